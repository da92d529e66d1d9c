import { expect, test } from 'vitest'
import { readAsked, writeAsked, type Askable } from './asked.ts'

const among = (name: string, values: string[]): Askable => ({
  name,
  first: values[0]!,
  settle: (value) => (values.includes(value) ? { value, unknown: [] } : { value: '', unknown: [value] }),
})
const CONTROLS = [among('edition', ['latest', '2025']), among('unit', ['kt', 't'])]

test('an address without a choice means the chart as published', () =>
  expect(readAsked('?utm=x', CONTROLS, '')).toEqual({ values: { edition: 'latest', unit: 'kt' }, unknown: [], over: [] }))

test('a choice that the chart has is taken, another is told', () =>
  expect(readAsked('?edition=1999&unit=t', CONTROLS, '')).toEqual({
    values: { edition: 'latest', unit: 't' },
    unknown: [{ name: 'edition', value: '1999' }],
    over: [],
  }))

test('charts that share a page have names of their own', () => {
  expect(readAsked('?edition=2025&b.unit=t', CONTROLS, 'b.').values).toEqual({ edition: 'latest', unit: 't' })
  expect(writeAsked('?a.edition=2025', CONTROLS, { edition: '2025', unit: 'kt' }, 'b.')).toBe('?a.edition=2025&b.edition=2025')
})

test('published values are not said, and what is not ours stays', () => {
  expect(writeAsked('?utm=x&unit=t', CONTROLS, { edition: '2025', unit: 'kt' }, '')).toBe('?utm=x&edition=2025')
  expect(writeAsked('?unit=t', CONTROLS, { edition: 'latest', unit: 'kt' }, '')).toBe('')
})

test('what is written is read again', () => {
  const values = { edition: '2025', unit: 't' }
  expect(readAsked(writeAsked('', CONTROLS, values, 'x.'), CONTROLS, 'x.')).toEqual({ values, unknown: [], over: [] })
})

test('more than a control takes is told apart from what it does not have', () => {
  const country: Askable = {
    name: 'country',
    first: 'CHN',
    settle: () => ({ value: 'CHN.USA', unknown: [], over: { most: 'two', left: 'India' } }),
  }
  expect(readAsked('?country=CHN.USA.IND', [country], '')).toMatchObject({ unknown: [], over: [{ most: 'two', left: 'India' }] })
})
