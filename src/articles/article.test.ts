import { expect, test } from 'vitest'
import { countWords, minutesOf, stateOf } from './article.ts'
import { articleFrontMatter } from './article-schema.ts'

const LEAST = { title: 'A', standfirst: 'B', kicker: 'Explainer', date: '2026-10-09' }

test('countWords counts numbers and hyphenated words once', () => expect(countWords('China’s 44,250-tonne share — or so')).toBe(5))
test('minutesOf is one at least', () => expect(minutesOf({ wordCount: 20 })).toBe(1))
test('minutesOf rounds', () => expect(minutesOf({ wordCount: 1_300 })).toBe(6))
test('articleFrontMatter names the house where nobody is named', () =>
  expect(articleFrontMatter.parse(LEAST).authors).toEqual(['Assay desk']))
test('articleFrontMatter takes a day that YAML made a date', () =>
  expect(articleFrontMatter.parse({ ...LEAST, date: new Date('2026-10-09') }).date).toBe('2026-10-09'))
test.each([{ dek: 'x' }, { date: '9 October' }, { elements: ['neodymium'] }, { title: ' ' }, { lead: 'A B' }])(
  'articleFrontMatter refuses %j',
  (more) => {
    expect(articleFrontMatter.safeParse({ ...LEAST, ...more }).success).toBe(false)
  },
)
test.each([
  ['draft', '2026-10-08', true],
  ['scheduled', '2026-10-11', false],
  ['live', '2026-10-10', false],
  ['live', '2026-10-09', false],
] as const)('stateOf is %s for the date %s, draft %s', (state, date, draft) =>
  expect(stateOf({ front: articleFrontMatter.parse({ ...LEAST, date, draft }) }, '2026-10-10')).toBe(state),
)
