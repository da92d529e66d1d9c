import type { Field, Table } from './table.ts'
import { cellOf } from './table.ts'

/** True for a field whose dates say what time a row is about; a day of reading or of publication is not that. */
const saysWhen = ({ name, type }: Field, primaryKey: readonly string[]): boolean =>
  (type === 'year' || type === 'date') && (primaryKey.includes(name) || /^(first|last)_/.test(name))

/** Places of the numbers that a row states; a row that states none is about no time. */
const statedIn = ({ fields, primaryKey }: Table['head']): string[] =>
  fields.filter(({ name, type }) => (type === 'number' || type === 'integer') && !primaryKey.includes(name)).map(({ name }) => name)

/** The time that a table's rows are about, `2020/2025` or `2023-01/2026-03`; undefined where its keys say none. */
export function temporalCoverage(table: Table): string | undefined {
  const fields = table.head.fields.filter((field) => saysWhen(field, table.head.primaryKey))
  const stated = statedIn(table.head)
  const states = (row: number): boolean => stated.length === 0 || stated.some((name) => cellOf(table, row, name) !== null)
  let [first, last] = ['', '']
  for (const { name } of fields) {
    for (let row = 0; row < table.size; row++) {
      const value = cellOf(table, row, name)
      if (value === null || !states(row)) continue
      const text = String(value)
      if (first === '' || text < first) first = text
      if (text > last) last = text
    }
  }
  return first === '' ? undefined : first === last ? first : `${first}/${last}`
}
