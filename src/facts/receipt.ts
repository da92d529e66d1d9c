import type { Catalogue } from '../data/catalogue.ts'
import { cellHref } from '../data/address.ts'
import { latestOf } from '../data/catalogue.ts'
import type { Flag } from '../data/flags.ts'
import { sourceIds } from '../data/licence.ts'
import { formatNumber } from '../format/numbers.ts'
import { roundAt } from '../format/rounding.ts'
import { UNITS } from '../format/units.ts'
import type { Fact, Step } from './fact.ts'
import type { EditionValue } from './through-editions.ts'
import { amountInWords, unitInWords } from './value-in-words.ts'

/** One dataset version that numbers rest on. */
export interface Edition {
  dataset: string
  datasetTitle: string
  version: string
  /** What its publisher calls it. */
  edition: string
  published: string
  /** True for the dataset's latest version. */
  newest: boolean
}

/** What a reader sees of a fact, ready to print: every value is text. */
export interface Receipt {
  fact: string
  /** Id of its block in the page: `r-china-2024`. */
  anchor: string
  typed: string
  /** Unrounded to four decimals, with unit and sign. */
  value: string
  /** The same for programs: the number, a pair for a range, with the unit's name. */
  quantity: { value: Fact['value']; unit: string }
  label: string
  derivation: string
  expression: string
  sum: { label: string; value: string; total: boolean }[]
  cells: { address: string; href: string; text: string; flags: Flag[] }[]
  editions: Edition[]
  /** What the same derivation comes to in each edition that holds the cells, oldest first; empty where no other edition does. */
  history: { version: string; edition: string; value: string; own: boolean }[]
  sources: { id: string; title: string; publisher: string; url: string; licence: string }[]
  flags: Flag[]
  notes: string[]
  anchors: string[]
}

/** Rows of a selection that a receipt shows before it folds the rest into one line. */
const ROWS_SHOWN = 3
const ROWS_FOLDED_FROM = 6

/** The editions of facts, each once, in the order in which they are first met. */
export function editionsOf(facts: readonly Pick<Fact, 'versions'>[], catalogue: Catalogue): Edition[] {
  const wanted = new Map(facts.flatMap((fact) => fact.versions.map((one): [string, typeof one] => [`${one.dataset}@${one.version}`, one])))
  return [...wanted.values()].flatMap(({ dataset: id, version: name }) => {
    const dataset = catalogue.datasets.get(id)
    const version = dataset?.versions.find((one) => one.id === name)
    if (!dataset || !version) return []
    const { edition, published } = version.table.head
    return [{ dataset: id, datasetTitle: dataset.record.title, version: name, edition, published, newest: latestOf(dataset)?.id === name }]
  })
}

/** Whether a line is the sum of the rows above it, with or without their signs. */
const addsUp = (rows: readonly Step[], total: Step | undefined): boolean =>
  [1, -1].some((sign) => {
    const sum = rows.reduce((all, { value }) => all + (value < 0 ? sign * value : value), 0)
    return total !== undefined && Math.abs(sum - total.value) <= 1e-9 * Math.abs(sum)
  })

function foldRows(steps: readonly Step[]): (Step & { folded?: boolean })[] {
  const rows = steps.filter((step) => step.row)
  if (rows.length <= ROWS_FOLDED_FROM) return [...steps]
  const byUnit = rows.every((step) => step.unit === rows[0]?.unit)
  if (!byUnit) return [...steps]
  const shown = new Set([...rows].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, ROWS_SHOWN))
  const rest = rows.filter((step) => !shown.has(step))
  const last = steps.findLastIndex((step) => step.row)
  const line = {
    label: `${rest.length} more rows`,
    // Of rows that are counted or ranked the sum says nothing.
    value: addsUp(rows, steps[last + 1]) ? rest.reduce((sum, step) => sum + Math.abs(step.value), 0) : NaN,
    unit: rows[0]?.unit ?? 'count',
    total: false,
    folded: rest.some((step) => step.value < 0),
  }
  const first = steps.findIndex((step) => step.row)
  return [...steps.slice(0, first), ...[...shown], line, ...steps.slice(last + 1)]
}

const SYMBOLS: Record<string, string> = { percent: '%', 'percentage-point': ' points' }

