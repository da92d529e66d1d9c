import { expect, test } from 'vitest'
import { readBody } from './read-marks.ts'

/** What stands in the text at the place that a passage gives for the first of some words in it. */
function typedAt(text: string, words: string): string {
  const passage = readBody(text, { file: 'a', line: 1, column: 1 }).passages.find(({ plain }) => plain.includes(words))!
  const { line, column } = passage.locate(passage.plain.indexOf(words))
  return (text.split('\n')[line - 1] ?? '').slice(column - 1)
}

test.each([
  ['plain words', 'It is 5 here', '5 here', '5 here'],
  ['after a mark', 'It is :n[5 t]{#a} and 6 here', '6 here', '6 here'],
  ['after markup', '**It** is *all* 6 here', '6 here', '6 here'],
  ['after escapes', 'It \\* is \\[not\\] 6 here', '6 here', '6 here'],
  ['after an entity', 'Fish &amp; amps &nbsp; 6 here', '6 here', '6 here'],
  ['on the next line', 'It is\n   so 6 here', '6 here', '6 here'],
  ['in a list', '- one\n  - two 6 here', '6 here', '6 here'],
  ['in a heading', '## It is 6 here', '6 here', '6 here'],
  ['in a quotation', '> It is\n> now 6 here', '6 here', '6 here'],
  ['in a table', '| a | b |\n|---|---|\n| 5 | 6 t |', '6 t', '6 t |'],
  ['in a link', 'See [about 6 here](/b/ "c")', '6 here', '6 here](/b/ "c")'],
  ['in the title of a link', 'See [this](/b/ "about 6 t")', '6 t', '6 t")'],
  ['in the words of a picture', 'A ![map of 6 mines](./a.png)', '6 mines', '6 mines](./a.png)'],
  ['in the title of a picture', '![map](./a.png "6 mines")', '6 mines', '6 mines")'],
  ['in code within words', 'It is `x 6 y` here', '6 y', '6 y` here'],
  ['in a block of code', 'It is\n\n```\none\n  6 y\n```', '6 y', '6 y'],
])('a passage knows where its words are typed: %s', (_where, text, words, typed) => expect(typedAt(text, words)).toBe(typed))

test('marks in the words of a picture are read', () => {
  const { marks, plain } = readBody('A ![map of :n[6 mines]{#a}](./a.png) here', { file: 'a' })
  expect(plain).toBe('A map of 6 mines here')
  expect(marks).toMatchObject([{ text: '6 mines', fact: 'a', before: 'A map of ', after: ' here', column: 12 }])
})

test('a passage knows what can hold no mark, and what is quoted', () => {
  const { passages } = readBody('> said [so](/a/ "title")\n\n```\ncode\n```\n\nWords', { file: 'a' })
  expect(passages.map(({ plain, quoted, markable, links }) => [plain, quoted, markable, links.length])).toEqual([
    ['said so', true, true, 1],
    ['title', true, false, 0],
    ['code', false, false, 0],
    ['Words', false, true, 0],
  ])
})
