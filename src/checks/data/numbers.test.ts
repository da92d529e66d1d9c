import { expect, test } from 'vitest'
import type { Value } from '../../data/table.ts'
import type { Example } from './definition.ts'
import { checkNamed, issuesInExample, placesIn } from './example-issues.ts'

const T = { type: 'number', unit: 't' } as const
const FLAGGED = { ...T, flags: ['withheld', 'not-available', 'over', 'under'] }

test('parts lets a group with an empty cell be smaller, and not larger', () => {
  const fields = { ore: 'string', element: 'string', share: { type: 'number', unit: 'percent', flags: ['not-available'] } } as const
  const found = (share: number) =>
    placesIn('parts', {
      fields,
      rows: [
        ['a', 'Dy', null, 'not-available'],
        ['a', 'Y', share, null],
      ],
    })
  expect([found(40), found(102)]).toEqual([[], ['1 share']])
})
test('parts names the group that is wrong', () =>
  expect(
    placesIn('parts', {
      rows: [
        ['a', 'Y', 100],
        ['b', 'Y', 98.9],
        ['c', 'Y', 101],
      ],
    }),
  ).toEqual(['2 share']))

const sums = (rows: Value[][], setting: Record<string, unknown>) =>
  placesIn('sum', {
    fields: { use: 'string', demand: FLAGGED },
    key: ['use'],
    rows,
    setting: { field: 'demand', by: 'use', total: 'all', ...setting },
  })
test.each<[string, Value[][], Record<string, unknown>, string[]]>([
  [
    'exact where no rounding is given',
    [
      ['all', 4, null],
      ['x', 1, null],
      ['y', 2.9, null],
    ],
    {},
    ['1 demand'],
  ],
  [
    'noise of sums is no fault',
    [
      ['all', 0.3, null],
      ['x', 0.1, null],
      ['y', 0.2, null],
    ],
    {},
    [],
  ],
  [
    'within a tolerance',
    [
      ['all', 4, null],
      ['x', 1, null],
      ['y', 2.9, null],
    ],
    { tolerance: 0.1 },
    [],
  ],
  [
    'to its digits',
    [
      ['all', 390, null],
      ['x', 100, null],
      ['y', 287, null],
    ],
    { digits: 2 },
    [],
  ],
  [
    'to its digits, and not beyond',
    [
      ['all', 390, null],
      ['x', 100, null],
      ['y', 284, null],
    ],
    { digits: 2 },
    ['1 demand'],
  ],
  [
    'only of the parts named',
    [
      ['all', 3, null],
      ['x', 3, null],
      ['y', 9, null],
    ],
    { parts: ['x'] },
    [],
  ],
  [
    'without what is excepted',
    [
      ['all', 3, null],
      ['x', 3, null],
      ['y', 9, null],
    ],
    { except: ['y'] },
    [],
  ],
  [
    'a withheld part leaves room',
    [
      ['all', 9, null],
      ['x', 3, null],
      ['y', null, 'withheld'],
    ],
    {},
    [],
  ],
  [
    'a withheld part leaves no room below',
    [
      ['all', 2, null],
      ['x', 3, null],
      ['y', null, 'withheld'],
    ],
    {},
    ['1 demand'],
  ],
  [
    'a lower bound',
    [
      ['all', 3, 'over'],
      ['x', 3, null],
      ['y', 1, null],
    ],
    {},
    [],
  ],
  ['without any part there is nothing to say', [['all', 3, null]], {}, []],
])('sum: %s', (_, rows, setting, expected) => expect(sums(rows, setting)).toEqual(expected))

const formula = (equals: string, row: Value[], more = {}) =>
  placesIn('formula', {
    fields: { id: 'string', a: FLAGGED, b: FLAGGED, c: FLAGGED },
    rows: [['x', row[0] ?? null, row[0] == null ? 'withheld' : null, row[1] ?? null, null, row[2] ?? null, null]],
    setting: { field: 'c', equals, tolerance: 0, ...more },
  }).length
test.each([
  ['a + b * 2', [1, 2, 5], 0],
  ['(a + b) * 2', [1, 2, 6], 0],
  ['a - b - 1', [5, 2, 2], 0],
  ['a / b / 2', [8, 2, 2], 0],
  ['-a + 2.5e1', [5, 1, 20], 0],
  ['a + b * 2', [1, 2, 6], 1],
  ['a / b', [1, 3, 0.333_333_333_333_333_3], 0],
  ['a', [null, 1, 7], 0],
] as [string, Value[], number][])('formula %s of %j has %i faults', (equals, row, count) => expect(formula(equals, row)).toBe(count))
test('formula: a division by zero gives nothing to compare', () => expect(formula('a / b', [1, 0, 3])).toBe(0))
test('formula: a tolerance is an amount, or a part of the value', () =>
  expect([
    formula('a * b', [10, 10, 104], { tolerance: 4 }),
    formula('a * b', [10, 10, 104], { tolerance: 0.03, relative: true }),
    formula('a * b', [10, 10, 104], { tolerance: 0.05, relative: true }),
  ]).toEqual([0, 1, 0]))

