import { expect, test } from 'vitest'
import { makeTable } from './make-table.ts'
import { isMoment, lengthOf, timeFields } from './moments.ts'

test.each([
  ['2024', 'year'],
  ['2024-H1', 'half'],
  ['2024-Q3', 'quarter'],
  ['2024-07', 'month'],
  ['2024-07-31', 'day'],
  ['2024-01/2024-06', 'span'],
  ['2021/2024', 'span'],
])('%s is a moment, a %s', (text, length) => expect([isMoment(text), lengthOf(text)]).toEqual([true, length]))

test.each(['2805', '280530', 'CHN', 'not stated', '2024 to 2025', ''])('“%s” is no moment', (text) =>
  expect([isMoment(text), lengthOf(text)]).toEqual([false, undefined]),
)

test('years say when, and keys that are mostly moments; dates beside the key and codes of customs do not', () => {
  const fields = [
    { name: 'product', type: 'string' as const },
    { name: 'period', type: 'string' as const },
    { name: 'printed', type: 'year' as const },
    { name: 'day', type: 'date' as const },
  ]
  const head = { dataset: 'd', version: '1', edition: 'E', published: '2026', fields, primaryKey: ['product', 'period'], sources: [] }
  const rows = [
    ['2805', '2024', 2024, '2024-01-01'],
    ['2846', '2024-01/2024-06', 2024, '2024-01-02'],
    ['2846', 'not stated', 2024, '2024-01-02'],
  ]
  expect(timeFields(makeTable(head, rows))).toEqual(['period', 'printed'])
})
