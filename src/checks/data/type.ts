import { isOfType } from '../../data/read-version.ts'
import type { FieldType } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { columnOf, rowsWithText } from './columns.ts'
import { alwaysOn } from './definition.ts'
import { cellPlace, shown } from './places.ts'
import { pick } from './rows.ts'

const CODE = 'data/type'

const EXPECTED: Record<FieldType, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a finite number',
  year: 'a year of four digits',
  date: 'an ISO 8601 date: YYYY, YYYY-MM or YYYY-MM-DD',
  boolean: 'true or false',
}

/** True for a text that its field's type does not allow. */
const isWrongText = (type: FieldType) => (text: string) =>
  type === 'boolean' ? text !== 'true' && text !== 'false' : type === 'date' && !isOfType(text, 'date')

const fields = { country: 'string', announced: 'date' }

/** Every value is of its field's type: whole numbers, years of four digits, days of the calendar. */
export const typeCheck = alwaysOn({
  name: 'type',
  title: 'Values are of their field’s type',
  about:
    'Whole numbers are whole, numbers finite, years have four digits, and dates are days, months or years of the calendar, written as ISO 8601: the thirtieth of February and the thirteenth month are found here.',
  fails: { fields, rows: [['AUS', '2024-13']] },
  passes: { fields, rows: [['AUS', '2024-12']] },
  *run({ table, rows, version }) {
    for (const { name, type } of table.head.fields) {
      const column = columnOf(table, name)
      const { values } = column.kind === 'number' ? column : { values: new Float64Array() }
      const wrong =
        column.kind === 'text'
          ? rowsWithText(column, rows, isWrongText(type))
          : pick(rows, (row) => values[row] === values[row] && !isOfType(values[row]!, type))
      for (const row of wrong)
        yield issue(CODE, cellPlace(version, row, name), `“${name}” holds a value of another type.`, {
          got: shown(column.kind === 'text' ? cellOf(table, row, name) : values[row]),
          expected: EXPECTED[type],
          hint: 'Mend the input or the recipe, then import again.',
        })
    }
  },
})
