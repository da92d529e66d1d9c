import { existsSync, globSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Recipe } from '../data/recipe-schema.ts'
import { linesOf } from '../intake/lines.ts'
import type { Understood } from '../intake/understood.ts'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { deriveInput, readSql } from './derive-input.ts'
import { importVersions, type Imported } from './import-version.ts'
import { loadRecipe } from './load-recipe.ts'
import { readFile } from './read-file.ts'

/** What came of an import. */
export interface ImportResult {
  imported: Imported[]
  issues: Issue[]
}

const KINDS = { csv: /\.(csv|tsv|txt)(\.gz)?$/i, parquet: /\.parquet$/i } as const

/** Files that a path stands for: the file itself, those that fit a pattern with *, or all of a folder that can be read. */
function filesAt(path: string): string[] {
  if (!existsSync(path)) return path.includes('*') ? globSync(path).toSorted() : []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .toSorted()
    .map((name) => join(path, name))
    .filter((file) => Object.values(KINDS).some((kind) => kind.test(file)))
}

function findFiles(from: readonly string[]): { files: string[]; kind: 'csv' | 'parquet' } | { issue: Issue } {
  const files = from.flatMap(filesAt)
  const missing = from.find((path) => filesAt(path).length === 0)
  if (missing !== undefined)
    return {
      issue: issue('import/file', { file: missing }, 'There is no such file.', {
        expected: 'CSV or Parquet: a file, a folder, or a pattern with *',
        hint: 'Give the path of the publisher’s files after --from.',
      }),
    }
  for (const kind of ['csv', 'parquet'] as const) if (files.every((file) => KINDS[kind].test(file))) return { files, kind }
  return {
    issue: issue('import/file', { file: files.find((file) => !KINDS.csv.test(file)) ?? '' }, 'These files are not of one kind.', {
      got: [...new Set(files.map((file) => basename(file)))].slice(0, 6).join(', '),
      expected: 'all .csv, .tsv or .txt (each also .gz), or all .parquet',
      hint: 'Import from one kind of file at a time.',
    }),
  }
}

async function importDerived(
  root: string,
  dataset: string,
  recipe: Recipe,
  from: readonly string[],
  version?: string,
): Promise<ImportResult> {
  const found = findFiles(from)
  if ('issue' in found) return { imported: [], issues: [found.issue] }
  const read = readSql(root, dataset, recipe.derive ?? '')
  if ('issue' in read) return { imported: [], issues: [read.issue] }
  const derived = await deriveInput({ ...found, ...read, delimiter: recipe.delimiter })
  if ('issue' in derived) return { imported: [], issues: [derived.issue] }
  try {
    return importVersions(root, dataset, derived.csv, version, read.sqlFile)
  } finally {
    derived.remove()
  }
}

/** What keeps a file from being taken as it was understood: it cannot be read, or something in it can be read two ways. */
export function questionsOf({ refused, asked }: Pick<Understood, 'refused' | 'asked'>, file: string): Issue[] {
  if (refused)
    return [
      issue(refused.code, { file }, refused.message, {
        ...(refused.expected === undefined ? {} : { expected: refused.expected }),
        hint: refused.hint,
      }),
    ]
  return asked.map(({ kind, name, example, readings, rows, answers }) =>
    issue(
      'import/two-readings',
      { file, field: name },
      `“${name}” holds a ${kind} that can be read two ways, in ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
      {
        got: example,
        expected: readings.join(', or '),
        hint: `Say which under read: in recipe.yaml, or with --answer: ${answers.join(', or ')}.`,
      },
    ),
  )
}

/** Imports a file that is read with understanding: its recipe says what reading it takes for granted. */
async function importRead(root: string, dataset: string, recipe: Recipe, file: string, version?: string): Promise<ImportResult> {
  const found = await readFile(file, recipe.read)
  const issues = questionsOf(found, basename(file))
  if (issues.length > 0) return { imported: [], issues }
  return importVersions(root, dataset, file, version, basename(file), linesOf(found, recipe))
}

/**
 * Imports a dataset from a publisher's file; or from files larger than memory, where the recipe says by which SQL the published table is
 * derived from them. Issues about rows of a derived table name the SQL.
 */
export async function importFrom(root: string, dataset: string, from: readonly string[], version?: string): Promise<ImportResult> {
  const { recipe } = loadRecipe(root, dataset)
  if (recipe?.derive !== undefined) return importDerived(root, dataset, recipe, from, version)
  const [file = '', second] = from
  if (second === undefined)
    return recipe?.read ? importRead(root, dataset, recipe, file, version) : importVersions(root, dataset, file, version)
  const more = issue('import/file', { file: second }, 'This dataset is made from one file.', {
    got: `${from.length} files`,
    expected: 'one file',
    hint: 'Join the files, or derive the table from them by SQL: docs/derive.md.',
  })
  return { imported: [], issues: [more] }
}
