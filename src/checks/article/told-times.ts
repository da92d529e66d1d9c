import { anyOf, compile } from '../../numbers/lexicon.ts'
import type { Sentence } from './bound-sentences.ts'
import { contextWords } from './context-words.ts'
import type { Mention } from './mention.ts'

/** A year, month or edition that a sentence tells without its figure, and no number of it is of. */
export interface WrongTold {
  text: string
  at: number
  message: string
}

const { relativeYears, relativeMonths, countedYears, countedMonths, printings } = contextWords('en')

/** "Last year"; "last year’s edition" is an edition, and is left. */
const OF_EDITION = `(?![’']s\\s+(?:\\p{L}+\\s+)?(?:${anyOf(printings.nouns)})|\\p{L})`
const YEARS = compile(`(?<![\\p{L}-])(?:${anyOf(Object.keys(relativeYears))})${OF_EDITION}`, 'giu')
const MONTHS = compile(`(?<![\\p{L}-])(?:${anyOf(Object.keys(relativeMonths))})${OF_EDITION}`, 'giu')

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ')

/** What counts from another time: right behind a number in its clause, "# tonnes the year before", or as its owner, "the previous month’s #". */
const counting = (words: Record<string, number>): { behind: RegExp; owning: RegExp } => {
  const said = `(?<!\\p{L})(${anyOf(Object.keys(words))})`
  return { behind: compile(`^[^#,.;:]{0,30}?${said}(?!\\p{L})`, 'iu'), owning: compile(`${said}[’']s\\s+$`, 'iu') }
}
const COUNTED = {
  year: { words: countedYears, ...counting(countedYears) },
  month: { words: countedMonths, ...counting(countedMonths) },
}

/** The year or the month that words beside a number count from the last one named before it: 2024 of "# in 2025, up from # a year earlier". */
export function countedTime(
  kind: 'year' | 'month',
  text: string,
  { from, to }: { from: number; to: number },
  mentions: readonly Mention[],
): string | undefined {
  const base = mentions.findLast((one) => one.kind === kind && /^\d+$/.test(one.name) && one.at < from)
  const { words, behind, owning } = COUNTED[kind]
  const said = base && (behind.exec(text.slice(to)) ?? owning.exec(text.slice(0, from)))?.[1]
  if (!base || said === undefined) return undefined
  const counted = Number(base.name) + (words[plain(said)] ?? 0)
  return kind === 'year' ? String(counted) : String(((counted + 11) % 12) + 1).padStart(2, '0')
}

/** The month so many months from a day, of two digits. */
function monthFrom(date: string, months: number): string {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(5, 7)
}

/**
 * Years and months that a sentence counts from the day of its article, "last year", and none of its numbers is of. Where the sentence
 * names a year of theirs besides, the other is taken for that of an event. Of texts without a day nothing is known.
 */
export function wrongTimes({ text, bound }: Sentence, mentions: readonly Mention[], date: string | undefined): WrongTold[] {
  const known = (kind: 'year' | 'month'): Set<string> => new Set(bound.flatMap((one) => [...one.known[kind]]))
  const isNamed = mentions.some(({ kind, name }) => (kind === 'year' || kind === 'month') && known(kind).has(name))
  if (date === undefined || isNamed) return []
  const years = known('year')
  if (years.size === 0) return []
  const wrongYears = [...text.matchAll(YEARS)].flatMap(({ 0: said, index }): WrongTold[] => {
    const meant = (relativeYears[plain(said)] ?? []).map((far) => String(Number(date.slice(0, 4)) + far))
    if (meant.some((year) => years.has(year))) return []
    return [
      { text: said, at: index, message: `“${said}” is ${meant[0] ?? ''}, by the article’s date, and no number of the sentence is of it` },
    ]
  })
  const months = known('month')
  const wrongMonths = [...text.matchAll(MONTHS)].flatMap(({ 0: said, index }): WrongTold[] => {
    const month = monthFrom(date, relativeMonths[plain(said)] ?? 0)
    if (months.has(month)) return []
    return [
      {
        text: said,
        at: index,
        message: `“${said}” is a month, by the article’s date ${date.slice(0, 5)}${month}, and no number of the sentence is of it`,
      },
    ]
  })
  return [...wrongYears, ...wrongMonths]
}

/** What the version of a number is among those of its table: `first` of those that print its cells. */
export type Printing = 'latest' | 'first' | 'earlier'

const PRINTING = compile(
  `(?<![\\p{L}-])(?:(?<latest>${anyOf(printings.latest)})|(?<first>${anyOf(printings.first)})|(?<earlier>${anyOf(printings.earlier)}))\\s+(?:[\\p{L}.]+\\s+)?(?:${anyOf(printings.nouns)})(?!\\p{L})`,
  'giu',
)
const APART = compile(`(?<![\\p{L}-])(?:${anyOf(printings.apartFrom)})\\s+(?:the\\s+|its\\s+|an?\\s+)?$`, 'iu')

/** Signs before an edition that are looked at. */
const NEAR = 30

/** Editions that a sentence tells by their order, "the latest edition", and none of its numbers is of. `printingsOf` is asked only then. */
export function wrongPrintings<T>(text: string, bound: readonly T[], printingsOf: (number: T) => ReadonlySet<Printing>): WrongTold[] {
  const told = [...text.matchAll(PRINTING)].flatMap(({ 0: said, index, groups = {} }) => {
    const which = (['latest', 'first', 'earlier'] as const).find((one) => groups[one] !== undefined)
    const isApart = APART.test(text.slice(Math.max(0, index - NEAR), index))
    return which === undefined || isApart ? [] : [{ said, index, isHeld: bound.some((one) => printingsOf(one).has(which)) }]
  })
  return told
    .filter(({ isHeld }) => !isHeld)
    .map(({ said, index }) => ({ text: said, at: index, message: `the sentence speaks of the ${said}, and no number of it is from there` }))
}
