import type { Recipe } from '../data/recipe-schema.ts'
import type { Understood } from './understood.ts'

/** A publisher's table as it was understood: what is done with it needs no more than columns, rows and flags. */
export type ReadTable = Pick<Understood, 'columns' | 'rows' | 'flags'>

/** How a recipe says that years stand as headings. */
export type Wide = NonNullable<Recipe['wide']>

/** Shapes of heading that hold a year, narrowest first. */
const SHAPES = ['(\\d{4})', '(?:YR)?(\\d{4})(?: \\[YR\\d{4}\\])?', '.*?(?<!\\d)(\\d{4})(?!\\d).*?']

const matches = (pattern: string, name: string): RegExpExecArray | null => new RegExp(`^(?:${pattern})$`).exec(name)

/** Places of the columns that a wide table spreads its years over. */
export const wideColumns = ({ columns }: Pick<ReadTable, 'columns'>, { columns: pattern }: Wide): number[] =>
  columns.flatMap(({ name }, place) => (matches(pattern, name) ? [place] : []))

/**
 * How a table spreads years over columns, where it does: three columns or more whose headings are alike but for a year that none
 * repeats. Two measures by year ("Mine 2023", "Plant 2023") are not one spread and give undefined.
 */
export function findWide(table: ReadTable): Wide | undefined {
  for (const pattern of SHAPES) {
    const wide: Wide = { columns: pattern, names: 'year', values: 'value' }
    const names = wideColumns(table, wide).map((place) => table.columns[place]?.name ?? '')
    const years = names.map((name) => matches(pattern, name)?.[1] ?? '')
    const stems = new Set(names.map((name) => name.replaceAll(/\d{4}/g, '')))
    if (
      names.length >= 3 &&
      new Set(years).size === names.length &&
      stems.size === 1 &&
      years.every((year) => year > '1000' && year < '2999')
    )
      return wide
  }
  return undefined
}

/** The long table: a row for each row and year, in the order of the rows, then of the columns. Empty cells without a mark are left out. */
export function toLong(table: ReadTable, wide: Wide): ReadTable {
  const spread = wideColumns(table, wide)
  const kept = table.columns.flatMap((_, place) => (spread.includes(place) ? [] : [place]))
  const flags = new Map<string, string[]>()
  for (const [row, column, flag] of table.flags) flags.set(`${row},${column}`, [...(flags.get(`${row},${column}`) ?? []), flag])
  const long: ReadTable = {
    columns: [
      ...kept.flatMap((place) => table.columns[place] ?? []),
      { name: wide.names, type: 'year' },
      { ...table.columns[spread[0] ?? 0], name: wide.values, type: 'number' },
    ],
    rows: [],
    flags: [],
  }
  table.rows.forEach((cells, row) => {
    for (const place of spread) {
      const value = cells[place] ?? null
      const marks = flags.get(`${row},${place}`) ?? []
      if (value === null && marks.length === 0) continue
      const year = Number(matches(wide.columns, table.columns[place]?.name ?? '')?.[1])
      kept.forEach((column, at) => (flags.get(`${row},${column}`) ?? []).forEach((flag) => long.flags.push([long.rows.length, at, flag])))
      marks.forEach((flag) => long.flags.push([long.rows.length, kept.length + 1, flag]))
      long.rows.push([...kept.map((column) => cells[column] ?? null), year, value])
    }
  })
  return long
}
