import { expect, test } from 'vitest'
import { codeIn } from './code-in.ts'

test.each([
  ['plain words', [['plain words', false]]],
  ['`sort`', [['sort', true]]],
  [
    'Names, or `auto`, or `{ not: [] }`.',
    [
      ['Names, or ', false],
      ['auto', true],
      [', or ', false],
      ['{ not: [] }', true],
      ['.', false],
    ],
  ],
  ['an odd ` stays', [['an odd ` stays', false]]],
  ['', []],
])('codeIn(%j) parts words and code', (line, parts) => expect(codeIn(line).map(({ text, code }) => [text, code])).toEqual(parts))
