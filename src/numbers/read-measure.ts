import type { Lexicon } from './lexicon.ts'
import { anyOf, compile, madeOnce } from './lexicon.ts'
import { factorBetween } from './measures.ts'
import type { Reader, TypedQuantity, Unread } from './written.ts'
import type { WrittenNumber } from './read-number.ts'
import { readNumber } from './read-number.ts'
import { lower, readFraction, whole } from './read-share.ts'
import { plainUnit, readUnit } from './read-unit.ts'

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

const leadIn = madeOnce(({ signs, currencies }) =>
  compile(`^([+−–-]|(?:${anyOf(Object.keys(signs))})\\s)?\\s*(${anyOf(Object.keys(currencies))})?\\s*`),
)

function readLead(text: string, lexicon: Lexicon): Lead {
  const found = leadIn(lexicon).exec(text)
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
  const ratio = dashed ?? /^(\d+(?:\.\d+)?):(\d[\d,]*(?:\.\d+)?)$/.exec(text)
  if (ratio?.[1] && ratio[2]) return [ratio[1], ratio[2]]
  for (const [open, between] of [...Object.entries(lexicon.rangeWords), ['', lexicon.or] as const, ['', lexicon.by] as const]) {
    const found = whole(`${open ? `${open}\\s+` : ''}(.+?)\\s+${between}\\s+(.+)`).exec(text)
    if (found?.[1] && found[2]) return [found[1], found[2]]
  }
  return undefined
}

/** "A quarter to a third": a range of shares, each as near as its percent. */
function readParts(split: readonly [string, string], lexicon: Lexicon): TypedQuantity | undefined {
  const parts = split.map((end) => readFraction(end, lexicon))
  const numbers = parts.flatMap((part) =>
    part?.form === 'fraction' ? [{ value: Math.round(part.percent), places: 0, scale: 1, digits: false, rest: '' }] : [],
  )
  return numbers.length === 2 ? { form: 'number', numbers, lead: '', tail: '', unit: 'percent' } : undefined
}

/** "60–70 %", "between 3 and 5 tonnes", "9 to 1". */
export const readRange: Reader = (text, lexicon) => {
  const split = splitRange(text, lexicon)
  if (!split) return undefined
  const parts = readParts(split, lexicon)
  if (parts) return parts
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

/** "An hour and a half", "three miles and a quarter". */
export const readUnitAndHalf: Reader = (text, lexicon) => {
  const parts = Object.keys(lexicon.parts).filter((part) => lexicon.parts[part]! <= 4)
  const found = whole(`(.+?)\\s+${lexicon.and}\\s+(?:${anyOf(lexicon.articles)})\\s+(${anyOf(parts)})`).exec(text)
  const number = found?.[1] ? (readNumber(found[1], lexicon) ?? readArticle(found[1], lexicon)) : undefined
  const unit = number?.rest ? plainUnit(number.rest, lexicon) : undefined
  if (!number || !unit) return undefined
  const value = number.value + 1 / lexicon.parts[lower(found?.[2])]!
  return { form: 'number', numbers: [{ ...number, value, places: 2 }], lead: '', tail: number.rest, unit }
}

/** "A quarter point", "three quarters of a tonne". */
export const readPartOfUnit: Reader = (text, lexicon) => {
  const parts = anyOf(Object.keys(lexicon.parts))
  const found = whole(`(.+?[\\s-]+(?:${parts}))(?:\\s+${lexicon.of}\\s+(?:1|${anyOf(lexicon.articles)}))?\\s+(.+)`).exec(text)
  const unit = found?.[2] ? plainUnit(found[2], lexicon) : undefined
  const part = unit && found?.[1] ? readFraction(found[1], lexicon) : undefined
  if (!unit || part?.form !== 'fraction') return undefined
  const written = { value: part.percent / 100, places: 2, scale: 1, digits: false, rest: found?.[2] ?? '' }
  return { form: 'number', numbers: [written], lead: '', tail: written.rest, unit }
}

/** "A quarter of a million tonnes", "three quarters of a billion". */
export const readPartOfScale: Reader = (text, lexicon) => {
  const [parts, articles] = [anyOf(Object.keys(lexicon.parts)), anyOf(lexicon.articles)]
  const scales = Object.entries(lexicon.scales).filter(([name]) => name.length > 3)
  const found = whole(
    `((?:.+?[\\s-]+)?(?:${parts}))(?:\\s+${lexicon.of}\\s+(?:${articles})|\\s+(?:${articles}))?\\s+(${anyOf(scales.map(([name]) => name))})(?:\\s+(.+))?`,
  ).exec(text)
  // A headline leaves the article out: "Quarter of a million".
  const part = found?.[1]
    ? (readFraction(found[1], lexicon) ?? readFraction(`${lexicon.articles[0] ?? ''} ${found[1]}`, lexicon))
    : undefined
  if (part?.form !== 'fraction') return undefined
  const rest = found?.[3] ?? ''
  const unit = unitBehind(rest, undefined, lexicon)
  if ('form' in unit) return unit
  const scale = lexicon.scales[lower(found?.[2])] ?? 1
  const written = { value: part.percent / 100, places: 2, scale, digits: false, rest, part: true as const }
  return { form: 'number', numbers: [written], lead: '', tail: rest, ...unit }
}

/** The unit of "0.4 of a percentage point". */
const afterOf = (rest: string, { of, articles }: Lexicon): string =>
  whole(`${of}\\s+(?:${anyOf(articles)})\\s+(.+)`).exec(rest)?.[1] ?? rest

/** One number with its sign, currency and unit. */
export const readSingle: Reader = (text, lexicon) => {
  const { rest, sign, currency, lead } = readLead(text, lexicon)
  const number = readNumber(rest, lexicon) ?? readArticle(rest, lexicon)
  if (!number) return undefined
  const unit = unitBehind(number.digits && number.value < 1 ? afterOf(number.rest, lexicon) : number.rest, currency, lexicon)
  if ('form' in unit) return unit
  return { form: 'number', numbers: [number], lead, tail: rest.slice(rest.length - number.rest.length), ...unit, ...(sign ? { sign } : {}) }
}

/** "5 ft 10 in": two units of one kind, told in the smaller, whose last digit counts. */
export const readCompound: Reader = (text, lexicon) => {
  const large = readNumber(text, lexicon)
  const unitOf = (name: string): string | undefined => plainUnit(name, lexicon) ?? lexicon.gluedUnits[name]
  // The larger unit ends where the next number begins: "ft 10 in", "nautical miles and 3 cables".
  const words = large?.rest.split(' ') ?? []
  const next = words.findIndex((word, i) => i > 0 && readNumber(word, lexicon) !== undefined)
  const small = next > 0 ? readNumber(words.slice(next).join(' '), lexicon) : undefined
  if (!large || !small) return undefined
  const name = words.slice(0, words[next - 1] === lexicon.and ? next - 1 : next).join(' ')
  const [from, to] = [unitOf(name), unitOf(small.rest)]
  const factor = from && to && from !== to ? factorBetween(from, to) : undefined
  if (!factor || factor < 1) return undefined
  const value = large.value * large.scale * factor + small.value
  return { form: 'number', numbers: [{ ...small, value }], lead: '', tail: small.rest, ...(to ? { unit: to } : {}) }
}
