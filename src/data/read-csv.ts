import { parse } from 'csv-parse/sync'
import { readCsvText } from './csv.ts'
import { isNumeric, makeTable } from './make-table.ts'
import type { Field, Table, Value, VersionHead } from './table.ts'

/** A cell as it stands in a file, and whether it stood in quotes: an empty cell without them is nothing, with them an empty text. */
type Cell = string | null

function valueOf(cell: Cell, field: Field): Value {
  if (cell === null) return null
  return isNumeric(field) ? Number(cell) : readCsvText(cell)
}

/**
 * Reads a CSV file that `writeCsv` wrote, as the version that `head` describes. A header that does not name the head's fields in their
 * order throws `invalid CSV: …`.
 */
export function readCsv(text: string, head: VersionHead): Table {
  const [header = [], ...rows] = parse(text, { cast: (cell, { quoting }): Cell => (cell === '' && !quoting ? null : cell) }) as Cell[][]
  const names = head.fields.map((field) => field.name)
  if (header.join() !== names.join()) throw new Error(`invalid CSV: its columns are ${header.join(', ')}, not ${names.join(', ')}`)
  return makeTable(
    head,
    rows.map((row) => head.fields.map((field, place) => valueOf(row[place] ?? null, field))),
  )
}
