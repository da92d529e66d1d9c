import { expect, test } from 'vitest'
import { yamlStrings } from './yaml-strings.ts'

/** Line and column of a word in the string at a path. */
const placeOf = (yaml: string, path: string, word: string, firstLine?: number) => {
  const found = yamlStrings(yaml, firstLine).find((one) => one.path.join('.') === path)
  return found?.locate(found.text.indexOf(word))
}

test.each([
  ['a: one two', 'a', 'two', 1, 8],
  ['a: "one \\"x\\" two"', 'a', 'two', 1, 15],
  ["a: 'it''s two'", 'a', 'two', 1, 11],
  ['a: one\n  two three', 'a', 'three', 2, 7],
  ['a: >\n  one\n  two three\nb: x', 'a', 'three', 3, 7],
  ['a: |\n    one\n    two', 'a', 'two', 3, 5],
  ['a: >-\n  one\n\n  two', 'a', 'two', 4, 3],
  ['a: "one\n\n  two"', 'a', 'two', 3, 3],
  ['a:\n  - x\n  - b: one two', 'a.1.b', 'two', 3, 12],
  ['facts:\n  x-y:\n    value: one two', 'facts.x-y.value', 'two', 3, 16],
])('yamlStrings(%j) places %s', (yaml, path, word, line, column) => expect(placeOf(yaml, path, word)).toEqual({ line, column }))

test('yamlStrings counts from the first line given', () => expect(placeOf('a: one', 'a', 'one', 5)).toEqual({ line: 5, column: 4 }))

test('yamlStrings knows where brackets would end a string', () => {
  const flow = (yaml: string): unknown => yamlStrings(yaml)[0]?.locate.flow
  expect(['a: one', 'a: { b: one }', 'a: [one]', "a: { b: 'one' }", 'a:\n  - one'].map(flow)).toEqual([
    undefined,
    true,
    true,
    undefined,
    undefined,
  ])
})
