import type { Column, Field, FieldType, Table } from './table.ts'

/**
 * What a column of one version really holds, as the standards name it. A field of dates may hold days, months or years; where it mixes
 * them no standard has a type for it, so it is text of that shape.
 */
export type ColumnType = Exclude<FieldType, 'date'> | 'date' | 'yearmonth' | 'dateyear' | 'partial-date'

const SHAPES: readonly [type: ColumnType, shape: RegExp][] = [
  ['date', /^\d{4}-\d{2}-\d{2}$/],
  ['yearmonth', /^\d{4}-\d{2}$/],
  ['dateyear', /^\d{4}$/],
]

/** Texts that a column holds, each once; none for a column of numbers. */
const textsIn = (column: Column | undefined): readonly string[] => (column?.kind === 'text' ? column.dictionary : [])

/** The type of a field in a version's table; days where a field of dates holds nothing. */
export function columnTypeOf(field: Field, table: Table): ColumnType {
  if (field.type !== 'date') return field.type
  const texts = textsIn(table.columns.get(field.name))
  return SHAPES.find(([, shape]) => texts.every((text) => shape.test(text)))?.[0] ?? 'partial-date'
}

/** What a text must look like that is a day, a month or a year: a pattern for the whole of it. */
export const PARTIAL_DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?'
