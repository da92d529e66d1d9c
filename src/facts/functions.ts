import { convert } from '../format/units.ts'
import { withoutNoise } from '../format/rounding.ts'
import { refuseSumOfChanges } from './changes.ts'
import type { Condition } from './expression.ts'
import type { FactKind, Step } from './fact.ts'
import { Fault } from './fault.ts'
import type { Naming } from './names.ts'
import type { Bound, Many, One, Row } from './quantities.ts'
import { dimensionOf, together } from './quantities.ts'

const sumOf = (numbers: number[]): number => withoutNoise(numbers.reduce((total, one) => total + one, 0))

function medianOf(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? 0
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? 0) + high) / 2
}

/** Functions that make one number of many, by name: the number, and its name on the receipt. */
const AGGREGATES: Record<string, { run: (numbers: number[]) => number; result: string }> = {
  sum: { run: sumOf, result: 'sum' },
  mean: { run: (numbers) => sumOf(numbers) / numbers.length, result: 'mean' },
  median: { run: medianOf, result: 'median' },
  min: { run: (numbers) => Math.min(...numbers), result: 'smallest' },
  max: { run: (numbers) => Math.max(...numbers), result: 'largest' },
  count: { run: (numbers) => numbers.length, result: 'count' },
}

/** Every function an expression may call over a selection. */
export const AGGREGATE_NAMES: readonly string[] = [...Object.keys(AGGREGATES), 'rank', 'first_year', 'last_year']

/** Plain numbers as a selection, so that max(a, b) works like max(selection). */
export function gather(parts: One[], at: number): Many {
  const [first] = parts
  if (!first) throw new Fault('expression', at, 'nothing to compute from')
  const rows = parts.map((part): Row => {
    if (dimensionOf(part.unit) !== dimensionOf(first.unit))
      throw new Fault('units', at, `${first.unit} and ${part.unit} cannot stand together`, { got: part.unit })
    const value = part.unit === first.unit ? part.value : convert(part.value, part.unit, first.unit)
    return {
      open: {},
      keys: {},
      label: part.label,
      value,
      shown: value,
      cells: part.cells,
      steps: part.steps,
      read: () => [],
      ...(part.bound ? { bound: part.bound } : {}),
    }
  })
  return { shape: 'many', rows, unit: first.unit, kind: first.kind, leftOut: [], shared: [], notes: parts.flatMap((part) => part.notes) }
}

/** The world among the countries would count them twice; "other countries" is no country. Naming one in `where` allows it. */
export function refuseAggregates(name: string, many: Many, where: Condition[], naming: Naming, at: number): void {
  const named = new Set(where.filter((one) => one.comparison === 'in' || one.comparison === '=').flatMap((one) => one.values))
  for (const row of many.rows) {
    const dataset = row.cells[0]?.dataset ?? ''
    if (Object.values(row.open).some((key) => named.has(key))) continue
    const aggregate = naming.isAggregate(dataset, row.open)
    if (!aggregate && (name === 'sum' || !naming.isRest(dataset, row.open))) continue
    const [field = ''] = Object.keys(row.open).filter((key) =>
      (aggregate ? naming.isAggregate : naming.isRest)(dataset, { [key]: row.open[key] ?? '' }),
    )
    const message = aggregate
      ? `${name}(…) over all rows takes in ${row.label}, which holds others`
      : `${name}(…) over all rows takes in ${row.label}, which is no single one`
    throw new Fault('aggregate', at, message, {
      got: row.cells[0]?.address ?? row.label,
      hint: `write: where ${field} != ${row.open[field] ?? ''}`,
    })
  }
}

/** Numbers of all rows; empty cells are a fault that names every one of them. */
export function numbersOf(many: Many, at: number): number[] {
  const strange = many.rows.find((row) => row.fault)?.fault
  if (strange) throw strange
  const empty = many.rows.filter((row) => row.value === null)
  if (empty.length === 0) return many.rows.map((row) => row.value ?? 0)
  const named = empty.map((row) => {
    const cell = row.cells.find((one) => one.value === null)
    return `${cell?.address ?? row.label} (${cell?.flags.join(', ') || 'no flag'})`
  })
  const message = `${empty.length === 1 ? 'a cell holds' : `${empty.length} cells hold`} no number: ${named.join('; ')}`
  throw new Fault('missing-cell', at, message, {
    got: named[0] ?? '',
    hint: 'leave it out with "where", or say in words that it is not known',
  })
}

