import type { Flag } from '../data/flags.ts'
import { FLAGS } from '../data/flags.ts'
import type { Condition } from './expression.ts'
import { Fault } from './fault.ts'
import { nearestOf } from './nearest.ts'
import type { Many, Row } from './quantities.ts'
import { missingCell } from './select-cells.ts'

/** Answer of a condition; `unknown` where the cell it asks is empty. */
type Answer = boolean | 'unknown'

function compare(value: string | number, { comparison, values }: Condition): boolean {
  const [first = ''] = values
  const same = (one: string): boolean => String(value) === one || (typeof value === 'number' && Number(one) === value)
  const order = (): number =>
    Number.isNaN(Number(value)) || Number.isNaN(Number(first))
      ? String(value) < first
        ? -1
        : String(value) > first
          ? 1
          : 0
      : Number(value) - Number(first)
  switch (comparison) {
    case 'in':
    case '=':
      return values.some(same)
    case 'not in':
    case '!=':
      return !values.some(same)
    case '>':
      return order() > 0
    case '>=':
      return order() >= 0
    case '<':
      return order() < 0
    default:
      return order() <= 0
  }
}

function checkFlags(row: Row, condition: Condition): Answer {
  const [flag = ''] = condition.values
  if (!FLAGS.includes(flag as Flag)) throw new Fault('unknown-flag', condition.at, `there is no flag "${flag}"`, nearestOf(flag, FLAGS))
  const flags = row.read(condition.field.replace(/_flag$/, '')).flatMap((one) => one.flags)
  return flags.includes(flag as Flag) === (condition.comparison === 'has')
}

function answer(row: Row, condition: Condition, many: Many): Answer {
  const { field, at } = condition
  if (condition.comparison === 'has' || condition.comparison === 'lacks') return checkFlags(row, condition)
  const key = row.keys[field]
  if (key !== undefined) return compare(key, condition)
  const read = field === 'value' ? [{ value: row.value }] : row.read(field)
  if (read.length === 0)
    throw new Fault('unknown-field', at, `no field "${field}" to ask`, {
      got: field,
      hint: `there are value, ${[...Object.keys(row.keys), many.field ?? ''].filter(Boolean).join(', ')}`,
    })
  const [first] = read
  if (read.some((one) => one.value !== first?.value))
    throw new Fault('ambiguous', at, `"${field}" differs between the cells of one row`, { hint: 'write value for the number computed' })
  return first?.value === null || first === undefined ? 'unknown' : compare(first.value, condition)
}

function fits(row: Row, conditions: Condition[], many: Many): Answer {
  const answers = conditions.map((condition) => answer(row, condition, many))
  return answers.includes(false) ? false : answers.includes('unknown') ? 'unknown' : true
}

/** A key that no row has would fit nothing in silence: most often it is misspelt. */
function refuseUnknownKeys(rows: Row[], { field, comparison, values, at }: Condition): void {
  if (comparison !== '=' && comparison !== 'in') return
  const keys = new Set(rows.flatMap((row) => row.keys[field] ?? []))
  const unknown = keys.size ? values.find((value) => !keys.has(value)) : undefined
  if (unknown !== undefined) throw new Fault('missing-row', at, `no row has the ${field} "${unknown}"`, nearestOf(unknown, keys))
}

/** The rows that fit every condition. A condition that meets an empty cell is a fault, unless another one excludes the row. */
export function filterRows(many: Many, conditions: Condition[]): Many {
  for (const condition of conditions) refuseUnknownKeys([...many.rows, ...many.leftOut], condition)
  const rows = many.rows.filter((row) => {
    const fit = fits(row, conditions, many)
    const [cell] = row.cells
    if (fit === 'unknown' && cell) throw missingCell(row.cells.find((one) => one.value === null) ?? cell, conditions[0]?.at ?? 0)
    return fit === true
  })
  const keyed = conditions.filter((condition) => many.rows.concat(many.leftOut).some((row) => condition.field in row.keys))
  return { ...many, rows, leftOut: many.leftOut.filter((row) => fits(row, keyed, many) !== false) }
}