test('ordered passes over what is empty', () => {
  const n = { type: 'number', unit: 't', flags: ['not-available'] }
  const found = (low: Value, mid: Value, high: Value) =>
    placesIn('ordered', {
      fields: { id: 'string', low: n, mid: n, high: n },
      setting: { fields: ['low', 'mid', 'high'] },
      rows: [['x', low, null, mid, mid === null ? 'not-available' : null, high, null]],
    })
  expect([found(1, null, 3), found(3, null, 1), found(1, 1, 1), found(2, 1, 3)]).toEqual([[], ['1 high'], [], ['1 mid']])
})
test.each<[Record<string, unknown>, number, boolean]>([
  [{}, 45.5, true],
  [{}, 45, false],
  [{ multiple: 0.1 }, 24_266.5, false],
  [{ multiple: 0.1 }, 0.3, false],
  [{ multiple: 0.1 }, 0.25, true],
  [{ multiple: 500 }, 1_250, true],
  [{ digits: 2 }, 45_500, true],
  [{ digits: 3 }, 45_500, false],
  [{ digits: 2 }, 0.0007, false],
  [{ digits: 2 }, -130_000_000, false],
  [{ multiple: 1, digits: 2 }, 4.5, true],
  [{ digits: 2 }, 0, false],
])('integer-valued %j: %d is a fault: %s', (options, value, isFault) =>
  expect(placesIn('integer-valued', { setting: { field: 'output', ...options }, rows: [['AUS', value]] }).length === 1).toBe(isFault),
)
test('accepted-range wants a range for every group unless it lets the others pass, and passes over empty cells', () => {
  const setting = { field: 'output', of: ['country', 'year'], ranges: { 'AUS, 2025': [1, 9] } }
  const rows: Value[][] = [
    ['AUS', 2024, 5, null],
    ['AUS', 2025, null, 'withheld'],
  ]
  const fields = { country: 'string', year: 'year', output: FLAGGED } as const
  const found = (more = {}) => placesIn('accepted-range', { fields, setting: { ...setting, ...more }, rows })
  expect([found(), found({ others: true })]).toEqual([['1 country,year'], []])
})
test('agreement converts units, passes over rows without a partner, and takes the version named', () => {
  const rows = (value: number): Value[][] => [
    [2024, 1],
    [2025, value],
  ]
  const found = (value: number, setting = {}) =>
    placesIn('agreement', { rows: rows(value), setting: { ...checkNamed('agreement').fails.setting, ...setting } })
  expect([found(62_600), found(63_220), found(63_240), found(62.6)]).toEqual([[], [], ['2 tonnes'], ['2 tonnes']])
  expect(found(10, { least: 1e6 })).toEqual([])
  expect(
    issuesInExample('agreement', { ...checkNamed('agreement').fails, fields: { year: 'year', tonnes: { type: 'number', unit: 'usd' } } }),
  ).toMatchObject([{ code: 'data/setting', message: 'The two fields have units that do not convert.' }])
})
test('agreement of a copy finds a lost flag, a number where there is none, and a row of its own', () => {
  const fields = {
    place: 'string',
    tonnes: { type: 'number', unit: 't', flags: ['estimated', 'withheld'] },
  } as const
  const original: Value[][] = [
    ['A', 5, 'estimated'],
    ['B', null, 'withheld'],
  ]
  const setting = { field: 'tonnes', with: { dataset: 'original', field: 'tonnes' }, on: ['place'], tolerance: 0 }
  const found = (rows: Value[][], copied: boolean): string[] =>
    placesIn('agreement', {
      fields,
      key: ['place'],
      others: { original: { fields, rows: original } },
      setting: { ...setting, copied },
      rows,
    })
  expect(found(original, true)).toEqual([])
  const worn: Value[][] = [
    ['A', 5, null],
    ['B', 4, 'withheld'],
    ['C', 4, null],
  ]
  expect([found(worn, false), found(worn, true)]).toEqual([[], ['1 tonnes', '2 tonnes', '3 tonnes']])
})
test('agreement compares two sources of one table', () => {
  const example: Partial<Example> = {
    fields: { element: 'string', survey: 'string', share: { type: 'number', unit: 'ppm' } },
    key: ['element', 'survey'],
    setting: { field: 'share', with: { dataset: 'example', field: 'share', where: { survey: 'a' } }, on: ['element'], tolerance: 0.1 },
    rows: [
      ['Nd', 'a', 41.5],
      ['Nd', 'b', 40],
      ['Y', 'a', 33],
      ['Y', 'b', 25],
    ],
  }
  expect(placesIn('agreement', example)).toEqual(['4 share'])
})
