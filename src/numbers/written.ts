import type { Hedge, Lexicon } from './lexicon.ts'
import type { WrittenNumber } from './read-number.ts'

/** A number or a range as written. `unit` is a unit id, or `basis-point`; with the span of time it is counted by, `t-per-month`; absent where none was written. */
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
  /** `loss` is true of a word that says how much went: "halved", "cut in half". */
  | { form: 'multiple'; ratio: number; places: number; loss?: true }
  /** `fromLast` is true of what is counted from the other end: "third-smallest", "third from last". */
  | { form: 'rank'; rank: number; fromLast?: true }
  | { form: 'vague'; low: number; high: number; majority: boolean; unit?: string }
)

/** Why a text cannot be read, and the cure. */
export interface Unread {
  form: 'unread'
  reason: string
  hint: string
}

/** Reads a text of one form; nothing where it has another. */
export type Reader = (text: string, lexicon: Lexicon) => TypedQuantity | Unread | undefined
