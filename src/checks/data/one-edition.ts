import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { columnOf } from './columns.ts'
import { settable } from './definition.ts'
import { groupsOf } from './groups.ts'
import { aField, optionsOf } from './options-schema.ts'
import { cellPlace, shown } from './places.ts'
import { emptyRows } from './rows.ts'

const CODE = 'data/one-edition'
const fields = { country: 'string', output: { type: 'number', unit: 't' }, edition: 'string' } as const
const setting = { field: 'edition' }

/** A field holds one value in the whole version. */
export const oneEditionCheck = settable(
  optionsOf({ field: aField('The field: a source, an edition, a unit as printed. Empty cells are passed over.') }),
  {
    name: 'one-edition',
    title: 'One edition, not several',
    about:
      'A field holds one and the same value in all the rows looked at: the source, the edition, the base year. Rows of an older edition that were left in a new one are found here.',
    fails: {
      fields,
      setting,
      rows: [
        ['AUS', 29000, '2026'],
        ['CHN', 270000, '2026'],
        ['USA', 45000, '2025'],
      ],
    },
    passes: {
      fields,
      setting,
      rows: [
        ['AUS', 29000, '2026'],
        ['CHN', 270000, '2026'],
        ['USA', 45500, '2026'],
      ],
    },
    *run({ table, rows, version }, { field }) {
      const empty = new Set(emptyRows(columnOf(table, field), rows))
      const filled = empty.size === 0 ? rows : rows.filter((row) => !empty.has(row))
      const { ids, first, count } = groupsOf(table, filled, [field])
      if (count < 2) return
      const sizes = new Int32Array(count)
      for (const id of ids) sizes[id]! += 1
      const main = sizes.indexOf(Math.max(...sizes))
      const usual = shown(cellOf(table, filled[first[main]!]!, field))
      for (let place = 0; place < filled.length; place += 1) {
        if (ids[place] === main) continue
        const row = filled[place]!
        yield issue(CODE, cellPlace(version, row, field), `“${field}” is not that of the other rows.`, {
          got: shown(cellOf(table, row, field)),
          expected: `${usual}, as in ${sizes[main]} of ${filled.length} rows`,
          hint: 'Look whether rows of another edition were left in the input.',
        })
      }
    },
  },
)
