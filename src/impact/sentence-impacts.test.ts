import { expect, test } from 'vitest'
import { readBody } from '../marks/read-marks.ts'
import { sentenceOf } from './sentence-impacts.ts'

const TABLE =
  '| Origin | 2023, tonnes | 2025 |\n| :-- | ---: | --- |\n| Vietnam | :n[155.5]{#a} | :n[298.8]{#b} |\n| :n[Two]{#c} others | 1 | over :n[334.1]{#d} |'

test.each([
  ['One. Then :n[5 tonnes]{#a} more. Last.', 'a', 'Then 5 tonnes more.', '5 tonnes'],
  [TABLE, 'a', 'Vietnam, 2023, tonnes: 155.5', '155.5'],
  [TABLE, 'b', 'Vietnam, 2025: 298.8', '298.8'],
  [TABLE, 'c', 'Two others', 'Two'],
  [TABLE, 'd', 'Two others, 2025: over 334.1', '334.1'],
  ['| a :n[5]{#a} | no table |', 'a', '| a 5 | no table |', '5'],
])('of %j the mark %s stands in “%s”', (text, fact, sentence, typed) => {
  const read = readBody(text, { file: 'a.md', line: 1, column: 1 })
  const mark = read.marks.find((one) => one.fact === fact)!
  const found = sentenceOf({ read, mark })
  expect([found.sentence, found.sentence.slice(found.at, found.at + mark.text.length)]).toEqual([sentence, typed])
})
