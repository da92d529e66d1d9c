import { issue } from '../../issues/issue.ts'
import { alwaysOn } from './definition.ts'
import { groupsOf } from './groups.ts'
import { textOf } from './keys.ts'
import { cellPlace } from './places.ts'

const CODE = 'data/unique-key'
const fields = { id: 'string', project: 'string', year: 'year' } as const
const record = { uniqueKeys: [['project', 'year']] }

/** No two rows hold the same values in a set of fields that the record calls unique. A key with an empty part is not looked at. */
export const uniqueKeyCheck = alwaysOn({
  name: 'unique-key',
  title: 'No second key stands twice',
  about:
    'No two rows hold the same values in the fields of an entry of `uniqueKeys`. Set it where the primary key is a number of our own: the fields that tell two things apart in the world should still tell them apart. As in SQL, a key with an empty part is not compared.',
  fails: {
    fields,
    record,
    rows: [
      ['a1', 'Mount Weld', 2024],
      ['a2', 'Mount Weld', 2024],
    ],
  },
  passes: {
    fields,
    record,
    rows: [
      ['a1', 'Mount Weld', 2024],
      ['a2', 'Mount Weld', 2025],
    ],
  },
  *run({ table, rows, version, dataset }) {
    for (const names of dataset.record.uniqueKeys) {
      if (!names.every((name) => table.columns.has(name))) continue
      const { ids, first, count } = groupsOf(table, rows, names)
      if (count === rows.length) continue
      for (const row of rows) {
        const before = first[ids[row]!]!
        const text = before === row ? '' : textOf(table, row, names)
        if (before === row || text.split(',').includes('')) continue
        yield issue(CODE, cellPlace(version, row, names.join(',')), `These values stand together in row ${before + 1} already.`, {
          got: text,
          expected: `${names.join(', ')} that no other row holds`,
          hint: 'Leave one of the two rows out, or correct it.',
        })
      }
    }
  },
})
