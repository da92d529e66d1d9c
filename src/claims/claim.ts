import type { Condition, Expression } from '../facts/expression.ts'
import type { Fact, FactCell } from '../facts/fact.ts'
import type { Place } from '../issues/issue.ts'
import type { Locate } from '../marks/mark.ts'

/** One line of a claim as written, and where it stands. */
export interface ClaimLine {
  text: string
  place: Place
  /** Line and column of an offset in the text, where YAML folds it. */
  locate?: Locate
}

/** A claim as an editor states it in a facts file. All its lines must hold. */
export interface ClaimSpec {
  /** `china-first` in an article's own file, `china/most` in a shared one. */
  id: string
  /** What is claimed, for the list at the foot of a page: "China mined most in 2025". */
  label: string
  lines: ClaimLine[]
  /** Dataset that short addresses mean. */
  dataset?: string
  /** Version that short addresses take; without it the latest. */
  edition?: string
  /** Remark for readers. */
  note?: string
  /** Why it may rest on a row of low confidence. */
  doubt?: string
  /** Fields of which it sets several values side by side, although a record forbids to mix them: the sentence names what differs. */
  beside?: string[]
}

/** Names of the forms that are written like functions. */
export type FormName =
  | 'highest'
  | 'lowest'
  | 'more_than_others'
  | 'rose'
  | 'fell'
  | 'rose_every_year'
  | 'fell_every_year'
  | 'first_time'
  | 'overtook'
  | 'unchanged'
  | 'some'
  | 'all'
  | 'none'
  | 'before'
  | 'after'

/** Signs of a plain comparison. */
export type Sign = '>' | '>=' | '<' | '<=' | '='

/** A number that a line of a claim states itself: "more than 150 tonnes". */
export interface StatedNumber {
  value: number
  /** Unit id. */
  unit: string
  /** Which side of it the cells lie on, as the line says it. */
  sign: Sign
  /** True where the line denies it: `none(…) having value > 150`. */
  denied: boolean
}

/** What a date is taken from: a cell, or the date itself. */
export type DateOperand = { type: 'cell'; cells: Extract<Expression, { type: 'cells' }> } | { type: 'day'; day: string; at: number }

/** A form as read: `highest(output[*,2025], CHN) joint where country != WLD`. */
export interface Form {
  form: FormName
  at: number
  /** Expressions: one selection, two, or several numbers in order. */
  parts: Expression[]
  /** Keys, years and counts after the expressions, as written. */
  keys: string[]
  /** The two dates of `before` and `after`. */
  dates: DateOperand[]
  /** True where others may share the place. */
  joint: boolean
  /** How far from its first value `unchanged` allows; `percent` is of that value. */
  within?: { size: number; percent: boolean }
  /** Which rows are looked at. */
  where: Condition[]
  /** What rows are said to be. */
  having: Condition[]
}

/** A line of a claim as a tree. */
export type ClaimTree = Form | { form: 'compare'; at: number; sign: Sign; left: Expression; right: Expression }

/** Every kind of statement: which words may stand for it depends on it. */
export type ClaimKind = FormName | 'compare-more' | 'compare-less' | 'compare-same'

/** How one line was judged: what it rests on, and what contradicts it. */
export interface Verdict {
  cells: FactCell[]
  /** The counter-example, in words with values and addresses. Empty where the claim holds. */
  counters: string[]
  /** Unit of what it compares, where it states a number of its own. */
  unit?: string
  /** Which way the rows move that it names, where its values are changes. */
  moves?: ('rose' | 'fell')[]
  /** The dates that it compares, ISO 8601 as far as they are known. */
  dates?: string[]
}

/** A claim computed. */
export interface Claim {
  id: string
  label: string
  /** The lines as written. */
  lines: string[]
  place: Place
  /** What kinds of statement each line makes, the line's own first. */
  kinds: ClaimKind[][]
  /** Years that its words have to name when they name years. */
  yearsToName: string[]
  /** How many places of a ranking it settles. */
  places: number
  /** For each line that orders what it names, its keys from the greatest value to the least; keys of one list share a place. */
  ranks: string[][][]
  /** The numbers that its lines state themselves, which its words may say: "more than 150 tonnes". */
  numbers: StatedNumber[]
  /** The days, months or years between which its lines compare dates, ISO 8601. */
  dates: string[]
  /** The lines in words. */
  derivation: string
  holds: boolean
  /** What contradicts it, with values and addresses. */
  counters: string[]
  cells: FactCell[]
  versions: Fact['versions']
  flags: Fact['flags']
  notes: string[]
  /** Keys that its lines name: years, countries and the like, and the years of versions that addresses name. */
  named: string[]
}
