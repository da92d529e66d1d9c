import type { World } from '../facts/expression-value.ts'
import { Fault } from '../facts/fault.ts'
import { refuseAggregates } from '../facts/functions.ts'
import { refuseUnsummed } from '../facts/mixing.ts'
import type { Row } from '../facts/quantities.ts'
import { filterRows } from '../facts/where.ts'
import type { Form, Verdict } from './claim.ts'
import { addressesOf, cellsOf, sayRow, selectionOf } from './rows.ts'

/** Rows named in a counter-example before the rest is counted. */
const NAMED = 5

/**
 * `some(selection, N, M) having …`, `all` and `none`: how many of the rows that `where` leaves are what `having` says. A cell that
 * it asks and that is empty is a fault.
 */
export function judgeCount(form: Form, world: World): Verdict {
  const many = selectionOf(form, world)
  refuseAggregates(form.form, many, form.where, world.naming, form.at)
  refuseUnsummed('count', cellsOf(many), world.catalogue, form.at)
  if (many.rows.length === 0)
    throw new Fault('no-rows', form.at, `${form.form}(…) has no row left`, { hint: 'look at the conditions after "where"' })
  const fit = filterRows(many, form.having).rows
  const say = (row: Row): string => (row.value === null ? `${row.label} (${addressesOf(row.cells)})` : sayRow(row, many.unit))
  const list = (rows: readonly Row[]): string =>
    `${rows.slice(0, NAMED).map(say).join('; ')}${rows.length > NAMED ? ` and ${rows.length - NAMED} more` : ''}`
  const misfit = many.rows.filter((row) => !fit.includes(row))
  return { cells: cellsOf(many), unit: many.unit, counters: countersOf(form, { fit, misfit }, list) }
}

function countersOf(
  { form, keys }: Form,
  { fit, misfit }: { fit: Row[]; misfit: Row[] },
  list: (rows: readonly Row[]) => string,
): string[] {
  if (form === 'all') return misfit.length ? [`not so: ${list(misfit)}`] : []
  if (form === 'none') return fit.length ? [`it is so: ${list(fit)}`] : []
  const [wanted, of] = keys.map(Number)
  const total = fit.length + misfit.length
  return wanted === fit.length && of === total ? [] : [`it is ${fit.length} of ${total}: ${list(fit)}`]
}
