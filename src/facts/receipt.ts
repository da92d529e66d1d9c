import type { Catalogue } from '../data/catalogue.ts'
import { cellHref } from '../data/address.ts'
import { latestOf } from '../data/catalogue.ts'
import type { Flag } from '../data/flags.ts'
import { sourceIds } from '../data/licence.ts'
import { formatNumber } from '../format/numbers.ts'
import type { Fact } from './fact.ts'
import { sumLines, type SumLine } from './sum-lines.ts'
import type { EditionValue } from './through-editions.ts'
import { amountInWords, unitAfter, unitInWords } from './value-in-words.ts'

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
  /** Unrounded, to twelve digits at most, with unit and sign. */
  value: string
  /** The same for programs: the number, a pair for a range, with the unit's name. */
  quantity: { value: Fact['value']; unit: string }
  label: string
  derivation: string
  expression: string
  sum: SumLine[]
  cells: { address: string; href: string; text: string; flags: Flag[] }[]
  editions: Edition[]
  /** What the same derivation comes to in each edition that holds the cells, oldest first; empty where no other edition does. */
  history: { version: string; edition: string; value: string; own: boolean }[]
  sources: { id: string; title: string; publisher: string; url: string; licence: string }[]
  flags: Flag[]
  notes: string[]
  anchors: string[]
}

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

const endsOf = ({ value }: Fact): readonly number[] => (typeof value === 'number' ? [value] : value)

/** The value of a fact with its sign, bound and unit, its number written by `write`. */
function dressed(fact: Fact, locale: string, write: (end: number) => string): string {
  const ends = endsOf(fact)
  if (fact.unit === 'rank') return amountInWords(ends[0] ?? 0, 'rank', locale)
  const written = ends.map(write)
  const bound = fact.bound ? (fact.bound === 'over' ? 'more than ' : 'less than ') : ''
  return [`${bound}${written.join(' to ')}`, unitAfter(written.at(-1) ?? '', fact.unit)].filter(Boolean).join(' ')
}

/** The value of a fact as messages and lists give it, to four decimals, small ones to six, with its sign and unit: "69.2308 percent". */
export const exactValue = (fact: Fact, locale: string): string =>
  dressed(fact, locale, (end) =>
    formatNumber(Number(end.toFixed(Math.abs(end) < 0.01 ? 6 : 4)), locale, { grouping: fact.unit !== 'year' }),
  )

/** Digits of an unrounded value at most: those after them are noise of binary arithmetic. */
const DIGITS = 12

/** The unrounded value with its sign and unit, to twelve digits where it does not end before: "69.2307692308 percent". */
export const unroundedValue = (fact: Fact, locale: string): string =>
  dressed(fact, locale, (end) => formatNumber(end, locale, { significant: DIGITS, grouping: fact.unit !== 'year' }))

const unrounded = (value: number): number => Number(value.toPrecision(DIGITS))

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
    const text = [`${cell.label}:`, number, unitAfter(number, cell.unit)].filter(Boolean).join(' ')
    return { address: cell.address, href: cellHref(cell), text, flags: cell.flags }
  })
  const { id, label, derivation, expression, flags, notes } = fact
  return {
    fact: id,
    anchor: `r-${id}`,
    typed: mentions.typed,
    value: unroundedValue(fact, locale),
    quantity: {
      value: typeof fact.value === 'number' ? unrounded(fact.value) : [unrounded(fact.value[0]), unrounded(fact.value[1])],
      unit: unitInWords(fact.unit),
    },
    label,
    derivation,
    expression,
    sum: sumLines(fact, catalogue, locale),
    cells,
    editions: editionsOf([fact], catalogue),
    history: history.map(({ version, edition, own, fact: other }) => ({ version, edition, value: exactValue(other, locale), own })),
    sources,
    flags,
    notes,
    anchors: mentions.anchors,
  }
}
