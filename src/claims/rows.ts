import { formatNumber } from '../format/numbers.ts'
import { evaluate } from '../facts/expression-value.ts'
import type { World } from '../facts/expression-value.ts'
import type { Expression } from '../facts/expression.ts'
import type { FactCell } from '../facts/fact.ts'
import { Fault } from '../facts/fault.ts'
import { numbersOf, refuseAggregates } from '../facts/functions.ts'
import { nearestHint } from '../facts/nearest.ts'
import type { Bound, Many, Row } from '../facts/quantities.ts'
import { unitInWords } from '../facts/value-in-words.ts'
import { filterRows } from '../facts/where.ts'
import type { Form } from './claim.ts'

/** A row whose number is known. */
export type Known = Row & { value: number }

/** What a form selects, after its `where`. */
export function selectionOf(form: Form, world: World, part: Expression | undefined = form.parts[0]): Many {
  const many = part && evaluate(part, world)
  if (many?.shape !== 'many')
    throw new Fault('one', part?.at ?? form.at, `${form.form} looks at several cells, and this is one number`, {
      hint: 'put * for the key that is free',
    })
  return form.where.length ? filterRows(many, form.where) : many
}

/**
 * The rows of a selection, all with a number: an empty cell is a fault that names it. The world among the countries is a fault
 * too; with `rest` what a publisher leaves over may stand there.
 */
export function knownRows(form: Form, many: Many, world: World, { rest = false } = {}): Known[] {
  refuseAggregates(rest ? 'sum' : form.form, many, form.where, world.naming, form.at)
  const numbers = numbersOf(many, form.at)
  if (numbers.length === 0)
    throw new Fault('no-rows', form.at, `${form.form}(…) has no row left`, { hint: 'look at the conditions after "where"' })
  return many.rows.map((row, place) => ({ ...row, value: numbers[place] ?? 0 }))
}

/** Keys of a row that the selection left open, as a claim writes them. */
export const keyOf = (row: Row): string => Object.values(row.open).join(',')

/** The row of a key. One that is not there is a fault. */
export function rowOf<R extends Row>(rows: readonly R[], key: string, at: number): R {
  const found = rows.find((row) => keyOf(row) === key)
  if (!found) throw new Fault('missing-row', at, `the selection holds no "${key}"`, nearestHint(key, rows.map(keyOf)))
  return found
}

/** Rows by year, first to last; a year that is not there between the ends is a fault, and so are two rows of one year. */
export function rowsByYear<R extends Row>(rows: readonly R[], from: string, to: string | undefined, at: number): R[] {
  const years = rows.map((row) => row.open.year)
  if (years.includes(undefined) || new Set(years).size < years.length)
    throw new Fault('no-year', at, 'this needs one row a year', { hint: 'put * for the year, and name every other key' })
  const last =
    to ??
    years
      .filter((year) => year !== undefined)
      .toSorted()
      .at(-1) ??
    from
  rowOf(rows, from, at)
  rowOf(rows, last, at)
  return Array.from({ length: Number(last) - Number(from) + 1 }, (_, place) => rowOf(rows, String(Number(from) + place), at))
}

/** What is compared: a number, and the bound that its publisher printed. */
type Sized = { value: number; bound?: Bound }

/** Whether `a` is more than `b`. A printed bound that leaves it open is a fault: nothing can be said. */
export function isMore(a: Sized, b: Sized, at: number): boolean {
  const more = a.value > b.value
  const [high, low] = more ? [a, b] : [b, a]
  if (high.bound === 'under' || low.bound === 'over')
    throw new Fault('bounds', at, 'a number printed as a bound leaves this open', { hint: 'leave out cells flagged over or under' })
  return more
}

/** A value in words, whole and with its sign. */
export const sayValue = (value: number, unit: string): string =>
  [formatNumber(value, 'en', { grouping: unit !== 'year' }), unitInWords(unit)].filter(Boolean).join(' ')

/** The addresses of cells, three at most. */
export const addressesOf = (cells: readonly FactCell[]): string =>
  [...new Set(cells.map((cell) => cell.address))].slice(0, 3).join(', ') + (cells.length > 3 ? ` and ${cells.length - 3} more` : '')

/** A row as a counter-example names it: "2014: 105,000 tonnes (mine@2026/output[CHN,2014])". */
export const sayRow = (row: Row, unit: string): string => `${row.label}: ${sayValue(row.value ?? 0, unit)} (${addressesOf(row.cells)})`

/** Cells that rows rest on. */
export const cellsOf = (many: Many, rows: readonly Row[] = many.rows): FactCell[] => [...rows.flatMap((row) => row.cells), ...many.shared]
