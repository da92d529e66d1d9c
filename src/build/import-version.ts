import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkRecipe, startRecipe } from '../data/apply-recipe.ts'
import type { InputRow, RecipeRun } from '../data/apply-recipe.ts'
import { COUNTRIES, countryCodes } from '../data/countries.ts'
import { pivotRows } from '../data/pivot-rows.ts'
import { checkHead } from '../data/read-version.ts'
import type { Recipe } from '../data/recipe-schema.ts'
import type { DatasetRecord } from '../data/record-schema.ts'
import { sortTable } from '../data/sort-table.ts'
import type { Table } from '../data/table.ts'
import { versionPieces } from '../data/write-version.ts'
import type { Lines } from '../intake/lines.ts'
import type { Issue } from '../issues/issue.ts'
import { hasErrors, issue } from '../issues/issue.ts'
import { loadCatalogue, loadLock, loadRecord } from './load-data.ts'
import { loadRecipe } from './load-recipe.ts'
import { readCsv, type CsvUse } from './read-csv.ts'
import { readText } from './read-pieces.ts'
import { holdsText, writeWholeInPieces } from './write-whole.ts'

/** What came of one version: written as a draft, already there byte for byte, or left alone because it is locked. */
export interface Imported {
  version: string
  file: string
  rows: number
  outcome: 'written' | 'unchanged' | 'locked'
  /** What the input gave, as a draft of it reads. */
  table: Table
}

/** Reads a CSV with a header line that is in memory; `file` is named in issues. */
export function readInput(text: string, file: string, delimiter: string): { columns: string[]; rows: InputRow[]; issues: Issue[] } {
  let columns: string[] = []
  const rows: InputRow[] = []
  const issues = readCsv([text], file, delimiter, {
    header: (names) => (columns = names),
    row: (cells, row) => rows.push({ row, cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])) }),
  })
  return { columns, rows, issues }
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
        hint: `Give --edition and --published with --version, or add “${version}” under versions in ${file}: where, edition, published, sources.`,
      }),
    ],
  }
}

/** What a dataset's versions are made with. */
interface Making {
  root: string
  dataset: string
  recipe: Recipe
  recipeFile: string
  record: DatasetRecord
}

/** What versions are made from: a file with the name to show for it, or lines that were read from it. */
interface Input {
  from: string
  file: string
  lines?: Lines
}

interface Draft extends Imported {
  issues: Issue[]
}

function makeDraft({ root, dataset }: Making, version: string, run: RecipeRun): Draft {
  const { head, table, issues } = run.finish()
  const file = `content/datasets/${dataset}/${version}.json`
  const found = hasErrors(issues) ? issues : [...issues, ...checkHead(head, file)]
  const draft: Draft = { version, file, rows: table.size, outcome: 'written', table, issues: found }
  if (hasErrors(found)) return draft
  const sorted = sortTable(table)
  const isLocked = loadLock(root).lines.some((line) => line.dataset === dataset && line.version === version)
  const outcome = holdsText(join(root, file), versionPieces(sorted)) ? 'unchanged' : isLocked ? 'locked' : 'written'
  return { ...draft, table: sorted, outcome }
}

/** Reads the input: line by line, or all of it first where the recipe makes one row of several. */
function readLines({ from, file, lines: given }: Input, { delimiter, pivot }: Recipe, use: CsvUse): Issue[] {
  if (!pivot && given) {
    use.header(given.columns)
    let row = 0
    for (const cells of given.rows) use.row(cells, ++row)
    return []
  }
  if (!pivot) return readCsv(readText(from), file, delimiter, use)
  const lines = given ? inMemory(given) : readInput([...readText(from)].join(''), file, delimiter)
  if (lines.issues.length > 0) return lines.issues
  const { columns, rows, issues } = pivotRows(lines, pivot, file)
  use.header(columns)
  for (const { row, cells } of rows)
    use.row(
      columns.map((column) => cells[column] ?? ''),
      row,
    )
  return issues
}

