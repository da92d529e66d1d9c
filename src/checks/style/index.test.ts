import { expect, test } from 'vitest'
import { readHouseStyle } from '../../build/load-house-style.ts'
import { readArticle } from '../../build/load-articles.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { putInto } from '../../desk/edit.ts'
import { checkStyle } from './index.ts'
import type { StyleKind } from './house-style.ts'

const GUIDE = readFileSync(join(import.meta.dirname, '../../../content/house-style.yaml'), 'utf8')
const { style, issues } = await readHouseStyle(GUIDE)
const HEAD = '---\ntitle: A title\nstandfirst: Words.\nkicker: Explainer\ndate: 2026-10-09\n---\n'
const file = 'content/articles/x/index.md'

const find = (body: string, kind: StyleKind = 'article', head = HEAD) => {
  const text = `${head}${body}`
  const { article } = readArticle('x', file, text)
  if (!article || !style) throw new Error('the article cannot be read')
  return {
    text,
    found: checkStyle(
      article.texts.map(({ read }) => read),
      { file, kind, style },
    ),
  }
}

test('every rule of the house does what its examples say', () => expect(issues).toEqual([]))

test.each([
  ['40 tons of ore', '40 tonnes of ore'],
  ['it was so. Tons of oxide', 'it was so. Tonnes of oxide'],
  ['it was so. Metric tons of oxide', 'it was so. Tonnes of oxide'],
  ['a short ton', 'a tonne'],
  ['in Burma it', 'in Myanmar it'],
  ['the rare-earths are', 'the rare earths are'],
  ['a rare earth magnet', 'a rare-earth magnet'],
  ['a rare earths mine', 'a rare-earth mine'],
  ['the rare earths industry', 'the rare-earth industry'],
  ['rare earth prices', 'rare-earth prices'],
  ['Beijing slams it', 'Beijing criticises it'],
  ['about 69 % of it', 'about 69 percent of it'],
  ['from 2021-2024', 'from 2021–2024'],
  ['on October 9, 2026', 'on 9 October 2026'],
  ["China's share", 'China’s share'],
  ['a "critical" metal', 'a “critical” metal'],
  ['it fell...', 'it fell…'],
  ['in the the mine', 'in the mine'],
  ['an mine', 'a mine'],
  ['a ore', 'an ore'],
])('%s becomes %s', (before, after) => {
  const { text, found } = find(`Words first, ${before} and so on.\n`)
  const mended = found.toReversed().reduce((mended, { fixes }) => putInto(mended, fixes![0]!, fixes![0]!.text)!, text)
  expect(mended).toBe(`${HEAD}Words first, ${after} and so on.\n`)
})
test.each([
  'rare-earth oxide',
  'the rare earths in it',
  'where rare earths concentrate in clay',
  'heavy rare earths supply the magnets',
  'rare earths trade above their price',
  'of the rare earths, mines sold most',
  'Lynas Rare Earths mines at Mount Weld',
  'Ton Büchner, who led it',
  'a tonnage of oxide',
  'Milton and Boston',
  'which the Survey prints as Burma',
  '“critical”',
  'HS 2846-90',
  'ISO 3166-1',
  'Y-90',
  'a European mine',
  'an hour',
  'the U.S. Survey',
  'a U.S. mine',
  'what had had to be',
])('%s is as it should be', (words) => expect(find(`Words first, ${words} and so on.\n`).found).toEqual([]))

test('a finding stands at its own line and column, behind marks and in folded YAML', () => {
  const head = HEAD.replace('standfirst: Words.', 'standfirst: >-\n  Some words and\n  then 40 tons of it.')
  const { found } = find('A :n[69 percent]{#a} share of [the tons](/x/) here.\n', 'article', head)
  expect(found.map(({ code, place: { line, column, endColumn } }) => [code, line, column, endColumn])).toEqual([
    ['style/tonnes', 5, 11, 15],
    ['style/tonnes', 9, 36, 40],
  ])
})
test('percent may be a sign in charts', () => expect(find('It is 69% now.\n', 'chart').found).toEqual([]))
test('a number in a mark is not cut', () => {
  const { found } = find('It was :n[1,051 kt]{#a} and :n[40 tons]{#b}, or 5,400 kt and 1,094%.\n')
  expect(found.map(({ got, expected }) => [got, expected])).toEqual([
    ['40 tons', '40 tonnes'],
    ['1,094%', '1,094 percent'],
    ['1,051 kt', '1,051\u00a0kt'],
    ['5,400 kt', '5,400\u00a0kt'],
  ])
  expect(found[2]?.fixes).toMatchObject([{ text: '1,051\u00a0kt', column: 11, endColumn: 19 }])
})
test('words that a mark interrupts are told without a cure that would cut it', () => {
  const { found } = find('In :n[2021]{#a}-2024 it was.\n')
  expect(found.map(({ code, fixes }) => [code, fixes])).toEqual([['style/range', undefined]])
})
test('a rule whose examples do not come out is an issue at its place', async () => {
  const { issues: told } = await readHouseStyle(
    'rules:\n  - name: x\n    why: y\n    patterns: [a]\n    expected: b\n    specs:\n      - { from: a, to: c }\n',
  )
  expect(told[0]).toMatchObject({ code: 'style/guide', place: { line: 2 }, got: '“a” becomes “b”, and not “c”' })
})
test('an expression that cannot be read is one too', async () =>
  expect(
    (
      await readHouseStyle(
        'rules:\n  - name: x\n    why: y\n    patterns: ["/(/"]\n    expected: b\n    specs:\n      - { from: a, to: b }\n',
      )
    ).issues,
  ).toHaveLength(1))
