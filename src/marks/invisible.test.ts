import { expect, test } from 'vitest'
import { readBody, readMarks } from './read-marks.ts'

const place = { file: 'a.md', line: 1, column: 1 }

test.each([
  ['\u200b', 'U+200B, zero-width space'],
  ['\u200c', 'U+200C, zero-width non-joiner'],
  ['\ufeff', 'U+FEFF, byte-order mark'],
  ['\u00ad', 'U+00AD, soft hyphen'],
  ['\u202e', 'U+202E'],
])('a sign that nobody sees is told with its place and its cure, and read over: %j', (sign, got) => {
  const { plain, issues } = readBody(`Of thirty-${sign}two mines`, place)
  expect(plain).toBe('Of thirty-two mines')
  const at = { line: 1, column: 11, endLine: 1, endColumn: 12 }
  expect(issues).toMatchObject([{ code: 'words/invisible', place: at, got, fixes: [{ ...at, text: '', safe: true }] }])
})

test('in a mark too, whose words are then the number', () => {
  const { marks, issues } = readMarks(':n[32\u200b percent]{#a} of it', place)
  expect([marks[0]?.text, marks[0]?.wordsAt, issues[0]?.place.column]).toEqual(['32 percent', undefined, 6])
})

test('what is typed as an entity is told without a fix', () => {
  const { issues } = readBody('a&#8203;b', place)
  expect([issues[0]?.code, issues[0]?.fixes]).toEqual(['words/invisible', undefined])
})

test('what was typed behind it keeps its place', () =>
  expect(readBody('a\u200bb :n[1 t]{#x}', place).marks[0]).toMatchObject({ column: 5, before: 'ab ' }))
