import { unzipSync } from 'fflate'
import type { Warning } from './understood.ts'
import type { ZipEntry } from './zip-sizes.ts'

/** A table packed alone, as some publishers' downloads are. */
export interface PackedTable {
  name: string
  bytes: Uint8Array
  warnings: Warning[]
}

/** The table in a zip that is no workbook: its first file that can be one, explanations aside; undefined where there is none. */
export function tableInZip(bytes: Uint8Array, entries: readonly ZipEntry[]): PackedTable | undefined {
  if (entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype')) return undefined
  const tables = entries.filter(
    ({ name }) => /\.(?:csv|tsv|json|jsonl|px|xlsx|parquet)$/i.test(name) && !/(?:^|\/)(?:\.|__MACOSX)/.test(name),
  )
  const [first = tables[0], ...others] = tables.filter(({ name }) => !/(?:^|\/)(?:metadata|readme)/i.test(name))
  if (first === undefined) return undefined
  const packed = unzipSync(bytes, { filter: ({ name }) => name === first.name })[first.name]
  if (!packed) return undefined
  const message = `Read from the zip: “${first.name}”. Not read: ${others.map(({ name }) => `“${name}”`).join(', ')}.`
  return { name: first.name, bytes: packed, warnings: others.length === 0 ? [] : [{ code: 'intake/other-files', message }] }
}
