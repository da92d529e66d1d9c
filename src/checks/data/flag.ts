import { ABSENCE, FLAGS } from '../../data/flags.ts'
import type { Flag } from '../../data/flags.ts'
import { isNumeric } from '../../data/make-table.ts'
import type { RecordField } from '../../data/record-schema.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { columnOf, rowsWithText } from './columns.ts'
import type { Subject } from './definition.ts'
import { alwaysOn } from './definition.ts'
import { cellPlace, shown } from './places.ts'
import { emptyRows, hasFlag, pick } from './rows.ts'

const CODE = 'data/flag'
const absence = ABSENCE.join(', ')

/** Flags that the field may not have, and flags written twice: each entry of the dictionary is looked at once. */
function* checkWords({ table, rows, version }: Subject, field: RecordField): Iterable<Issue> {
  const column = columnOf(table, `${field.name}_flag`)
  const allowed = FLAGS.filter((flag) => field.flags?.includes(flag))
  const strangeIn = (text: string): string[] => text.split(' ').filter((flag) => !allowed.includes(flag as Flag))
  const twiceIn = (text: string): string[] => text.split(' ').filter((flag, place, all) => all.indexOf(flag) !== place)
  for (const row of rowsWithText(column, rows, (text) => strangeIn(text).length > 0 || twiceIn(text).length > 0)) {
    const text = String(cellOf(table, row, `${field.name}_flag`))
    const place = cellPlace(version, row, `${field.name}_flag`)
    for (const flag of strangeIn(text))
      yield issue(CODE, place, `“${flag}” is not a flag that “${field.name}” may have.`, {
        got: flag,
        expected: allowed.join(', '),
        hint: 'Correct the flag map in recipe.yaml, or add the flag to the field in index.yaml.',
      })
    for (const flag of twiceIn(text))
      yield issue(CODE, place, `The flag “${flag}” stands twice.`, { got: text, expected: flag, hint: 'Import the edition again.' })
  }
}

/** Values and flags of absence that do not agree. */
function* checkAbsence({ table, rows, version }: Subject, field: RecordField): Iterable<Issue> {
  const isAbsent = hasFlag(table, field.name, ...ABSENCE)
  const column = columnOf(table, field.name)
  const isEmpty =
    column.kind === 'number' ? (row: number) => column.values[row] !== column.values[row] : (row: number) => column.codes[row] === -1
  for (const row of pick(rows, (item) => isEmpty(item) !== isAbsent(item))) {
    const place = cellPlace(version, row, `${field.name}_flag`)
    const flags = String(cellOf(table, row, `${field.name}_flag`) ?? 'no flag')
    if (isEmpty(row))
      yield issue(CODE, place, `“${field.name}” is empty and no flag says why.`, {
        got: flags,
        expected: `one of ${absence}`,
        hint: 'Map the publisher’s mark for a missing value in recipe.yaml.',
      })
    else
      yield issue(CODE, place, `“${field.name}” holds a value and a flag that says there is none.`, {
        got: `${shown(cellOf(table, row, field.name))} with ${flags}`,
        expected: `a value, or nothing with ${absence}`,
        hint: 'A missing value is null, never zero; a true zero has no flag of absence.',
      })
  }
}

function* checkBare({ table, rows, version }: Subject, { name }: RecordField): Iterable<Issue> {
  for (const row of emptyRows(columnOf(table, name), rows))
    yield issue(CODE, cellPlace(version, row, name), `“${name}” is empty and has no flag column to say why.`, {
      got: 'nothing',
      expected: 'a number, or a flag',
      hint: `Give the field “flags: [not-available]” in index.yaml and fill ${name}_flag in recipe.yaml.`,
    })
}

const FIELDS = { country: 'string', output: { type: 'number', unit: 't', flags: ['withheld', 'not-available'] } }

/** An empty value always has a flag of absence, a value never has one, and flags are those that the record allows. */
export const flagCheck = alwaysOn({
  name: 'flag',
  title: 'Missing values say why; zero is never a missing value',
  about:
    'A number that is missing has a flag that says why (withheld, not-available, net-exporter), a value has none of these, and every flag is one that the record allows the field. A missing value read as zero, and a zero read as missing, are found where a flag stands beside it.',
  fails: {
    fields: FIELDS,
    rows: [
      ['AUS', 29000, null],
      ['CAN', 0, 'withheld'],
    ],
  },
  passes: {
    fields: FIELDS,
    rows: [
      ['AUS', 29000, null],
      ['CAN', null, 'withheld'],
    ],
  },
  *run(subject) {
    const { table, dataset } = subject
    for (const field of dataset.record.fields) {
      if (!table.columns.has(field.name)) continue
      if (table.columns.has(`${field.name}_flag`)) {
        yield* checkWords(subject, field)
        yield* checkAbsence(subject, field)
        // Only a number can be empty in silence: text says what its blank means in the record.
      } else if (isNumeric(field) && !table.head.primaryKey.includes(field.name)) yield* checkBare(subject, field)
    }
  },
})
