import { expect, test } from 'vitest'
import { datasetRecord } from '../data/record-schema.ts'
import { fieldName, findKey, propose } from './propose.ts'
import type { ReadTable } from './wide.ts'

const codes = new Map([
  ['China', 'CHN'],
  ['Australia', 'AUS'],
])
const world = { id: 'mine-output', codes, source: 'survey', today: '2026-10-09' }
const WIDE: ReadTable = {
  columns: [
    { name: 'Country', type: 'string' },
    { name: '2022', type: 'number', unit: 't' },
    { name: '2023', type: 'number', unit: 't' },
    { name: '2024', type: 'number', unit: 't' },
  ],
  rows: [
    ['China', 210000, 255000, 270000],
    ['Australia', 18000, 16000, 13000],
  ],
  flags: [
    [1, 3, 'estimated'],
    [0, 3, '1'],
  ],
}

test('a heading becomes a field name of its own', () => {
  const taken = new Set(['output'])
  expect(['Output', 'Prod. (t) 2023', 'Année', '2023', 'refYear', '国'].map((heading) => fieldName(heading, taken))).toEqual([
    'output_2',
    'prod_t_2023',
    'annee',
    'column_2023',
    'ref_year',
    'column',
  ])
})
test('the record fits its schema: places by code, years as a column, the unit, the flags, the key', () => {
  const { record } = propose(WIDE, {}, world)
  expect(datasetRecord.parse(record)).toMatchObject({
    fields: [
      { name: 'country', type: 'string' },
      { name: 'year', type: 'year' },
      { name: 'value', type: 'number', unit: 't', flags: ['estimated'] },
    ],
    primaryKey: ['country', 'year'],
    foreignKeys: [{ fields: ['country'], reference: { resource: 'countries' } }],
  })
})
test('the recipe keeps the answers, spreads the years and says what each mark becomes', () =>
  expect(propose(WIDE, { decimal: '.' }, world).recipe).toMatchObject({
    read: { decimal: '.' },
    wide: { columns: '(\\d{4})', names: 'year', values: 'value' },
    fields: {
      country: { column: 'Country', countries: {} },
      year: { column: 'year' },
      value: { column: 'value' },
      value_flag: { column: 'value [flags]', map: { estimated: 'estimated', 1: null } },
    },
    versions: { '2026-10-09': { sources: ['survey'] } },
  }))
test('a column of codes is taken as it stands, one of names by their codes; both belong to the countries', () => {
  const both = {
    ...WIDE,
    columns: [{ name: 'Code', type: 'string' as const }, ...WIDE.columns],
    rows: [
      ['CHN', ...(WIDE.rows[0] ?? [])],
      ['AUS', ...(WIDE.rows[1] ?? [])],
    ],
    flags: [],
  }
  const { record, recipe } = propose(both, {}, world)
  expect(recipe).toMatchObject({ fields: { country: { column: 'Code' }, country_2: { column: 'Country', countries: {} } } })
  expect((recipe['fields'] as Record<string, object>)['country']).not.toHaveProperty('countries')
  expect(record['foreignKeys']).toHaveLength(2)
})
test('what was guessed is said, also that a mark is not known', () => {
  const { remarks } = propose(WIDE, {}, world)
  expect(remarks).toContain('One row is named by country, year.')
  expect(remarks.join(' ')).toContain('1 in “value”')
})
test('no key is said, not made up', () => {
  const twice = {
    ...WIDE,
    columns: WIDE.columns.slice(0, 2),
    rows: [
      ['China', 1],
      ['China', 1],
    ],
    flags: [],
  } as ReadTable
  expect(propose(twice, {}, world).remarks.join(' ')).toContain('No set of columns names each row')
})
test('the key is the fewest columns that tell rows apart', () => {
  const rows = [
    ['a', 2020, 'x'],
    ['a', 2021, 'x'],
    ['b', 2020, 'y'],
  ]
  expect(findKey({ columns: [], rows, flags: [] }, [0, 1, 2])).toEqual([0, 1])
})
