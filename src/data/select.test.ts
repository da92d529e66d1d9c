import { expect, test } from 'vitest'
import { exampleTable } from './example-table.ts'
import { findRow, matchRows, meets, selectRows } from './select.ts'

const table = exampleTable()

test('findRow(table, key) finds the row of a key', () => expect(findRow(table, ['AUS', '2024'])).toBe(1))
test('findRow(table, key) gives nothing for a key that is not there', () => expect(findRow(table, ['AUS', '2025'])).toBeUndefined())
test('findRow(table, key) refuses a key of another length', () => expect(() => findRow(table, ['AUS'])).toThrow('invalid key: AUS'))
test('matchRows(table, key) takes * for every value', () => expect(matchRows(table, ['*', '2024'])).toEqual([1, 2, 3]))
test('selectRows(table, where) takes one value', () => expect(selectRows(table, { country: 'AUS' })).toEqual([0, 1]))
test('selectRows(table, where) asks for all conditions', () => expect(selectRows(table, { country: 'AUS', year: 2024 })).toEqual([1]))
test('selectRows(table, where) takes any of several values', () => expect(selectRows(table, { country: ['CAN', 'IND'] })).toEqual([2, 3]))
test('selectRows(table, where) leaves out values', () => expect(selectRows(table, { country: { not: ['AUS'] } })).toEqual([2, 3]))
test('selectRows(table, where) takes a span with both ends in it', () =>
  expect(selectRows(table, { year: { from: 2024, to: 2024 } })).toEqual([1, 2, 3]))
test('selectRows(table, where) refuses a field that the table lacks', () =>
  expect(() => selectRows(table, { continent: 'x' })).toThrow('unknown field: continent'))
test('meets(value, condition) takes a number written as text for the number', () => expect(meets(2024, '2024')).toBe(true))
test('meets(value, condition) does not take nothing for zero', () => expect(meets(null, 0)).toBe(false))
test('meets(value, condition) keeps nothing out of every span', () => expect(meets(null, { from: 0 })).toBe(false))
test('meets(value, condition) orders months as text', () =>
  expect([meets('2025-04', { from: '2025-03', to: '2025-12' }), meets('2026-01', { to: '2025-12' })]).toEqual([true, false]))
