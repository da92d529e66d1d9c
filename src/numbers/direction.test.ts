import { expect, test } from 'vitest'
import { directionAround } from './direction.ts'
import { lexiconOf } from './lexicon.ts'

test.each([
  ['It fell by ', '', 'falling'],
  ['It rose after the fall and grew by ', '', 'rising'],
  ['It fell in May. In June it came to ', '', undefined],
  ['It fell by more than ', '', 'falling'],
  ['It came to more than ', '', undefined],
  ['It mined ', ' less than before', 'falling'],
  ['It rose, yet it mined ', ' less', 'falling'],
  ['The downturn of ', '', undefined],
])('directionAround(%j, %j) is %s', (before, after, direction) => {
  expect(directionAround(before, after, lexiconOf('en'))).toBe(direction)
})
