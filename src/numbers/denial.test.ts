import { expect, test } from 'vitest'
import { denialBefore } from './denial.ts'
import { lexiconOf } from './lexicon.ts'

test.each([
  ['It did not fall by ', 'not'],
  ['It never reached ', 'never'],
  ['Output didn’t pass ', 'didn’t'],
  ['China no longer mines ', 'no longer'],
  ['It did not rise, it mined ', undefined],
  ['It did not rise and mined ', undefined],
  ['It is not known. It mined ', undefined],
  ['It mined no less than ', undefined],
  ['It mined not only ', undefined],
  ['It mined not quite ', undefined],
  ['It mined knots and nothing but ', undefined],
])('%j denies by %s', (before, word) => expect(denialBefore(before, lexiconOf('en'))).toBe(word))
