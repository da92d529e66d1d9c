import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import { settable } from './definition.ts'
import { aSwitch, numberFields, optionsOf } from './options-schema.ts'
import { cellPlace, figure } from './places.ts'

const CODE = 'data/ordered'
const number = { type: 'number', unit: 'kt' }
const fields = { year: 'year', low: number, high: number } as const
const setting = { fields: ['low', 'high'] }

/** In each row some fields stand in order of size. */
export const orderedCheck = settable(
  optionsOf({
    fields: numberFields('The fields, the smallest first.'),
    strict: aSwitch('Whether two that are alike are a fault too.'),
  }),
  {
    name: 'ordered',
    title: 'Low, middle and high stand in order',
    about:
      'In each row the first field is at most the second, the second at most the third, and so on; empty ones are passed over. Two columns that changed places are found here.',
    fails: { fields, setting, rows: [[2030, 260, 120]] },
    passes: { fields, setting, rows: [[2030, 120, 260]] },
    *run({ table, rows, version }, { fields: names, strict }) {
      const columns = names.map((name) => numbersOf(table, name))
      for (const row of rows) {
        let before = -1
        for (let place = 0; place < names.length; place += 1) {
          const value = columns[place]![row]!
          if (value !== value) continue
          const last = before
          before = place
          if (last === -1) continue
          const smaller = columns[last]![row]!
          if (smaller < value || (smaller === value && !strict)) continue
          yield issue(CODE, cellPlace(version, row, names[place]!), `“${names[last]}” is not under “${names[place]}”.`, {
            got: `${figure(smaller)} and ${figure(value)}`,
            expected: `${names.join(strict ? ' < ' : ' ≤ ')}`,
            hint: 'Look whether two columns changed places in the input or in recipe.yaml.',
          })
        }
      }
    },
  },
)
