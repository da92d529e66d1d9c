import type { Hedge, Lexicon } from './lexicon.ts'
import { anyOf, compile, hedgeAfter, hedgeBefore, hedgeInside } from './lexicon.ts'
import type { WrittenNumber } from './read-number.ts'
import { readNumber } from './read-number.ts'
import { plainUnit, readUnit } from './read-unit.ts'

/** A number or a range as written. `unit` is a unit id, or `basis-point`; absent where none was written. */
export interface Written {
  form: 'number'
  /** One number, or the two ends of a range. */
  numbers: WrittenNumber[]
  unit?: string
  /** The house's word, where another was written. */
  refused?: string
  sign?: '+' | '-'
  /** Text around the number, to offer the right one in the same dress. */
  lead: string
  tail: string
}

/** What the text of a mark says, and how strictly. */
export type TypedQuantity = { hedge?: Hedge } & (
  | Written
  | { form: 'fraction'; percent: number; tolerance: number; half: boolean }
  | { form: 'multiple'; ratio: number; places: number }
  | { form: 'rank'; rank: number }
  | { form: 'vague'; low: number; high: number; majority: boolean; unit?: string }
)

/** Why a text cannot be read, and the cure. */
export interface Unread {
  form: 'unread'
  reason: string
  hint: string
}

type Reader = (text: string, lexicon: Lexicon) => TypedQuantity | Unread | undefined

const whole = (pattern: string): RegExp => compile(`^(?:${pattern})$`)
const lower = (text: string | undefined): string => (text ?? '').toLowerCase().replaceAll(/\s+/g, ' ')

const readVague: Reader = (text, lexicon) => {
  const found = whole(`(${anyOf(Object.keys(lexicon.vague))})(?:\\s+of\\s+(${anyOf(Object.keys(lexicon.units))}))?`).exec(text)
  const [low, high] = lexicon.vague[lower(found?.[1])] ?? []
  if (low === undefined || high === undefined) return undefined
  const unit = found?.[2] ? lexicon.units[found[2]] : undefined
  return { form: 'vague', low, high, majority: lower(found?.[1]) === lexicon.majority, ...(unit ? { unit } : {}) }
}

/** "A third", "two thirds", "three-quarters", "half", "half of": the article belongs to it. */
const readFraction: Reader = (text, lexicon) => {
  const found = whole(`(?:(.+?)[\\s-]+)?(${anyOf(Object.keys(lexicon.parts))})`).exec(text)
  const parts = lexicon.parts[lower(found?.[2])]
  if (!parts) return undefined
  const count = lower(found?.[1])
  // "Two and a half" is a number.
  if (count.split(' ').includes(lexicon.and)) return undefined
  if (!count && parts !== 2) return undefined
  const number = !count || lexicon.articles.includes(count) ? 1 : readNumber(count, lexicon)
  const value = typeof number === 'object' ? (number.rest ? undefined : number.value * number.scale) : number
  return value === undefined
    ? undefined
    : { form: 'fraction', percent: (100 * value) / parts, tolerance: 1, half: value === 1 && parts === 2 }
}

/** "3/4", "¾". */
const readSlash: Reader = (text, lexicon) => {
  if (/^[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]$/.test(text)) return readSlash(text.normalize('NFKD').replace('⁄', '/'), lexicon)
  const found = /^(\d{1,3})\/(\d{1,3})$/.exec(text)
  const [over, under] = [Number(found?.[1]), Number(found?.[2])]
  return found && under > 0 && over < under
    ? { form: 'fraction', percent: (100 * over) / under, tolerance: 1, half: over / under === 0.5 }
    : undefined
}

/** "One in five", "nine out of ten". */
const readOneIn: Reader = (text, lexicon) => {
  const found = whole(`(.+?)\\s+(?:${anyOf(lexicon.inWords)})\\s+(.+)`).exec(text)
  const [some, all] = [found?.[1], found?.[2]].map((part) => (part ? readNumber(part, lexicon) : undefined))
  if (!some || !all || some.rest || all.rest || all.value === 0) return undefined
  return { form: 'fraction', percent: (100 * some.value) / all.value, tolerance: 1.5, half: false }
}

