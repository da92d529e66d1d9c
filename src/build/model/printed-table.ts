import type { ChartCell, ChartTable } from '../../charts/chart-table.ts'
import { cellText } from '../../charts/parts/figures.ts'
import { fieldTitle, makeNames } from '../../charts/names.ts'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { levelOf, sourceFields, sourceIds } from '../../data/licence.ts'
import { cellOf, flagsOf, keyOf, type Table, type Value } from '../../data/table.ts'
import { unitOf } from '../../format/units.ts'

/** Rows that a page carries itself; the files hold them all. */
const ROWS = 500

/**
 * The first rows that may be shown, as many as a page carries: of an open source all; of one whose terms are not known those that are
 * drawn or cited; of a closed one none, since its single points are quoted where they are drawn.
 */
function rowsShown(table: Table, catalogue: Catalogue, among: Iterable<number>, drawn: ReadonlySet<string>): number[] {
  const rows: number[] = []
  for (const row of among) {
    if (rows.length === ROWS) break
    const level = levelOf(table, catalogue.sources, [row])
    if (level === 'open' || (level === 'facts' && drawn.has(JSON.stringify(keyOf(table, row))))) rows.push(row)
  }
  return rows
}

/**
 * A version's first rows as printed text: codes by their names, numbers grouped, flags beside their values. `drawn` holds the keys, as
 * JSON, of the rows that a chart or a fact uses; `rows` chooses some.
 */
export function printedTable(
  table: Table,
  dataset: Dataset,
  catalogue: Catalogue,
  locale: string,
  drawn: ReadonlySet<string> = new Set(),
  rows: Iterable<number> = Array.from({ length: table.size }, (_, row) => row),
): ChartTable {
  const name = makeNames({ names: {} }, dataset, catalogue)
  const fields = table.head.fields.filter((field) => !field.name.endsWith('_flag'))
  const citing = new Set(sourceFields(table))
  const print = (row: number, field: (typeof fields)[number]): ChartCell => {
    const value = cellOf(table, row, field.name)
    const flags = flagsOf(table, row, field.name)
    const number = field.type === 'integer' || field.type === 'number'
    if (number)
      return { text: value === null && flags.length === 0 ? '' : cellText(value as number | null, flags, locale, 6), value, flags }
    const text = citing.has(field.name) ? publishersOf(value, catalogue) : wordsFor(value, field.name, name)
    return { text, value, flags }
  }
  return {
    heads: 1,
    columns: fields.map((field) => ({
      name: field.name,
      title: fieldTitle(dataset, field.name),
      ...(field.unit && unitOf(field.unit).symbol ? { unit: unitOf(field.unit).symbol } : {}),
      align: field.type === 'integer' || field.type === 'number' ? ('end' as const) : ('start' as const),
    })),
    rows: rowsShown(table, catalogue, rows, drawn).map((row) => fields.map((field) => print(row, field))),
  }
}

const wordsFor = (value: Value, field: string, name: ReturnType<typeof makeNames>): string =>
  value === null ? '' : name(field, value).long

/** Who published the texts that a row cites, each once: an id of the register says nothing to a reader. */
const publishersOf = (value: Value, { sources }: Catalogue): string =>
  [...new Set(sourceIds(value).map((id) => sources.get(id)?.publisher ?? id))].join('; ')
