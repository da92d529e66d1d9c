import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { makeTable } from './make-table.ts'
import type { Field, Table, Value, VersionHead } from './table.ts'

/** A mark of byte order at the beginning of a text belongs to the text; a decoder left to itself takes it off. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const parsers = { stringFromBytes: (bytes: Uint8Array | undefined): string | undefined => bytes && decoder.decode(bytes) }

/** A value as it comes out of a Parquet file, in the form that a table keeps. */
function valueOf(raw: unknown, field: Field): Value {
  if (raw === null || raw === undefined) return null
  if (raw instanceof Date) return raw.toISOString().slice(0, 10)
  if (typeof raw === 'bigint') return Number(raw)
  return field.type === 'boolean' ? String(raw) : (raw as string | number)
}

/**
 * Reads a Parquet file that `writeParquet` wrote: head and rows. A file without our head throws `invalid Parquet: …`,
 * and one that is no Parquet file throws what hyparquet says of it.
 */
export async function readParquet(bytes: Uint8Array): Promise<Table> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const metadata = await parquetMetadataAsync(file)
  const kept = metadata.key_value_metadata?.find(({ key }) => key === 'assay')?.value
  if (kept === undefined) throw new Error('invalid Parquet: it has no head under “assay”')
  const head = JSON.parse(kept) as VersionHead
  const rows = await parquetReadObjects({ file, metadata, parsers })
  return makeTable(
    head,
    rows.map((row) => head.fields.map((field) => valueOf(row[field.name], field))),
  )
}
