import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readExcuses } from '../../build/load-excuses.ts'
import { findQuantities } from '../../numbers/find-quantities.ts'
import { excuseFor } from './excuse.ts'

const { excuses, issues } = readExcuses(readFileSync(join(import.meta.dirname, '../../../content/excuses.yaml'), 'utf8'))
/** The numbers of a text that need a check and that no pattern of the house excuses. */
const left = (text: string): string[] =>
  findQuantities(text)
    .filter(({ start, end, needsCheck }) => needsCheck && !excuseFor(text, start, end, excuses))
    .map(({ start, end }) => text.slice(start, end))

test('the patterns of the house can be used', () => expect(issues).toEqual([]))

test.each([
  'HS code 280530 covers metals.',
  'HS codes 280530 and 284690 cover metals and compounds.',
  'HS 2805.30, and CN 8505 11 10',
  'Chapter by chapter: HS chapter 28, HTS 8505.11.0070.',
  'HS headings 2805, 2846 and 8505',
  'The tariff code 8505.11 is for magnets, heading 8505 for all of them.',
])('customs codes need no fact: %s', (text) => expect(left(text)).toEqual([]))

test.each([
  ['HS 280530, 44 mines', ['44']],
  ['Under HS 2805 it sent 5,000 tonnes.', ['5,000 tonnes']],
  ['HS codes 2805 and 44 mines', ['44']],
  ['The code of 44 mines', ['44']],
])('a number beside a code is no code: %s', (text, numbers) => expect(left(text)).toEqual(numbers))

test.each([
  'Mine output, 2020 = 100',
  'Mine output, index, 2020 is 100',
  '2020 is 100. Rings are estimates',
  '2020 equals 100',
  'Mine output, in 1,000 tonnes',
  'Mine output, in 1,000 tonnes of oxide, 2020 to 2025',
])('how numbers are scaled needs no fact: %s', (text) => expect(left(text)).toEqual([]))

test.each([
  ['Output of 2020 is 100 tonnes', ['100 tonnes']],
  ['It came in 1,000 tonnes', ['1,000 tonnes']],
  ['Output, 1,000 tonnes', ['1,000 tonnes']],
])('a number that counts is none: %s', (text, numbers) => expect(left(text)).toEqual(numbers))
