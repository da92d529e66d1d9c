import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import { settable } from './definition.ts'
import { aField, aNumberField, aSwitch, groupFields, oneOf, optionsOf } from './options-schema.ts'
import { cellPlace, figure, groupName } from './places.ts'
import { seriesOf } from './series.ts'

const CODE = 'data/monotone'
const fields = { month: 'date', total: { type: 'number', unit: 't' } } as const
const setting = { field: 'total', over: 'month', direction: 'increasing' }

/** Values rise, or fall, all along. */
export const monotoneCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    over: aField('The field that puts them in order: a year, a date.'),
    by: groupFields('Fields whose values make the groups; one group of all rows where left out.'),
    direction: oneOf(['increasing', 'decreasing'], 'Which way they go.'),
    strict: aSwitch('Whether two that are alike are a fault too.'),
  }),
  {
    name: 'monotone',
    title: 'Values go one way',
    about:
      'In each group, in the order of `over`, values never fall (or never rise): running totals of a year, cumulated funds, atomic numbers. Empty cells are passed over.',
    fails: {
      fields,
      setting,
      rows: [
        ['2025-02', 9300],
        ['2025-03', 1500],
      ],
    },
    passes: {
      fields,
      setting,
      rows: [
        ['2025-02', 9300],
        ['2025-03', 15000],
      ],
    },
    *run({ table, rows, version }, { field, over, by, direction, strict }) {
      const values = numbersOf(table, field)
      const sign = direction === 'increasing' ? 1 : -1
      for (const series of seriesOf(table, rows, by, over)) {
        let last = -1
        for (let place = 0; place < series.rows.length; place += 1) {
          const row = series.rows[place]!
          if (Number.isNaN(values[row])) continue
          const [earlier, before] = [last, series.rows[last] ?? row]
          last = place
          // Two rows of one moment do not follow each other.
          if (earlier === -1 || series.steps[earlier] === series.steps[place]) continue
          const step = sign * (values[row]! - values[before]!)
          if (step > 0 || (step === 0 && !strict)) continue
          yield issue(CODE, cellPlace(version, row, field), `“${field}” does not go on ${direction} in ${groupName(table, row, by)}.`, {
            got: `${figure(values[before]!)} at ${String(cellOf(table, before, over))}, then ${figure(values[row]!)} at ${String(cellOf(table, row, over))}`,
            expected: `values that are ${direction}`,
            hint: 'Compare both with the publisher’s table.',
          })
        }
      }
    },
  },
)
