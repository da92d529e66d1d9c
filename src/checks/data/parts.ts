import { withoutNoise } from '../../format/rounding.ts'
import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import { settable } from './definition.ts'
import { groupsOf } from './groups.ts'
import { aNumber, aNumberField, anAmount, groupFields, optionsOf } from './options-schema.ts'
import { cellPlace, figure, groupName } from './places.ts'

const CODE = 'data/parts'
const fields = { ore: 'string', element: 'string', share: { type: 'number', unit: 'percent' } }
const setting = { field: 'share', by: ['ore'], whole: 100, tolerance: 1 }

/** In each group the values add up to a whole. A group with an empty cell is held to the upper bound only. */
export const partsCheck = settable(
  optionsOf({
    field: aNumberField('The numbers that add up.'),
    by: groupFields('Fields whose values make the groups; one group of all rows where left out.'),
    whole: aNumber('What each group adds up to: 100 for per cent.'),
    tolerance: anAmount('How far a sum may be from it, for rounding.'),
  }),
  {
    name: 'parts',
    title: 'Parts make up the whole',
    about:
      'In each group the values add up to the whole, within what rounding explains. A share given as a fraction where a percentage stands, a row dropped and a row read twice change the sum. A group with an empty cell must not exceed the whole.',
    fails: {
      fields,
      key: ['ore', 'element'],
      setting,
      rows: [
        ['longnan', 'Dy', 0.6],
        ['longnan', 'Y', 94],
      ],
    },
    passes: {
      fields,
      key: ['ore', 'element'],
      setting,
      rows: [
        ['longnan', 'Dy', 6],
        ['longnan', 'Y', 94.4],
      ],
    },
    *run({ table, rows, version }, { field, by, whole, tolerance }) {
      const values = numbersOf(table, field)
      const { ids, first, count } = groupsOf(table, rows, by)
      const sums = new Float64Array(count)
      const gaps = new Int32Array(count)
      for (let place = 0; place < rows.length; place += 1) {
        const value = values[rows[place]!]!
        if (value !== value) gaps[ids[place]!]! += 1
        else sums[ids[place]!]! += value
      }
      for (let id = 0; id < count; id += 1) {
        const sum = withoutNoise(sums[id]!)
        const [low, high] = [withoutNoise(whole - tolerance), withoutNoise(whole + tolerance)]
        if (sum <= high && (sum >= low || gaps[id]! > 0)) continue
        const row = rows[first[id]!]!
        yield issue(CODE, cellPlace(version, row, field), `${groupName(table, row, by)} does not add up to the whole.`, {
          got: figure(sum),
          expected: gaps[id]! > 0 ? `at most ${figure(high)}` : `${figure(low)} to ${figure(high)}`,
          hint: 'Compare the group with the publisher’s table: a part is missing, stands twice or has another unit.',
        })
      }
    },
  },
)
