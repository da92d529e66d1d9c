import type { Catalogue } from '../../data/catalogue.ts'
import type { Fact } from '../../facts/fact.ts'
import { rowOfCell } from '../../facts/row-of-cell.ts'
import type { Known } from './bound-sentences.ts'
import { contextWords } from './context-words.ts'
import { within } from './left-out.ts'
import type { FindMentions, Mention } from './mention.ts'
import { ABOUT_EACH } from './wholes.ts'

const DAY = /^\d{4}(-\d\d)*$/
const MONTH = /^\d{4}-(\d\d)/

/** What is said of a province is said of a part of its country; what is said of the country is not said of its province. */
const { provinces } = contextWords('en')
/** The dates that stand beside a fact's cells: an award's row says when it was made. */
const rowDates = ({ cells }: Fact, catalogue: Catalogue): string[] =>
  cells.length > ABOUT_EACH
    ? []
    : cells
        .flatMap((cell) => rowOfCell(cell, catalogue))
        .flatMap(({ type, value }) => (type === 'date' && typeof value === 'string' && DAY.test(value) ? value : []))

/** The quarter and the half that a month is of: Q2 and H1 of April. */
const partsOf = (month: string): string[] => [`Q${Math.ceil(Number(month) / 3)}`, `H${Math.ceil(Number(month) / 6)}`]

/** The codes of all places among the keys of a fact's cells, or a claim's. */
export const placesOf = ({ cells }: Pick<Fact, 'cells'>, countries: ReadonlySet<string>): Set<string> =>
  new Set(cells.flatMap((cell) => cell.key).filter((key) => countries.has(key)))

/** What a fact knows of: the places, years, months and editions of its cells, and those that its label names. */
export function knownBy(fact: Fact, find: FindMentions, countries: ReadonlySet<string>, catalogue: Catalogue): Known {
  // A label names what its cells cannot show: "outside China" leaves China's cells out.
  const said = find(fact.label)
  const ofLabel = (kind: Mention['kind']): string[] => said.filter((one) => one.kind === kind).map(({ name }) => name)
  const keys = fact.cells.flatMap((cell) => cell.key)
  const keyed = keys.filter((key) => DAY.test(key))
  const dates = keyed.length > 0 ? keyed : rowDates(fact, catalogue)
  const years = dates.map((date) => date.slice(0, 4))
  const months = dates.flatMap((key) => MONTH.exec(key)?.[1] ?? [])
  const places = placesOf(fact, countries)
  // A rank, or a sum over many, is about the places that its label names.
  const isAbout = fact.kind !== 'rank' && places.size <= ABOUT_EACH
  const editions = ofLabel('edition')
  const values = fact.unit === 'year' ? [fact.value].flat().map(String) : []
  return {
    month: new Set([...months, ...months.flatMap(partsOf), ...(months.length > 0 ? ['*'] : []), ...ofLabel('month')]),
    year: new Set([...years, ...values, ...ofLabel('year')]),
    // A number made from two editions is about the one that its label names: "what the 2026 edition changed".
    edition: new Set(editions.length > 0 ? editions : fact.versions.map(({ version }) => version.slice(0, 4))),
    place: new Set([...(isAbout ? places : []), ...ofLabel('place').flatMap((name) => [name, within(name), provinces[name] ?? []].flat())]),
  }
}
