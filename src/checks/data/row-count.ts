import { keyOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { settable } from './definition.ts'
import { groupsOf } from './groups.ts'
import { aCount, groupFields, optionsOf } from './options-schema.ts'
import { cellPlace, groupName } from './places.ts'

const CODE = 'data/row-count'
const FIELDS = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const
const SETTING = { min: 2, max: 2, by: ['year'] }

const wordsOf = (min: number | undefined, max: number | undefined): string =>
  min === max
    ? `${min} rows`
    : [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`].filter(Boolean).join(', ')

/** A version, or each group in it, has as many rows as it should. */
export const rowCountCheck = settable(
  optionsOf({
    min: aCount('Fewest rows.').optional(),
    max: aCount('Most rows.').optional(),
    by: groupFields('Fields whose values make the groups in which rows are counted; the whole version where left out.'),
  }),
  {
    name: 'row-count',
    title: 'No rows are missing or too many',
    about:
      'A version, or each group of rows that hold the same values of `by`, has at least `min` and at most `max` rows. Rows that were dropped in reading a file, or read twice, are found here; a table of fixed shape has `min` and `max` alike.',
    fails: {
      fields: FIELDS,
      key: ['country', 'year'],
      setting: SETTING,
      rows: [
        ['AUS', 2024, 29000],
        ['AUS', 2025, 29000],
        ['CHN', 2024, 270000],
      ],
    },
    passes: {
      fields: FIELDS,
      key: ['country', 'year'],
      setting: SETTING,
      rows: [
        ['AUS', 2024, 29000],
        ['AUS', 2025, 29000],
        ['CHN', 2024, 270000],
        ['CHN', 2025, 270000],
      ],
    },
    *run({ table, rows, version }, { min, max, by }) {
      const hint = 'Compare the rows with the publisher’s file; if the edition has grown, set the limits anew in index.yaml.'
      const expected = wordsOf(min, max)
      const isWrong = (count: number): boolean => (min !== undefined && count < min) || (max !== undefined && count > max)
      if (by.length === 0) {
        if (isWrong(rows.length))
          yield issue(CODE, { file: version.file }, 'The version has not as many rows as it should.', {
            got: `${rows.length} rows`,
            expected,
            hint,
          })
        return
      }
      const { ids, first, count } = groupsOf(table, rows, by)
      const sizes = new Int32Array(count)
      for (const id of ids) sizes[id]! += 1
      for (let id = 0; id < count; id += 1) {
        if (!isWrong(sizes[id]!)) continue
        const row = rows[first[id]!]!
        yield issue(CODE, cellPlace(version, row, by.join(',')), `${groupName(table, row, by)} has not as many rows as it should.`, {
          got: `${sizes[id]} rows, the first with the key ${keyOf(table, row).join(',')}`,
          expected,
          hint,
        })
      }
    },
  },
)
