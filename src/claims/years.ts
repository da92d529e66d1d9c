import { combine } from '../facts/combine.ts'
import { evaluate, onlyOne } from '../facts/expression-value.ts'
import type { World } from '../facts/expression-value.ts'
import { Fault } from '../facts/fault.ts'
import { gather } from '../facts/functions.ts'
import type { Many } from '../facts/quantities.ts'
import { filterRows } from '../facts/where.ts'
import type { Form, Verdict } from './claim.ts'
import type { Known } from './rows.ts'
import { cellsOf, isMore, knownRows, rowsByYear, sayRow, sayValue, selectionOf } from './rows.ts'

/** Rows of a span of years, ends included. A selection that leaves no year open is a fault. */
function upTo(many: Many, from: string, to: string | undefined, at: number): Many {
  if (many.rows.some(({ open }) => open.year === undefined))
    throw new Fault('no-year', at, 'this needs one row a year', { hint: 'put * for the year, and name every other key' })
  const rows = many.rows.filter(({ open }) => Number(open.year) >= Number(from) && (to === undefined || Number(open.year) <= Number(to)))
  return { ...many, rows }
}

/** Steps of a row of numbers that do not go up, or down. */
function againstOf(rows: readonly Known[], rising: boolean, unit: string, at: number): string[] {
  return rows.slice(1).flatMap((row, place) => {
    const before = rows[place]!
    const goes = rising ? isMore(row, before, at) : isMore(before, row, at)
    return goes ? [] : [`${sayRow(row, unit)} after ${sayRow(before, unit)}`]
  })
}

/** `rose_every_year(selection, FROM, TO)` and `fell_every_year`: each year above, or below, the one before it; to the last year without TO. */
export function judgeEveryYear(form: Form, world: World): Verdict {
  const many = selectionOf(form, world)
  const [from = '', to] = form.keys
  const rows = rowsByYear(knownRows(form, upTo(many, from, to, form.at), world), from, to, form.at)
  if (rows.length < 2) throw new Fault('no-year', form.at, 'this needs two years at least', { got: `${from} to ${to ?? from}` })
  return { cells: cellsOf(many, rows), counters: againstOf(rows, form.form === 'rose_every_year', many.unit, form.at) }
}

/** `rose(a, b, …)` and `fell`: numbers in the order of time, each above, or below, the one before it. */
export function judgeSteps(form: Form, world: World): Verdict {
  const ones = form.parts.map((part) => onlyOne(evaluate(part, world), part.at))
  const many = gather(ones, form.at)
  const rows = many.rows.map((row) => ({ ...row, value: row.value ?? 0 }))
  return { cells: cellsOf(many), counters: againstOf(rows, form.form === 'rose', many.unit, form.at) }
}

/** Refuses a first time that no year stands before: nothing could contradict it. */
function refuseNoneBefore(span: readonly Known[], since: string | undefined, year: string, at: number): void {
  if (span.length > (since === undefined ? 1 : 2)) return
  throw new Fault(
    'vacuous',
    at,
    `no year stands ${since === undefined ? 'before' : `between ${since} and`} ${year} in these rows, so that any year would be the first time`,
    {
      got: span.map(({ open }) => open.year).join(', '),
      hint: 'take the rows of a table that goes further back, or claim what moved: rose(…), fell(…)',
    },
  )
}

/** `first_time(selection, YEAR, SINCE) having …`: true of YEAR, and of no year before it; with SINCE, of none since then, and of that one. */
export function judgeFirstTime(form: Form, world: World): Verdict {
  const many = selectionOf(form, world)
  const [year = '', since] = form.keys
  const first = since ?? many.rows.map((row) => row.open.year ?? '').toSorted()[0] ?? year
  const span = rowsByYear(knownRows(form, upTo(many, first, year, form.at), world), first, year, form.at)
  const fit = new Set(filterRows({ ...many, rows: span }, form.having).rows.map((row) => row.open.year))
  const wanted = new Set([year, ...(since ? [since] : [])])
  const counters = span
    .filter((row) => fit.has(row.open.year) !== wanted.has(row.open.year ?? ''))
    .map((row) => `${sayRow(row, many.unit)}: here it ${fit.has(row.open.year) ? 'held already' : 'does not hold'}`)
  if (counters.length === 0) refuseNoneBefore(span, since, year, form.at)
  return { cells: cellsOf(many, span), unit: many.unit, counters }
}

/** `overtook(a, b, YEAR)`: `a` is above `b` in YEAR, and was not in the year before. */
export function judgeOvertook(form: Form, world: World): Verdict {
  const [a, b] = form.parts.map((part) => selectionOf(form, world, part))
  const [year = ''] = form.keys
  const apart = combine('-', a!, b!, form.at) as Many
  const before = String(Number(year) - 1)
  const [then, now] = rowsByYear(knownRows(form, upTo(apart, before, year, form.at), world), before, year, form.at)
  const zero = { value: 0 }
  const both = (row: Known): string =>
    row.cells.map((cell) => `${cell.label} ${sayValue(Number(cell.value), cell.unit)} (${cell.address})`).join(', ')
  return {
    cells: cellsOf(apart, [then!, now!]),
    counters: [
      ...(isMore(then!, zero, form.at) ? [`it was ahead the year before: ${both(then!)}`] : []),
      ...(isMore(now!, zero, form.at) ? [] : [`it is not ahead: ${both(now!)}`]),
    ],
  }
}

/** What may still be called unchanged: a tenth of where it began, of a percentage ten points. */
const STILL = 10

/** Refuses an allowance in which anything would count as unchanged. */
function refuseWide({ within, at }: Form, isShare: boolean, first: number): void {
  const { size, percent } = within!
  const allowed = percent || isShare ? size : (100 * size) / Math.abs(first)
  if (size === 0 || allowed <= STILL) return
  throw new Fault('vacuous', at, `what moves so far is not unchanged: ${STILL} ${isShare ? 'points' : 'percent'} at most`, {
    got: `within ${size}${percent ? ' percent' : ''}`,
    hint: 'claim what moved: rose(…), fell(…)',
  })
}

/** `unchanged(selection, FROM, TO) within 5 percent`: no year of the span is further from the first than that. */
export function judgeUnchanged(form: Form, world: World): Verdict {
  const many = selectionOf(form, world)
  const [from = '', to = ''] = form.keys
  const { size, percent } = form.within!
  if (percent && many.kind === 'share')
    throw new Fault('units', form.at, 'how far a percentage moves is counted in points', {
      got: `within ${size} percent`,
      hint: `write within ${size} points`,
    })
  const rows = rowsByYear(knownRows(form, upTo(many, from, to, form.at), world), from, to, form.at)
  if (rows.length < 2)
    throw new Fault('no-year', form.at, 'this needs two years at least', {
      got: `${from} to ${to}`,
      hint: 'a year is always like itself: write the year from which and the year to which',
    })
  refuseWide(form, many.kind === 'share', rows[0]!.value)
  if (rows.some((row) => row.bound))
    throw new Fault('bounds', form.at, 'a number printed as a bound leaves this open', { hint: 'leave out cells flagged over or under' })
  const first = rows[0]!
  const allowed = percent ? (Math.abs(first.value) * size) / 100 : size
  const counters = rows
    .filter((row) => Math.abs(row.value - first.value) > allowed)
    .map((row) => `${sayRow(row, many.unit)}, from ${sayRow(first, many.unit)}`)
  return { cells: cellsOf(many, rows), unit: many.unit, counters }
}
