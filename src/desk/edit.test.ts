import { expect, test } from 'vitest'
import { bound, excused, putInto, wordsIn } from './edit.ts'

const TEXT = 'one\ntwo 69 percent\nthree 🜚 four'
const span = (line: number, column: number, endLine: number, endColumn: number) => ({ line, column, endLine, endColumn })

test.each([
  [span(2, 5, 2, 15), '69 percent', 'one\ntwo X\nthree 🜚 four'],
  [span(1, 1, 1, 4), 'one', 'X\ntwo 69 percent\nthree 🜚 four'],
  [span(3, 10, 3, 14), 'four', 'one\ntwo 69 percent\nthree 🜚 X'],
  [span(1, 4, 2, 1), '\n', 'oneXtwo 69 percent\nthree 🜚 four'],
])('putInto %j', (at, words, text) => expect([wordsIn(TEXT, at), putInto(TEXT, at, 'X')]).toEqual([words, text]))
test.each([span(4, 1, 4, 2), span(1, 6, 1, 7), span(2, 5, 2, 4), span(0, 1, 1, 1), span(1, 0, 1, 1)])('%j is nowhere', (at) =>
  expect([wordsIn(TEXT, at), putInto(TEXT, at, 'X')]).toEqual([undefined, undefined]),
)
test('marks', () =>
  expect([bound('69 percent', 'china/a'), excused('two', ' a count ')]).toEqual([':n[69 percent]{#china/a}', ':n[two]{excuse="a count"}']))
test.each(['', ' ', 'a "quote"', 'a } brace', 'a \\ stroke', 'two\nlines'])('%j is no reason', (reason) =>
  expect(excused('two', reason)).toBeUndefined(),
)
test.each([
  ['title: "In ', 'two', "the table's own", ":n[two]{excuse='the table’s own'}"],
  ['title: In "', 'two', 'a count', ':n[two]{excuse="a count"}'],
  ['It is ', ':n[two]{excuse="todo"}', 'a count', ':n[two]{excuse="a count"}'],
  ['It is ', ":n[two]{excuse='x'}", 'a count', ':n[two]{excuse="a count"}'],
  ['It is ', ':n[two]{excuse=x}', 'a count', ':n[two]{excuse="a count"}'],
  ['It is ', ':c[the most :n[two]{#a}]{excuse=""}', 'a manner of speaking', ':c[the most :n[two]{#a}]{excuse="a manner of speaking"}'],
])('behind %j, %j is excused', (before, words, reason, mark) => expect(excused(words, reason, before)).toBe(mark))
