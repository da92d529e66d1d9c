import { expect, test } from 'vitest'
import { distinct, joinHeader, withoutMarks } from './names.ts'

const anySpan = (): undefined => undefined

test.each([
  ['Output¹', 'Output'],
  ['Price (1)', 'Price'],
  ['Price*', 'Price'],
  ['Rare\n  earths', 'Rare earths'],
  ['Area (km²)', 'Area (km²)'],
  ['Area km²', 'Area km²'],
  ['CO2', 'CO2'],
])('withoutMarks makes %j %j', (text, name) => {
  expect(withoutMarks(text)).toBe(name)
})

test('withoutMarks takes a glued figure off only where a note has it', () => {
  expect(withoutMarks('Reserves5', new Set(['5']))).toBe('Reserves')
  expect(withoutMarks('Reserves5')).toBe('Reserves5')
})

test('distinct names empty columns by their place and numbers repeats', () => {
  expect(distinct(['a', '', 'a', 'a (2)', 'a'])).toEqual(['a', 'column_2', 'a (3)', 'a (2)', 'a (4)'])
})

test('joinHeader carries an upper text to the right and writes a repeated one once', () => {
  expect(joinHeader([['Country', '2022', '', '2023', ''], ['', 'Mine', 'Refinery', 'Mine', 'Refinery']], anySpan)).toEqual([
    'Country', '2022 Mine', '2022 Refinery', '2023 Mine', '2023 Refinery',
  ]) // prettier-ignore
  expect(
    joinHeader(
      [
        ['Country', 'Mine', ''],
        ['Country', 'x', 'y'],
      ],
      anySpan,
    ),
  ).toEqual(['Country', 'Mine x', 'Mine y'])
})

test('joinHeader carries a text only as far as its merged cells reach', () => {
  expect(joinHeader([['', '2022', '', ''], ['Country', 'Mine', 'Refinery', 'Notes']], (_row, column) => (column === 1 ? 2 : column))).toEqual([
    'Country', '2022 Mine', '2022 Refinery', 'Notes',
  ]) // prettier-ignore
})
