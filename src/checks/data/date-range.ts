import type { Column, Table, Value } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { columnOf, rowsWithText } from './columns.ts'
import type { OptionFault, Subject } from './definition.ts'
import { settable } from './definition.ts'
import { aText, aTimeField, aValue, optionsOf } from './options-schema.ts'
import { cellPlace, shown } from './places.ts'
import { pick } from './rows.ts'

const CODE = 'data/date-range'
const PUBLISHED = 'published'
const fields = { event: 'string', announced: 'date', in_force: 'date' } as const
const setting = { field: 'announced', min: '2010', not_after: PUBLISHED }

/** Compares two dates as far as both are written: 2025 is neither before nor after 2025-04. */
function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  const [left, right] = [a.slice(0, length), b.slice(0, length)]
  return left === right ? 0 : left < right ? -1 : 1
}

/** Rows whose date a test finds wrong; each text is looked at once. */
function rowsWithDate(column: Column, rows: Int32Array, isWrong: (date: string) => boolean): Int32Array {
  if (column.kind === 'text') return rowsWithText(column, rows, isWrong)
  return pick(rows, (row) => column.values[row] === column.values[row] && isWrong(String(column.values[row])))
}

function* outside({ table, rows, version }: Subject, field: string, isWrong: (date: string) => boolean, expected: string): Iterable<Issue> {
  for (const row of rowsWithDate(columnOf(table, field), rows, isWrong))
    yield issue(CODE, cellPlace(version, row, field), `“${field}” lies outside its range.`, {
      got: shown(cellOf(table, row, field)),
      expected,
      hint: 'Look for a mistyped year in the input; if the date is right, widen the range in index.yaml.',
    })
}

const dateIn = (table: Table, row: number, field: string): string | undefined => {
  const value: Value = cellOf(table, row, field)
  return value === null ? undefined : String(value)
}

function* against({ table, rows, version }: Subject, field: string, other: string, sign: 1 | -1): Iterable<Issue> {
  const wrong = pick(rows, (row) => {
    const [a, b] = [dateIn(table, row, field), dateIn(table, row, other)]
    return a !== undefined && b !== undefined && compare(a, b) * sign < 0
  })
  for (const row of wrong)
    yield issue(CODE, cellPlace(version, row, field), `“${field}” lies ${sign === 1 ? 'before' : 'after'} “${other}”.`, {
      got: `${dateIn(table, row, field)} and ${dateIn(table, row, other)}`,
      expected: `${field} ${sign === 1 ? 'not before' : 'not after'} ${other}`,
      hint: 'Look whether the two changed places in the input.',
    })
}

/** Dates lie where they can. */
export const dateRangeCheck = settable(
  optionsOf({
    field: aTimeField('The dates or years.'),
    min: aValue('The first date that is possible.').optional(),
    max: aValue('The last date that is possible.').optional(),
    after: aTimeField('A field of the row that must not be later than this one.').optional(),
    not_after: aText(
      'A field of the row that must not be earlier than this one; or `published`: the day on which the version was published.',
    ).optional(),
  }),
  {
    name: 'date-range',
    title: 'Dates lie where they can',
    about:
      'A date or year is not before `min`, not after `max`, not before the date in `after`, and not after the date in `not_after` or the day of publication. A date written as a year or a month is compared as far as it goes.',
    fails: { fields, setting, rows: [['First controls', '2062-04-04', '2025-04-04']] },
    passes: { fields, setting, rows: [['First controls', '2025-04-04', '2025-04-04']] },
    names: ({ not_after: last }) => (last === undefined || last === PUBLISHED ? [] : [last]),
    refuse({ not_after: last }, { dataset }): OptionFault[] {
      const names = dataset.record.fields.filter(({ type }) => type === 'date' || type === 'year').map(({ name }) => name)
      if (last === undefined || last === PUBLISHED || names.includes(last)) return []
      return [
        {
          option: 'not_after',
          message: '“not_after” names no field of dates.',
          got: last,
          expected: [...names, PUBLISHED].join(', '),
          hint: 'Name a field of years or dates, or write published.',
        },
      ]
    },
    *run(subject, { field, min, max, after, not_after: last }) {
      const { published } = subject.table.head
      if (min !== undefined) yield* outside(subject, field, (date) => compare(date, String(min)) < 0, `${min} or later`)
      if (max !== undefined) yield* outside(subject, field, (date) => compare(date, String(max)) > 0, `${max} or earlier`)
      if (last === PUBLISHED)
        yield* outside(subject, field, (date) => compare(date, published) > 0, `${published}, when the version was published, or earlier`)
      else if (last !== undefined) yield* against(subject, field, last, -1)
      if (after !== undefined) yield* against(subject, field, after, 1)
    },
  },
)
