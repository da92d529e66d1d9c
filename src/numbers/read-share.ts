import { anyOf, compile, madeOnce, type Lexicon } from './lexicon.ts'
import type { Reader } from './written.ts'
import { readNumber } from './read-number.ts'

/** A pattern that takes the whole text. */
export const whole = (pattern: string): RegExp => compile(`^(?:${pattern})$`)
/** A text in small letters, its blanks single. */
export const lower = (text: string | undefined): string => (text ?? '').toLowerCase().replaceAll(/\s+/g, ' ')

const vagueIn = madeOnce(({ vague, units }) => whole(`(${anyOf(Object.keys(vague))})(?:\\s+(?:of\\s+)?(${anyOf(Object.keys(units))}))?`))

/** "Dozens", "several hundred tonnes", "a pair". */
export const readVague: Reader = (text, lexicon) => {
  const band = lexicon.bands[lower(text)]
  if (band !== undefined) return { form: 'vague', low: band, high: band, majority: false }
  const found = vagueIn(lexicon).exec(text)
  const [low, high] = lexicon.vague[lower(found?.[1])] ?? []
  if (low === undefined || high === undefined) return undefined
  const unit = found?.[2] ? lexicon.units[found[2]] : undefined
  return { form: 'vague', low, high, majority: lexicon.majorities.includes(lower(found?.[1])), ...(unit ? { unit } : {}) }
}

/** "A third", "two thirds", "three-quarters", "half", "half of": the article belongs to it. */
export const readFraction: Reader = (text, lexicon) => {
  const found = whole(`(?:(.+?)[\\s-]+)?(${anyOf(Object.keys(lexicon.parts))})`).exec(text)
  const parts = lexicon.parts[lower(found?.[2])]
  if (!parts) return undefined
  const count = lower(found?.[1])
  // "Two and a half" is a number.
  if (count.split(/[ -]/).includes(lexicon.and)) return undefined
  if (!count && parts !== 2) return undefined
  const number = !count || lexicon.articles.includes(count) ? 1 : readNumber(count, lexicon)
  const value = typeof number === 'object' ? (number.rest ? undefined : number.value * number.scale) : number
  return value === undefined
    ? undefined
    : { form: 'fraction', percent: (100 * value) / parts, tolerance: 1, half: value === 1 && parts === 2 }
}

/** "3/4", "¾". */
export const readSlash: Reader = (text, lexicon) => {
  if (/^[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]$/.test(text)) return readSlash(text.normalize('NFKD').replace('⁄', '/'), lexicon)
  const found = /^(\d{1,3})\/(\d{1,3})$/.exec(text)
  const [over, under] = [Number(found?.[1]), Number(found?.[2])]
  return found && under > 0 && over < under
    ? { form: 'fraction', percent: (100 * over) / under, tolerance: 1, half: over / under === 0.5 }
    : undefined
}

/** "One in five", "nine out of ten". */
export const readOneIn: Reader = (text, lexicon) => {
  const found = whole(`(.+?)\\s+(?:${anyOf(lexicon.inWords)})\\s+(.+)`).exec(text)
  const [some, all] = [found?.[1], found?.[2]].map((part) => (part ? readNumber(part, lexicon) : undefined))
  // "Nine cases out of ten": what is counted may stand between.
  const counted = some?.rest === '' || /^\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?$/u.test(some?.rest ?? '')
  if (!some || !all || !counted || all.rest || all.value === 0 || (some.rest && all.value <= some.value)) return undefined
  return { form: 'fraction', percent: (100 * some.value) / all.value, tolerance: 1.5, half: false }
}

/** "Every third", "every other". */
export const readEvery: Reader = (text, lexicon) => {
  if (lower(text) === `${lexicon.every} ${lexicon.other}`) return { form: 'fraction', percent: 50, tolerance: 1.5, half: false }
  const found = whole(`${lexicon.every}\\s+(?:(\\d+)(?:${anyOf(lexicon.ordinalSuffixes)})|(${anyOf(Object.keys(lexicon.ordinals))}))`).exec(
    text,
  )
  const nth = found ? Number(found[1] ?? lexicon.ordinals[lower(found[2])]) : 0
  return nth > 1 ? { form: 'fraction', percent: 100 / nth, tolerance: 1.5, half: false } : undefined
}

/** "Doubled", "threefold", "1.5 times", "halved". */
export const readMultiple: Reader = (text, lexicon) => {
  const word = lower(text)
  const ratio = lexicon.multiples[word] ?? lexicon.losses[word]
  if (ratio) return { form: 'multiple', ratio, places: 0, ...(ratio < 1 ? { loss: true as const } : {}) }
  const found = whole(`(.+?)\\s*(?:${anyOf(lexicon.times)})`).exec(text) ?? whole(`(?:${anyOf(lexicon.factorOf)})\\s+(.+)`).exec(text)
  const number = found?.[1] ? readNumber(found[1], lexicon) : undefined
  if (!number || number.rest) return undefined
  // "One and a half times" is no decimal that was written.
  return { form: 'multiple', ratio: number.value * number.scale, places: number.digits ? number.places : 0 }
}

/** "Second-largest", "12th", "No. 2", "third-smallest". */
export const readRank: Reader = (text, lexicon) => {
  const found = whole(
    `(?:the\\s+)?(\\d+)?(st|nd|rd|th|${anyOf(Object.keys(lexicon.ordinals))})(?:[\\s-]+(${anyOf(lexicon.superlatives)})(?:-\\p{L}+)?)?`,
  ).exec(text)
  const fromLast = lexicon.superlativesBelow.includes(lower(found?.[3])) ? { fromLast: true as const } : {}
  if (found?.[1]) return { form: 'rank', rank: Number(found[1]), ...fromLast }
  const rank = lexicon.ordinals[lower(found?.[2])]
  if (rank) return { form: 'rank', rank, ...fromLast }
  const numbered = whole(`(?:${anyOf(lexicon.rankWords)})\\s*(.+)`).exec(text)?.[1]
  const number = numbered ? readNumber(numbered, lexicon) : undefined
  return number && !number.rest ? { form: 'rank', rank: number.value } : undefined
}

/** Whether the words around a rank count it from the other end: "third from the bottom", "second among the smallest", "from the smallest, it is". */
export function countsFromLast({ before, after }: { before: string; after: string }, lexicon: Lexicon): boolean {
  const [least, ends] = [anyOf(lexicon.superlativesBelow), anyOf(lexicon.fromLast)]
  const behind = `^[\\s-]*(?:(?:${ends})|(?:(?:${anyOf(lexicon.amongWords)})\\s+${lexicon.the}\\s+)?(?:\\p{L}+\\s+)?(?:${least}))(?![\\p{L}-])`
  const sentence = before.split(/[.!?;:]\s/).at(-1) ?? ''
  return (
    compile(behind).test(after) ||
    compile(`(?<!\\p{L})(?:${ends}|${lexicon.rangeFrom}\\s+${lexicon.the}\\s+(?:${least}))(?![\\p{L}-])`).test(sentence)
  )
}
