import { issue } from '../../issues/issue.ts'
import { columnOf } from './columns.ts'
import { settable } from './definition.ts'
import { breadthOf, groupsOf } from './groups.ts'
import { aCount, optionsOf, someFields } from './options-schema.ts'
import { cellPlace } from './places.ts'

const CODE = 'data/duplicate-rows'
const fields = { id: 'string', buyer: 'string', signed: 'date', amount: { type: 'number', unit: 'musd' } } as const
const setting = {}

/** No two rows agree in every field but some. */
export const duplicateRowsCheck = settable(
  optionsOf({
    ignore: someFields(
      'Fields in which two rows may differ and still be the same; the last field of the key where left out. Their flags are ignored with them.',
    ).optional(),
    least: aCount('How many of the other fields must be filled in for two rows to be compared; one where left out.').optional(),
  }),
  {
    name: 'duplicate-rows',
    title: 'No row stands twice under another key',
    about:
      'No two rows agree in every field except those ignored: a row copied and given a number of its own is found here, where the primary key cannot find it. Numbers of rows, notes and sources are what to ignore.',
    fails: {
      fields,
      setting,
      rows: [
        ['a1', 'MP', '2025-07', 400],
        ['a2', 'MP', '2025-07', 400],
      ],
    },
    passes: {
      fields,
      setting,
      rows: [
        ['a1', 'MP', '2025-07', 400],
        ['a2', 'MP', '2025-08', 400],
      ],
    },
    *run({ table, rows, version }, { ignore = table.head.primaryKey.slice(-1), least = 1 }) {
      const compared = table.head.fields
        .map(({ name }) => name)
        .filter((name) => !ignore.some((other) => name === other || name === `${other}_flag`))
      const telling = compared.toSorted((a, b) => breadthOf(columnOf(table, b)) - breadthOf(columnOf(table, a)))
      const { ids, first, count } = groupsOf(table, rows, telling)
      if (count === rows.length || compared.length === 0) return
      const columns = compared.map((name) => columnOf(table, name))
      const filled = (row: number): number =>
        columns.filter((column) => (column.kind === 'text' ? column.codes[row] !== -1 : !Number.isNaN(column.values[row]))).length
      for (let place = 0; place < rows.length; place += 1) {
        const [row, before] = [rows[place]!, rows[first[ids[place]!]!]!]
        if (row === before || filled(row) < least) continue
        yield issue(CODE, cellPlace(version, row, table.head.primaryKey.join(',')), `This row is row ${before + 1} over again.`, {
          got: `the same ${compared.slice(0, 6).join(', ')}${compared.length > 6 ? ' …' : ''}`,
          expected: `rows that differ in more than ${ignore.join(', ')}`,
          hint: 'Leave one of the two out of the input; if both are right, ignore fewer fields or excuse the row with a waiver.',
        })
      }
    },
  },
)
