import type { Flag } from '../data/flags.ts'
import type { Value } from '../data/table.ts'
import type { Place } from '../issues/issue.ts'
import type { Locate } from '../marks/mark.ts'

/** A fact as an editor states it in a facts file. */
export interface FactSpec {
  /** `china-2024` in an article's own file, `china/share-2024` in a shared one. */
  id: string
  /** What it is, for the receipt: "China's share of the world's mine output in 2024". */
  label: string
  /** The derivation as written. */
  expression: string
  /** Dataset that short addresses mean. */
  dataset?: string
  /** Version that short addresses take; without it the latest. */
  edition?: string
  /** Remark for the receipt. */
  note?: string
  /** Why it may rest on a row of low confidence; printed on the receipt. */
  doubt?: string
  /** Where the expression stands in its file. */
  place: Place
  /** Line and column of an offset in the expression, where YAML folds it. */
  locate?: Locate
}

/** What a fact's number is; the words that may state it depend on it. */
export type FactKind = 'level' | 'share' | 'change' | 'points' | 'difference' | 'magnitude' | 'ratio' | 'count' | 'rank' | 'year' | 'range'

/** A cell that a fact rests on. */
export interface FactCell {
  /** Full address with its version. */
  address: string
  dataset: string
  version: string
  field: string
  key: string[]
  /** Names of its keys: "China, 2024". */
  label: string
  value: Value
  /** Unit id of the value. */
  unit: string
  flags: Flag[]
  /** Source id of its row; several have a space between them. */
  source: string
  /** There when the row's own field `confidence` says that it is not to be taken as fact. */
  confidence?: 'low'
}

/** One line of the sum on a receipt. */
export interface Step {
  label: string
  /** The sign that its label begins with: "÷ World, 2024". */
  sign?: string
  /** The cells that the line states: one, or those that a row of two selections is made from. None for a result, a fact or a number. */
  cells?: readonly FactCell[]
  value: number
  unit: string
  /** True under a rule: a result of the lines above. */
  total: boolean
  /** True for one row of many, which a receipt may fold. */
  row?: boolean
  /** True for the row that a rank is of. */
  picked?: boolean
  /**
   * How deep it is set in; outermost without it. Lines set in lead to the next line less deep, while a number above them waits: the rows
   * of a sum that another number is divided by.
   */
  level?: number
  /** Of a total of rows: the function that made it, such as `sum`. */
  made?: string
}

/** A fact computed. */
export interface Fact {
  id: string
  label: string
  expression: string
  /** The expression in words. */
  derivation: string
  /** Unrounded; a pair for a range. */
  value: number | [number, number]
  /** Unit id, or `rank` or `year`. */
  unit: string
  kind: FactKind
  /** The span of time that its derivation tells it by: `year` of growth a year, `month` of what is divided by twelve. */
  rate?: string
  /** Of a computed share, the addresses of the cells that it was divided by. */
  whole?: string
  /** The publisher printed a bound ("more than"); so is what was computed from it. */
  bound?: 'over' | 'under'
  cells: FactCell[]
  /** Dataset versions it rests on, each once. */
  versions: { dataset: string; version: string }[]
  /** All flags of its cells. A fact over estimates is an estimate. */
  flags: Flag[]
  steps: Step[]
  /** What it was divided by, what was left out, the editor's remark. */
  notes: string[]
}
