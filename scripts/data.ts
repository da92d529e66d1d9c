import { resolve } from 'node:path'
import { acceptVersions, parseTarget } from '../src/build/accept-version.ts'
import { checkDrafts } from '../src/build/check-drafts.ts'
import { importFrom } from '../src/build/import-from.ts'
import { loadCatalogue } from '../src/build/load-data.ts'
import { checkLockHistory } from '../src/build/lock-history.ts'
import { checkData, DATA_CHECKS } from '../src/checks/data/index.ts'
import { describeCatalogue, describeDifference } from '../src/data/describe-data.ts'
import { differenceOf } from '../src/data/difference.ts'
import type { Issue } from '../src/issues/issue.ts'
import { hasErrors } from '../src/issues/issue.ts'
import { COLOURS, formatIssues, PLAIN } from '../src/issues/print.ts'
import { LIMITS_HELP, runLimits } from './data-limits.ts'
import { readOptions } from './options.ts'

const root = resolve(import.meta.dirname, '..')
const today = (): string => new Date().toISOString().slice(0, 10)

const HELP: Record<string, string> = {
  '': `npm run data -- COMMAND

  import DATASET --from FILE.csv [--version V]   make drafts from a publisher's file, by the dataset's recipe
  accept DATASET@VERSION …                       check drafts and lock them: from then on they never change
  check                                          run every check of data, drafts included
  diff DATASET@V1 DATASET@V2                     what was revised, added and removed between two versions
  list [DATASET]                                 every dataset and its versions
  limits DATASET --field F --by FIELDS           propose what each group of rows may hold

Each command has its own --help.`,
  import: `npm run data -- import DATASET --from FILE.csv [--version V]

Reads FILE.csv as content/datasets/DATASET/recipe.yaml says and writes a draft for every version that the recipe knows, or for
version V only, then checks them. Nothing is written when anything cannot be read. Published versions are left alone.

Where the recipe says “derive: NAME.sql”, FILE may be CSV or Parquet larger than memory, a folder, or several files: docs/derive.md.

  npm run data -- import mine-production --from ~/Downloads/mcs2027.csv --version 2027

For a new edition first add its block under "versions" in recipe.yaml: where, edition, published, sources, totals.`,
  accept: `npm run data -- accept DATASET@VERSION …

Runs the checks and adds a line with the file's checksum to content/datasets.lock. An error keeps everything as it was.

  npm run data -- accept mine-production@2027`,
  check: `npm run data -- check [--today YYYY-MM-DD]

Runs every check of data over all versions, drafts included, and compares the lock with version control where there is one.
--today sets the day by which freshness and waivers are judged.`,
  diff: `npm run data -- diff DATASET@V1 DATASET@V2

Names each cell whose value or flag differs (revised), each row that appears (added) and each that goes (removed).

  npm run data -- diff reserves@2026 reserves@2026-05-27`,
  limits: LIMITS_HELP,
  list: `npm run data -- list [DATASET]

Shows every dataset, or one: its versions in the order of the lock, their rows, editions and days of acceptance, and drafts.`,
}

function stop(command: string, message: string): never {
  console.error(`${message}\n\n${HELP[command] ?? HELP['']}`)
  process.exit(2)
}

function report(issues: readonly Issue[]): void {
  const ink = process.stderr.isTTY && !process.env['NO_COLOR'] ? COLOURS : PLAIN
  if (issues.length > 0) console.error(`${formatIssues(issues, ink)}\n`)
  if (hasErrors(issues)) process.exitCode = 1
}

