import type { Step } from './fact.ts'

/** A line of a sum as it is shown: one step, or many rows in one line. */
export interface Line extends Step {
  /** How many rows stand in this line together. */
  folded?: number
  /** True where the sum of the folded rows is given with their signs off, and some are below zero. */
  signsOff?: boolean
}

/** Rows of a selection that a receipt shows before it folds the rest into one line. */
const ROWS_SHOWN = 3
const ROWS_FOLDED_FROM = 6

const size = ({ value }: Step): number => Math.abs(value)
const bySize = (a: Step, b: Step): number => size(b) - size(a)
const down = (a: Step, b: Step): number => b.value - a.value

/** In which order the rows of a function stand where some are folded; as they come where it is not named. */
const ORDERS: Record<string, (a: Step, b: Step) => number> = {
  sum: bySize,
  mean: bySize,
  max: down,
  min: (a, b) => a.value - b.value,
  median: down,
}

/** Whether a row of an ordered list is shown when others are folded: the first of all, and those that the result is. */
function isKept({ picked }: Step, place: number, count: number, made: string | undefined): boolean {
  // The middle one, or the two.
  if (made === 'median') return Math.abs(place - (count - 1) / 2) < 1
  return place < ROWS_SHOWN || picked === true
}

/** What rows that are folded come to: of a sum or a mean only, and with signs off where that is what was added up. */
function valueOf(rest: readonly Step[], rows: readonly Step[], { made, value }: Step): Pick<Line, 'value' | 'signsOff'> {
  if (made !== 'sum' && made !== 'mean') return { value: NaN }
  const total = made === 'mean' ? value * rows.length : value
  const add = (all: readonly Step[], of: (step: Step) => number): number => all.reduce((sum, step) => sum + of(step), 0)
  const signed = add(rows, (step) => step.value)
  const isSigned = Math.abs(signed - total) <= 1e-9 * add(rows, size)
  return isSigned ? { value: add(rest, (step) => step.value) } : { value: add(rest, size), signsOff: rest.some((step) => step.value < 0) }
}

/** One line for rows of a selection; a single one stays as it is. */
function foldedLine(rest: readonly Step[], rows: readonly Step[], total: Step): Line[] {
  const [first] = rest
  if (!first || rest.length === 1) return [...rest]
  const { unit, level } = first
  const line = { label: `${rest.length} more rows`, unit, total: false, folded: rest.length, ...(level ? { level } : {}) }
  return [{ ...line, ...valueOf(rest, rows, total) }]
}

/** The rows of one selection and their total, which stands below them. Of what is counted the total says enough. */
function foldGroup(rows: readonly Step[], total: Step): Line[] {
  if (rows.length <= ROWS_FOLDED_FROM) return [...rows, total]
  const { made } = total
  if (made === 'count') return [{ ...total, total: false }]
  const order = ORDERS[made ?? '']
  const ordered = order ? rows.toSorted(order) : rows
  const lines: Line[] = []
  let rest: Step[] = []
  for (const [place, row] of ordered.entries()) {
    if (!isKept(row, place, rows.length, made)) rest.push(row)
    else {
      lines.push(...foldedLine(rest, rows, total), row)
      rest = []
    }
  }
  return [...lines, ...foldedLine(rest, rows, total), total]
}

/** The lines of a sum, the rows of each selection in it folded by themselves: every result that stands between stays. */
export function foldRows(steps: readonly Step[]): Line[] {
  const lines: Line[] = []
  let rows: Step[] = []
  for (const step of steps) {
    if (step.row) rows.push(step)
    else {
      lines.push(...(step.made === undefined ? [...rows, step] : foldGroup(rows, step)))
      rows = []
    }
  }
  return [...lines, ...rows]
}
