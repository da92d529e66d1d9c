import { expect, test } from 'vitest'
import { figure, isGlued, readNumberText } from './number-text.ts'

test.each([
  ['1,234,567', 1234567, undefined],
  ['12,34,567', 1234567, undefined],
  ['1.234.567,8', undefined, 1234567.8],
  ['1,234', 1234, 1.234],
  ['1.234', 1.234, 1234],
  ['0.234', 0.234, undefined],
  ['1 234,56', undefined, 1234.56],
  ['1’234.50', 1234.5, undefined],
  ['1 2', undefined, undefined],
  ['1.2E+3', 1200, undefined],
  ['1,23,4', undefined, undefined],
] as const)('figure reads %s with a point as %s and with a comma as %s', (body, point, comma) => {
  expect(figure(body, '.')?.value).toBe(point)
  expect(figure(body, ',')?.value).toBe(comma)
})

test.each([
  ['16,000¹', '16,000', ['1']],
  ['16,000 (2)', '16,000', ['2']],
  ['16,000†', '16,000', ['†']],
  ['r12', '12', ['revised-as-printed']],
  ['12 bep', '12', ['break', 'estimated', 'p']],
  ['12 e, r', '12', ['estimated', 'revised-as-printed']],
  ['12(e)', '12', ['estimated']],
  ['<0.5', '0.5', ['under']],
  ['≥ 50', '50', ['over']],
  ['~12', '12', ['estimated']],
  ['c. 12', '12', ['estimated']],
  ['<½', '0.5', ['under']],
  ['12 2/', '12', ['2']],
] as const)('readNumberText takes the marks off %s', (text, body, flags) => {
  expect(readNumberText(text)).toMatchObject({ body, flags, negative: false })
})

test.each(['(1,234)', '-1,234', '−1,234', '1,234-', '-$1,234', '($1,234)'])('readNumberText takes %s as below zero', (text) => {
  expect(readNumberText(text)).toMatchObject({ body: '1,234', negative: true })
})

test.each([
  ['12 %', 'percent'],
  ['US$ 12', 'USD'],
  ['12 €', 'EUR'],
  ['CHF 12', 'CHF'],
])('readNumberText finds the unit of %s', (text, unit) => {
  expect(readNumberText(text)).toMatchObject({ body: '12', unit })
})

test.each(['E12', '12 kg', '31.12.2024', '2023/24', '0-4', 'Q1', '12 A', '5 pipe', '-', ''])('readNumberText leaves %s alone', (text) => {
  expect(readNumberText(text)).toBeUndefined()
})

test('readNumberText knows full-width figures', () => {
  expect(readNumberText('１，２３４')).toMatchObject({ body: '1,234' })
})

test('isGlued suspects a note before a group, not plain decimals', () => {
  expect(isGlued('1216,000')).toBe(true)
  expect(isGlued('216,000')).toBe(false)
  expect(isGlued('1216,57')).toBe(false)
})
