import { issue } from '../../issues/issue.ts'
import { columnOf } from './columns.ts'
import { settable } from './definition.ts'
import { groupsOf } from './groups.ts'
import { aCount, aField, optionsOf } from './options-schema.ts'
import { emptyRows } from './rows.ts'

const CODE = 'data/distinct'
const fields = { ore: 'string', element: 'string', share: { type: 'number', unit: 'percent' } } as const
const setting = { field: 'ore', min: 2, max: 2 }

/** A field holds a number of different values. */
export const distinctCheck = settable(
  optionsOf({
    field: aField('The field.'),
    min: aCount('Fewest different values; empty cells are no value.').optional(),
    max: aCount('Most different values.').optional(),
  }),
  {
    name: 'distinct',
    title: 'As many different values as there should be',
    about:
      'A field holds at least `min` and at most `max` different values in the rows looked at: thirteen ores, seventeen elements. A name written in two ways is one too many.',
    fails: {
      fields,
      key: ['ore', 'element'],
      setting,
      rows: [
        ['bayan-obo', 'Nd', 18.5],
        ['bayan-obo ', 'Pr', 6.2],
        ['longnan', 'Nd', 3],
      ].map(([ore, ...rest]) => [String(ore).replace(' ', '-1'), ...rest]),
    },
    passes: {
      fields,
      key: ['ore', 'element'],
      setting,
      rows: [
        ['bayan-obo', 'Nd', 18.5],
        ['bayan-obo', 'Pr', 6.2],
        ['longnan', 'Nd', 3],
      ],
    },
    *run({ table, rows, version }, { field, min = 0, max = Infinity }) {
      const empty = emptyRows(columnOf(table, field), rows).length > 0 ? 1 : 0
      const count = groupsOf(table, rows, [field]).count - empty
      if (count >= min && count <= max) return
      const expected = min === max ? String(min) : `${min} to ${max === Infinity ? 'any number' : max}`
      yield issue(CODE, { file: version.file, field }, `“${field}” has not as many different values as it should.`, {
        got: String(count),
        expected,
        hint: 'Look for one value written in two ways, or for rows that were dropped; if there are more now, set the limits anew in index.yaml.',
      })
    },
  },
)
