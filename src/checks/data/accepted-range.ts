import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import type { OptionFault } from './definition.ts'
import { settable } from './definition.ts'
import { aNumber, aNumberField, optionsOf } from './options-schema.ts'
import { cellPlace, figure } from './places.ts'
import { pick } from './rows.ts'

const CODE = 'data/accepted-range'
const fields = { period: 'string', span: 'string', exports: { type: 'number', unit: 't' } } as const
const setting = { field: 'exports', min: 3000, max: 8000, where: { span: 'month' } }

/** Numbers lie within limits, in the rows looked at. */
export const acceptedRangeCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    min: aNumber('Smallest number accepted.').optional(),
    max: aNumber('Largest number accepted.').optional(),
  }),
  {
    name: 'accepted-range',
    title: 'Numbers lie in the range of their kind',
    about:
      'Numbers lie within `min` and `max` in the rows that `where` selects: months in another range than years, shares of one stage in another than of the next. For limits that hold in every row use the constraints `minimum` and `maximum`; for limits of each country or product use `between`.',
    fails: {
      fields,
      setting,
      rows: [
        ['2025', 'year', 62585],
        ['2025-04', 'month', 47848],
      ],
    },
    passes: {
      fields,
      setting,
      rows: [
        ['2025', 'year', 62585],
        ['2025-04', 'month', 4784.8],
      ],
    },
    refuse({ min, max }): OptionFault[] {
      if ((min !== undefined || max !== undefined) && (min ?? -Infinity) <= (max ?? Infinity)) return []
      const got = min === undefined ? 'neither min nor max' : `${min} to ${max}`
      return [
        {
          option: '',
          message: '“accepted-range” has no range.',
          got,
          expected: 'min, max or both, the smaller first',
          hint: 'Write “min: 0, max: 100”.',
        },
      ]
    },
    *run({ table, rows, version }, { field, min = -Infinity, max = Infinity }) {
      const values = numbersOf(table, field)
      const ends = [min === -Infinity ? '' : `at least ${figure(min)}`, max === Infinity ? '' : `at most ${figure(max)}`]
      for (const row of pick(rows, (item) => values[item]! < min || values[item]! > max))
        yield issue(CODE, cellPlace(version, row, field), `“${field}” lies outside the range of its kind.`, {
          got: figure(values[row]!),
          expected: ends.filter(Boolean).join(', '),
          hint: 'Compare unit and decimal point with the publisher’s table; if it is printed so, widen the range in index.yaml.',
        })
    },
  },
)
