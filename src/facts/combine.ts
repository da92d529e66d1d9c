import { Fault } from './fault.ts'
import type { Operation } from './operations.ts'
import { OPERATIONS } from './operations.ts'
import type { Step } from './fact.ts'
import type { Bound, Many, One, Quantity, Row } from './quantities.ts'
import { together } from './quantities.ts'

type Named = (typeof OPERATIONS)[string]

function bound(bounds: [Bound | undefined, Bound | undefined], at: number): { bound?: Bound } {
  const both = together(...bounds)
  if (both === 'clash')
    throw new Fault('bounds', at, 'two printed bounds point two ways: nothing can be said', {
      hint: 'leave out cells flagged over or under',
    })
  return both ? { bound: both } : {}
}

/** The steps of a number that follows another: what leads to it is set in, and its own line has the sign before it. */
export const following = (sign: string, steps: readonly Step[]): Step[] =>
  steps.map((step, place) =>
    place === steps.length - 1 ? { ...step, sign, label: `${sign} ${step.label}`.trim() } : { ...step, level: (step.level ?? 0) + 1 },
  )

/** What a share is a share of, for the receipt: published totals differ from sums of rows. */
function notesOf(name: string, whole: One): string[] {
  if (name !== 'share') return []
  if (whole.stated) return ['Divided by the total as its publisher states it.']
  return whole.summed ? ['Divided by the sum of the rows, not by a stated total.'] : []
}

/** What a year is divided by to be told by a shorter span. */
const PARTS: Record<number, string> = { 4: 'quarter', 12: 'month', 52: 'week', 365: 'day', 366: 'day', 8760: 'hour', 8784: 'hour' }

const rateOfQuotient = (name: string, by: One): { rate?: string } => {
  const rate = name === '/' && by.unit === 'count' && by.cells.length === 0 ? PARTS[by.value] : undefined
  return rate === undefined ? {} : { rate }
}

/** What a share is divided by; it stays that of what is added, taken away, halved. */
function wholeOf(name: string, kind: One['kind'], a: One, b: One): { whole?: string } {
  if (kind !== 'share') return {}
  if (name === 'share') return { whole: b.cells.map(({ address }) => address).join(' ') }
  const whole = name === '*' && a.unit !== 'count' && b.unit !== 'count' ? undefined : (a.whole ?? b.whole)
  return whole === undefined ? {} : { whole }
}

function combineOnes(name: string, { run, sign, result, strange }: Named, a: One, b: One, at: number): One {
  const { value, unit, kind, bounds } = run(a, b, at)
  const fault = strange?.(a, b, value, at)
  if (fault) throw fault
  return {
    shape: 'one',
    value,
    unit,
    kind,
    ...bound(bounds, at),
    ...rateOfQuotient(name, b),
    ...wholeOf(name, kind, a, b),
    label: result,
    cells: [...a.cells, ...b.cells],
    steps: [...a.steps, ...following(sign, b.steps), { label: result, value, unit, total: true }],
    notes: [...a.notes, ...b.notes, ...notesOf(name, b)],
  }
}

type Side = { kind: Many['kind']; unit: string }

function combineRow({ run, strange }: Named, a: Row | One, b: Row | One, sides: [Side, Side], row: Row, at: number): Row & Side {
  const sized = (part: Row | One, side: Side): Parameters<Operation>[0] => ({
    value: part.value ?? 1,
    unit: side.unit,
    kind: side.kind,
    bound: part.bound,
  })
  const [first, second] = [sized(a, sides[0]), sized(b, sides[1])]
  const { value, unit, kind, bounds } = run(first, second, at)
  const known = a.value !== null && b.value !== null
  const fault = known ? strange?.(first, second, value, at) : undefined
  return { ...row, ...(fault ? { fault } : {}), ...bound(bounds, at), value: known ? value : null, shown: known ? value : null, unit, kind }
}

function collect(rows: (Row & Side)[], like: Many, more: Partial<Many>): Many {
  const [first] = rows
  return { ...like, rows, unit: first?.unit ?? like.unit, kind: first?.kind ?? like.kind, ...more }
}

function combineWithOne(named: Named, many: Many, one: One, manyFirst: boolean, at: number): Many {
  const rows = many.rows.map((row) =>
    manyFirst ? combineRow(named, row, one, [many, one], row, at) : combineRow(named, one, row, [one, many], row, at),
  )
  return collect(rows, many, { shared: [...many.shared, ...one.cells], notes: [...many.notes, ...one.notes] })
}

function joinRows(named: Named, a: Many, b: Many, at: number): Many {
  const names = (many: Many): string => Object.keys(many.rows[0]?.open ?? {}).join(', ')
  if (names(a) !== names(b))
    throw new Fault('keys', at, `these selections are open in different keys: ${names(a)} and ${names(b)}`, {
      hint: 'put * in the same places on both sides',
    })
  const keyOf = (row: Row): string => JSON.stringify(row.open)
  const others = new Map(b.rows.map((row) => [keyOf(row), row]))
  const own = new Set(a.rows.map(keyOf))
  const rows = a.rows.flatMap((row) => {
    const other = others.get(keyOf(row))
    if (!other) return []
    const read: Row['read'] = (field) => [...row.read(field), ...other.read(field)]
    // Keys that differ between the sides, such as two years, name neither of them.
    const keys = Object.fromEntries(Object.entries(row.keys).filter(([name, value]) => other.keys[name] === value))
    const joined = { ...row, keys, cells: [...row.cells, ...other.cells], read }
    return [combineRow(named, row, other, [a, b], joined, at)]
  })
  const leftOut = [...a.rows.filter((row) => !others.has(keyOf(row))), ...b.rows.filter((row) => !own.has(keyOf(row)))]
  const { field: _, ...like } = a
  return collect(rows, like, {
    leftOut: [...a.leftOut, ...b.leftOut, ...leftOut],
    shared: [...a.shared, ...b.shared],
    notes: [...a.notes, ...b.notes],
  })
}

/** Two numbers, a number and a selection, or two selections row by row, by one of the operations. */
export function combine(name: string, a: Quantity, b: Quantity, at: number): Quantity {
  const named = OPERATIONS[name]
  if (!named) throw new Fault('unknown-function', at, `there is no operation "${name}"`)
  if (a.shape === 'one') return b.shape === 'one' ? combineOnes(name, named, a, b, at) : combineWithOne(named, b, a, false, at)
  return b.shape === 'one' ? combineWithOne(named, a, b, true, at) : joinRows(named, a, b, at)
}

/** Signs taken off: of a number, or of each row of a selection, which still shows them on the receipt. */
export function withoutSign(quantity: Quantity): Quantity {
  if (quantity.shape === 'many')
    return {
      ...quantity,
      kind: 'magnitude',
      rows: quantity.rows.map((row) => ({ ...row, value: row.value === null ? null : Math.abs(row.value) })),
    }
  const value = Math.abs(quantity.value)
  return {
    ...quantity,
    value,
    kind: 'magnitude',
    label: 'sign off',
    steps: [...quantity.steps, { label: 'sign off', value, unit: quantity.unit, total: true }],
  }
}
