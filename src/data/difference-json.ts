import { formatAddress } from './address.ts'
import type { Difference } from './difference.ts'
import type { DatasetRecord } from './record-schema.ts'
import { sizeOf } from './revision-size.ts'
import { cellOf, keyOf, type Table } from './table.ts'
import type { Described } from './table-schema.ts'

/** Cells, and rows of each kind, that a file holds; the counts are of all. Whoever needs more compares the two versions' own files. */
const HELD = 20_000

/** Rows of a table by their keys, as objects of their cells. */
function rowsByKey(table: Table, keys: readonly string[][]): Described[] {
  const wanted = new Set(keys.slice(0, HELD).map((key) => JSON.stringify(key)))
  return Array.from({ length: table.size }, (_, row) => row)
    .filter((row) => wanted.has(JSON.stringify(keyOf(table, row))))
    .map((row) => Object.fromEntries(table.head.fields.map(({ name }) => [name, cellOf(table, row, name)])))
}

/** A difference for machines: revised cells with both values, flags and change; rows that came or went, whole; `held` of each at most. */
export function differenceForMachines(
  difference: Difference,
  record: DatasetRecord,
  { before, after }: { before: Table; after: Table },
): Described {
  const fields = new Map(record.fields.map((field) => [field.name, field]))
  return {
    dataset: after.head.dataset,
    from: { version: difference.before, edition: before.head.edition, published: before.head.published },
    to: { version: difference.after, edition: after.head.edition, published: after.head.published },
    primaryKey: after.head.primaryKey,
    counts: {
      revised: difference.revised.length,
      added: difference.added.length,
      removed: difference.removed.length,
      retold: difference.retold.length,
    },
    held: HELD,
    newFields: difference.newFields,
    lostFields: difference.lostFields,
    revised: difference.revised.slice(0, HELD).map((revision) => ({
      address: formatAddress(revision.address),
      key: revision.key,
      field: revision.field,
      unit: fields.get(revision.field)?.unit,
      before: revision.before,
      after: revision.after,
      ...sizeOf(revision, fields.get(revision.field)),
    })),
    retold: difference.retold
      .slice(0, HELD)
      .map(({ address, before: was, after: is }) => ({ address: formatAddress(address), before: was.value, after: is.value })),
    added: rowsByKey(after, difference.added),
    removed: rowsByKey(before, difference.removed),
  }
}
