import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import type { Mention } from './mention.ts'
import { leadsLevel } from './told-as.ts'
import type { WrongTold } from './told-times.ts'
import english from './told-spans-en.json' with { type: 'json' }

/** Longer than any part of a year. */
const YEAR = 9
/** Keys that are times, by how long each is, as the words for spans are ordered. */
const KEYS: readonly [RegExp, number][] = [
  [/^(?:19|20)\d\d$/, YEAR],
  [/^(?:19|20)\d\d-?Q[1-4]$/, 7],
  [/^(?:19|20)\d\d-\d\d$/, 6],
  [/^(?:19|20)\d\d-\d\d-\d\d$/, 2],
]

/** Keys that part a time further: "first batch", "ytd". */
const PARTED = /first|second|half|batch|ytd|to-date|h[12]$/i

/** The one span that all cells of a plain number are of, and whether they are all of one time; nothing where that is not told. */
function spanOf({ kind, rested: { cells, words }, compared }: Bound): { span: number; isOne: boolean } | undefined {
  const isPlain = kind === 'level' && compared === undefined && !/[\])}\s]\s*\/|mean\(|growth\(|median\(/.test(words.split(' | ')[1] ?? '')
  if (!isPlain || cells.length === 0 || cells.some(({ key }) => key.some((one) => PARTED.test(one)))) return undefined
  const times = cells.flatMap(({ key }) => key.flatMap((one) => KEYS.flatMap(([form, span]) => (form.test(one) ? [{ one, span }] : []))))
  const spans = new Set(times.map(({ span }) => span))
  const [span] = spans
  if (span === undefined || spans.size > 1 || times.length < cells.length) return undefined
  return { span, isOne: new Set(times.map(({ one }) => one)).size === 1 }
}

const months = anyOf(lexiconOf('en').months.full)
const spanNames = anyOf(Object.keys(english.spans))
const SPANS: Record<string, number> = english.spans
const RATES: Record<string, number> = english.rates

const PART = compile(
  `(?<![\\p{L}-])(?:${anyOf(english.parts)})\\s+(?:(?:${anyOf(english.parts)})\\s+)?(${spanNames})\\s+${english.of}(?!\\p{L})`,
  'iu',
)
const DAY = compile(`(?<![\\p{L}-])${english.on}\\s+(?:\\d{1,2}\\s+(?:${months})|(?:${months})\\s+\\d{1,2})(?!\\d)`, 'iu')
const RATE = compile(`(?<![\\p{L}-])(${anyOf(Object.keys(RATES))})\\s+(?:[\\p{L}-]+\\s+)?(?:${anyOf(english.amounts)})(?![\\p{L}-])`, 'iu')
const FISCAL = compile(`(?<![\\p{L}-])(?:${anyOf(english.fiscal)})\\s?(?:20|19)\\d\\d`, 'iu')
const LONGER = compile(`(?<![\\p{L}-])(?:${anyOf(english.longer)}|${english.countedYears})(?![\\p{L}-])`, 'iu')
const MOVES = compile(`(?<![\\p{L}-])(?:${anyOf(english.moves)}|${lexiconOf('en').to}\\s+[^.,;:#\\d]*#)(?![\\p{L}-])`, 'iu')
/** Cheap: whether a sentence may say any of these at all. */
const WORTH = compile(`${spanNames}|decade|centur|histor|years|all time|records began|fiscal|financial|FY|${months}|daily|hourly|ly `, 'iu')

/** The clause that a number stands in, and where it begins; a comma behind words that open the sentence ends none. */
function clauseOf(text: string, { from, to }: Bound): { clause: string; at: number } {
  const breaks = /[;:!?–—()]|,\s+(?:and|but|while|which|where|whereas|after|as|with)\s|\s(?:while|but|whereas|after which)\s/giu
  const ends = [...text.matchAll(breaks)].map(({ index, 0: word }) => ({ index, behind: index + word.length }))
  const at = ends.findLast(({ behind }) => behind <= from)?.behind ?? 0
  const end = ends.find(({ index }) => index >= to)?.index ?? text.length
  return { clause: text.slice(at, end), at }
}

/** The first words of a clause that give its number another span than its cells are of, and how they do. */
function otherSpan(
  clause: string,
  { span, isOne }: { span: number; isOne: boolean },
  isLevel: boolean,
): [RegExpExecArray, string] | undefined {
  const part = PART.exec(clause)
  if (part && (SPANS[part[1]?.toLowerCase() ?? ''] ?? YEAR) < span) return [part, 'a part of the time that it is of']
  const rate = RATE.exec(clause)
  if (rate && (RATES[rate[1]?.toLowerCase() ?? ''] ?? YEAR) < span) return [rate, 'an amount of a shorter time than it is of']
  if (!isLevel) return undefined
  const day = span > 2 ? DAY.exec(clause) : null
  if (day) return [day, 'one day, and it is of a longer time']
  const longer = isOne && !MOVES.test(clause) ? LONGER.exec(clause) : null
  return longer ? [longer, 'a longer time than it is of'] : undefined
}

/**
 * Spans of time that the clause of a number gives it and its cells are not of: "over the decade China mined #" of one year, "on 4 May", "in
 * the first week of", "daily exports" of a month, "in fiscal 2025" of a calendar year.
 */
export function wrongSpans({ text, bound }: Sentence, mentions: readonly Mention[]): WrongTold[] {
  if (!WORTH.test(text)) return []
  return bound.flatMap((number) => {
    const own = spanOf(number)
    if (!own) return []
    const { clause, at } = clauseOf(text, number)
    const fiscal = own.span === YEAR && !/fiscal|financial|tax year/i.test(number.rested.words) ? FISCAL.exec(clause) : null
    const isLevel = leadsLevel(text, number)
    const found = fiscal ? ([fiscal, 'a fiscal year, and it is of a calendar year'] as const) : otherSpan(clause, own, isLevel)
    if (!found) return []
    const [{ 0: said, index }, how] = found
    const [from, to] = [at + index, at + index + said.length]
    // What is told as a name is told already.
    if (mentions.some((one) => one.kind !== 'year' && one.at < to && one.at + one.text.length > from)) return []
    return [{ text: said, at: at + index, message: `“${said}” makes “${number.mark.text}” ${how}` }]
  })
}