function boundOf(name: string, many: Many, at: number): Bound | undefined {
  if (name === 'count' || name.endsWith('_year')) return undefined
  const bounds = many.rows.map((row) => row.bound)
  const all = bounds.reduce<Bound | undefined | 'clash'>((sum, one) => (sum === 'clash' ? sum : together(sum, one)), undefined)
  const fits = name === 'sum' || name === 'mean' || (name === 'max' && all === 'over') || (name === 'min' && all === 'under')
  if (all === 'clash' || (all && !fits))
    throw new Fault('bounds', at, `${name}(…) of numbers printed as bounds says nothing`, { hint: 'leave out cells flagged over or under' })
  return all
}

const leftOutNotes = (many: Many): string[] =>
  many.leftOut.length ? [`Left out, in one of the two only: ${many.leftOut.map((row) => row.label).join('; ')}.`] : []

/** The lines of one row of a selection. A number that was computed by itself shows how, set in above its own line. */
function stepsOf({ label, shown, cells, steps = [] }: Row, { unit }: Many): Step[] {
  const last = steps.at(-1)
  const line: Step = { label, value: shown ?? 0, unit, total: false, row: true }
  if (steps.length < 2) return [{ ...line, ...(last ? { label: last.label, cells: last.cells ?? [] } : { cells }) }]
  const lead = steps.slice(0, -1).map((step) => ({ ...step, level: (step.level ?? 0) + 1 }))
  return [...lead, { ...line, row: false, total: true }]
}

interface Result {
  value: number
  unit: string
  kind: FactKind
  label: string
  /** The function that made it. */
  made: string
  /** The row that a rank is of. */
  picked?: Row | undefined
  bound?: Bound | undefined
}

function oneOf(many: Many, { value, unit, kind, label, made, picked, bound }: Result): One {
  const rows = many.rows.flatMap((row) => stepsOf(row, many).map((step) => (row === picked && step.row ? { ...step, picked: true } : step)))
  return {
    shape: 'one',
    value,
    unit,
    kind,
    label,
    ...(bound ? { bound } : {}),
    cells: [...many.rows.flatMap((row) => row.cells), ...many.shared],
    steps: [...rows, { label, value, unit, total: true, made }],
    notes: [...many.notes, ...leftOutNotes(many)],
  }
}

function rankOf(many: Many, numbers: number[], key: string | undefined, at: number): One {
  const place = many.rows.findIndex((row) => Object.values(row.open).join(',') === key)
  const own = numbers[place]
  if (own === undefined)
    throw new Fault('missing-row', at, `the selection holds no "${key ?? ''}"`, {
      got: key ?? '',
      hint: 'rank(selection, KEY): the key of one of its rows',
    })
  const value = 1 + numbers.filter((one) => one > own).length
  const picked = many.rows[place]
  // Its place is seen where the rows stand in their order.
  const rows = many.rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const label = `rank of ${picked?.label ?? ''}, largest first`
  return oneOf({ ...many, rows }, { value, unit: 'rank', kind: 'rank', label, made: 'rank', picked })
}

function yearOf(many: Many, name: string, at: number): One {
  const yearIn = (row: Row): number => Number(row.open.year)
  const years = many.rows.map(yearIn)
  if (years.length === 0 || years.some(Number.isNaN))
    throw new Fault('no-year', at, 'no year fits', { hint: 'the year key must be *, and "where" must fit one row at least' })
  const first = name === 'first_year'
  const value = first ? Math.min(...years) : Math.max(...years)
  const rows = many.rows.toSorted((a, b) => (first ? yearIn(a) - yearIn(b) : yearIn(b) - yearIn(a)))
  return oneOf({ ...many, rows }, { value, unit: 'year', kind: 'year', label: first ? 'first year' : 'last year', made: name })
}

/** One number of a selection that `where` has filtered already. */
export function aggregate(name: string, many: Many, where: Condition[], naming: Naming, at: number, key?: string): One {
  refuseAggregates(name, many, where, naming, at)
  if (name === 'sum') refuseSumOfChanges(many, at)
  const numbers = numbersOf(many, at)
  if (name === 'rank') return rankOf(many, numbers, key, at)
  if (name.endsWith('_year')) return yearOf(many, name, at)
  const found = AGGREGATES[name]
  if (!found) throw new Fault('unknown-function', at, `there is no function "${name}"`)
  if (numbers.length === 0 && name !== 'count')
    throw new Fault('no-rows', at, `${name}(…) has no row left`, { hint: 'look at the conditions after "where"' })
  const value = found.run(numbers)
  if (name === 'count') return oneOf(many, { value, unit: 'count', kind: 'count', label: 'count', made: name })
  const label = many.kind === 'magnitude' ? `${found.result}, signs off` : `${found.result} of ${numbers.length} rows`
  return {
    ...oneOf(many, { value, unit: many.unit, kind: many.kind, label, made: name, bound: boundOf(name, many, at) }),
    ...(name === 'sum' ? { summed: true } : {}),
  }
}
