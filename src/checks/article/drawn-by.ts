import { meets, yField, yUnit } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { versionsOf } from '../../charts/names.ts'
import type { Dataset } from '../../data/catalogue.ts'
import { cellOf } from '../../data/table.ts'
import type { Fact } from '../../facts/fact.ts'
import english from './chart-words-en.json' with { type: 'json' }

/** What the words of a chart are held to. */
export interface Drawn {
  /** Unit id that its numbers are shown in; undefined where it draws none. */
  unit: string | undefined
  /** Whether the type may work out percent. */
  isShared: boolean
  /** Scales that it has beside the plain one. */
  scales: readonly string[]
  /** Keys of the rows, of what selects them and of the bound facts: places among them. */
  keys: ReadonlySet<string>
  /** Words that say what it is of: the record's title and the subtitle. */
  subject: string
  /** Years of the rows, and of what selects them. */
  years: ReadonlySet<string>
  /** Years of the editions that the rows and the bound facts come from. */
  editions: ReadonlySet<string>
  /** What the record says that is measured, in small letters. */
  record: string
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g
/** All years in some values. */
export const yearsIn = (values: readonly unknown[]): string[] => values.flatMap((value) => String(value ?? '').match(YEAR) ?? [])

/** A year, a month, a quarter, a day, or a span of them, as keys write them: "2011", "2011-Q4", "2021-24". */
const TIME = /^(?:19|20)\d\d(?!\d)/
const SHORT_SPAN = /^((?:19|20)\d)\d[-–](\d\d)$/

/** The years of what is written like a time; a name or a number that holds four such digits is none. */
export const timesIn = (values: readonly unknown[]): string[] =>
  values.flatMap((value) => {
    const text = String(value ?? '')
    if (!TIME.test(text)) return []
    const short = SHORT_SPAN.exec(text)
    // "2024-04" is a month.
    const isSpan = short?.[2] !== undefined && short[2] > text.slice(2, 4)
    return [...yearsIn([text]), ...(isSpan ? [`${text.slice(0, 2)}${short[2]}`] : [])]
  })

/** Fields that hold no times of what is drawn: editions are said as such. */
export const OF_EDITIONS = ['edition', 'version']

/** All single values of a condition of `where`. */
const wantedIn = (wanted: unknown): unknown[] =>
  typeof wanted === 'object' && wanted !== null ? Object.values(wanted).flatMap(wantedIn) : [wanted]

/** Keys of a chart's file that hold words for readers. */
const WORDS = ['title', 'subtitle', 'notes', 'alt', 'annotations', 'names', 'doubt']

/** What its type and its options make of the numbers: percent, an index, a log scale. */
function madeBy(spec: Chart['spec']): Pick<Drawn, 'isShared' | 'scales'> {
  const options = Object.entries(spec).filter(([key, value]) => !WORDS.includes(key) && value !== false && value !== undefined)
  return {
    isShared: /share|percent|waffle|index/.test(JSON.stringify(options)),
    scales: Object.keys(english.scales).filter((scale) => JSON.stringify(options).includes(`"${scale}`)),
  }
}

/** What a chart draws; nothing where the rows cannot be read. */
export function drawnBy(chart: Chart, dataset: Dataset, facts: readonly Fact[]): Drawn | undefined {
  const { spec } = chart
  const table = tableOf(spec, dataset)
  if (!table || Object.keys(spec.where ?? {}).some((field) => !table.columns.has(field))) return undefined
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, spec.where))
  const fields = [...table.columns.keys()]
  const y = yField(spec)
  const titleOf = (name: string | undefined): string => dataset.record.fields.find((one) => one.name === name)?.title ?? ''
  const own = table.head.fields.find(({ name }) => name === y)
  const versions = versionsOf(spec, dataset)
  const cells = (some: readonly string[]): unknown[] => rows.flatMap((row) => some.map((field) => cellOf(table, row, field)))
  const timed = fields.filter(
    (name) => !OF_EDITIONS.includes(name) && table.head.fields.find((one) => one.name === name)?.type !== 'number',
  )
  const wanted = Object.entries(spec.where ?? {}).flatMap(([field, one]) => (timed.includes(field) ? wantedIn(one) : []))
  const ofVersions = yearsIn(versions.flatMap(({ id, table: { head } }) => [id, head.edition, head.published]))
  const ofFacts = facts.flatMap(({ versions: some }) => yearsIn(some.map(({ version }) => version)))
  const ofCells = timesIn(facts.flatMap(({ cells: bound }) => bound.flatMap(({ key }) => key)))
  return {
    unit: spec.share ? 'percent' : (yUnit(spec) ?? own?.unit),
    ...madeBy(spec),
    subject: `${dataset.record.title}; ${spec.subtitle}`,
    years: new Set([...timesIn(wanted), ...timesIn(cells(timed)), ...ofCells]),
    editions: new Set([...ofVersions, ...ofFacts, ...yearsIn(cells(fields))]),
    keys: new Set(
      [
        ...cells(fields.filter((name) => name !== y)),
        ...Object.values(spec.where ?? {}).flatMap(wantedIn),
        ...facts.flatMap(({ cells: bound }) => bound.flatMap(({ key }) => key)),
      ].map(String),
    ),
    record: [dataset.record.title, titleOf(y), titleOf(spec.x), titleOf(spec.series), JSON.stringify(spec.where ?? {})]
      .join(' | ')
      .toLowerCase(),
  }
}
