import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import { settable } from './definition.ts'
import { groupsOf } from './groups.ts'
import { aNumberField, optionsOf, someFields, spansByValue } from './options-schema.ts'
import { cellPlace, figure, groupName } from './places.ts'

const CODE = 'data/between'
const fields = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const
const setting = { field: 'output', by: ['country'], limits: { AUS: [9_000, 60_000], CHN: [90_000, 500_000] } }
const rows = (country: string, output: number) => [
  ['AUS', 2025, 29_000],
  [country, 2025, output],
]

/** Numbers lie between limits that belong to their group. */
export const betweenCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    by: someFields('Fields whose values, with a comma and a space between them, name the group in `limits`.'),
    limits: spansByValue('Least and most for each group. A group that is not named is a fault too: nobody has said what it may hold.'),
  }),
  {
    name: 'between',
    title: 'Numbers lie where their country or product lets them',
    about:
      'Each number lies between the least and the most that its group allows. One limit for a whole column lets China’s output pass as Malaysia’s; a limit for each country does not. `npm run data -- limits` proposes them from what earlier editions hold.',
    fails: { fields, key: ['country', 'year'], setting, rows: rows('CHN', 270) },
    passes: { fields, key: ['country', 'year'], setting, rows: rows('CHN', 270_000) },
    *run({ table, rows: wanted, version }, { field, by, limits }) {
      const values = numbersOf(table, field)
      const { ids, first, count } = groupsOf(table, wanted, by)
      const spans = Array.from({ length: count }, (_, id) => limits[nameOf(table, wanted[first[id]!]!, by)])
      for (let place = 0; place < wanted.length; place += 1) {
        const row = wanted[place]!
        const span = spans[ids[place]!]
        if (span === undefined) {
          if (first[ids[place]!] !== place) continue
          yield issue(
            CODE,
            cellPlace(version, row, by.join(',')),
            `Nobody has said what ${field} may be for ${groupName(table, row, by)}.`,
            {
              got: nameOf(table, row, by),
              expected: Object.keys(limits).slice(0, 12).join('; '),
              hint: 'Correct the code; or, where the group is new, add its least and most to `limits` in index.yaml.',
            },
          )
          continue
        }
        if (!(values[row]! < span[0] || values[row]! > span[1])) continue
        yield issue(CODE, cellPlace(version, row, field), `“${field}” lies outside the limits of ${groupName(table, row, by)}.`, {
          got: figure(values[row]!),
          expected: `${figure(span[0])} to ${figure(span[1])}`,
          hint: 'Compare the value, its unit and its decimal point with the publisher’s table; where it is right, widen the limits in index.yaml.',
        })
      }
    },
  },
)

const nameOf = (table: Parameters<typeof cellOf>[0], row: number, by: readonly string[]): string =>
  by.map((name) => String(cellOf(table, row, name) ?? '')).join(', ')