function sumLines(fact: Fact, locale: string): Receipt['sum'] {
  const signs = fact.steps.some((step) => step.row && step.value < 0) ? 'always' : 'negative'
  const units = new Set(
    fact.steps
      .map((step) => step.unit)
      .filter((unit) => Object.hasOwn(UNITS, unit) && UNITS[unit as keyof typeof UNITS].dimension !== 'share' && unit !== 'count'),
  )
  const versions = new Set(fact.versions.map((one) => one.version))
  // What is counted is named by its cells; what a few of many rows hold is beside the point.
  if (fact.kind === 'count' && fact.steps.filter((step) => step.row).length > ROWS_FOLDED_FROM) return []
  return foldRows(fact.steps).map((step) => {
    const value = roundAt(step.value, Math.abs(step.value) >= 1000 ? 0 : 2)
    const number =
      step.unit === 'rank'
        ? amountInWords(step.value, 'rank', locale)
        : formatNumber(value, locale, { sign: step.row ? signs : 'negative', grouping: step.unit !== 'year' })
    const symbol = SYMBOLS[step.unit] ?? (units.size > 1 && units.has(step.unit) ? ` ${UNITS[step.unit as keyof typeof UNITS].symbol}` : '')
    const edition = step.version && versions.size > 1 ? `, version ${step.version}` : ''
    const label = `${step.label}${edition}`
    if (Number.isNaN(step.value)) return { label, value: '', total: false }
    return { label, value: `${step.folded ? '±' : ''}${number}${symbol}`, total: step.total }
  })
}

/** A number as receipts give it: to four decimals, small ones to six. */
const shown = (value: number): number => Number(value.toFixed(Math.abs(value) < 0.01 ? 6 : 4))

/** The unrounded value with its sign and unit: "69.2308 percent". */
export function exactValue(fact: Fact, locale: string): string {
  const ends = typeof fact.value === 'number' ? [fact.value] : fact.value
  if (fact.unit === 'rank') return amountInWords(ends[0] ?? 0, 'rank', locale)
  const written = ends.map((end) => formatNumber(shown(end), locale, { grouping: fact.unit !== 'year' }))
  const bound = fact.bound ? (fact.bound === 'over' ? 'more than ' : 'less than ') : ''
  return [`${bound}${written.join(' to ')}`, unitInWords(fact.unit)].filter(Boolean).join(' ')
}

/**
 * The receipt of a fact. Of its `mentions`, `typed` is what the reader read, `anchors` the ids of the numbers in the page that show it.
 * Cells link to themselves on the page of their dataset's version. `history` is the fact through the editions of its table.
 */
export function makeReceipt(
  fact: Fact,
  mentions: { typed: string; anchors: string[] },
  catalogue: Catalogue,
  locale: string,
  history: readonly EditionValue[] = [],
): Receipt {
  const ids = [...new Set(fact.cells.flatMap((cell) => sourceIds(cell.source)))]
  const sources = ids.flatMap((id) => {
    const source = catalogue.sources.get(id)
    return source ? [{ id, title: source.title, publisher: source.publisher, url: source.url, licence: source.licence }] : []
  })
  const cells = fact.cells.map((cell) => {
    const number = typeof cell.value === 'number' ? formatNumber(cell.value, locale, { grouping: cell.unit !== 'year' }) : ''
    const text = [`${cell.label}:`, number, unitInWords(cell.unit)].filter(Boolean).join(' ')
    return { address: cell.address, href: cellHref(cell), text, flags: cell.flags }
  })
  const { id, label, derivation, expression, flags, notes } = fact
  return {
    fact: id,
    anchor: `r-${id}`,
    typed: mentions.typed,
    value: exactValue(fact, locale),
    quantity: {
      value: typeof fact.value === 'number' ? shown(fact.value) : [shown(fact.value[0]), shown(fact.value[1])],
      unit: unitInWords(fact.unit),
    },
    label,
    derivation,
    expression,
    sum: sumLines(fact, locale),
    cells,
    editions: editionsOf([fact], catalogue),
    history: history.map(({ version, edition, own, fact: other }) => ({ version, edition, value: exactValue(other, locale), own })),
    sources,
    flags,
    notes,
    anchors: mentions.anchors,
  }
}
