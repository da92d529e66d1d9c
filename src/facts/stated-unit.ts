import type { GivenUnit } from './given-unit.ts'
import { UNITS } from '../format/units.ts'
import type { Passage } from '../marks/mark.ts'
import { sentencesOf } from '../marks/sentences.ts'
import { anyOf, compile, lexiconOf, type Lexicon } from '../numbers/lexicon.ts'
import { pricedAs } from './priced.ts'
import { sizeOfUnit } from '../numbers/measures.ts'
import { readQuantity } from '../numbers/quantity.ts'

/** A unit that stands in some words, with a number or without. */
interface Mention extends GivenUnit {
  from: number
  to: number
  /** True where a marked number has it. */
  marked?: true
}

const dimensionOf = (unit: string): string => sizeOfUnit(unit).dimension

/** What facts measure; a month or a mile beside a number is no unit for it. */
const MEASURED = new Set(
  Object.keys(UNITS)
    .filter((unit) => !['count', 'ratio', 'people', 'degree', 'dalton'].includes(unit))
    .map(dimensionOf),
)

/** Names of units that say one wherever they stand: words, and symbols of more than one letter. */
function namesIn({ units, currencyUnits, unitPhrases, looseUnits }: Lexicon): Record<string, string> {
  const names = Object.entries({ ...currencyUnits, ...units, ...unitPhrases })
  const clear = names.filter(
    ([name, unit]) =>
      (name.length > 3 || ['%', 'kg', 'kt', 'Mt', 'ppm'].includes(name)) && !looseUnits.includes(name) && MEASURED.has(dimensionOf(unit)),
  )
  return Object.fromEntries(clear)
}

/** Names of units, the pattern that finds them with their scale, and that of signs of money. */
interface Search {
  names: Record<string, string>
  words: RegExp
  marks: RegExp
}

const searches = new Map<boolean, WeakMap<Lexicon, Search>>([true, false].map((head) => [head, new WeakMap()]))

/** What to look for in words, made once for a language; in the head of a table a letter names a unit, and a sign of money by itself. */
function searchFor(lexicon: Lexicon, head: boolean): Search {
  const known = searches.get(head)?.get(lexicon)
  if (known) return known
  const names: Record<string, string> = { ...namesIn(lexicon), ...(head ? { t: 't' } : {}) }
  const large = anyOf(Object.keys(lexicon.scales).filter((name) => name.length > 3))
  const made = {
    names,
    words: compile(`(?:(?<!\\p{L})(${large})\\s+)?(?<![\\p{L}\\p{N}])(${anyOf(Object.keys(names))})(?![\\p{L}\\p{N}])`, 'giu'),
    marks: compile(`(?:${anyOf(Object.keys(lexicon.currencies))})${head ? '' : '(?=\\s?\\d)'}`, 'gu'),
  }
  searches.get(head)?.set(lexicon, made)
  return made
}

/** The units that some words name: "tonnes", "(million tonnes)", "€". In the head of a table a letter does. */
function unitsNamed(text: string, lexicon: Lexicon, head = false): Mention[] {
  const { scales, currencies } = lexicon
  const { names, words, marks } = searchFor(lexicon, head)
  const found = [...text.matchAll(words)].flatMap(({ 0: all, 1: scale, 2: name = '', index }): Mention[] => {
    const unit = names[name] ?? names[name.toLowerCase()]
    return unit ? [{ unit, scale: scale ? (scales[scale.toLowerCase()] ?? 1) : 1, from: index, to: index + all.length }] : []
  })
  const signs = [...text.matchAll(marks)].map(({ 0: sign, index }): Mention => ({
    unit: currencies[sign] ?? '',
    scale: 1,
    from: index,
    to: index + sign.length,
  }))
  return [...found, ...signs.filter(({ unit }) => MEASURED.has(dimensionOf(unit)))]
}

/** The units that stand in a passage: those of its marked numbers, and those that its other words name. */
function unitsIn({ plain, marks }: Pick<Passage, 'plain' | 'marks'>, locale: string): Mention[] {
  const lexicon = lexiconOf(locale)
  const ofMarks = marks.flatMap(({ mark, from, to }): Mention[] => {
    const read = readQuantity(mark.text, mark, lexicon)
    const unit = read.form === 'number' ? read.unit : undefined
    return unit !== undefined && MEASURED.has(dimensionOf(unit)) ? [{ unit, scale: 1, from, to, marked: true }] : []
  })
  const blank = marks.reduce((text, { from, to }) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to), plain)
  // The scale beside another number is that number's own.
  return [...ofMarks, ...unitsNamed(blank, lexicon).map((one) => ({ ...one, scale: 1 }))].toSorted((a, b) => a.from - b.from)
}

/** The cells that say what a cell of a table holds: the head of its column, the first of its row, the first of all. Nothing outside a table. */
function headsOf(plain: string, from: number): string[] | undefined {
  const columns = /\|(?:\s*:?-{3,}:?\s*\|)+/.exec(plain)?.[0].match(/-{3,}/g)?.length
  if (columns === undefined) return undefined
  const cells = plain.split('|')
  const at = plain.slice(0, from).split('|').length - 1
  const column = (at - 1) % (columns + 1)
  return [cells[1 + column] ?? '', cells[at - column] ?? '', cells[1] ?? '']
}

/** What is counted behind a number that has no unit: "containers"; nothing where the sentence goes on. */
export function countedBehind(after: string, locale: string): string | undefined {
  const { partAfter, rising, falling, plural } = lexiconOf(locale)
  const word = /^\s+(\p{Ll}[\p{L}-]*)/u.exec(after)?.[1]
  const isNoun = word?.endsWith(plural) && !/[su]s$|is$/.test(word) && ![...partAfter, ...rising, ...falling].includes(word)
  return isNoun ? word : undefined
}

/**
 * The unit that the words around a number without one give it, of those that the fact could be in: in a table its head's; else of a price
 * that of the amount that is priced, "a kilogram of neodymium cost $56"; else that of
 * the number or words before it in its passage, of the number that it makes a pair with, or of its sentence; else that of the passage
 * before, where the whole passage names none.
 */
export function statedUnit(
  passage: Pick<Passage, 'plain' | 'marks'>,
  from: number,
  to: number,
  factUnit: string,
  above: Pick<Passage, 'plain' | 'marks'> | undefined,
  locale: string,
): GivenUnit | undefined {
  const lexicon = lexiconOf(locale)
  const heads = headsOf(passage.plain, from)
  const earlier = above ? unitsIn(above, locale).at(-1) : undefined
  if (heads) return heads.flatMap((head) => unitsNamed(head, lexicon, true))[0] ?? earlier
  const sentence = sentencesOf(passage.plain).findLast(({ at }) => at <= from)
  const [start, end] = [sentence?.at ?? 0, (sentence?.at ?? 0) + (sentence?.text.length ?? passage.plain.length)]
  const priced = pricedAs(passage.plain.slice(start, from), passage.plain.slice(to, end), factUnit, lexicon)
  if (priced) return priced
  const fits = ({ unit }: Mention): boolean => dimensionOf(unit) === dimensionOf(factUnit)
  const units = unitsIn(passage, locale)
  // A word alone, "whole kilotonnes", takes no other number's unit away.
  const before = units.findLast((one) => one.to <= from && (one.marked || fits(one)))
  if (before && fits(before)) return before
  const beside =
    units.find((one) => one.from >= to && one.from < end && fits(one)) ??
    units.findLast((one) => one.to <= from && one.from >= start && fits(one))
  return beside ?? (units.length === 0 && earlier && fits(earlier) ? earlier : undefined)
}
