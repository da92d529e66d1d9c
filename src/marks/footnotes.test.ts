import { expect, test } from 'vitest'
import { findQuantities } from '../numbers/find-quantities.ts'
import { readBody } from './read-marks.ts'

const at = { file: 'a.md', line: 1, column: 1 }
const numbers = (plain: string): string[] =>
  findQuantities(plain)
    .filter(({ needsCheck }) => needsCheck)
    .map(({ start, end }) => plain.slice(start, end))

test.each([
  ['Text with a note[^1].\n\n[^1]: The note says so.', ['Text with a note.', 'The note says so.']],
  ['One[^1], two[^note-2].\n\n[^1]: First.\n[^note-2]: Second.', ['One, two.', 'First. Second.']],
  ['A note[^1].\n\n[^1]:\n    Its words.', ['A note.', 'Its words.']],
  ['A note[^A].\n\n[^a]: One.', ['A note.', 'One.']],
])('labels of footnotes in %j are no words, and the note is', (text, blocks) =>
  expect(readBody(text, at).blocks.map((block) => block.trim())).toEqual(blocks),
)

test('a number in a footnote is read, marked or not, at its place', () => {
  const read = readBody('Output[^1].\n\n[^1]: It was :n[5 tonnes]{#a} of 44 tonnes.', at)
  expect(read.marks).toMatchObject([{ text: '5 tonnes', fact: 'a', line: 3, column: 14 }])
  expect(numbers(read.plain)).toEqual(['5 tonnes', '44 tonnes'])
  const [, note] = read.passages
  expect(note?.locate(note.plain.indexOf('44'))).toMatchObject({ line: 3, column: 34 })
})

test.each([
  ['[^1]: 44 tonnes\n\nText[^1].', ['44 tonnes']],
  ['[^1]: 44,000\n\nText[^1].', ['44,000']],
  // Without words of its own a label is printed as it is typed.
  ['Text[^44] of it.', ['44']],
])('no number hides in a footnote: %j', (text, found) => expect(numbers(readBody(text, at).plain)).toEqual(found))
