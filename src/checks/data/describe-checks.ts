import { rowsOf } from '../../data/make-table.ts'
import type { Value } from '../../data/table.ts'
import { formatIssue } from '../../issues/print.ts'
import type { DataCheck, Example, ExampleField, ExampleTable } from './definition.ts'
import { DATA_CHECKS } from './list.ts'
import { EXAMPLE_DAY, makeExample } from './make-example.ts'
import { describeOptions } from './options-schema.ts'
import { resultsOf } from './results.ts'

/** Turns a value into YAML: the caller brings the library, so that this file needs none. */
export type WriteYaml = (value: unknown) => string

const cell = (value: Value | undefined): string => (value === null || value === undefined ? '' : String(value).replaceAll('|', '\\|'))

const table = (head: readonly string[], rows: readonly (readonly Value[])[]): string =>
  [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join(
    '\n',
  )

/** A field of an example in a few words: its type, unit and what else its record says. */
function fieldWords(name: string, field: ExampleField): string {
  if (typeof field === 'string') return `\`${name}\` (${field})`
  const { type, unit, ...more } = field as { type: string; unit?: string } & Record<string, unknown>
  const rest = Object.entries(more).map(([key, value]) => `${key} ${JSON.stringify(value)}`)
  return `\`${name}\` (${[type, ...(unit === undefined ? [] : [`in ${unit}`]), ...rest].join(', ')})`
}

/** Columns of a table as its rows have them: a field with flags has its flag column beside it. */
const columnsOf = ({ fields }: ExampleTable): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (typeof field !== 'string' && field['flags'] ? [name, `${name}_flag`] : [name]))

function exampleWords(check: DataCheck, example: Example, write: WriteYaml): string[] {
  const { setting, record, head, note, others = {}, before, today } = example
  const block = (value: unknown): string => `\`\`\`yaml\n${write(value).trimEnd()}\n\`\`\``
  const said = { ...(setting ? { checks: [{ check: check.name, ...setting }] } : {}), ...record }
  const known = Object.entries(others).flatMap(([id, other]) => [`The dataset \`${id}\` holds:`, table(columnsOf(other), other.rows)])
  const catalogue = makeExample(check, example)
  const version = catalogue.datasets.get('example')?.versions.at(-1)
  return [
    ...(Object.keys(said).length > 0 ? [block(said)] : []),
    ...(head?.totals ? [`The version says: totals to ${head.totals.digits} significant digits.`] : []),
    ...known,
    ...(before ? ['The version before holds:', table(columnsOf(example), before)] : []),
    ...(note ? [note] : []),
    ...(today ? [`Checked on ${today}; published on ${version?.table.head.published}.`] : []),
    table(columnsOf(example), version ? rowsOf(version.table) : []),
  ]
}

function issueWords(check: DataCheck): string {
  const { fails } = check
  const issues = resultsOf(makeExample(check, fails), { today: fails.today ?? EXAMPLE_DAY }).flatMap((result) => result.issues)
  return `\`\`\`text\n${issues.map((item) => formatIssue(item)).join('\n\n')}\n\`\`\``
}

function optionWords(check: DataCheck): string[] {
  if (!check.options) return []
  const rows = describeOptions(check.options).map(({ name, takes, required, default: value, description }) => [
    `\`${name}\``,
    takes,
    required ? 'must be given' : value === undefined ? 'may be left out' : `\`${value}\``,
    description,
  ])
  return [table(['option', 'takes', 'default', 'meaning'], rows)]
}

function sectionOf(check: DataCheck, write: WriteYaml): string {
  const { name, code, title, about, fails, passes } = check
  const fields = Object.entries(fails.fields).map(([field, type]) => fieldWords(field, type))
  return [
    `### ${name}`,
    `_${title}._ Code \`${code}\`.`,
    about,
    ...optionWords(check),
    `Fields of the examples: ${fields.join(', ')}.`,
    '**Fails:**',
    ...exampleWords(check, fails, write),
    issueWords(check),
    '**Passes:**',
    ...exampleWords(check, passes, write),
  ].join('\n\n')
}

const INTRODUCTION = `# The checks of data

This page is written by \`npm run docs\` from the checks themselves; the examples are run by a test.

A check looks for one kind of fault in the tables under \`content/datasets\`. Some are always on and read the record. The others are set, dataset by dataset, under \`checks\` in its \`index.yaml\`:

\`\`\`yaml
checks:
  - check: jump # name of the check
    field: output # its own options
    over: year
    by: [country]
    ratio: 3
    where: { country: [AUS, USA] } # only these rows; each field holds the value, or one of several
    versions: ["2026"] # only these versions
    level: warn # error where left out; a warning is told and stops nothing
    why: Mines do not triple in a year. # for readers: it stands on the health page
\`\`\`

\`where\`, \`versions\`, \`level\` and \`why\` belong to every check. \`where\` and options may also name a flag column, such as \`output_flag\`. A version that lacks a field which a setting names is not looked at by it. Of a check that finds more than twenty faults in a version the first twenty are told, and how many more there are.

A fault that is the publisher's own is excused cell by cell under \`waivers\`: see [waiver](#waiver).`

/** The page of the checks of data in Markdown: what each finds, its options, an example that fails with what is printed, one that passes. */
export function describeChecks(write: WriteYaml): string {
  const always = DATA_CHECKS.filter((check) => !check.options || check.always)
  const set = DATA_CHECKS.filter((check) => check.options && !check.always)
  const list = (checks: readonly DataCheck[]): string => checks.map(({ name, title }) => `- [${name}](#${name}): ${title}`).join('\n')
  return `${[
    INTRODUCTION,
    '## Always on',
    list(always),
    ...always.map((check) => sectionOf(check, write)),
    '## Set by a record',
    list(set),
    ...set.map((check) => sectionOf(check, write)),
  ].join('\n\n')}\n`
}
