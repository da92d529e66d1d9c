import type { CellAddress } from '../data/address.ts'
import { formatAddress } from '../data/address.ts'
import type { Catalogue, Dataset, Version } from '../data/catalogue.ts'
import { latestOf } from '../data/catalogue.ts'
import type { Table } from '../data/table.ts'
import { cellOf, flagsOf, keyOf } from '../data/table.ts'
import type { FactCell } from './fact.ts'
import { Fault } from './fault.ts'
import { nearestOf } from './nearest.ts'
import type { Many, One, Row } from './quantities.ts'
import type { Naming } from './names.ts'

/** The version that an address names, or the latest; one that is not there, or was withdrawn, throws `Fault`. */
export function versionOf(address: CellAddress, catalogue: Catalogue, at: number): { dataset: Dataset; version: Version } {
  const dataset = catalogue.datasets.get(address.dataset)
  if (!dataset)
    throw new Fault(
      'unknown-dataset',
      at,
      `there is no dataset "${address.dataset}"`,
      nearestOf(address.dataset, catalogue.datasets.keys()),
    )
  const version = address.version ? dataset.versions.find((one) => one.id === address.version) : latestOf(dataset)
  if (!version) {
    const ids = dataset.versions.map((one) => one.id)
    throw new Fault('unknown-version', at, `${address.dataset} has no version ${address.version ?? ''}`, {
      ...nearestOf(address.version ?? '', ids),
      hint: `it has ${ids.join(', ') || 'none'}`,
    })
  }
  if (version.lock?.withdrawn) {
    throw new Fault('withdrawn', at, `${address.dataset}@${version.id} was withdrawn: ${version.lock.withdrawn}`, {
      hint: 'name another version, or none for the latest',
    })
  }
  return { dataset, version }
}

/** Rows whose key fits the address. Nothing that fits is a fault naming the key that is not there. */
export function rowsAt(address: CellAddress, table: Table, at: number): number[] {
  const { primaryKey } = table.head
  if (address.key.length !== primaryKey.length) {
    throw new Fault('key', at, `${address.dataset} has ${primaryKey.length} keys: ${primaryKey.join(', ')}`, {
      got: `[${address.key.join(',')}]`,
      hint: 'give each key in this order, or * for all of one',
    })
  }
  const keys = Array.from({ length: table.size }, (_, row) => keyOf(table, row))
  const rows = keys.flatMap((key, row) =>
    key.every((part, place) => address.key[place] === '*' || address.key[place] === part) ? [row] : [],
  )
  if (rows.length) return rows
  const place = address.key.findIndex((part, index) => part !== '*' && !keys.some((key) => key[index] === part))
  if (place === -1)
    throw new Fault('missing-row', at, `no row of ${address.dataset}@${table.head.version} has these keys together`, {
      got: `[${address.key.join(',')}]`,
    })
  const part = address.key[place] ?? ''
  throw new Fault(
    'missing-row',
    at,
    `${address.dataset}@${table.head.version} has no ${primaryKey[place]} "${part}"`,
    nearestOf(part, new Set(keys.map((key) => key[place] ?? ''))),
  )
}

function unitAt(address: CellAddress, table: Table, at: number): string {
  const field = table.head.fields.find((one) => one.name === address.field)
  if (!field)
    throw new Fault(
      'unknown-field',
      at,
      `${address.dataset}@${table.head.version} has no field "${address.field}"`,
      nearestOf(address.field, table.columns.keys()),
    )
  if (field.type === 'year') return 'year'
  if (field.type !== 'integer' && field.type !== 'number')
    throw new Fault('not-a-number', at, `${address.dataset}/${address.field} holds text`, { hint: 'name a field of numbers' })
  return field.unit ?? 'count'
}

function makeRow(address: CellAddress, table: Table, row: number, unit: string, naming: Naming): Row {
  const { head } = table
  const key = keyOf(table, row)
  const value = cellOf(table, row, address.field) as number | null
  const flags = flagsOf(table, row, address.field)
  const named = (open: boolean): string => naming.label(head.dataset, head.primaryKey, key, (place) => !open || address.key[place] === '*')
  const source = table.columns.has('source') ? String(cellOf(table, row, 'source') ?? '') : (head.sources[0] ?? '')
  const version = { dataset: head.dataset, version: head.version, field: address.field, key }
  const doubtful = table.columns.has('confidence') && cellOf(table, row, 'confidence') === 'low'
  const cell: FactCell = {
    ...version,
    address: formatAddress(version),
    label: named(false),
    value,
    unit,
    flags,
    source,
    ...(doubtful ? { confidence: 'low' } : {}),
  }
  const keys = Object.fromEntries(head.primaryKey.map((name, place) => [name, key[place] ?? '']))
  return {
    open: Object.fromEntries(head.primaryKey.flatMap((name, place) => (address.key[place] === '*' ? [[name, key[place] ?? '']] : []))),
    keys,
    label: named(true),
    value,
    shown: value,
    cells: [cell],
    ...(flags.includes('over') ? { bound: 'over' as const } : flags.includes('under') ? { bound: 'under' as const } : {}),
    read: (field) => (table.columns.has(field) ? [{ value: cellOf(table, row, field), flags: flagsOf(table, row, field) }] : []),
  }
}

/** The fault of an empty cell: its address and the flag that says why. */
export function missingCell(cell: FactCell, at: number): Fault {
  const why = cell.flags.join(', ') || 'no flag'
  return new Fault('missing-cell', at, `${cell.address} holds no number (${why})`, {
    got: why,
    hint: 'leave it out with "where", or say in words that it is not known',
  })
}

/**
 * Looks an address up: one number, or a selection where a key is `*`. What is not there throws `Fault`,
 * an empty single cell too; empty cells of a selection wait until `where` has had its say.
 */
export function selectCells(address: CellAddress, catalogue: Catalogue, naming: Naming, at: number): One | Many {
  const { version } = versionOf(address, catalogue, at)
  const { table } = version
  const unit = unitAt(address, table, at)
  const rows = rowsAt(address, table, at).map((row) => makeRow(address, table, row, unit, naming))
  const kind =
    unit === 'year' ? 'year' : unit === 'percent' ? 'share' : unit === 'percentage-point' ? 'points' : unit === 'ratio' ? 'ratio' : 'level'
  if (address.key.includes('*')) return { shape: 'many', rows, unit, kind, field: address.field, leftOut: [], shared: [], notes: [] }
  const [row] = rows
  const [cell] = row?.cells ?? []
  if (!row || !cell) throw new Fault('missing-row', at, 'this address names no cell')
  if (row.value === null) throw missingCell(cell, at)
  return {
    shape: 'one',
    value: row.value,
    unit,
    kind,
    label: cell.label,
    cells: [cell],
    notes: [],
    steps: [{ label: cell.label, cells: [cell], value: row.value, unit, total: false }],
    ...(row.bound ? { bound: row.bound } : {}),
    stated: naming.isAggregate(address.dataset, row.keys),
  }
}
