import type { FileMetaData, SchemaElement } from 'hyparquet'
import { parquetMetadata, parquetRead } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { Cell, Grid } from './grid.ts'
import { gridOf } from './grid.ts'
import { refuse } from './refuse.ts'
import { hasTime, momentCell, valueCell } from './value-cell.ts'

/** More values than this are for a database, not for memory. */
const CELL_LIMIT = 60_000_000

const damaged = (): never =>
  refuse('truncated', 'This Parquet file is cut short or damaged.', 'Download it again.', { expected: 'a whole Parquet file' })

function metadataOf(buffer: ArrayBuffer): FileMetaData {
  const end = new Uint8Array(buffer, Math.max(0, buffer.byteLength - 4))
  if (buffer.byteLength < 12 || String.fromCharCode(...end) !== 'PAR1') damaged()
  try {
    return parquetMetadata(buffer)
  } catch {
    return damaged()
  }
}

/** The column type that a Parquet type fixes; undefined where the values decide. */
function typeOf({ type, logical_type: logical, converted_type: converted }: SchemaElement): string | undefined {
  if (type === 'BOOLEAN') return 'boolean'
  if (logical?.type === 'DATE' || converted === 'DATE') return 'date'
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL' || type === 'DOUBLE' || type === 'FLOAT') return 'number'
  return undefined
}

/** A Parquet file as a grid: its column names as header, its types kept. */
export async function parquetGrid(bytes: Uint8Array): Promise<Grid> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const metadata = metadataOf(buffer)
  const top = metadata.schema[0]?.num_children ?? 0
  const elements = topLevel(metadata.schema)
  if (Number(metadata.num_rows) * Math.max(1, top) > CELL_LIMIT)
    refuse(
      'too-large',
      `This file holds ${metadata.num_rows} rows of ${top} columns.`,
      'Use `derive`: a query that makes the small table that is published.',
    )
  const rows: Cell[][] = [elements.map(({ name }) => name)]
  try {
    // Rows as lists: objects would take a column called __proto__ for something else.
    await parquetRead({
      file: buffer,
      metadata,
      compressors,
      onComplete: (found: unknown[][]) => {
        // In a column of moments midnight is one of them, no day.
        const timed = elements.map((_element, at) => found.some((row) => hasTime(row[at])))
        const cellOf = (value: unknown, at: number): Cell =>
          timed[at] === true && value instanceof Date ? momentCell(value) : valueCell(value)
        for (const row of found) rows.push(elements.map((_element, at) => cellOf(row[at], at)))
      },
    })
  } catch {
    damaged()
  }
  if (rows.length === 1)
    refuse('no-table', 'This Parquet file holds no rows.', 'Check that the download is complete.', { expected: 'at least one row' })
  return gridOf(rows, { header: 1, decimal: '.', typed: true, types: elements.map(typeOf) })
}

/** Elements of the schema's first level, nested ones without their parts. */
function topLevel(schema: readonly SchemaElement[]): SchemaElement[] {
  const found: SchemaElement[] = []
  let at = 1
  const skip = (): void => {
    const children = schema[at]?.num_children ?? 0
    at++
    for (let child = 0; child < children; child++) skip()
  }
  while (at < schema.length) {
    const element = schema[at]
    if (element) found.push(element)
    skip()
  }
  return found
}
