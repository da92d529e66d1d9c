import type { Table } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { columnOf, numbersOf } from './columns.ts'
import type { OptionFault } from './definition.ts'
import { settable } from './definition.ts'
import { aField, aNumber, aNumberField, optionsOf, spansByValue } from './options-schema.ts'
import { cellPlace, figure } from './places.ts'
import { pick } from './rows.ts'

const CODE = 'data/accepted-range'
const fields = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const
const setting = { field: 'output', of: 'country', ranges: { AUS: [10000, 40000], CHN: [100000, 400000] } }

type Span = readonly [low: number, high: number]

/** The span that a row's value must lie in; nothing where the row is not judged. */
function spansOf(
  table: Table,
  of: string | undefined,
  ranges: Readonly<Record<string, Span>>,
  whole: Span,
): (row: number) => Span | undefined {
  if (of === undefined) return () => whole
  const column = columnOf(table, of)
  if (column.kind === 'number') return (row) => ranges[String(column.values[row])]
  const spans = column.dictionary.map((text) => ranges[text])
  return (row) => spans[column.codes[row]!]
}

/** Numbers lie within limits, in the rows looked at, or within limits that depend on another field. */
export const acceptedRangeCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    min: aNumber('Smallest number accepted.').optional(),
    max: aNumber('Largest number accepted.').optional(),
    of: aField('The field on whose value the limits depend.').optional(),
    ranges: spansByValue(
      'For a value of `of`, the smallest and the largest number accepted. Values without one are passed over.',
    ).optional(),
  }),
  {
    name: 'accepted-range',
    title: 'Numbers lie in the range of their kind',
    about:
      'Numbers lie within `min` and `max` in the rows that `where` selects, or within the limits that `ranges` gives for the value of another field: what one country mines, what one element costs. A slip of unit or decimal point seldom stays within the range of its own kind, even where it does within that of the whole column.',
    fails: {
      fields,
      key: ['country', 'year'],
      setting,
      rows: [
        ['AUS', 2025, 290000],
        ['CHN', 2025, 270000],
      ],
    },
    passes: {
      fields,
      key: ['country', 'year'],
      setting,
      rows: [
        ['AUS', 2025, 29000],
        ['CHN', 2025, 270000],
      ],
    },
    refuse({ min, max, of, ranges }): OptionFault[] {
      const odd = Object.entries(ranges ?? {}).find(([, [low, high]]) => low > high)
      const expected = 'min, max or both; or of and ranges, each with the smaller number first'
      const hint = 'Write “min: 0, max: 100”, or “of: country, ranges: { AUS: [1000, 40000] }”.'
      if (odd)
        return [{ option: 'ranges', message: `The range of “${odd[0]}” ends before it begins.`, got: odd[1].join(' to '), expected, hint }]
      const whole = min !== undefined || max !== undefined
      if ((of === undefined) === (ranges === undefined) && whole !== (ranges !== undefined)) return []
      return [
        {
          option: '',
          message: '“accepted-range” has no range, or half of two.',
          got: whole ? 'min or max, and of or ranges' : 'of or ranges alone',
          expected,
          hint,
        },
      ]
    },
    *run({ table, rows, version }, { field, min = -Infinity, max = Infinity, of, ranges = {} }): Iterable<Issue> {
      const values = numbersOf(table, field)
      const spanOf = spansOf(table, of, ranges, [min, max])
      const isOut = (row: number): boolean => {
        const span = spanOf(row)
        return span !== undefined && (values[row]! < span[0] || values[row]! > span[1])
      }
      for (const row of pick(rows, isOut)) {
        const [low, high] = spanOf(row)!
        const ends = [low === -Infinity ? '' : `at least ${figure(low)}`, high === Infinity ? '' : `at most ${figure(high)}`]
        yield issue(CODE, cellPlace(version, row, field), `“${field}” lies outside the range of its kind.`, {
          got: figure(values[row]!),
          expected: ends.filter(Boolean).join(', '),
          hint: 'Compare unit and decimal point with the publisher’s table; if it is printed so, widen the range in index.yaml.',
        })
      }
    },
  },
)
