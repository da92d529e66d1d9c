import { expect, test } from 'vitest'
import { excerptOf, linesOf } from './source-lines.ts'
import { wordsAround } from './words-around.ts'

const span = (line: number, column: number, endLine: number, endColumn: number) => ({ line, column, endLine, endColumn })

test('linesOf cuts lines where what is shown begins and ends; what comes later lies above', () =>
  expect(
    linesOf('abc\ndef', [
      { ...span(1, 2, 2, 3), kind: 'bound' },
      { ...span(2, 2, 2, 4), kind: 'error' },
    ]),
  ).toEqual([
    [
      { text: 'a', kind: 'plain' },
      { text: 'bc', kind: 'bound' },
    ],
    [
      { text: 'd', kind: 'bound' },
      { text: 'ef', kind: 'error' },
    ],
  ]))
test('linesOf takes a span that ends behind its line', () =>
  expect(linesOf('ab', [{ ...span(1, 2, 1, 9), kind: 'warn' }])[0]?.[1]).toEqual({ text: 'b', kind: 'warn' }))
test('wordsAround gives the paragraph as a reader reads it', () =>
  expect(wordsAround('No.\n\nChina *mined* :n[69 percent]{#a} of\nit, and about 44 tonnes [more](x).\n\nNo.', span(4, 15, 4, 24))).toEqual({
    text: '44 tonnes',
    before: 'China mined 69 percent of it, and about ',
    after: ' more.',
  }))
test('excerptOf keeps what is marked, and cuts the words around it', () => {
  const [line = []] = linesOf(`${'a'.repeat(300)}X${'b'.repeat(300)}`, [{ ...span(1, 301, 1, 302), kind: 'error' }])
  expect(excerptOf(line).map(({ text }) => text)).toEqual([`…${'a'.repeat(90)}`, 'X', `${'b'.repeat(70)}…`])
})
