import { expect, test } from 'vitest'
import { absenceOf, isDash, marksIn } from './mark-text.ts'

test.each([
  ['W', ['withheld']],
  ['(D)', ['withheld']],
  ['c', ['withheld']],
  [': c', ['withheld']],
  ['NA', ['not-available']],
  ['..', ['not-available']],
  [':', ['not-available']],
  [': z', ['not-available']],
  ['#N/A', ['not-available']],
  ['E', ['net-exporter']],
  ['W¹', ['withheld', '1']],
  ['NA 2/', ['not-available', '2']],
  ['Total', undefined],
  ['x', undefined],
])('absenceOf %s is %s', (text, flags) => {
  expect(absenceOf(text)).toEqual(flags)
})

test('isDash knows every dash and nothing else', () => {
  expect(['-', '–', '—', '--', '−'].every(isDash)).toBe(true)
  expect(isDash('-5')).toBe(false)
})

test('marksIn learns from notes what marks mean', () => {
  const notes = [
    'eEstimated. NA Not available. W Withheld to avoid disclosing data. — Zero.',
    '".." = not available, "-" nil or negligible',
    'x = confidential',
  ]
  expect(Object.fromEntries(marksIn(notes))).toMatchObject({
    NA: 'not-available',
    W: 'withheld',
    '—': 'zero',
    '..': 'not-available',
    '-': 'zero',
    x: 'withheld',
  })
})

test('marksIn does not take words for marks', () => {
  expect(marksIn(['A zero was printed by mistake. In total no data were lost.']).size).toBe(0)
})
