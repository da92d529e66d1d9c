import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import { settable } from './definition.ts'
import { aField, aNumberField, aRatio, aSize, groupFields, optionsOf } from './options-schema.ts'
import { cellPlace, figure, groupName } from './places.ts'
import { ratioOf } from './statistics.ts'
import { seriesOf } from './series.ts'

const CODE = 'data/jump'
const fields = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const
const setting = { field: 'output', over: 'year', by: ['country'], ratio: 4, least: 1000 }

/** Neighbours differ by no more than a factor. */
export const jumpCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    over: aField('The field that puts them in order: a year, a date.'),
    by: groupFields('Fields whose values make the groups; one group of all rows where left out.'),
    ratio: aRatio('The largest factor between two neighbours, up or down.'),
    least: aSize('Values nearer to zero count as this one, because small values jump by large factors.').optional(),
  }),
  {
    name: 'jump',
    title: 'Neighbours do not jump',
    about:
      'In each group, in the order of `over`, a value is at most `ratio` times its neighbour, and not less than its `ratio`th part. Slips of unit and of decimal point jump there and back. Empty cells and zeros are passed over, since a start or an end is no jump; a change of sign is always a jump, unless both lie under `least`.',
    fails: {
      fields,
      key: ['country', 'year'],
      setting,
      rows: [
        ['AUS', 2024, 29000],
        ['AUS', 2025, 290000],
      ],
    },
    passes: {
      fields,
      key: ['country', 'year'],
      setting,
      rows: [
        ['AUS', 2024, 13000],
        ['AUS', 2025, 29000],
        ['MYS', 2024, 140],
        ['MYS', 2025, 20],
      ],
    },
    *run({ table, rows, version }, { field, over, by, ratio, least }) {
      const values = numbersOf(table, field)
      for (const series of seriesOf(table, rows, by, over)) {
        let before = -1
        for (let place = 0; place < series.rows.length; place += 1) {
          const row = series.rows[place]!
          if (Number.isNaN(values[row]) || values[row] === 0) continue
          const last = before
          before = place
          // Two rows of one moment are two series that the groups do not tell apart: neither is the other's neighbour.
          if (last === -1 || series.steps[last] === series.steps[place]) continue
          const other = series.rows[last]!
          const factor = ratioOf(values[other]!, values[row]!, least)
          if (factor <= ratio * (1 + 1e-9)) continue
          yield issue(CODE, cellPlace(version, row, field), `“${field}” jumps in ${groupName(table, row, by)}.`, {
            got: `${figure(values[other]!)} at ${String(cellOf(table, other, over))}, ${figure(values[row]!)} at ${String(cellOf(table, row, over))}`,
            expected: `a factor of at most ${ratio}${least === undefined ? '' : `, values under ${figure(least)} counting as ${figure(least)}`}`,
            hint: 'Compare unit and decimal point with the publisher’s table; if it is printed so, widen `ratio` or excuse the cell with a waiver.',
          })
        }
      }
    },
  },
)
