import type { Lexicon } from './lexicon.ts'
import { anyOf, compile } from './lexicon.ts'

/** A number as written: 2.4 with one decimal, times a million. */
export interface WrittenNumber {
  /** What stands before the scale. */
  value: number
  /** Decimals written: the last digit counts when the fact is rounded. */
  places: number
  /** 1, or what "thousand", "million" multiply by. */
  scale: number
  /** True where digits were typed and not words. */
  digits: boolean
  /** Text after the number, trimmed. */
  rest: string
  /** True of a part of its scale, "half a million": it states a fraction and is as exact as one. */
  part?: true
}

const DIGITS = /^(?:(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?![\d,]*\d)([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])?|([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]))/

/** "e6", "×10^6", " × 10⁶" behind a number. */
const POWER = /^(?:e([+−-]?\d{1,2})(?![\p{L}\d])|\s?[×x·]\s?10(?:\^([−-]?\d+)|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))/u

/** What a fraction in one character is worth. */
function glyphValue(glyph: string | undefined): number {
  const [over = 0, under = 1] = glyph?.normalize('NFKD').split('⁄').map(Number) ?? []
  return over / under
}

function readDigits(typed: string, lexicon: Lexicon): WrittenNumber | undefined {
  const text = typed.replace(/^\.(?=\d)/, '0.')
  const found = DIGITS.exec(text)
  if (!found) return undefined
  const [whole, integer = '', decimals = '', behind, alone] = found
  const part = glyphValue(behind ?? alone)
  const value = Number(`${integer.replaceAll(',', '') || '0'}.${decimals || '0'}`) + part
  const after = text.slice(whole.length)
  const power = POWER.exec(after)
  if (power) {
    const [written, e, caret, raised] = power
    const exponent = Number((e ?? caret ?? raised ?? '').normalize('NFKC').replace('−', '-'))
    return { value, places: decimals.length, scale: 10 ** exponent, digits: true, rest: after.slice(written.length).trim() }
  }
  const scaled = compile(`^[\\s-]*(${anyOf(Object.keys(lexicon.scales))})(?![\\p{L}²³])`).exec(after)
  const scale = scaled?.[1] ? (lexicon.scales[scaled[1].toLowerCase()] ?? 1) : 1
  return {
    value,
    places: part ? 2 : decimals.length,
    scale,
    digits: true,
    rest: after
      .slice(scaled?.[0].length ?? 0)
      .replace(/^-(?=\p{L})/u, '')
      .trim(),
  }
}

/** Words of a spelled number, added up: "two hundred and five", "forty-four thousand", "half a million". */
class Spelled {
  total = 0
  current = 0
  places = 0
  scale = 1
  words = 0
  private readonly lexicon: Lexicon
  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  /** Takes a word in; false where it is no part of a number. */
  take(word: string): boolean {
    const { ones, tens, hundred, articles, groups, scales, half } = this.lexicon
    const small = ones[word] ?? tens[word]
    const large = word === hundred ? 100 : groups[word]
    if (small !== undefined) this.current += small
    else if (word === half && !this.places) this.addHalf()
    else if (articles.includes(word))
      return true // "a" opens "a hundred", but is no number by itself
    else if (large !== undefined) this.current = (this.current || 1) * large
    else if (scales[word] === undefined || word.length < 3) return false
    else this.takeScale(scales[word] ?? 1)
    this.words++
    return true
  }

  private addHalf(): void {
    this.current += 0.5
    this.places = 1
  }

  private takeScale(scale: number): void {
    const before = this.current || 1
    // "Two thousand" is read out in full; from a million on, the last word written counts: "two million" may stand for 2.3.
    if (scale >= 1e6 && this.total === 0) {
      this.scale = scale
      this.current = before
    } else {
      this.total += before * scale
      this.current = 0
    }
  }
}

/** "Point five percent": the digits behind a point, read out. */
function readPoint(text: string, lexicon: Lexicon): Omit<WrittenNumber, 'digits'> | undefined {
  const digits = anyOf(Object.keys(lexicon.ones))
  const found = compile(`^\\s*${lexicon.point}((?:\\s+(?:${digits}))+)(?![\\p{L}])`).exec(text)
  if (!found?.[1]) return undefined
  const read = found[1]
    .trim()
    .split(/\s+/)
    .map((word) => lexicon.ones[word.toLowerCase()] ?? 0)
    .join('')
  const after = readDigits(`1${text.slice(found[0].length)}`, lexicon)
  return { value: Number(`0.${read}`), places: read.length, scale: after?.scale ?? 1, rest: after?.rest ?? '' }
}

/** "Two and a quarter", "three and one-half million"; "and a half" is added up with the words before it. */
function readAndPart(text: string, lexicon: Lexicon): WrittenNumber | undefined {
  const { and, articles, ones, parts, half } = lexicon
  const one = Object.keys(ones).find((word) => ones[word] === 1) ?? ''
  const small = Object.keys(parts).filter((part) => (parts[part] ?? 9) <= 4)
  const found = compile(`^(.+?)\\s+${and}\\s+(${anyOf([...articles, one])})[\\s-]+(${anyOf(small)})(?!\\p{L})`).exec(text)
  const [matched = '', before = '', opened = '', named = ''] = found ?? []
  const part = parts[named.toLowerCase()]
  const whole = part && !(named === half && opened !== one) ? readNumber(before, lexicon) : undefined
  if (!whole || !part || whole.rest || whole.scale > 1) return undefined
  const after = readDigits(`1${text.slice(matched.length)}`, lexicon)
  return { value: whole.value + 1 / part, places: 2, scale: after?.scale ?? 1, digits: false, rest: after?.rest ?? '' }
}

function readSpelled(text: string, lexicon: Lexicon): WrittenNumber | undefined {
  const spelled = new Spelled(lexicon)
  let at = 0
  let end = 0
  for (const found of text.matchAll(/[\p{L}]+/gu)) {
    if (!/^[\s-]*$/.test(text.slice(at, found.index))) break
    const word = found[0].toLowerCase()
    at = found.index + word.length
    if (word === lexicon.and && spelled.words) continue
    if (!spelled.take(word)) break
    if (spelled.words) end = at
  }
  const bare = end ? undefined : readPoint(text, lexicon)
  if (bare) return { ...bare, digits: false }
  if (!end) return undefined
  const point = readPoint(text.slice(end), lexicon)
  if (point) return { ...point, value: spelled.total + spelled.current + point.value, digits: false }
  // "Two and a half thousand" and "half a thousand" keep their value whole.
  const value = spelled.total + spelled.current
  return {
    value,
    places: Number.isInteger(value) ? 0 : spelled.places,
    scale: spelled.scale,
    digits: false,
    ...(value === 0.5 && spelled.places && spelled.scale > 1 ? { part: true as const } : {}),
    rest: text.slice(end).replace(/^-/, ' ').trim(),
  }
}

/** Reads the number a text begins with, in digits or in words. */
export const readNumber = (text: string, lexicon: Lexicon): WrittenNumber | undefined =>
  readDigits(text, lexicon) ?? readAndPart(text, lexicon) ?? readSpelled(text, lexicon)
