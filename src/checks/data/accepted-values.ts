import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { columnOf, rowsWithText } from './columns.ts'
import { settable } from './definition.ts'
import { aField, optionsOf, someValues } from './options-schema.ts'
import { cellPlace, shown } from './places.ts'
import { pick } from './rows.ts'

const CODE = 'data/accepted-values'
const fields = { country: 'string', output: { type: 'number', unit: 't' } }
const setting = { field: 'country', values: ['AUS', 'CHN', 'WLD'] }

/** A field holds only values of a list, in the rows looked at. */
export const acceptedValuesCheck = settable(
  optionsOf({ field: aField('The field.'), values: someValues('The values it may hold; empty cells are not looked at.') }),
  {
    name: 'accepted-values',
    title: 'Only values of the list',
    about:
      'A field holds only the values listed, in the rows that `where` selects. For a list that holds in every row use `categories` or `enum`; this is for lists that depend on another field, and for codes that exist and yet do not belong in this table.',
    fails: {
      fields,
      setting,
      rows: [
        ['AUS', 29000],
        ['CHE', 270000],
      ],
    },
    passes: {
      fields,
      setting,
      rows: [
        ['AUS', 29000],
        ['CHN', 270000],
      ],
    },
    *run({ table, rows, version }, { field, values }) {
      const column = columnOf(table, field)
      const texts = new Set(values.map(String))
      const numbers = new Set(values.map(Number))
      const wrong =
        column.kind === 'text'
          ? rowsWithText(column, rows, (text) => !texts.has(text))
          : pick(rows, (row) => column.values[row] === column.values[row] && !numbers.has(column.values[row]!))
      for (const row of wrong) {
        const value = cellOf(table, row, field)
        yield issue(CODE, cellPlace(version, row, field), `“${field}” holds a value that is not on the list for this row.`, {
          ...nearestHint(String(value), texts),
          got: shown(value),
          expected: [...texts].slice(0, 30).join(', '),
        })
      }
    },
  },
)