const inMemory = ({ columns, rows }: Lines): ReturnType<typeof readInput> => ({
  columns,
  rows: Array.from(rows, (cells, place) => ({
    row: place + 1,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
  })),
  issues: [],
})

/** Reads the input once, into every version that is wanted. */
function makeDrafts(making: Making, wanted: readonly string[], input: Input): { drafts: Draft[]; issues: Issue[] } {
  const { root, dataset, recipe, recipeFile, record } = making
  const { file } = input
  const codes = countryCodes(loadCatalogue(root, { drafts: true, only: [COUNTRIES] }).catalogue)
  let faults: Issue[] = []
  let runs: RecipeRun[] = []
  const issues = readLines(input, recipe, {
    header: (columns) => {
      faults = checkRecipe(recipe, record, { columns, file }, recipeFile)
      if (faults.length === 0) runs = wanted.map((version) => startRecipe(recipe, record, { columns, file }, { dataset, version, codes }))
    },
    row: (cells, row) => {
      for (const run of runs) run.take(cells, row)
    },
  })
  if (issues.length + faults.length > 0) return { drafts: [], issues: [...issues, ...faults] }
  return { drafts: wanted.flatMap((version, place) => (runs[place] ? makeDraft(making, version, runs[place]) : [])), issues: [] }
}

const refusalOf = ({ dataset, recipeFile }: Making, draft: Draft): Issue =>
  issue('import/locked', { file: draft.file }, `Version ${draft.version} of ${dataset} is published and never changes.`, {
    got: 'an input that would change it',
    expected: 'the bytes that are locked',
    hint: `Give the new edition an id of its own in ${recipeFile}; a mended one says “corrects: ${draft.version}”.`,
  })

/**
 * Makes drafts of a dataset's versions from a publisher's CSV, by its recipe: every version the recipe knows, or one.
 * Nothing is written unless everything could be read; a version that the lock holds is never touched. Asking by name for a locked
 * version whose bytes would change is an error. The file is read once, piece by piece; `shownAs` is its name in issues. Lines that were
 * read with understanding already are taken in its place.
 */
export function importVersions(
  root: string,
  dataset: string,
  from: string,
  version?: string,
  shownAs = basename(from),
  lines?: Lines,
): { imported: Imported[]; issues: Issue[] } {
  const { record, issues } = loadRecord(root, dataset)
  if (!record) return { imported: [], issues }
  const { recipe, file: recipeFile, issues: faults } = loadRecipe(root, dataset)
  issues.push(...faults)
  if (!existsSync(from))
    issues.push(
      issue('import/file', { file: from }, 'There is no such file.', {
        expected: 'a CSV file',
        hint: 'Give the path of the publisher’s file after --from.',
      }),
    )
  if (!recipe || issues.length > 0) return { imported: [], issues }
  const making = { root, dataset, recipe, recipeFile, record }
  const { wanted, issues: unknown } = wantedVersions(recipe, recipeFile, version)
  const { drafts: made, issues: unread } = makeDrafts(making, wanted, { from, file: shownAs, ...(lines ? { lines } : {}) })
  if (unknown.length + unread.length > 0) return { imported: [], issues: [...unknown, ...unread] }
  // Next year's file holds nothing of the editions before it: only when no version finds rows is that a fault.
  const filled = made.filter((draft) => !draft.issues.some((item) => item.code === 'import/empty'))
  const drafts = version === undefined && filled.length > 0 ? filled : made
  const found = drafts.flatMap((draft) => draft.issues)
  const refused = drafts.filter((draft) => draft.outcome === 'locked' && version !== undefined).map((draft) => refusalOf(making, draft))
  if (hasErrors(found) || refused.length > 0) return { imported: [], issues: [...found, ...refused] }
  for (const draft of drafts) if (draft.outcome === 'written') writeWholeInPieces(join(root, draft.file), versionPieces(draft.table))
  return { imported: drafts.map(({ issues: _issues, ...rest }) => rest), issues: found }
}
