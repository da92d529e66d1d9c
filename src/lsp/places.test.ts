import { expect, test } from 'vitest'
import { documentOf, rangeOfPlace } from './places.ts'

const underlined = (text: string, place: object, got?: string): string =>
  documentOf(text).getText(rangeOfPlace(text, { file: 'x', ...place }, got))

test.each([
  ['a place with an end', 'one two three', { line: 1, column: 5, endLine: 1, endColumn: 8 }, undefined, 'two'],
  ['a mark', 'A :n[6 [x] percent]{#a also="b c"} b', { line: 1, column: 3 }, '6 percent', ':n[6 [x] percent]{#a also="b c"}'],
  ['what is quoted', 'x\nIn 2019, it was', { line: 2, column: 4 }, '2019', '2019'],
  ['a word', 'y: shares # no', { line: 1, column: 4 }, undefined, 'shares'],
  ['a text in quotes', 'y: "a \\" b" # no', { line: 1, column: 4 }, undefined, '"a \\" b"'],
  ['a line', 'x\r\n  some words \r\nz', { line: 2 }, undefined, 'some words'],
  ['a whole file', 'type: bar\nx: y', {}, undefined, 'type: bar'],
  ['a row', '{\n  "rows": [\n    ["a", 1],\n    ["b", 2]\n  ]\n}\n', { row: 2 }, undefined, '["b", 2]'],
  ['after emoji and thin blanks', '🧲🧲 270\u2009000 :n[5]{#a}', { line: 1, column: 14 }, undefined, ':n[5]{#a}'],
  ['past the end', 'x', { line: 9, column: 9 }, undefined, ''],
] as const)('%s is underlined', (_, text, place, got, words) => expect(underlined(text, place, got)).toBe(words))
