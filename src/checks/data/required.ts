import { issue } from '../../issues/issue.ts'
import { columnOf } from './columns.ts'
import { settable } from './definition.ts'
import { optionsOf, someFields } from './options-schema.ts'
import { cellPlace } from './places.ts'
import { emptyRows } from './rows.ts'

const CODE = 'data/required'
const fields = { id: 'string', status: 'string', signed: 'date' }
const setting = { fields: ['signed'], where: { status: 'in-force' } }

/** Fields are filled in the rows looked at. */
export const requiredCheck = settable(optionsOf({ fields: someFields('The fields that must not be empty.') }), {
  name: 'required',
  title: 'What must be there is there',
  about:
    'The fields are filled in the rows that `where` selects: an agreement in force has a date. For a field that is filled in every row use the constraint `required`.',
  fails: {
    fields,
    setting,
    rows: [
      ['a', 'in-force', null],
      ['b', 'proposed', null],
    ],
  },
  passes: {
    fields,
    setting,
    rows: [
      ['a', 'in-force', '2025-10-20'],
      ['b', 'proposed', null],
    ],
  },
  *run({ table, rows, version }, { fields: names }) {
    for (const name of names)
      for (const row of emptyRows(columnOf(table, name), rows))
        yield issue(CODE, cellPlace(version, row, name), `“${name}” must not be empty in this row.`, {
          got: 'nothing',
          expected: 'a value',
          hint: 'Fill it in the input, or narrow `where` in index.yaml.',
        })
  },
})
