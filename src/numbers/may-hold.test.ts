import { expect, test } from 'vitest'
import { mayHold } from './may-hold.ts'

const PHRASES = ['more than', 'hasn’t', 'record-high', '# of']

test.each([
  ['More\u00a0than it mined', true],
  ["it hasn't risen", true],
  ['a record high', true],
  ['mined # of it', true],
  ['it mined less', false],
  ['moreover', true],
])('%s may hold one of the phrases: %s', (text, may) => expect(mayHold(text, PHRASES)).toBe(may))