async function runImport([dataset, ...more]: string[], values: { from?: string; version?: string }): Promise<void> {
  if (dataset === undefined || values.from === undefined) stop('import', 'import needs a dataset and --from FILE.csv.')
  // npm runs scripts from the project's root; a path on the command line is meant from where the editor stands. A shell writes out `*`.
  const from = [values.from, ...more].map((path) => resolve(process.env['INIT_CWD'] ?? '.', path))
  const { imported, issues } = await importFrom(root, dataset, from, values.version)
  report(issues)
  for (const { file, rows, outcome } of imported) {
    const words = { written: 'draft written', unchanged: 'unchanged', locked: 'published with other bytes, left alone' }[outcome]
    console.log(`${file}  ${rows} rows  ${words}`)
  }
  if (hasErrors(issues)) return console.error('Nothing was written.')
  const found = checkDrafts(root, imported, { today: today() })
  report(found)
  if (hasErrors(found)) console.error('The checks found errors: accept will refuse these versions until they are mended or waived.')
}

function runAccept(names: string[]): void {
  const targets = names.map(parseTarget)
  const odd = names.find((_, place) => targets[place] === undefined)
  if (names.length === 0 || odd !== undefined)
    stop('accept', odd === undefined ? 'accept needs DATASET@VERSION.' : `“${odd}” is not DATASET@VERSION.`)
  const { accepted, issues } = acceptVersions(
    root,
    targets.filter((target) => target !== undefined),
    today(),
  )
  report(issues)
  for (const { dataset, version, sha256 } of accepted) console.log(`${dataset}@${version}  locked  ${sha256.slice(0, 12)}…`)
  if (hasErrors(issues)) console.error('Nothing was locked.')
}

function runCheck(values: { today?: string }): void {
  const { catalogue, issues: read } = loadCatalogue(root, { drafts: true })
  const issues = [...read, ...checkData(catalogue, { today: values.today ?? today() }), ...checkLockHistory(root)]
  report(issues)
  const versions = [...catalogue.datasets.values()].flatMap((dataset) => dataset.versions)
  const drafts = versions.filter((version) => !version.lock).length
  const errors = issues.filter((item) => item.level === 'error').length
  console.log(
    `${catalogue.datasets.size} datasets, ${versions.length} versions (${drafts} drafts), ${DATA_CHECKS.length} checks: ${errors} errors, ${issues.length - errors} warnings`,
  )
}

function runDiff(names: string[]): void {
  const [before, after] = names.map(parseTarget)
  if (!before || !after || before.dataset !== after.dataset) stop('diff', 'diff needs two versions of one dataset.')
  const { catalogue, issues } = loadCatalogue(root, { drafts: true })
  report(issues)
  const versions = catalogue.datasets.get(before.dataset)?.versions ?? []
  const [first, second] = [before, after].map((target) => versions.find((version) => version.id === target.version))
  if (!first || !second) stop('diff', `${before.dataset} has the versions ${versions.map((version) => version.id).join(', ') || 'none'}.`)
  console.log(describeDifference(differenceOf(first.table, second.table)))
}

function runList([wanted]: string[]): void {
  const { catalogue, issues } = loadCatalogue(root, { drafts: true })
  report(issues)
  if (wanted !== undefined && !catalogue.datasets.has(wanted))
    stop('list', `There is no dataset “${wanted}”: ${[...catalogue.datasets.keys()].join(', ')}.`)
  console.log(describeCatalogue(catalogue, wanted))
}

async function main(): Promise<void> {
  const { positionals, values } = readOptions({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      version: { type: 'string' },
      today: { type: 'string' },
      field: { type: 'string' },
      by: { type: 'string' },
      room: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [command = '', ...rest] = positionals
  if (values.help || command === '') return void console.log(HELP[command] ?? HELP[''])
  const commands: Record<string, () => void | Promise<void>> = {
    import: () => runImport(rest, values),
    accept: () => runAccept(rest),
    check: () => runCheck(values),
    diff: () => runDiff(rest),
    list: () => runList(rest),
    limits: () => {
      const fault = runLimits(root, rest[0], values)
      if (fault !== undefined) stop('limits', fault)
    },
  }
  const run = commands[command]
  if (!run) stop('', `There is no command “${command}”.`)
  await run()
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
