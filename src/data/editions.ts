import type { Version } from './catalogue.ts'
import { makeTable, rowsOf, sortRows } from './make-table.ts'
import type { Field, Table, Value } from './table.ts'
import { keyOf } from './table.ts'

/** Field that a derived table has beside the versions' own: the id of the version that a row is taken from. */
export const EDITION = 'edition'

const EDITION_FIELD: Field = { name: EDITION, type: 'string' }

interface Taken {
  version: Version
  row: number
}

/** Versions in the order of their publication; versions of one day keep the order they come in. */
const byPublication = (versions: readonly Version[]): Version[] =>
  versions.toSorted((a, b) =>
    a.table.head.published < b.table.head.published ? -1 : Number(a.table.head.published > b.table.head.published),
  )

const rowsIn = (versions: readonly Version[]): Taken[] =>
  versions.flatMap((version) => Array.from({ length: version.table.size }, (_, row) => ({ version, row })))

/** A table over rows of several versions. Its fields are the newest version's; what an older one lacks is null there. */
function tableOf(versions: readonly Version[], taken: readonly Taken[], keyed: boolean): Table {
  const newest = versions.at(-1)?.table.head
  if (!newest) throw new Error('invalid versions: none')
  const head = {
    ...newest,
    edition: versions.map((version) => version.table.head.edition).join('; '),
    fields: [...newest.fields, EDITION_FIELD],
    primaryKey: keyed ? [...newest.primaryKey, EDITION] : newest.primaryKey,
    sources: [...new Set(versions.toReversed().flatMap((version) => version.table.head.sources))],
  }
  // What a total is rounded to belongs to one version; a table over several states none.
  delete head.totals
  delete head.corrects
  const values = new Map(versions.map((version) => [version, rowsOf(version.table)]))
  const rows = taken.map(({ version, row }): Value[] => {
    const places = version.table.head.fields.map((field) => field.name)
    const own = values.get(version)?.[row] ?? []
    return [...newest.fields.map((field) => own[places.indexOf(field.name)] ?? null), version.id]
  })
  return makeTable(head, sortRows(head, rows))
}

/** One row a key: of all rows with that key the one that comes last in the list. */
function lastOfEachKey(taken: readonly Taken[]): Taken[] {
  const kept = new Map<string, Taken>()
  for (const item of taken) kept.set(JSON.stringify(keyOf(item.version.table, item.row)), item)
  return [...kept.values()]
}

/**
 * Every key that any of the versions holds, as it was printed last. The extra text field `edition` names the version each row comes from,
 * so a chart can draw cells across versions and still say whose each one is. No versions throw `invalid versions: none`.
 */
export function asLastPrinted(versions: readonly Version[]): Table {
  const ordered = byPublication(versions)
  return tableOf(ordered, lastOfEachKey(rowsIn(ordered)), false)
}

/** Every key that any of the versions holds, as it was printed first; else like `asLastPrinted`. */
export function asFirstPrinted(versions: readonly Version[]): Table {
  const ordered = byPublication(versions)
  return tableOf(ordered, lastOfEachKey(rowsIn(ordered.toReversed())), false)
}

/** All rows of all versions, one under the other; `edition` is part of the key. No versions throw `invalid versions: none`. */
export function stackVersions(versions: readonly Version[]): Table {
  const ordered = byPublication(versions)
  return tableOf(ordered, rowsIn(ordered), true)
}
