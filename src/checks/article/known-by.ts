import type { Catalogue } from '../../data/catalogue.ts'
import type { Fact } from '../../facts/fact.ts'
import { rowOfCell } from '../../facts/row-of-cell.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import type { Known } from './bound-sentences.ts'
import { contextWords } from './context-words.ts'
import type { FindMentions, Mention } from './mentions.ts'

const DAY = /^\d{4}(-\d\d)*$/
const MONTH = /^\d{4}-(\d\d)/

/** Countries a fact may rest on and still be about each: a rank, or a sum over more, is about those that its label names. */
const ABOUT_EACH = 5

/** What is said of a province is said of a part of its country; what is said of the country is not said of its province. */
const { provinces } = contextWords('en')
const OUTSIDE = 'outside '

/** What a text names; a place that it leaves out ("outside China") by a name of its own. */
export const findOutside =
  (find: FindMentions): FindMentions =>
  (text) =>
    find(text).map((one) =>
      one.kind === 'place' && LEFT_OUT.test(text.slice(0, one.at)) ? { ...one, name: `${OUTSIDE}${one.name}` } : one,
    )

const LEFT_OUT = compile(`(?<![\\p{L}-])(?:${anyOf(contextWords('en').outside)})\\s+(?:the\\s+)?$`, 'iu')

/** Whether a name is of a place that is left out. */
export const isOutside = (name: string): boolean => name.startsWith(OUTSIDE)
/** The place itself of one that may be left out. */
export const within = (name: string): string => name.replace(OUTSIDE, '')

/** The dates that stand beside a fact's cells: an award's row says when it was made. */
const rowDates = ({ cells }: Fact, catalogue: Catalogue): string[] =>
  cells.length > ABOUT_EACH
    ? []
    : cells
        .flatMap((cell) => rowOfCell(cell, catalogue))
        .flatMap(({ type, value }) => (type === 'date' && typeof value === 'string' && DAY.test(value) ? value : []))

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
  const places = new Set(keys.filter((key) => countries.has(key)))
  const isAbout = fact.kind !== 'rank' && places.size <= ABOUT_EACH
  const editions = ofLabel('edition')
  const values = fact.unit === 'year' ? [fact.value].flat().map(String) : []
  return {
    month: new Set([...months, ...(months.length > 0 ? ['*'] : []), ...ofLabel('month')]),
    year: new Set([...years, ...values, ...ofLabel('year')]),
    // A number made from two editions is about the one that its label names: "what the 2026 edition changed".
    edition: new Set(editions.length > 0 ? editions : fact.versions.map(({ version }) => version.slice(0, 4))),
    place: new Set([...(isAbout ? places : []), ...ofLabel('place').flatMap((name) => [name, within(name), provinces[name] ?? []].flat())]),
  }
}
