import { expect, test } from 'vitest'
import type { Value } from '../../data/table.ts'
import { issuesInExample, placesIn } from './example-issues.ts'

test('row-count counts the version, or each group', () => {
  const rows: Value[][] = [
    ['AUS', 2024, 1],
    ['AUS', 2025, 1],
    ['CHN', 2025, 1],
  ]
  const found = (setting: Record<string, unknown>) => placesIn('row-count', { rows, setting })
  expect([
    found({ min: 4 }),
    found({ max: 2 }),
    found({ min: 3, max: 3 }),
    found({ min: 2, by: ['country'] }),
    found({ max: 1, by: ['year'] }),
  ]).toEqual([['- -'], ['- -'], [], ['3 country'], ['2 year']])
})
test('distinct does not count nothing as a value', () => {
  const rows: Value[][] = [
    ['1', 'a', null],
    ['2', null, null],
    ['3', 'b', null],
  ]
  const found = (min: number, max: number) =>
    placesIn('distinct', {
      fields: { id: 'string', kind: 'string', note: 'string' },
      key: ['id'],
      rows,
      setting: { field: 'kind', min, max },
    })
  expect([found(2, 2), found(3, 3), found(1, 1)]).toEqual([[], ['- kind'], ['- kind']])
})
test('accepted-values compares years as numbers and passes over what is empty', () => {
  const rows: Value[][] = [
    ['AUS', 2024],
    [`USA`, 2025],
    ['VNM', null],
  ]
  const found = (values: (string | number)[]) =>
    placesIn('accepted-values', {
      fields: { country: 'string', year: { type: 'year', flags: ['not-available'] } },
      rows: rows.map(([country, year]) => [country!, year ?? null, year === null ? 'not-available' : null]),
      setting: { field: 'year', values },
    })
  expect([found([2024, '2025']), found([2024])]).toEqual([[], ['2 year']])
})
test('relationship follows keys of several fields', () => {
  const others = {
    mines: {
      fields: { country: 'string', year: 'year' } as const,
      key: ['country', 'year'],
      rows: [
        ['AUS', 2024],
        ['CHN', 2025],
      ],
    },
  }
  const found = issuesInExample('relationship', {
    fields: { id: 'string', country: 'string', year: 'year' },
    others,
    setting: { fields: ['country', 'year'], to: 'mines', their: ['country', 'year'] },
    rows: [
      ['1', 'AUS', 2024],
      ['2', 'AUS', 2025],
      ['3', null, 2025],
    ],
  })
  expect(found.map(({ code, place }) => `${code} ${place.row}`)).toEqual(['data/relationship 2'])
})
test('duplicate-rows ignores the last field of the key, or the fields named', () => {
  const fields = { id: 'string', buyer: 'string', note: 'string' }
  const rows: Value[][] = [
    ['1', 'MP', 'first'],
    ['2', 'MP', 'second'],
    ['3', null, null],
    ['4', null, null],
  ]
  const found = (setting: Record<string, unknown>) => placesIn('duplicate-rows', { fields, rows, setting })
  expect([found({}), found({ ignore: ['id', 'note'] }), found({ ignore: ['id', 'note'], least: 0 })]).toEqual([
    [],
    ['2 id'],
    ['2 id', '4 id'],
  ])
})
test('duplicate-rows ignores the flags of what it ignores', () => {
  const fields = { id: 'string', buyer: 'string', amount: { type: 'number', unit: 'usd', flags: ['estimated', 'not-available'] } }
  const rows: Value[][] = [
    ['1', 'MP', 5, 'estimated'],
    ['2', 'MP', 6, null],
  ]
  expect(placesIn('duplicate-rows', { fields, rows, setting: { ignore: ['id', 'amount'] } })).toEqual(['2 id'])
})
test('unique-key passes over keys with an empty part', () =>
  expect(
    placesIn('unique-key', {
      rows: [
        ['a1', null, 2024],
        ['a2', null, 2024],
        ['a3', 'x', 2024],
        ['a4', 'x', 2024],
      ],
    }),
  ).toEqual(['4 project,year']))
test('primary-key tells a key that stands twice apart from rows out of order', () => {
  const found = (rows: Value[][]) => issuesInExample('primary-key', { fields: { place: 'string' }, rows }).map(({ message }) => message)
  expect(found([['b'], ['a'], ['b']])).toEqual(['This key stands in row 1 already.', 'The rows are not sorted by the key.'])
})
test('one-edition tells the rows that differ from most', () =>
  expect(
    placesIn('one-edition', {
      rows: [
        ['AUS', 1, '2025'],
        ['CHN', 1, null],
        ['USA', 1, '2026'],
        ['VNM', 1, '2026'],
      ],
    }),
  ).toEqual(['1 edition']))
test('pattern-by passes over kinds without a pattern', () =>
  expect(placesIn('pattern-by', { rows: [['whenever', 'season', 1]] })).toEqual([]))
test('pattern-by wants the whole text to match', () =>
  expect(placesIn('pattern-by', { rows: [['2025-041', 'month', 1]] })).toEqual(['1 period']))
test.each<[string, Value[], Record<string, unknown>, string[]]>([
  ['a year is neither before nor after one of its months', ['2025', '2025-04'], { min: '2025-06' }, []],
  ['before the first', ['2024', '2025-04'], { min: '2025-06' }, ['1 announced']],
  ['after the last', ['2026-02', '2025-04'], { max: 2025 }, ['1 announced']],
  ['after the day of publication', ['2026-02-07', '2025-04'], { not_after: 'published' }, ['1 announced']],
  ['on the day of publication', ['2026-02-06', '2025-04'], { not_after: 'published' }, []],
  ['two that changed places', ['2025-10', '2025-04'], { not_after: 'in_force' }, ['1 announced']],
  ['not before another', ['2025-03', '2025-04'], { after: 'in_force' }, ['1 announced']],
  ['another that is empty', ['2025-03', null], { after: 'in_force' }, []],
])('date-range: %s', (_, [announced, force], options, expected) =>
  expect(placesIn('date-range', { rows: [['x', announced ?? null, force ?? null]], setting: { field: 'announced', ...options } })).toEqual(
    expected,
  ),
)
test.each<[string, Record<string, unknown>, boolean]>([
  ['It is whole.', { endings: ['. '] }, false],
  ['It is cut of', { endings: ['. '] }, true],
  ['Is it?', { endings: ['.', '?'] }, false],
  ['12345', { max: 5 }, false],
  ['123456', { max: 5 }, true],
])('words: %s with %j is a fault: %s', (text, options, isFault) =>
  expect(placesIn('words', { rows: [['a', text]], setting: { field: 'text', ...options } }).length === 1).toBe(isFault),
)
test('type finds what its columns cannot hold', () => {
  const fields = { day: 'date', whole: { type: 'integer', unit: 'count' }, year: 'year', yes: 'boolean' } as const
  const found = (row: Value[]) => placesIn('type', { fields, rows: [row] })
  expect([
    found(['2024-02-29', 3, 2024, 'true']),
    found(['2023-02-29', 3, 2024, 'true']),
    found(['2024', 3.5, 2024, 'true']),
    found(['2024-01', 3, 24, 'true']),
    found(['2024', 3, 2024, 'yes']),
    found(['2024', Infinity, 2024, 'false']),
  ]).toEqual([[], ['1 day'], ['1 whole'], ['1 year'], ['1 yes'], ['1 whole']])
})
