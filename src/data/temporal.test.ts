import { expect, test } from 'vitest'
import { exampleTable, HEAD } from './example-table.ts'
import { makeTable } from './make-table.ts'
import { temporalCoverage } from './temporal.ts'

test('temporalCoverage(table) spans the years of the key', () => expect(temporalCoverage(exampleTable())).toBe('2023/2024'))
test('one year is no span', () => expect(temporalCoverage(exampleTable([['AUS', 2024, 1, null, 'survey']]))).toBe('2024'))
test('first and last months outside the key count, days of reading do not', () => {
  const fields = [
    { name: 'id', type: 'string' as const },
    { name: 'first_month', type: 'date' as const },
    { name: 'last_month', type: 'date' as const },
    { name: 'read_on', type: 'date' as const },
  ]
  const table = makeTable({ ...HEAD, fields, primaryKey: ['id'] }, [
    ['a', '2023-04', '2023-05', '2026-10-09'],
    ['b', '2023-01', null, '2026-10-09'],
  ])
  expect(temporalCoverage(table)).toBe('2023-01/2023-05')
})
test('a table whose keys say no time covers none that is known', () =>
  expect(temporalCoverage(makeTable({ ...HEAD, fields: [{ name: 'id', type: 'string' }], primaryKey: ['id'] }, [['a']]))).toBeUndefined())
