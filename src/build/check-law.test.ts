import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkLaw, wordsOfSite } from './check-law.ts'
import { ROOT } from './folders.ts'
import { readExcuses } from './load-excuses.ts'
import { loadContent } from './load-site.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

/** What the law finds in a site of these files: code, number, file, line and column. */
async function foundIn(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'assay-law-'))
  folders.push(root)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const issues = checkLaw(await loadContent(root, { drafts: true }))
  return issues.map(({ code, got, place }) => `${code} ${got} ${place.file.split('/').at(-1)}:${place.line}:${place.column}`)
}

const ARTICLE = 'title: Title\nstandfirst: >-\n  Some lines\n  and another.\nkicker: Explainer\ndate: 2026-10-09\n'
const article = (front: string, body = '') => ({ 'content/articles/a/index.md': `---\n${front}---\n${body}` })

test.each([
  ['title', ARTICLE.replace('Title', 'All 44 mines'), 'numbers/unbound 44 index.md:2:12'],
  ['quoted title', ARTICLE.replace('Title', '"China: \\"all\\" 44 mines"'), 'numbers/unbound 44 index.md:2:24'],
  ['folded standfirst', ARTICLE.replace('and another', 'and 44 mines'), 'numbers/unbound 44 index.md:5:7'],
  [
    'standfirst after a mark',
    ARTICLE.replace('and another', 'and :n[5]{excuse="a rule"} then 44 mines'),
    'numbers/unbound 44 index.md:5:35',
  ],
  ['kicker', ARTICLE.replace('Explainer', 'Part of 44'), 'numbers/unbound 44 index.md:6:17'],
])('an article: a number in its %s', async (_where, front, expected) => expect(await foundIn(article(front))).toEqual([expected]))

test('an article: a number in its body', async () =>
  expect(await foundIn(article(ARTICLE, '\n## Five mines\n\nText of 44 mines.\n'))).toEqual([
    'numbers/unbound Five index.md:10:4',
    'numbers/unbound 44 index.md:12:9',
  ]))

const CHART = `type: bar
dataset: mine
where: { country: [CHN, USA], year: { from: 2020 } }
x: country
y: { field: output, unit: kt }
sort: [CHN, USA]
title: Title
subtitle: Subtitle
`
const chart = (more: string, yaml = CHART) => ({ 'content/charts/c.yaml': yaml + more })

test.each([
  ['title', '', CHART.replace('Title', 'All 44 mines'), '44 c.yaml:7:12'],
  ['subtitle', '', CHART.replace('Subtitle', 'Of the 44 mines'), '44 c.yaml:8:18'],
  ['notes', 'notes:\n  - Note\n  - >-\n    Of all\n    44 mines\n', CHART, '44 c.yaml:13:5'],
  ['doubt', 'doubt: Only 44 mines\n', CHART, '44 c.yaml:9:13'],
  ['text of an annotation', 'annotations:\n  - at: { year: 2024 }\n    text: Only 44 mines\n', CHART, '44 c.yaml:11:16'],
  ['head of an annotation', 'annotations:\n  - { at: { year: 2024 }, head: 44 mines, text: Words }\n', CHART, '44 c.yaml:10:33'],
  ['text of a reference, not its place', 'references:\n  - { at: 50, text: Of 44 mines }\n', CHART, '44 c.yaml:10:24'],
  ['alt', 'alt: Bars of 44 mines\n', CHART, '44 c.yaml:9:14'],
  ['long name', 'names:\n  CHN: { long: 44 mines, short: Mines }\n', CHART, '44 c.yaml:10:16'],
  ['plain name', 'names:\n  CHN: 44 mines\n', CHART, '44 c.yaml:10:8'],
  ['label of a remainder', 'remainder: { label: The 44 others }\n', CHART, '44 c.yaml:9:25'],
  ['words of a stream', 'outside: outside 44 mines\n', CHART, '44 c.yaml:9:18'],
  ['section', 'section: Of 44 mines\n', CHART, '44 c.yaml:9:13'],
  [
    'label of a control',
    'controls:\n  - { name: a, label: 44 mines, choices: [{ value: a, label: A }, { value: b, label: B }] }\n',
    CHART,
    '44 c.yaml:10:23',
  ],
  [
    'label of a choice',
    'controls:\n  - { name: a, label: A, choices: [{ value: a, label: A }, { value: b, label: 44 mines }] }\n',
    CHART,
    '44 c.yaml:10:79',
  ],
  [
    'what a choice sets',
    'controls:\n  - name: a\n    label: A\n    choices:\n      - { value: a, label: A }\n      - { value: b, label: B, set: { subtitle: 44 mines } }\n',
    CHART,
    '44 c.yaml:14:48',
  ],
  ['words for free choices', 'live:\n  span: { label: Years }\n  title: Title\n  subtitle: Of 44 mines\n', CHART, '44 c.yaml:12:16'],
])('a chart: a number in its %s', async (_where, more, yaml, expected) =>
  expect(await foundIn(chart(more, yaml))).toEqual([`numbers/unbound ${expected}`]),
)

test('words that several states share are told once', async () => {
  const set = '{ value: b, label: B, set: { subtitle: 44 mines } }'
  const controls = `controls:\n  - { name: a, label: A, choices: [{ value: a, label: A }, ${set}] }\n  - { units: [kt, t] }\n`
  expect(await foundIn(chart(controls, CHART.replace('Subtitle', 'Thousand tonnes')))).toHaveLength(1)
})

test('the what-if page: a number in its words', async () => {
  const page =
    'title: Title\nstandfirst: Of 44 mines\nworld: a/b\nrefined: a/c\nmass: a/d\nplants: []\nleft_out: [{ project: P1, why: It has 44 mines }]\n'
  expect(await foundIn({ 'content/what-if.yaml': `${page}doubts: [44 mines]\nleaves_out: [44 mines]\n` })).toEqual([
    'numbers/unbound 44 what-if.yaml:2:16',
    'numbers/unbound 44 what-if.yaml:7:39',
    'numbers/unbound 44 what-if.yaml:8:10',
    'numbers/unbound 44 what-if.yaml:9:14',
  ])
})

const EXCUSES = 'excuses:\n  - { pattern: lot of 44, why: how they are sold, example: A lot of 44 ingots }\n'

test('a pattern excuses everywhere, and one that excuses nothing is told', async () => {
  const files = { ...chart('', CHART.replace('Subtitle', 'In a lot of 44 ingots')), 'content/excuses.yaml': EXCUSES }
  expect(await foundIn(files)).toEqual([])
  expect(await foundIn({ ...chart(''), 'content/excuses.yaml': EXCUSES })).toEqual(['numbers/idle-excuse lot of 44 excuses.yaml:2:16'])
})

test('faults of the patterns stand at their place', () => {
  expect(readExcuses(EXCUSES.replace('lot', '(lot')).issues).toMatchObject([{ code: 'numbers/excuse', place: { line: 2, column: 16 } }])
  expect(readExcuses(EXCUSES.replace('why: how', 'because: how')).issues[0]).toMatchObject({ code: 'numbers/excuse', got: 'nothing' })
})

test('the content keeps the law, and its numbers are read', async () => {
  const content = await loadContent(ROOT, { drafts: true })
  expect(checkLaw(content)).toEqual([])
  const marks = wordsOfSite(content).flatMap(({ texts }) => texts.flatMap((text) => text.marks))
  expect(marks.length).toBeGreaterThan(300)
})