const readMultiple: Reader = (text, lexicon) => {
  const ratio = lexicon.multiples[lower(text)]
  if (ratio) return { form: 'multiple', ratio, places: 0 }
  const found = whole(`(.+?)\\s*(?:${anyOf(lexicon.times)})`).exec(text)
  const number = found?.[1] ? readNumber(found[1], lexicon) : undefined
  if (!number || number.rest) return undefined
  // "One and a half times" is no decimal that was written.
  return { form: 'multiple', ratio: number.value * number.scale, places: number.digits ? number.places : 0 }
}

const readRank: Reader = (text, lexicon) => {
  const found = whole(
    `(?:the\\s+)?(\\d+)?(st|nd|rd|th|${anyOf(Object.keys(lexicon.ordinals))})(?:[\\s-]+(?:${anyOf(lexicon.superlatives)}))?`,
  ).exec(text)
  if (found?.[1]) return { form: 'rank', rank: Number(found[1]) }
  const rank = lexicon.ordinals[lower(found?.[2])]
  if (rank) return { form: 'rank', rank }
  const numbered = whole(`(?:${anyOf(lexicon.rankWords)})\\s*(.+)`).exec(text)?.[1]
  const number = numbered ? readNumber(numbered, lexicon) : undefined
  return number && !number.rest ? { form: 'rank', rank: number.value } : undefined
}

/** The unit of what follows a number, or why it is none. */
function unitBehind(rest: string, currency: string | undefined, lexicon: Lexicon): { unit?: string; refused?: string } | Unread {
  const unit = readUnit(rest, currency, lexicon)
  if (unit === null)
    return { form: 'unread', reason: `"${rest}" is no unit`, hint: 'leave the thing counted, and other words, outside the mark' }
  const refused = lexicon.refused[lower(rest)]
  return { ...(unit ? { unit } : {}), ...(refused ? { refused } : {}) }
}

interface Lead {
  sign?: '+' | '-'
  currency?: string
  rest: string
  lead: string
}

function readLead(text: string, lexicon: Lexicon): Lead {
  const signs = `[+−-]|(?:${anyOf(Object.keys(lexicon.signs))})\\s`
  const found = compile(`^(${signs})?\\s*(${anyOf(Object.keys(lexicon.currencies))})?\\s*`).exec(text)
  const [matched = '', sign, currency] = found ?? []
  const word = sign?.trim()
  const meant = word === undefined ? undefined : (lexicon.signs[lower(word)] ?? (word === '+' ? '+' : '-'))
  return {
    rest: text.slice(matched.length),
    lead: matched,
    ...(meant ? { sign: meant as '+' | '-' } : {}),
    ...(currency ? { currency: lexicon.currencies[currency] ?? '' } : {}),
  }
}

function splitRange(text: string, lexicon: Lexicon): [string, string] | undefined {
  const dashed = /^([^–]*\d[^–]*?)\s*–\s*(\S.*)$/u.exec(text) ?? /^([^\p{L}]*\d\s*%?)-([^\p{L}\s]?\d.*)$/u.exec(text)
  const ratio = dashed ?? /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(text)
  if (ratio?.[1] && ratio[2]) return [ratio[1], ratio[2]]
  for (const [open, between] of Object.entries(lexicon.rangeWords)) {
    const found = whole(`${open ? `${open}\\s+` : ''}(.+?)\\s+${between}\\s+(.+)`).exec(text)
    if (found?.[1] && found[2]) return [found[1], found[2]]
  }
  return undefined
}

const readRange: Reader = (text, lexicon) => {
  const split = splitRange(text, lexicon)
  if (!split) return undefined
  const [from, to] = [readLead(split[0], lexicon), readLead(split[1], lexicon)]
  const [low, high] = [readNumber(from.rest, lexicon), readNumber(to.rest, lexicon)]
  if (!low || !high) return undefined
  const currency = to.currency ?? from.currency
  const unit = unitBehind(high.rest, currency, lexicon)
  if ('form' in unit) return unit
  const first = { ...low, scale: low.scale === 1 ? high.scale : low.scale, value: from.sign === '-' ? -low.value : low.value }
  const second = { ...high, value: to.sign === '-' ? -high.value : high.value }
  return { form: 'number', numbers: [first, second], lead: currency ? from.lead || to.lead : '', tail: high.rest, ...unit }
}

