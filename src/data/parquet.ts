import type { SchemaElement } from 'hyparquet'
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer'
import { columnTypeOf, type ColumnType } from './column-type.ts'
import type { Field, Table, Value } from './table.ts'
import { cellOf } from './table.ts'

/** Rows in a group of a Parquet file: a reader that wants a few columns of a small table takes it in one piece. */
const GROUP = 100_000

type Written = string | number | bigint | boolean | Date | null

const valuesOf = (table: Table, field: Field): Value[] => Array.from({ length: table.size }, (_, row) => cellOf(table, row, field.name))

/** How a column is kept: the schema's element, and how one value is handed over. */
interface Kept {
  element: Omit<SchemaElement, 'name'>
  write: (value: string | number) => Written
}

const DOUBLE: Kept = { element: { type: 'DOUBLE' }, write: Number }
const TEXT: Kept = { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, write: String }

const KEPT: Record<ColumnType, Kept> = {
  string: TEXT,
  'partial-date': TEXT,
  yearmonth: TEXT,
  dateyear: TEXT,
  date: { element: { type: 'INT32', converted_type: 'DATE' }, write: (value) => new Date(`${value}T00:00:00Z`) },
  boolean: { element: { type: 'BOOLEAN' }, write: (value) => value === 'true' },
  year: { element: { type: 'INT32' }, write: Number },
  integer: { element: { type: 'INT64' }, write: (value) => BigInt(value) },
  number: DOUBLE,
}

/** A whole number that no 64-bit integer holds exactly is kept as the float that it is in memory. */
const keptAs = (type: ColumnType, values: readonly Value[]): Kept =>
  type === 'integer' && values.some((value) => value !== null && !Number.isSafeInteger(value)) ? DOUBLE : KEPT[type]

/**
 * A version's rows as a Parquet file: columns in the order of the fields, whole numbers as INT64, years as INT32, days as DATE, nothing
 * as null, flag columns beside their fields. The head stands in the file's own metadata under `assay`. The same table always gives the same bytes.
 */
export function writeParquet(table: Table): Uint8Array {
  const columns = table.head.fields.map((field) => {
    const values = valuesOf(table, field)
    const kept = keptAs(columnTypeOf(field, table), values)
    const data = values.map((value): Written => (value === null ? null : kept.write(value)))
    const element: SchemaElement = { name: field.name, repetition_type: 'OPTIONAL', ...kept.element }
    return { source: { name: field.name, data } satisfies ColumnSource, element }
  })
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ source }) => source),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(({ element }) => element)],
    rowGroupSize: GROUP,
    kvMetadata: [{ key: 'assay', value: JSON.stringify(table.head) }],
    createdBy: 'assay',
  })
  return new Uint8Array(buffer)
}
