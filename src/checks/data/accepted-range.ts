import type { Table } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import type { OptionFault, Subject } from './definition.ts'
import { settable } from './definition.ts'
import { groupsOf, rowsByGroup } from './groups.ts'
import { aNumber, aNumberField, aSwitch, oneOrMoreFields, optionsOf, spansByValue } from './options-schema.ts'
import { cellPlace, figure, groupName } from './places.ts'

const CODE = 'data/accepted-range'
const fields = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const
const setting = { field: 'output', of: 'country', ranges: { AUS: [10000, 40000], CHN: [100000, 400000] } }

type Span = readonly [low: number, high: number]

/** Value of a row's group, as `ranges` names it. */
const nameOf = (table: Table, row: number, of: readonly string[]): string =>
  of.map((field) => String(cellOf(table, row, field) ?? '')).join(', ')

/** Numbers outside one span. */
function* outside({ version }: Subject, field: string, values: Float64Array, rows: Iterable<number>, [low, high]: Span): Iterable<Issue> {
  const ends = [low === -Infinity ? '' : `at least ${figure(low)}`, high === Infinity ? '' : `at most ${figure(high)}`]
  for (const row of rows) {
    if (!(values[row]! < low || values[row]! > high)) continue
    yield issue(CODE, cellPlace(version, row, field), `“${field}” lies outside the range of its kind.`, {
      got: figure(values[row]!),
      expected: ends.filter(Boolean).join(', '),
      hint: 'Compare unit and decimal point with the publisher’s table; if it is printed so, widen the range in index.yaml.',
    })
  }
}

/** Numbers lie within limits, in the rows looked at, or within limits that depend on another field. */
export const acceptedRangeCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    min: aNumber('Smallest number accepted.').optional(),
    max: aNumber('Largest number accepted.').optional(),
    of: oneOrMoreFields('The field, or fields, on whose value the limits depend.').optional(),
    ranges: spansByValue(
      'For a value of `of`, the smallest and the largest number accepted; of several fields the values stand with a comma and a space between them. A value without a range is a fault, unless `others` lets it pass: nobody has said what it may hold.',
    ).optional(),
    others: aSwitch('Whether values of `of` that have no range are passed over.'),
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
    *run(subject, { field, min = -Infinity, max = Infinity, of, ranges = {}, others }): Iterable<Issue> {
      const { table, rows, version } = subject
      const values = numbersOf(table, field)
      if (of === undefined) return void (yield* outside(subject, field, values, rows, [min, max]))
      for (const group of rowsByGroup(groupsOf(table, rows, of), rows)) {
        const first = group[0]!
        const span = ranges[nameOf(table, first, of)]
        if (span) {
          yield* outside(subject, field, values, group, span)
          continue
        }
        if (others) continue
        yield issue(
          CODE,
          cellPlace(version, first, of.join(',')),
          `Nobody has said what “${field}” may be for ${groupName(table, first, of)}.`,
          {
            got: nameOf(table, first, of),
            expected: Object.keys(ranges).slice(0, 12).join('; '),
            hint: 'Correct the code; or, where the group is new, add its range in index.yaml. npm run data -- limits proposes one.',
          },
        )
      }
    },
  },
)
