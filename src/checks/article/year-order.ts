import type { AllCompared } from '../../facts/compared.ts'
import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'
import { contextWords } from './context-words.ts'
import type { Mention } from './mention.ts'

/** A bound number: where it stands in its sentence, and between what it compares. */
export interface Comparing {
  from: number
  to: number
  /** Absent where it compares nothing. */
  compared?: AllCompared
}

/** A year, an edition or a place on the wrong side of a comparison; `right` are those that belong there. */
export interface WrongSide<T> {
  number: T
  mention: Mention
  message: string
  right: readonly string[]
}

const { measuredFrom, measuredFromPlaces, beginsWith, withYears, didThen, than, standsAgainst, measuredAs } = contextWords('en')

/** What stands between a word and its year: "than *in* 2024", "from *the level of* 2024". Numbers are `#`. */
const FILLER = compile(`(?:(?:${anyOf(withYears)})\\s+)*`, 'u').source

const ends = (words: readonly string[]): RegExp => compile(`(?<![\\p{L}-])(?:${anyOf(words)})\\s+${FILLER}$`, 'iu')
const REFERENCE = { year: ends(measuredFrom), edition: ends(measuredFrom), place: ends(measuredFromPlaces) }
const BEGINNING = ends([...measuredFrom, ...beginsWith])

/** A clause behind "than" that ends in a year: "more than the United States had mined in 2024". */
const THAN_CLAUSE = compile(
  `(?<![\\p{L}-])${than}\\s+(?:the\\s+)?[\\p{L}’'. ]{1,40}?\\s(?:${anyOf(didThen)})(?:\\s+\\p{Ll}+){0,3}?\\s+${FILLER}$`,
  'iu',
)

/** Right behind a number that compares, what it is measured from: "5.3 times that of", "half of what it mined in", "12 percent above the level of". */
const TIMES_THAT = compile(
  `(?:#|(?<![\\p{L}-])(?:${anyOf(standsAgainst)}))\\s+(?:of\\s+)?(?:(?:${anyOf(measuredAs)})\\s+(?:of|in|for|from)|what(?:\\s+\\p{Ll}+){1,4}\\s+(?:in|for|from)|what)\\s+(?:the\\s+)?$`,
  'iu',
)
/** "5.3 times China’s": the owner of what a number is measured from. */
const TIMES_OWNER = /#\s+(?:the\s+)?$/u
const OWNER = /^[’']/u

/** Whether a name is what a number that compares is measured from. */
function isMeasuredFrom(text: string, { kind, at, text: said }: Mention, number: Comparing): boolean {
  const before = text.slice(0, at)
  if (kind !== 'month' && REFERENCE[kind].test(before)) return true
  const isTimes = at >= number.to && (TIMES_THAT.test(before) || (OWNER.test(text.slice(at + said.length)) && TIMES_OWNER.test(before)))
  return isTimes || (kind === 'year' && THAN_CLAUSE.test(before))
}

/** The part of a sentence in which no other bound number stands: what it names may belong to this one. */
function around({ from, to }: Comparing, all: readonly Comparing[], end: number): [number, number] {
  const before = Math.max(0, ...all.filter((one) => one.to <= from).map((one) => one.to))
  const after = Math.min(end, ...all.filter((one) => one.from >= to).map((one) => one.from))
  return [before, after]
}

/**
 * Years, editions and places that a sentence puts on the wrong side of a bound number that compares: "12 percent more than in 2025" of
 * a change from 2024 to 2025, "12 percent more in 2024", "five times as much as China" or "five times China’s" of what China has more.
 */
export function wrongSides<T extends Comparing>(text: string, mentions: readonly Mention[], numbers: readonly T[]): WrongSide<T>[] {
  return numbers.flatMap((number): WrongSide<T>[] => {
    const { compared } = number
    if (!compared) return []
    const [start, end] = around(number, numbers, text.length)
    return (['year', 'edition', 'place'] as const).flatMap((kind): WrongSide<T>[] => {
      const { now, base } = compared[kind]
      if (now.size === 0 || base.size === 0) return []
      const named = mentions.filter((one) => one.kind === kind && one.at >= start && one.at < end)
      const isBase = (one: Mention): boolean => isMeasuredFrom(text, one, number)
      const wrong = named.find((one) => now.has(one.name) && isBase(one))
      if (wrong)
        return [{ number, mention: wrong, message: `the words measure from ${wrong.text}, and the number does not`, right: [...base] }]
      if (kind === 'place') return []
      const own = named.find((one) => base.has(one.name) && !BEGINNING.test(text.slice(0, one.at)) && !isBase(one))
      if (!own || mentions.some((one) => one.kind === kind && now.has(one.name))) return []
      return [{ number, mention: own, message: `the words put into ${own.text} what the number only measures from`, right: [...now] }]
    })
  })
}

const BEYOND = ends(contextWords('en').beyond)

/**
 * Years that a sentence names as a bound, "until 2025", of numbers that rest on that year alone. `yearsOf` gives the years that a number
 * rests on; one that is measured between two years is left.
 */
export function beyondYears<T extends Comparing>(
  text: string,
  mentions: readonly Mention[],
  numbers: readonly T[],
  yearsOf: (number: T) => ReadonlySet<string>,
): WrongSide<T>[] {
  const years = mentions.filter(({ kind }) => kind === 'year')
  const [only, ...others] = years
  const [number] = numbers
  if (!only || others.length > 0 || !number || !BEYOND.test(text.slice(0, only.at))) return []
  const isOwn = numbers.every((one) => one.compared === undefined && [...yearsOf(one)].join() === only.name)
  return isOwn
    ? [{ number, mention: only, message: `the words speak of other years than ${only.text}, on which the number rests`, right: [] }]
    : []
}

/** Between two years of a span there is "to", "until" or the like, and one number at most: "from # in 2022 to # in 2024". */
const { to, rangeFrom } = lexiconOf('en')
const SPAN = compile(`^[\\s#]*\\s${to}\\s+(?:#+\\s+)?${FILLER}$`, 'u')
const BETWEEN = compile(`(?<!\\p{L})between\\s+${FILLER}$`, 'iu')
const FROM = compile(`(?<!\\p{L})${rangeFrom}\\s+(?:#+\\s+)?${FILLER}$`, 'iu')

/** Years with "to" between them, or with "between … and …", of which the second is not the later: one of them is a slip. */
export function backwards(text: string, mentions: readonly Mention[]): Mention[] {
  const years = mentions.filter(({ kind }) => kind === 'year')
  return years.filter((later, place) => {
    const first = years[place - 1]
    if (first === undefined || later.name > first.name) return false
    const [before, between] = [text.slice(0, first.at), text.slice(first.at + first.text.length, later.at)]
    if (between.trim() === to) return true
    return (FROM.test(before) && SPAN.test(between)) || (BETWEEN.test(before) && between.trim() === 'and')
  })
}
