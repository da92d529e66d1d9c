import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { applyRecipe, checkRecipe } from '../data/apply-recipe.ts'
import type { InputRow } from '../data/apply-recipe.ts'
import { readCsvText } from '../data/csv.ts'
import { countryCodes } from '../data/countries.ts'
import { pivotRows } from '../data/pivot-rows.ts'
import { readVersion } from '../data/read-version.ts'
import type { Recipe } from '../data/recipe-schema.ts'
import { recipe as recipeSchema } from '../data/recipe-schema.ts'
import type { DatasetRecord } from '../data/record-schema.ts'
import { writeVersion } from '../data/write-version.ts'
import type { Issue } from '../issues/issue.ts'
import { hasErrors, issue } from '../issues/issue.ts'
import { loadCatalogue, loadLock, loadRecord } from './load-data.ts'
import { readYamlAs } from './read-yaml.ts'
import { writeWhole } from './write-whole.ts'

/** What came of one version: written as a draft, already there byte for byte, or left alone because it is locked. */
export interface Imported {
  version: string
  file: string
  rows: number
  outcome: 'written' | 'unchanged' | 'locked'
}

/** Reads a CSV with a header line; `file` is named in issues. Lines of another length than the header are reported. */
export function readInput(text: string, file: string, delimiter: string): { columns: string[]; rows: InputRow[]; issues: Issue[] } {
  try {
    const lines = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true })
    const [columns = [], ...body] = lines
    const issues = body.flatMap((cells, place) =>
      cells.length === columns.length
        ? []
        : [
            issue('import/csv', { file, row: place + 1 }, 'This row is not as long as the header.', {
              got: `${cells.length} values`,
              expected: `${columns.length} values`,
              hint: 'A value that holds the delimiter must stand in double quotes.',
            }),
          ],
    )
    const rows = body.map((cells, place) => ({
      row: place + 1,
      cells: Object.fromEntries(columns.map((column, index) => [column, readCsvText(cells[index] ?? '')])),
    }))
    return { columns, rows, issues }
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error)
    const line = (error as { lines?: number }).lines
    return {
      columns: [],
      rows: [],
      issues: [
        issue('import/csv', { file, ...(line === undefined ? {} : { line }) }, 'This file cannot be read as CSV.', {
          got,
          expected: 'comma-separated values with a header',
          hint: 'Save it as CSV in UTF-8, with values that hold commas or quotes in double quotes.',
        }),
      ],
    }
  }
}

function loadRecipe(root: string, dataset: string): { recipe?: Recipe; file: string; issues: Issue[] } {
  const file = `content/datasets/${dataset}/recipe.yaml`
  if (!existsSync(join(root, file)))
    return {
      file,
      issues: [
        issue('import/recipe', { file }, `There is no recipe for “${dataset}”.`, {
          expected: file,
          hint: 'Write a recipe.yaml beside the record; any other dataset’s shows how.',
        }),
      ],
    }
  const { value, issues } = readYamlAs(readFileSync(join(root, file), 'utf8'), file, recipeSchema, 'import/recipe')
  return { ...(value ? { recipe: value } : {}), file, issues }
}

function wantedVersions(recipe: Recipe, file: string, version: string | undefined): { wanted: string[]; issues: Issue[] } {
  const known = Object.keys(recipe.versions)
  if (version === undefined) return { wanted: known, issues: [] }
  if (known.includes(version)) return { wanted: [version], issues: [] }
  return {
    wanted: [],
    issues: [
      issue('import/version', { file, field: 'versions' }, `The recipe does not know a version ${version}.`, {
        got: version,
        expected: known.join(', '),
        hint: `Add “${version}” under versions in ${file}: where, edition, published, sources.`,
      }),
    ],
  }
}

interface Draft extends Imported {
  text: string
  issues: Issue[]
}

function makeDraft(
  root: string,
  dataset: string,
  version: string,
  made: { recipe: Recipe; record: DatasetRecord },
  input: { columns: string[]; rows: InputRow[]; file: string },
  codes: ReadonlyMap<string, string>,
): Draft {
  const { head, rows, issues } = applyRecipe(made.recipe, made.record, input, { dataset, version, codes })
  const file = `content/datasets/${dataset}/${version}.json`
  const text = writeVersion(head, rows)
  const faults = hasErrors(issues) ? issues : [...issues, ...readVersion(text, file).issues]
  const before = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined
  const locked = loadLock(root).lines.some((line) => line.dataset === dataset && line.version === version)
  const outcome = before === text ? 'unchanged' : locked ? 'locked' : 'written'
  return { version, file, rows: rows.length, outcome, text, issues: faults }
}

/**
 * Makes drafts of a dataset's versions from a publisher's CSV, by its recipe: every version the recipe knows, or one.
 * Nothing is written unless everything could be read; a version that the lock holds is never touched. Asking by name for a locked
 * version whose bytes would change is an error.
 */
export function importVersions(root: string, dataset: string, from: string, version?: string): { imported: Imported[]; issues: Issue[] } {
  const { record, issues } = loadRecord(root, dataset)
  if (!record) return { imported: [], issues }
  const { recipe, file: recipeFile, issues: faults } = loadRecipe(root, dataset)
  issues.push(...faults)
  const file = basename(from)
  if (!existsSync(from))
    issues.push(
      issue('import/file', { file: from }, 'There is no such file.', {
        expected: 'a CSV file',
        hint: 'Give the path of the publisher’s file after --from.',
      }),
    )
  if (!recipe || issues.length > 0) return { imported: [], issues }
  const { wanted, issues: unknown } = wantedVersions(recipe, recipeFile, version)
  const lines = readInput(readFileSync(from, 'utf8'), file, recipe.delimiter)
  const input = recipe.pivot && lines.issues.length === 0 ? pivotRows(lines, recipe.pivot, file) : lines
  const before = [...unknown, ...input.issues, ...checkRecipe(recipe, record, { ...input, file }, recipeFile)]
  if (before.length > 0) return { imported: [], issues: before }
  const codes = countryCodes(loadCatalogue(root, { drafts: true }).catalogue)
  const made = wanted.map((id) => makeDraft(root, dataset, id, { recipe, record }, { ...input, file }, codes))
  // Next year's file holds nothing of the editions before it: only when no version finds rows is that a fault.
  const filled = made.filter((draft) => !draft.issues.some((item) => item.code === 'import/empty'))
  const drafts = version === undefined && filled.length > 0 ? filled : made
  const found = drafts.flatMap((draft) => draft.issues)
  const refused = drafts
    .filter((draft) => draft.outcome === 'locked' && version !== undefined)
    .map((draft) =>
      issue('import/locked', { file: draft.file }, `Version ${draft.version} of ${dataset} is published and never changes.`, {
        got: 'an input that would change it',
        expected: 'the bytes that are locked',
        hint: `Give the new edition an id of its own in ${recipeFile}; a mended one says “corrects: ${draft.version}”.`,
      }),
    )
  if (hasErrors(found) || refused.length > 0) return { imported: [], issues: [...found, ...refused] }
  for (const draft of drafts) if (draft.outcome === 'written') writeWhole(join(root, draft.file), draft.text)
  return { imported: drafts.map(({ text: _text, issues: _issues, ...rest }) => rest), issues: found }
}
