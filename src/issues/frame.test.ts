import { expect, test } from 'vitest'
import { frameOf } from './frame.ts'
import { COLOURS, PLAIN } from './ink.ts'

const TEXT = 'one\ntitle: China mined :n[70 percent]{#x}\nthree\nfour'

test('a frame numbers the lines around a place and underlines its span', () => {
  expect(frameOf(TEXT, { file: 'a', line: 2, column: 20, endLine: 2, endColumn: 38 }, PLAIN)).toMatchInlineSnapshot(`
    "  1 | one
    > 2 | title: China mined :n[70 percent]{#x}
        |                    ^^^^^^^^^^^^^^^^^^
      3 | three"
  `)
})

test('a span over lines is underlined on each of them', () => {
  expect(frameOf(TEXT, { file: 'a', line: 2, column: 20, endLine: 3, endColumn: 3 }, PLAIN)).toMatchInlineSnapshot(`
    "  1 | one
    > 2 | title: China mined :n[70 percent]{#x}
        |                    ^^^^^^^^^^^^^^^^^^
    > 3 | three
        | ^^
      4 | four"
  `)
})

test('a place without an end is underlined at its first sign', () => {
  expect(frameOf(TEXT, { file: 'a', line: 4, column: 2 }, PLAIN)).toMatchInlineSnapshot(`
    "  3 | three
    > 4 | four
        |  ^"
  `)
})

test('a long line is cut around its span', () => {
  const text = `${'word '.repeat(60)}HERE ${'word '.repeat(60)}`
  expect(frameOf(text, { file: 'a', line: 1, column: 301, endLine: 1, endColumn: 305 }, PLAIN)).toMatchInlineSnapshot(`
    "> 1 | …word word word word word word word HERE word word word word word word word word word word word wor…
        |                                     ^^^^"
  `)
})

test('no line, no frame', () => {
  expect([frameOf(TEXT, { file: 'a' }, PLAIN), frameOf(TEXT, { file: 'a', line: 9 }, PLAIN)]).toEqual([undefined, undefined])
})

test('colours are the terminal’s', () => {
  expect(frameOf(TEXT, { file: 'a', line: 1, column: 1 }, COLOURS)).toContain('\u001B[31m^\u001B[0m')
})
