import { expect, test } from 'vitest'
import { mayHold, wholeWords } from './whole-words.ts'

const PHRASES = ['more than', 'hasn’t', 'record-high', '# of']

test.each([
  ['More\u00a0than it mined', true],
  ["it hasn't risen", true],
  ['a record high', true],
  ['mined # of it', true],
  ['it mined less', false],
  ['moreover', true],
])('%s may hold one of the phrases: %s', (text, may) => expect(mayHold(text, PHRASES)).toBe(may))
test.each([
  ['It rose', true],
  ['MORE  than it', true],
  ['a rose-red sky', false],
  ['prose', false],
])('wholeWords finds its phrases in “%s”: %s', (text, is) => expect(wholeWords(['rose', 'more than']).test(text)).toBe(is))
