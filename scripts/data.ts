import { resolve } from 'node:path'
import { acceptVersions, parseTarget } from '../src/build/accept-version.ts'
import { loadCatalogue } from '../src/build/load-data.ts'
import { checkLockHistory } from '../src/build/lock-history.ts'
import { checkData, DATA_CHECKS } from '../src/checks/data/index.ts'
import { describeCatalogue } from '../src/data/describe-data.ts'
import { describeDifference, describeDifferenceInMarkdown } from '../src/data/describe-difference.ts'
import { canCompare, differenceOf } from '../src/data/difference.ts'
import type { Issue } from '../src/issues/issue.ts'
import { hasErrors } from '../src/issues/issue.ts'
import { COLOURS, PLAIN } from '../src/issues/ink.ts'
import { formatIssues } from '../src/issues/print.ts'
import { IMPORT_HELP, runImport } from './data-import.ts'
import { LIMITS_HELP, runLimits } from './data-limits.ts'
import { READ_HELP, runRead } from './data-read.ts'
import { readOptions } from './options.ts'

const root = resolve(import.meta.dirname, '..')
const today = (): string => new Date().toISOString().slice(0, 10)

const HELP: Record<string, string> = {
  '': `npm run data -- COMMAND

  read FILE [--json]                             what a publisher's file says; writes nothing
  import FILE|URL [--as DATASET]                 begin a dataset: a record, a recipe and a draft to correct
  import DATASET --from FILE|URL [--version V]   make the next version by the dataset's recipe, and show what it changes
  accept DATASET@VERSION …                       check drafts and lock them: from then on they never change
  check                                          run every check of data, drafts included
  diff DATASET@V1 DATASET@V2 [--markdown]        what was revised, added and removed between two versions
  list [DATASET]                                 every dataset and its versions
  limits DATASET --field F --by FIELDS           propose what each group of rows may hold

Each command has its own --help.`,
  read: READ_HELP,
  import: IMPORT_HELP,
  accept: `npm run data -- accept DATASET@VERSION …

Runs the checks and adds a line with the file's checksum to content/datasets.lock. An error keeps everything as it was.

  npm run data -- accept mine-production@2027`,
  check: `npm run data -- check [--today YYYY-MM-DD]

Runs every check of data over all versions, drafts included, and compares the lock with version control where there is one.
--today sets the day by which freshness and waivers are judged.`,
  diff: `npm run data -- diff DATASET@V1 DATASET@V2 [--markdown]

Names each cell whose value or flag differs (revised), the largest change first, each row that appears (added) and each that goes
(removed). --markdown prints the same for a pull request.

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

function runDiff(names: string[], markdown: boolean): void {
  const [before, after] = names.map(parseTarget)
  if (!before || !after || before.dataset !== after.dataset) stop('diff', 'diff needs two versions of one dataset.')
  const { catalogue, issues } = loadCatalogue(root, { drafts: true })
  report(issues)
  const dataset = catalogue.datasets.get(before.dataset)
  const versions = dataset?.versions ?? []
  const [first, second] = [before, after].map((target) => versions.find((version) => version.id === target.version))
  if (!dataset || !first || !second)
    stop('diff', `${before.dataset} has the versions ${versions.map((version) => version.id).join(', ') || 'none'}.`)
  if (!canCompare(first.table, second.table)) stop('diff', `${first.id} and ${second.id} have different keys and cannot be compared.`)
  const describe = markdown ? describeDifferenceInMarkdown : describeDifference
  console.log(describe(differenceOf(first.table, second.table), dataset.record, dataset.id))
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
      markdown: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      sheet: { type: 'string' },
      resource: { type: 'string' },
      answers: { type: 'string' },
      as: { type: 'string' },
      source: { type: 'string' },
      edition: { type: 'string' },
      published: { type: 'string' },
      answer: { type: 'string', multiple: true },
    },
  })
  const [command = '', ...rest] = positionals
  if (values.help || command === '') return void console.log(HELP[command] ?? HELP[''])
  const commands: Record<string, () => void | Promise<void>> = {
    read: async () => report(await runRead(rest, values)),
    import: async () => {
      const fault = await runImport(root, rest, values, today(), report)
      if (fault !== undefined) stop('import', fault)
    },
    accept: () => runAccept(rest),
    check: () => runCheck(values),
    diff: () => runDiff(rest, values.markdown ?? false),
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
