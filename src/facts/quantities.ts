import type { Flag } from '../data/flags.ts'
import { UNITS } from '../format/units.ts'
import type { Fault } from './fault.ts'
import type { Fact, FactCell, FactKind, Step } from './fact.ts'

/** Which way a printed bound points: more than, or less than. */
export type Bound = NonNullable<Fact['bound']>

/** What an operation needs of a number: its size, unit, kind and bound. */
export interface Sized {
  value: number
  unit: string
  kind: FactKind
  bound?: Bound | undefined
}

/** One number on its way to a fact, with everything it rests on. The last step is the number itself. */
export interface One {
  shape: 'one'
  value: number
  unit: string
  kind: FactKind
  bound?: Bound
  /** The span of time that its derivation tells it by, as of `Fact`. */
  rate?: string
  /** Short name for the line it makes in a sum. */
  label: string
  cells: FactCell[]
  steps: Step[]
  notes: string[]
  /** Upper end of a range, in the same unit. */
  until?: number
  /** True for a cell of an aggregate (the world): a total as its publisher states it. */
  stated?: boolean
  /** True for a sum of rows. */
  summed?: boolean
  /** Of a share, the cells of what it was divided by: shares of one whole add up. */
  whole?: string
}

/** One number of a selection; `value` is null where its cell is empty. */
export interface Row {
  /** Free keys, those that the address left open, by field. */
  open: Record<string, string>
  /** All keys, by field. */
  keys: Record<string, string>
  label: string
  value: number | null
  /** As it stood before signs were taken off. */
  shown: number | null
  bound?: Bound
  cells: FactCell[]
  /** The lines of the sum that it comes to, where it is a number of its own among others: max(a, b). The last is the number itself. */
  steps?: Step[]
  /** Why its number may not be used, where it may not: told only where no condition leaves the row out. */
  fault?: Fault
  /** Other fields of the cells' rows, for conditions. */
  read: (field: string) => { value: string | number | null; flags: Flag[] }[]
}

/** A selection of numbers, in the order of their table. */
export interface Many {
  shape: 'many'
  rows: Row[]
  unit: string
  kind: FactKind
  /** The field selected, where the numbers come straight from cells. */
  field?: string
  /** Rows that stand on one side only of a row-wise operation. */
  leftOut: Row[]
  /** What was taken from every row alike: cells of a single number. */
  shared: FactCell[]
  notes: string[]
}

/** What a part of an expression comes to. */
export type Quantity = One | Many

/** Dimension of a unit; ranks and years convert into nothing. */
export const dimensionOf = (unit: string): string => (Object.hasOwn(UNITS, unit) ? UNITS[unit as keyof typeof UNITS].dimension : unit)

/** The opposite bound, for what is taken away or divided by. */
export const flip = (bound: Bound | undefined): Bound | undefined => (bound === 'over' ? 'under' : bound === 'under' ? 'over' : undefined)

/** The bound of two numbers together; `clash` where they point two ways and nothing can be said. */
export const together = (a: Bound | undefined, b: Bound | undefined): Bound | undefined | 'clash' =>
  a && b && a !== b ? 'clash' : (a ?? b)