/** "A percentage point": the article counts one where nothing but a unit stands behind it. */
function readArticle(text: string, lexicon: Lexicon): WrittenNumber | undefined {
  const rest = whole(`(?:${anyOf(lexicon.articles)})\\s+(.+)`).exec(text)?.[1]
  return rest && plainUnit(rest, lexicon) ? { value: 1, places: 0, scale: 1, digits: false, rest } : undefined
}

/** "A quarter point", "three quarters of a tonne". */
const readPartOfUnit: Reader = (text, lexicon) => {
  const parts = anyOf(Object.keys(lexicon.parts))
  const found = whole(`(.+?[\\s-]+(?:${parts}))(?:\\s+${lexicon.of}\\s+(?:${anyOf(lexicon.articles)}))?\\s+(.+)`).exec(text)
  const unit = found?.[2] ? plainUnit(found[2], lexicon) : undefined
  const part = unit && found?.[1] ? readFraction(found[1], lexicon) : undefined
  if (!unit || part?.form !== 'fraction') return undefined
  const written = { value: part.percent / 100, places: 2, scale: 1, digits: false, rest: found?.[2] ?? '' }
  return { form: 'number', numbers: [written], lead: '', tail: written.rest, unit }
}

/** "A quarter of a million tonnes", "three quarters of a billion". */
const readPartOfScale: Reader = (text, lexicon) => {
  const [parts, articles] = [anyOf(Object.keys(lexicon.parts)), anyOf(lexicon.articles)]
  const scales = Object.entries(lexicon.scales).filter(([name]) => name.length > 3)
  const found = whole(
    `((?:.+?[\\s-]+)?(?:${parts}))(?:\\s+${lexicon.of}\\s+(?:${articles})|\\s+(?:${articles}))?\\s+(${anyOf(scales.map(([name]) => name))})(?:\\s+(.+))?`,
  ).exec(text)
  const part = found?.[1] ? readFraction(found[1], lexicon) : undefined
  if (part?.form !== 'fraction') return undefined
  const rest = found?.[3] ?? ''
  const unit = unitBehind(rest, undefined, lexicon)
  if ('form' in unit) return unit
  const scale = lexicon.scales[lower(found?.[2])] ?? 1
  const written = { value: part.percent / 100, places: 2, scale, digits: false, rest, part: true as const }
  return { form: 'number', numbers: [written], lead: '', tail: rest, ...unit }
}

const readSingle: Reader = (text, lexicon) => {
  const { rest, sign, currency, lead } = readLead(text, lexicon)
  const number = readNumber(rest, lexicon) ?? readArticle(rest, lexicon)
  if (!number) return undefined
  const unit = unitBehind(number.rest, currency, lexicon)
  if ('form' in unit) return unit
  return { form: 'number', numbers: [number], lead, tail: rest.slice(rest.length - number.rest.length), ...unit, ...(sign ? { sign } : {}) }
}

const READERS: Reader[] = [
  readVague,
  readOneIn,
  readSlash,
  readFraction,
  readMultiple,
  readRank,
  readRange,
  readPartOfUnit,
  readPartOfScale,
  readSingle,
]

/** Blanks of all widths as one, no thin blanks inside numbers, "69-percent" as "69 percent". */
const normalise = (text: string): string =>
  text
    .replaceAll(/(?<=\d)[ '’\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ',')
    .replaceAll(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/(\d)-(?=percent|tonne|kilogram|point)/i, '$1 ')
    .trim()

/**
 * Reads the text of one mark: number with unit, scale, currency, sign and "per …", spelled or in digits; fraction, ratio,
 * multiple, rank, range, or a word such as "dozens". The hedge stands before or after the mark, or inside it.
 */
export function readQuantity(text: string, around: { before: string; after: string }, lexicon: Lexicon): TypedQuantity | Unread {
  const inside = hedgeInside(normalise(text), lexicon)
  const hedge = inside.hedge ?? hedgeBefore(around.before, lexicon) ?? hedgeAfter(around.after, lexicon)
  for (const read of READERS) {
    const found = read(inside.rest, lexicon)
    if (found) return found.form === 'unread' || !hedge ? found : { ...found, hedge }
  }
  return {
    form: 'unread',
    reason: `"${text}" is no quantity`,
    hint: 'a mark holds a number with its unit: 69 percent, 44,250 tonnes, a third, doubled',
  }
}
