import { expect, test } from 'vitest'
import { isoDay, readCompactDate, readDateText } from './date-text.ts'

test.each([
  ['2024-03-05', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['31.12.2024', '2024-12-31'],
  ['5 March 2024', '2024-03-05'],
  ['March 5, 2024', '2024-03-05'],
  ['5. März 2024', '2024-03-05'],
  ['5-Mar-24', '2024-03-05'],
  ['Mar 2024', '2024-03'],
  ['2024M03', '2024-03'],
  ['03/2024', '2024-03'],
  ['2024年3月5日', '2024-03-05'],
  ['2024-03-05T00:00:00Z', '2024-03-05'],
])('readDateText reads %s as %s', (text, iso) => {
  expect(readDateText(text)?.iso).toBe(iso)
})

test('readDateText gives both readings of a date of figures, and one where a part is over 12', () => {
  expect(readDateText('03/04/2025')?.orders).toEqual({ dmy: '2025-04-03', mdy: '2025-03-04' })
  expect(readDateText('13/04/2025')?.orders).toEqual({ dmy: '2025-04-13' })
  expect(readDateText('04-13-2025')?.orders).toEqual({ mdy: '2025-04-13' })
})

test('readDateText says that a year has two figures', () => {
  expect(readDateText('5-Mar-24')?.short).toBe(true)
  expect(readDateText('01/02/75')?.orders.dmy).toBe('1975-02-01')
})

test.each(['30.02.2024', '2009-13', '2024Q1', '1.234', '12', 'May be 2024', '2024-03-05 13:00'])('readDateText leaves %s alone', (text) => {
  expect(readDateText(text)).toBeUndefined()
})

test('isoDay and readCompactDate know the calendar', () => {
  expect(isoDay(2024, 2, 29)).toBe('2024-02-29')
  expect(isoDay(2023, 2, 29)).toBeUndefined()
  expect(readCompactDate('20240305')).toBe('2024-03-05')
  expect(readCompactDate('20241305')).toBeUndefined()
})
