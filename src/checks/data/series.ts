import type { Table } from '../../data/table.ts'
import { columnOf, orderOf } from './columns.ts'
import { groupsOf, rowsByGroup } from './groups.ts'

/** Rows of a group put in order, and a number by which each stands: two with the same number stand at the same moment. */
export interface Series {
  rows: Int32Array
  /** Number of each row, in the order of `rows`. */
  steps: Float64Array
}

/**
 * The rows of each group in the order of a field. Rows where that field is empty are left out. Rows already in order, as those of a version
 * sorted by its key mostly are, are not sorted again.
 */
export function seriesOf(table: Table, rows: Int32Array, by: readonly string[], over: string): Series[] {
  const of = orderOf(columnOf(table, over))
  return rowsByGroup(groupsOf(table, rows, by), rows).map((own) => {
    const filled = own.some((row) => Number.isNaN(of(row))) ? own.filter((row) => !Number.isNaN(of(row))) : own
    let sorted = true
    for (let place = 1; place < filled.length && sorted; place += 1) sorted = of(filled[place - 1]!) <= of(filled[place]!)
    const ordered = sorted ? filled : filled.toSorted((a, b) => of(a) - of(b))
    const steps = new Float64Array(ordered.length)
    for (let place = 0; place < steps.length; place += 1) steps[place] = of(ordered[place]!)
    return { rows: ordered, steps }
  })
}

/** A moment as a count of its own steps: a year as years, `YYYY-MM` as months, `YYYY-MM-DD` as days; NaN for anything else. */
export function stepOf(moment: string | number): number {
  if (typeof moment === 'number') return moment
  const [year, month, day] = moment.split('-').map(Number)
  if (year === undefined || Number.isNaN(year)) return Number.NaN
  if (month === undefined) return year
  return day === undefined ? year * 12 + month - 1 : Date.UTC(year, month - 1, day) / 86_400_000
}

/** A step written as the moment that it stands for, in the form of another moment. */
export function momentOf(step: number, like: string | number): string {
  const form = String(like)
  if (form.length <= 4) return String(step)
  if (form.length <= 7) return `${Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, '0')}`
  return new Date(step * 86_400_000).toISOString().slice(0, 10)
}
