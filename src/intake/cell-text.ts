import type { DateText } from './date-text.ts'
import { readDateText } from './date-text.ts'
import { absenceOf, isDash, isInfinite, isNaNText } from './mark-text.ts'
import type { NumberText } from './number-text.ts'
import { readNumberText } from './number-text.ts'

/** True for a number with an exponent that no computer keeps: `1e400`. */
const isTooLarge = (text: string): boolean => /^[-+]?\d[\d.]*e\+?\d{3,}$/i.test(text) && !Number.isFinite(Number(text))

/** What one text may mean, taken alone. */
export type Reading =
  | { kind: 'number'; number: NumberText }
  | { kind: 'date'; date: DateText }
  | { kind: 'mark'; flags: string[] }
  | { kind: 'dash' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'infinite' }
  | { kind: 'not-a-number' }
  | { kind: 'blank' }
  | { kind: 'text' }

const BLANK: Reading = { kind: 'blank' }
const TEXT: Reading = { kind: 'text' }
const EDGES = /^[\s\u00a0\u200b\u202f\u2009\ufeff]+|[\s\u00a0\u200b\u202f\u2009\ufeff]+$/g
const GUARDED = /^'+(?=[=+\-@\t\r'])/

/** Signs that no reader sees: soft hyphens, zero-width spaces, marks of direction and of byte order. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g

/** A text without the signs that no reader sees, the space around it and the apostrophe by which spreadsheets are kept from running it. */
export function bare(raw: string): string {
  const text = raw.replace(UNSEEN, '')
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  const trimmed = first <= 32 || last <= 32 || first >= 160 || last >= 160 ? text.replace(EDGES, '') : text
  return trimmed.charCodeAt(0) === 39 && GUARDED.test(trimmed) ? trimmed.slice(1) : trimmed
}

/** What a text may mean. Space around it does not count. */
export function readText(raw: string): Reading {
  const text = bare(raw)
  if (text === '') return BLANK
  if (text.length > 60) return TEXT
  // An apostrophe before figures is how spreadsheets mark a number kept as text.
  const plain = /^'[\d.,-]/.test(text) ? text.slice(1) : text
  if (isDash(plain)) return { kind: 'dash' }
  if (isTooLarge(plain)) return { kind: 'infinite' }
  const number = readNumberText(plain)
  if (number) return { kind: 'number', number }
  const date = /\d/.test(plain) ? readDateText(plain) : undefined
  if (date) return { kind: 'date', date }
  if (/^(?:true|false)$/i.test(plain)) return { kind: 'boolean', value: plain.toLowerCase() === 'true' }
  if (isNaNText(plain)) return { kind: 'not-a-number' }
  if (isInfinite(plain)) return { kind: 'infinite' }
  const flags = absenceOf(plain)
  return flags ? { kind: 'mark', flags } : TEXT
}

/** How a text of plain figures reads, told without a pattern: the fast way for clean files. */
export type Plain = 0 | 1 | 2 | 3 | 4

/** Plain figures: nothing to be told at a glance. */
export const OTHER = 0
/** A whole number up to 999. */
export const SMALL = 1
/** A whole number of four figures or more, not beginning with 0. */
export const WHOLE = 2
/** A number that can only have a decimal point. */
export const POINT = 3
/** A point with three figures after it and one to three before: two readings. */
export const TWO_WAY = 4

/** Looks at the letters of a text once: which of the five kinds of plain figures it is. Fifteen figures at most, so that none is lost. */
export function plainFigure(text: string): Plain {
  const length = text.length
  if (length === 0 || length > 16) return OTHER
  const start = text.charCodeAt(0) === 45 ? 1 : 0
  if (length === start || length - start > 15) return OTHER
  let point = -1
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) continue
    if (code !== 46 || point !== -1) return OTHER
    point = at
  }
  const whole = (point === -1 ? length : point) - start
  if (whole === 0 || (whole > 1 && text.charCodeAt(start) === 48)) return OTHER
  if (point === -1) return whole <= 3 ? SMALL : WHOLE
  const decimals = length - point - 1
  if (decimals === 0) return OTHER
  return decimals === 3 && whole <= 3 && text.charCodeAt(start) !== 48 ? TWO_WAY : POINT
}
