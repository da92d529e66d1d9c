import { roundSignificant } from '../../format/rounding.ts'
import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import { settable } from './definition.ts'
import { aCount, aNumberField, aSize, optionsOf } from './options-schema.ts'
import { cellPlace, figure } from './places.ts'
import { pick } from './rows.ts'

const CODE = 'data/integer-valued'
const fields = { country: 'string', output: { type: 'number', unit: 't' } } as const
const setting = { field: 'output', multiple: 10, digits: 2 }

const isMultiple = (value: number, of: number): boolean =>
  Math.abs(value / of - Math.round(value / of)) <= 1e-9 * Math.max(1, Math.abs(value / of))

/** Values are rounded as their source rounds them. */
export const integerValuedCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    multiple: aSize('What every value is a whole multiple of; 1 where neither this nor `digits` is given.').optional(),
    digits: aCount('Most significant digits that a value has.').optional(),
  }),
  {
    name: 'integer-valued',
    title: 'Values are rounded as the source rounds them',
    about:
      'A publisher who prints whole tonnes, or two significant digits, prints no 29.4 and no 29,417. A value that is a thousand times too small, or has digits that the source does not print, breaks its rounding.',
    fails: {
      fields,
      setting,
      rows: [
        ['AUS', 29000],
        ['USA', 45.5],
      ],
    },
    passes: {
      fields,
      setting,
      rows: [
        ['AUS', 29000],
        ['USA', 45000],
      ],
    },
    *run({ table, rows, version }, { field, multiple, digits }) {
      const values = numbersOf(table, field)
      const step = multiple ?? (digits === undefined ? 1 : undefined)
      const tooFine = (value: number): boolean =>
        digits !== undefined && digits > 0 && value !== 0 && roundSignificant(value, digits) !== value
      const wrong = pick(rows, (row) => {
        const value = values[row]!
        return value === value && ((step !== undefined && !isMultiple(value, step)) || tooFine(value))
      })
      for (const row of wrong) {
        const expected = [
          step === undefined ? '' : `a whole multiple of ${step}`,
          digits === undefined ? '' : `at most ${digits} significant digits`,
        ]
        yield issue(CODE, cellPlace(version, row, field), `“${field}” is not rounded as its source rounds.`, {
          got: figure(values[row]!),
          expected: expected.filter(Boolean).join(', with '),
          hint: 'Compare unit and digits with the publisher’s table; if it is printed so, exclude it with `where` or excuse the cell with a waiver.',
        })
      }
    },
  },
)
