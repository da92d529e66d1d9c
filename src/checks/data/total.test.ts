import { expect, test } from 'vitest'
import type { Value } from '../../data/table.ts'
import { CLOCK, exampleCatalogue } from './example-catalogue.ts'
import { issuesOf } from './results.ts'
import { totalCheck } from './total.ts'

type Part = [value: number | null, flag?: string]

const rowsOf = (parts: Part[], [total, flag]: Part): Value[][] => [
  ...parts.map(([value, mark], place): Value[] => [`P${place}`, 2024, value, mark ?? null, null, 'survey']),
  ['WLD', 2024, total, flag ?? null, null, 'survey'],
]
const run = (parts: Part[], total: Part, head = {}) => issuesOf(totalCheck, exampleCatalogue({ rows: rowsOf(parts, total), head }), CLOCK)

test('totalCheck lets a total be that is the sum to its declared digits', () => expect(run([[134], [270]], [400])).toEqual([]))
test('totalCheck reports a total that rounding does not explain, with file, row and column', () =>
  expect(run([[134], [270]], [410])).toMatchObject([
    {
      code: 'data/total',
      place: { file: 'content/datasets/mines/2026.json', row: 3, field: 'output' },
      got: '410 stated, rows add up to 404',
      expected: '400 (404 to 2 significant digits)',
    },
  ]))
test('totalCheck rounds half away from zero', () => expect(run([[275], [270]], [550])).toEqual([]))
test('totalCheck takes the exception to the rounding for its key only', () =>
  expect(run([[134], [270]], [404], { totals: { digits: 2, exceptions: [{ key: ['WLD', '2024'], digits: 3 }] } })).toEqual([]))
test('totalCheck does not take an exception for another key', () =>
  expect(run([[134], [270]], [404], { totals: { digits: 2, exceptions: [{ key: ['WLD', '2023'], digits: 3 }] } })).toHaveLength(1))
test('totalCheck reports a total whose rounding nobody declares', () =>
  expect(run([[134], [270]], [400], { totals: undefined })).toMatchObject([{ got: 'no rounding' }]))
test('totalCheck lets a lower bound be that the rows exceed', () => expect(run([[134], [270]], [390, 'over'])).toEqual([]))
test('totalCheck reports a lower bound that the rows do not exceed', () =>
  expect(run([[134], [266]], [400, 'over'])).toMatchObject([{ expected: 'rows that add up to more than 400' }]))
test('totalCheck reports an upper bound that the rows exceed', () => expect(run([[134], [270]], [400, 'under'])).toHaveLength(1))
test('totalCheck lets a total be larger than the rows when one is withheld', () =>
  expect(run([[134], [null, 'withheld']], [400])).toEqual([]))
test('totalCheck reports a total smaller than the rows even when one is withheld', () =>
  expect(run([[134], [null, 'withheld']], [100])).toHaveLength(1))
test('totalCheck counts what is not available as no part of the total', () =>
  expect(run([[134], [null, 'not-available']], [400])).toHaveLength(1))
test('totalCheck leaves out what the record excepts', () => {
  const record = { totals: [{ field: 'output', by: 'place', total: 'WLD', except: ['P1'] }] }
  expect(issuesOf(totalCheck, exampleCatalogue({ record, rows: rowsOf([[400], [90]], [400]) }), CLOCK)).toEqual([])
})
test('totalCheck compares each year by itself', () => {
  const rows: Value[][] = [
    ['AUS', 2023, 100, null, null, 'survey'],
    ['AUS', 2024, 200, null, null, 'survey'],
    ['WLD', 2023, 100, null, null, 'survey'],
    ['WLD', 2024, 300, null, null, 'survey'],
  ]
  expect(issuesOf(totalCheck, exampleCatalogue({ rows }), CLOCK).map(({ place }) => place.row)).toEqual([4])
})
