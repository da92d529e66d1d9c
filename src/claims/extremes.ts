import { withoutNoise } from '../format/rounding.ts'
import { Fault } from '../facts/fault.ts'
import type { World } from '../facts/expression-value.ts'
import { refuseUnsummed } from '../facts/mixing.ts'
import type { Many } from '../facts/quantities.ts'
import type { Form, Verdict } from './claim.ts'
import type { Known } from './rows.ts'
import { cellsOf, isMore, keyOf, knownRows, rowOf, sayRow, sayValue, selectionOf } from './rows.ts'

/**
 * `highest(selection, KEY, …)` and `lowest`: the rows of the keys stand first, in this order. A row that is equal contradicts
 * it, unless the claim says `joint`.
 */
export function judgeExtreme(form: Form, world: World): Verdict {
  const many = selectionOf(form, world)
  const rows = knownRows(form, many, world)
  const named = form.keys.map((key) => rowOf(rows, key, form.at))
  // Several keys have an order among themselves, which may be false.
  refuseAlone(form, rows.length - 1)
  const beats = (a: Known, b: Known): boolean =>
    form.joint && a.value === b.value ? true : form.form === 'highest' ? isMore(a, b, form.at) : isMore(b, a, form.at)
  const counters: string[] = []
  named.forEach((row, place) => {
    const before = named.slice(0, place)
    for (const other of rows.filter((one) => one !== row && !before.includes(one)))
      if (!beats(row, other))
        counters.push(
          `${sayRow(other, many.unit)}${other.value === row.value ? ', as much as' : `, ${other.value > row.value ? 'more' : 'less'} than`} ${sayRow(row, many.unit)}`,
        )
  })
  return { cells: cellsOf(many), counters, ...movesOf(many, named) }
}

/** Refuses a line that compares nothing: every row that it looks at is its own, so that it holds whatever the cells say. */
function refuseAlone({ form, keys, at }: Form, compared: number): void {
  if (compared > 0) return
  throw new Fault('vacuous', at, `${form}(…) compares nothing: no row is left besides ${keys.join(', ')}`, {
    hint: 'widen "where" to the rows that it is compared with',
  })
}

/** Which way the named rows move, where the selection holds changes: "added most" is said of rises. */
function movesOf({ kind }: Many, named: readonly Known[]): Pick<Verdict, 'moves'> {
  if (kind !== 'difference' && kind !== 'change' && kind !== 'points') return {}
  return { moves: named.map(({ value }) => (value < 0 ? 'fell' : 'rose')) }
}

/** `more_than_others(selection, KEY, …)`: the rows of the keys add up to more than all the others of the selection together. */
export function judgeTogether(form: Form, world: World): Verdict {
  const many = selectionOf(form, world)
  const rows = knownRows(form, many, world, { rest: true })
  refuseUnsummed('more_than_others', cellsOf(many), world.catalogue, form.at)
  const own = form.keys.map((key) => rowOf(rows, key, form.at))
  const others = rows.filter((row) => !own.includes(row))
  refuseAlone(form, others.length)
  if (own.some((row) => row.bound === 'under') || others.some((row) => row.bound === 'over'))
    throw new Fault('bounds', form.at, 'a number printed as a bound leaves this open', { hint: 'leave out cells flagged over or under' })
  const sum = (some: readonly Known[]): number => withoutNoise(some.reduce((total, row) => total + row.value, 0))
  if (sum(own) > sum(others)) return { cells: cellsOf(many), counters: [] }
  const largest = others.toSorted((a, b) => b.value - a.value).slice(0, 3)
  const counter = `the others: ${sayValue(sum(others), many.unit)}, and ${own.map(keyOf).join(', ')}: ${sayValue(sum(own), many.unit)}; largest of the others ${largest.map((row) => sayRow(row, many.unit)).join('; ')}`
  return { cells: cellsOf(many), counters: [counter] }
}
