import type { Recipe } from '../data/recipe-schema.ts'
import { flagColumn } from './propose.ts'
import type { ReadTable } from './wide.ts'
import { toLong } from './wide.ts'

/** Lines of an input as a recipe reads them: columns, and texts in their order. */
export interface Lines {
  columns: string[]
  rows: Iterable<string[]>
}

function* rowsOf({ columns, rows, flags }: ReadTable): Iterable<string[]> {
  const marks = new Map<number, string[]>()
  for (const [row, column, flag] of flags) {
    const place = row * columns.length + column
    const found = marks.get(place)
    if (found) found.push(flag)
    else marks.set(place, [flag])
  }
  for (const [row, cells] of rows.entries())
    yield [
      ...cells.map((value) => (value === null ? '' : String(value))),
      ...columns.map((_, column) => marks.get(row * columns.length + column)?.join(';') ?? ''),
    ]
}

/** A table as it was understood, as the lines that a recipe reads: long where the recipe says so, each column's marks beside it. */
export function linesOf(read: ReadTable, recipe: Pick<Recipe, 'wide'>): Lines {
  const table = recipe.wide ? toLong(read, recipe.wide) : read
  return { columns: [...table.columns.map(({ name }) => name), ...table.columns.map(({ name }) => flagColumn(name))], rows: rowsOf(table) }
}
