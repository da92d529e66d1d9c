import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parse } from 'yaml'
import { addVersion, keepRecipe } from '../src/build/add-version.ts'
import { checkDrafts } from '../src/build/check-drafts.ts'
import { fetchFile } from '../src/build/fetch-file.ts'
import { importFrom } from '../src/build/import-from.ts'
import { idOf, importNew } from '../src/build/import-new.ts'
import type { Imported } from '../src/build/import-version.ts'
import { loadCatalogue } from '../src/build/load-data.ts'
import type { Answers } from '../src/data/answers-schema.ts'
import { answers as answersSchema } from '../src/data/answers-schema.ts'
import { describeDifference } from '../src/data/describe-difference.ts'
import { canCompare, differenceOf } from '../src/data/difference.ts'
import { describeUnderstood } from '../src/intake/describe.ts'
import type { Issue } from '../src/issues/issue.ts'
import { hasErrors } from '../src/issues/issue.ts'

/** Help of `npm run data -- import`. */
export const IMPORT_HELP = `npm run data -- import FILE|URL [--as DATASET] [--source ID] [--answer "decimal: ."] …
npm run data -- import DATASET --from FILE|URL [--version V [--edition NAME --published DATE]]

The first begins a dataset: it reads whatever a publisher prints (see: npm run data -- read --help), shows how it understood the file, and
writes a record, a recipe and a draft for you to correct. Where something can be read two ways it asks and writes nothing; answer with
--answer, as often as needed, and the recipe keeps the answer.

The second makes the next version of a dataset by its recipe, checks it, and shows what it would change. For a new edition give its id, name
and day: its block is added under "versions" in recipe.yaml after the example of the last one (correct its sources there). Nothing is written when anything cannot be read, and
published versions are left alone. Where the recipe says "derive: NAME.sql", FILE may be CSV or Parquet larger than memory, a folder, or
several files: docs/derive.md.

  npm run data -- import ~/Downloads/mcs2027_world.csv --as mine-output --source usgs-mcs2027-world-csv
  npm run data -- import mine-production --from ~/Downloads/mcs2027.csv --version 2027 --edition "Mineral Commodity Summaries 2027" --published 2027-01-31

--as DATASET   its id; from the file's name where left out
--source ID    an id of the register, content/sources/
--answer LINE  a line as it would stand under read: in a recipe`

/** Options of the command. */
export interface ImportOptions {
  from?: string
  version?: string
  edition?: string
  published?: string
  as?: string
  source?: string
  answer?: string[]
}

/** A path on the command line is meant from where the editor stands, since npm runs scripts from the project's root; an address is one. */
const fromHere = (path: string): string => (/^https?:\/\//i.test(path) ? path : resolve(process.env['INIT_CWD'] ?? '.', path))

function readAnswers(lines: readonly string[]): Answers | { fault: string } {
  try {
    const read = answersSchema.safeParse(Object.assign({}, ...lines.map((line): unknown => parse(line))))
    if (read.success) return read.data
    return {
      fault: `--answer ${read.error.issues.map(({ path, message }) => `${[path.join('.'), message].filter(Boolean).join(': ')}`).join('; ')}`,
    }
  } catch {
    return { fault: `--answer is a line of YAML such as "decimal: ','"; got ${lines.join(' | ')}` }
  }
}

/** What each new draft would change in the version published before it. */
function tellChanges(root: string, dataset: string, imported: readonly Imported[]): void {
  const { catalogue } = loadCatalogue(root, { drafts: true })
  const known = catalogue.datasets.get(dataset)
  for (const { version, table, outcome } of imported) {
    if (outcome !== 'written' || !known) continue
    const older = known.versions
      .filter((other) => other.id !== version && other.lock !== undefined && other.table.head.published <= table.head.published)
      .toSorted((a, b) => (a.table.head.published < b.table.head.published ? -1 : 1))
      .at(-1)
    if (older && canCompare(older.table, table))
      console.log(`\n${describeDifference(differenceOf(older.table, table), known.record, dataset)}\n`)
  }
}

const OUTCOMES = { written: 'draft written', unchanged: 'unchanged', locked: 'published with other bytes, left alone' }

function tellImported(
  root: string,
  dataset: string,
  imported: readonly Imported[],
  today: string,
  report: (issues: Issue[]) => void,
): void {
  for (const { file, rows, outcome } of imported) console.log(`${file}  ${rows} rows  ${OUTCOMES[outcome]}`)
  tellChanges(root, dataset, imported)
  const found = checkDrafts(root, imported, { today })
  report(found)
  if (hasErrors(found)) console.error('The checks found errors: accept will refuse these versions until they are mended or waived.')
}

async function begin(
  root: string,
  file: string,
  shown: string,
  options: ImportOptions,
  today: string,
  report: (issues: Issue[]) => void,
): Promise<void> {
  const answers = readAnswers(options.answer ?? [])
  if ('fault' in answers) throw new Error(answers.fault)
  const id = options.as ?? idOf(shown)
  const made = await importNew(root, file, { id, answers, today, ...(options.source === undefined ? {} : { source: options.source }) })
  if (!made.understood.refused) console.log(`${describeUnderstood(basename(shown), made.understood)}\n`)
  report(made.issues)
  if (made.written.length === 0) return console.error('Nothing was written.')
  console.log(`${made.written.map((path) => `${path}  written`).join('\n')}`)
  tellImported(root, id, made.imported, today, report)
  console.log(`\nLook at:\n${made.remarks.map((remark) => `  - ${remark}`).join('\n')}`)
  console.log(`\nThen correct the two files, run  npm run data -- import ${id} --from FILE  again, and accept.`)
}

/** Runs the command. What it says of itself when it is called wrongly comes back as text. */
export async function runImport(
  root: string,
  [first, ...more]: string[],
  options: ImportOptions,
  today: string,
  report: (issues: Issue[]) => void,
): Promise<string | undefined> {
  if (first === undefined) return 'import needs a file, or a dataset and --from FILE.'
  if (options.from === undefined && !/^https?:/i.test(first) && !existsSync(fromHere(first)))
    return loadCatalogue(root, { drafts: true, only: [first] }).catalogue.datasets.has(first)
      ? `import ${first} needs --from FILE.`
      : `There is no file ${first}.`
  const wanted = options.from === undefined ? [first] : [options.from, ...more]
  const fetched = await Promise.all(wanted.map((path) => fetchFile(fromHere(path))))
  try {
    const faults = fetched.flatMap((file) => ('issue' in file ? [file.issue] : []))
    report(faults)
    if (faults.length > 0) return void console.error('Nothing was written.')
    const files = fetched.flatMap((file) => ('path' in file ? [file.path] : []))
    if (options.from === undefined) return void (await begin(root, files[0] ?? '', first, options, today, report))
    const { version, edition, published } = options
    const putBack = keepRecipe(root, first)
    const added =
      version !== undefined && edition !== undefined && published !== undefined
        ? addVersion(root, first, { version, edition, published })
        : []
    report(added)
    if (hasErrors(added)) return void console.error('Nothing was written.')
    const { imported, issues } = await importFrom(root, first, files, version)
    report(issues)
    if (hasErrors(issues)) {
      putBack()
      return void console.error('Nothing was written.')
    }
    tellImported(root, first, imported, today, report)
    return undefined
  } finally {
    for (const file of fetched) if ('remove' in file) file.remove()
  }
}
