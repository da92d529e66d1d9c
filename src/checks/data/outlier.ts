import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import { settable } from './definition.ts'
import { groupsOf, rowsByGroup } from './groups.ts'
import { aNumberField, aSize, aSwitch, groupFields, optionsOf } from './options-schema.ts'
import { cellPlace, figure, groupName } from './places.ts'
import { usual } from './statistics.ts'

const CODE = 'data/outlier'
/** With fewer values nothing can be said of what is usual. */
const FEWEST = 5
const fields = { month: 'date', price: { type: 'number', unit: 'usd-per-kg' } } as const
const setting = { field: 'price', limit: 6 }
const months = (last: number) => [55.1, 56.3, 54.9, 57, 58.2, last].map((price, place) => [`2025-0${place + 1}`, price])

/** No value lies far from the others of its group, by median and median distance. */
export const outlierCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    by: groupFields('Fields whose values make the groups; one group of all rows where left out.'),
    limit: aSize('How many spreads a value may lie from the median of its group: 1.4826 times the median distance from the median is one.'),
    log: aSwitch('Whether to compare magnitudes (log 10) in place of amounts; values of zero or less are then passed over.'),
  }),
  {
    name: 'outlier',
    title: 'No value lies far from the others',
    about:
      'In each group of at least five values none lies further from the median than `limit` spreads, the spread taken from the median distance (MAD), which wild values do not move. Amounts that range over orders of magnitude are compared as logarithms, with `log: true`.',
    fails: { fields, setting, rows: months(592) },
    passes: { fields, setting, rows: months(59.2) },
    *run({ table, rows, version }, { field, by, limit, log }) {
      const all = numbersOf(table, field)
      const scale = log ? (value: number) => (value > 0 ? Math.log10(value) : Number.NaN) : (value: number) => value
      for (const group of rowsByGroup(groupsOf(table, rows, by), rows)) {
        const own = group.filter((row) => !Number.isNaN(scale(all[row]!)))
        if (own.length < FEWEST) continue
        const values = Float64Array.from(own, (row) => scale(all[row]!))
        const { middle, spread } = usual(values)
        if (spread === 0) continue
        const back = (value: number): string => figure(Number((log ? 10 ** value : value).toPrecision(3)))
        for (let place = 0; place < own.length; place += 1) {
          if (Math.abs(values[place]! - middle) <= limit * spread) continue
          const row = own[place]!
          yield issue(CODE, cellPlace(version, row, field), `“${field}” lies far from the others in ${groupName(table, row, by)}.`, {
            got: `${figure(all[row]!)}, ${(Math.abs(values[place]! - middle) / spread).toFixed(1)} spreads from the median`,
            expected: `${back(middle - limit * spread)} to ${back(middle + limit * spread)}`,
            hint: 'Compare the value, its unit and its decimal point with the publisher’s table; if it is printed so, excuse the cell with a waiver.',
          })
        }
      }
    },
  },
)
