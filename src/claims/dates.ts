import type { World } from '../facts/expression-value.ts'
import type { FactCell } from '../facts/fact.ts'
import { Fault } from '../facts/fault.ts'
import { rowsAt, versionOf } from '../facts/select-cells.ts'
import { formatAddress } from '../data/address.ts'
import { cellOf, keyOf } from '../data/table.ts'
import type { DateOperand, Form, Verdict } from './claim.ts'

/** A date as its cell has it: a day, a month or a year, ISO 8601. */
interface Dated {
  date: string
  cell?: FactCell
}

const LATER = { hint: 'compare what is known to the day, or say less' }

function dateOf(operand: DateOperand, { catalogue, naming }: World): Dated {
  if (operand.type === 'day') return { date: operand.day }
  const { address, at } = operand.cells
  const { version } = versionOf(address, catalogue, at)
  const { table } = version
  const field = table.head.fields.find((one) => one.name === address.field)
  if (field?.type !== 'date')
    throw new Fault('not-a-date', at, `${address.dataset}/${address.field} holds no dates`, { hint: 'name a field of dates' })
  const rows = rowsAt(address, table, at)
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Fault('many', at, `this selects ${rows.length} dates`, { hint: 'name every key' })
  const date = cellOf(table, row, address.field)
  const key = keyOf(table, row)
  const full = { dataset: table.head.dataset, version: table.head.version, field: address.field, key }
  if (typeof date !== 'string') throw new Fault('missing-cell', at, `${formatAddress(full)} holds no date`, LATER)
  const doubtful = table.columns.has('confidence') && cellOf(table, row, 'confidence') === 'low'
  const cell: FactCell = {
    ...full,
    address: formatAddress(full),
    label: naming.label(full.dataset, table.head.primaryKey, key, () => true),
    value: date,
    unit: 'date',
    flags: [],
    source: table.columns.has('source') ? String(cellOf(table, row, 'source') ?? '') : (table.head.sources[0] ?? ''),
    ...(doubtful ? { confidence: 'low' } : {}),
  }
  return { date, cell }
}

/** `before(a, b)` and `after`: dates of cells, or written out. Two that are the same as far as both are known are a fault: nothing can be said. */
export function judgeDates(form: Form, world: World): Verdict {
  const [a, b] = form.dates.map((operand) => dateOf(operand, world)) as [Dated, Dated]
  const length = Math.min(a.date.length, b.date.length)
  const [one, other] = [a.date.slice(0, length), b.date.slice(0, length)]
  const say = ({ date, cell }: Dated): string => (cell ? `${date} (${cell.address})` : date)
  if (one === other && length < 10) throw new Fault('precision', form.at, `which came first is not known: ${say(a)}, ${say(b)}`, LATER)
  const holds = form.form === 'before' ? one < other : one > other
  const cells = [a, b].flatMap(({ cell }) => cell ?? [])
  return { cells, dates: [a.date, b.date], counters: holds ? [] : [`${say(a)} is not ${form.form} ${say(b)}`] }
}
