import { expect, test } from 'vitest'
import { evaluateClaims } from '../../claims/evaluate-claims.ts'
import { evaluateFacts } from '../../facts/evaluate.ts'
import { exampleCatalogue } from '../../facts/example-catalogue.ts'
import { readBody, readMarks } from '../../marks/read-marks.ts'
import { sourcePages } from '../../data/source-pages.ts'
import { checkNumbers } from './check-numbers.ts'
import { makeExcuses } from './excuse.ts'
import type { Grounds } from './standing.ts'

const STATED = {
  'china/share-2024': ['China’s share of mine output in 2024', 'share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024])'],
  'china/output-2024': ['China’s mine output in 2024', 'output[CHN,2024]'],
  'world/share-2025': ['Share of the rest of the world in 2025', 'share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024])'],
  years: ['Years in which China has a row', 'count(output[CHN,*])'],
} as const
const { facts } = evaluateFacts(
  Object.entries(STATED).map(([id, [label, expression]]) => ({ id, label, expression, dataset: 'mine', place: { file: 'facts.yaml' } })),
  exampleCatalogue(),
)

const CLAIMS = {
  more: 'first_time(long/output[USA,*], 2022) having value > 30',
  least: 'all(output[*,2024]) where country != WLD having value >= 1500',
  none: 'none(output[*,2024]) where country != WLD having value > 300000',
  grew: 'some(long/output[*,2020] - long/output[*,2019], 4, 5) having value > 0',
  flat: 'unchanged(long/output[NGA,*], 2022, 2023) within 5 percent',
  share: 'share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024]) > 50',
  order: 'highest(output[*,2024], CHN) where country != WLD',
  two: 'highest(output[*,2024], CHN, USA) where country != WLD',
}
const { claims } = evaluateClaims(
  Object.entries(CLAIMS).map(([id, text]) => ({ id, label: id, lines: [{ text, place: { file: 'facts.yaml' } }], dataset: 'mine' })),
  exampleCatalogue(),
  facts,
)

const { excuses } = makeExcuses(
  { excuses: [{ pattern: 'lot of \\d+ ingots', why: 'how they are sold', example: 'A lot of 44 ingots' }] },
  () => ({ file: 'excuses.yaml' }),
)
const grounds: Grounds = {
  excuses,
  sources: { publishers: ['The Survey', 'Kitco'], isPage: sourcePages([{ url: 'https://www.example.org/s/' }]) },
}

const check = (body: string) =>
  checkNumbers({ texts: [readBody(body, { file: 'a.md', line: 1, column: 1 })], file: 'a.md', facts, claims }, grounds)
const found = (body: string) => check(body).map(({ code, got, place }) => `${code.split('/')[1]} ${got} ${place.line}:${place.column}`)

test.each([
  ['a paragraph', 'China mined 270,000 tonnes.', ['unbound 270,000 tonnes 1:13']],
  ['a heading', 'Text.\n\n## The five years', ['unbound five years 3:8']],
  ['a list', '- one\n- then 44 mines', ['unbound 44 2:8']],
  ['a table typed by hand', '| Country | Output |\n|---|---|\n| China | 270,000 t |', ['unbound 270,000 t 3:11']],
  ['the words of a picture', '![A map of 44 mines](./a.png)', ['unbound 44 1:12']],
  ['the title of a picture', '![A map](./a.png "A map of 44 mines")', ['unbound 44 1:28']],
  ['the words of a link', 'See [all 44 mines](/a/).', ['unbound 44 1:10']],
  ['a block of code', '```\n44 mines\n```', ['unbound 44 2:1']],
  ['two in a sentence', 'From 44 mines it took 5 percent.', ['unbound 44 1:6', 'unbound 5 percent 1:23']],
  ['after a mark on the line', 'Of :n[270,000 tonnes]{#china/output-2024} it sold 5 percent.', ['unbound 5 percent 1:51']],
  ['on a later line', 'Of all\nit sold **5 percent**.', ['unbound 5 percent 2:11']],
  ['a spelled one', 'Output doubled.', ['unbound doubled 1:8']],
  ['the whole of a marked part', ':n[three]{#years} of 44 mines', ['unbound 44 1:22']],
  ['the other end of a marked range', ':n[69]{#china/share-2024} to 71 percent', ['unbound 71 percent 1:30']],
  ['the first end of a marked range', 'between 67 and :n[69 percent]{#china/share-2024}', ['unbound 67 1:9']],
  ['a bound one', 'China mined :n[270,000 tonnes]{#china/output-2024}.', []],
  ['an excused one', 'Of :n[four]{excuse="a definition"} metals.', []],
  ['a pattern', 'A lot of 44 ingots.', []],
  ['a pattern that fits another part', 'A lot of 44 ingots from 44 mines.', ['unbound 44 1:25']],
  ['a year and a name', 'In 2024, under Section 232, F-35 fighters flew.', []],
  ['a quotation with a link to its source', 'It speaks of “more than 90 percent” ([here](https://example.org/s)).', []],
  ['a quotation in straight marks', '[Kitco](http://www.example.org/s/#a) speaks of "more than 90 percent".', []],
  [
    'a quotation whose link stands a sentence off',
    'The [Survey](https://example.org/s) counted. It speaks of “nearly all, 90 percent”.',
    [],
  ],
  ['a quotation with its publisher alone', 'The Survey speaks of “more than 90 percent”.', ['unbound 90 percent 1:33']],
  [
    'a quotation with a link elsewhere',
    'It speaks of “more than 90 percent” ([here](https://example.com/s)).',
    ['unbound 90 percent 1:25'],
  ],
  ['a quotation with a link to a page of ours', 'It speaks of “more than 90 percent” ([here](/a/)).', ['unbound 90 percent 1:25']],
  ['quotation marks around a number', 'The [Survey](https://example.org/s) counted “99,000 tonnes”.', ['unbound 99,000 tonnes 1:46']],
  ['a quotation without a source', 'It speaks of “more than 90 percent”.', ['unbound 90 percent 1:25']],
  ['a quotation whose source stands elsewhere', 'The Survey.\n\nIt speaks of “90 percent”.', ['unbound 90 percent 3:15']],
  ['a name in part of a word', 'Kitcorner speaks of “90 percent”.', ['unbound 90 percent 1:22']],
  ['a number beside a quotation', 'The Survey says “much”, 90 percent.', ['unbound 90 percent 1:25']],
  [
    'a quotation whose link stands further off',
    'The [Survey](https://example.org/s) counted. Mines were shut. It speaks of “nearly all, 90 percent”.',
    ['unbound 90 percent 1:89'],
  ],
  ['a quotation with a link to a fragment', 'It speaks of “nearly all, 90 percent” ([here](#x)).', ['unbound 90 percent 1:27']],
  ['a number parted by a sign that nobody sees', 'It has thirty-\u200btwo mines.', ['unbound thirty-two 1:8']],
  ['a block quotation with its source', '> Nearly 90 percent of all mines.\n> — The Survey, 2026', []],
  ['a block quotation with its source in a paragraph behind it', '> Nearly 90 percent of all mines.\n\n— The Survey, 2026', []],
  ['a block quotation with its source in its last paragraph', '> Nearly 90 percent of all mines.\n>\n> — The Survey, 2026', []],
  ['a block quotation of paragraphs', '> Nearly 90 percent of mines.\n>\n> Once 80 percent of mines.\n\n– *The Survey*, 2026', []],
  ['a block quotation with a linked source behind it', '> Nearly 90 percent of mines.\n\n— [its page](https://example.org/s)', []],
  ['a block quotation of others', '> Nearly 90 percent of mines.\n\n— A. Nonymous', ['unbound 90 percent 1:10']],
  ['a block quotation before a paragraph', '> Nearly 90 percent of mines.\n\nThe Survey, 2026', ['unbound 90 percent 1:10']],
  ['a source behind another paragraph', '> Nearly 90 percent.\n\nSo it is.\n\n— The Survey', ['unbound 90 percent 1:10']],
  ['a paragraph behind a block quotation', '> Nearly all.\n\n— The Survey, of 90 percent', ['unbound 90 percent 3:18']],
  ['a block quotation with a link', '> Nearly 90 percent of all mines ([here](https://example.org/s)).', []],
  ['a block quotation that names no one of ours', '> Nearly 90 percent of all mines.\n> — A. Nonymous', ['unbound 90 percent 1:10']],
  ['a block quotation that only speaks of a source', '> Nearly 90 percent, says The Survey.', ['unbound 90 percent 1:10']],
  ['a block quotation without', '> Nearly 90 percent.', ['unbound 90 percent 1:10']],
])('the law holds in %s', (_where, body, expected) => expect(found(body)).toEqual(expected))

test.each([
  ['a unit left outside', ':n[69]{#china/share-2024} percent of it', 'write :n[69 percent]{#china/share-2024}'],
  ['a unit after a hyphen', 'a :n[69]{#china/share-2024}-percent share', 'write :n[69-percent]{#china/share-2024}'],
  ['a scale left outside', ':n[0.27]{#china/output-2024} million tonnes', 'write :n[0.27 million tonnes]{#china/output-2024}'],
  ['an article left outside', 'a :n[third]{excuse="a definition"} of it', 'write :n[a third]{excuse="a definition"}'],
  [
    'a unit that its fact does not have',
    ':n[69]{#china/share-2024} years',
    'the mark holds all of “69 years”, and its fact states 69.2308 percent: say that, or bind another',
  ],
])('a mark holds all of its number: %s', (_what, body, hint) =>
  expect(check(body)).toMatchObject([{ code: 'numbers/cut', message: 'the mark holds a part of this number only', hint }]),
)

test.each([
  'between :n[69]{#china/share-2024} and :n[71 percent]{#world/share-2025}',
  ':n[69]{#china/share-2024}–:n[71 percent]{#world/share-2025}',
  'from :n[69]{#china/share-2024} to :n[71 percent]{#world/share-2025}',
  'it has :n[three]{#years} years at a time',
  ':n[three]{#years} of :n[44]{excuse="a definition"} mines',
  'about :n[270,000 tonnes]{#china/output-2024} of it',
  'China’s :n[more than 90 percent]{#china/share-2024}',
])('marks may leave out what joins them, what they count and what hedges them: %s', (body) => expect(found(body)).toEqual([]))

test('the facts that agree are offered, those first whose label is nearest to the sentence', () => {
  expect(check('China had a share of 69 percent in 2024.')[0]?.hint).toBe(
    'write :n[69 percent]{#china/share-2024}, or say why it needs none, :n[69 percent]{excuse="why it needs no fact"}',
  )
  expect(check('The rest of the world had a share of 69 percent in 2025.')[0]?.hint).toMatch(
    /^write :n\[69 percent\]\{#world\/share-2025\}/,
  )
})

test('a fact that counts years is offered without them', () =>
  expect(check('China has rows for two years.')[0]?.hint).toMatch(/^write :n\[two\]\{#years\} years, or say why/))

test.each([
  ['another time', 'China has rows for two months.'],
  ['a word for many of what has a unit', 'China has scores of mines.'],
  ['a part of nothing that is named', 'It bought ½ of all.'],
  ['a number whose unit nothing says', 'In 2024 China’s mines gave 270,000.'],
])('no fact is offered for %s', (_what, body) => expect(check(body).flatMap(({ fixes = [] }) => fixes)).toEqual([]))

test('a number whose unit the words around it say is offered its fact', () =>
  expect(check('In tonnes, China’s mine output in 2024 was 270,000.')[0]?.hint).toMatch(/^write :n\[270,000\]\{#china\/output-2024\}/))

test('an offer, written in, satisfies the law', () => {
  const [offer] = /:n\[[^\]]*\]\{[^}]*\}/.exec(check('China had a share of 69 percent in 2024.')[0]?.hint ?? '') ?? []
  expect(found(`China had a share of ${offer} in 2024.`)).toEqual([])
})

test('where no fact agrees, the way out is said all the same', () => {
  expect(check('China had 12 percent.')[0]?.hint).toBe(
    'bind it to a fact, :n[12 percent]{#fact-id}, or say why it needs none, :n[12 percent]{excuse="why it needs no fact"}',
  )
  expect(check('See [all 44 mines](/a/).')[0]?.hint).toMatch(/^a link holds no mark: put the link on other words/)
  expect(check('```\n44 mines\n```')[0]?.hint).toMatch(/^no mark can stand here/)
  expect(check('It says “there are 44 mines”.')[0]?.hint).toMatch(/^link to the source, one of content\/sources/)
})

/** The text with a fix made in it. */
function mended(body: string): string {
  const [fix] = check(body)[0]?.fixes ?? []
  const lines = body.split('\n')
  const line = lines[fix!.line - 1]!
  lines[fix!.line - 1] = line.slice(0, fix!.column - 1) + fix!.text + line.slice(fix!.endColumn - 1)
  return lines.join('\n')
}

test.each([
  ['One line.\nIn 2024 China had 69 percent.', 'One line.\nIn 2024 China had :n[69 percent]{#china/share-2024}.'],
  ['In 2024 China had **69 percent** of it.', 'In 2024 China had **:n[69 percent]{#china/share-2024}** of it.'],
  ['China had :n[69]{#china/share-2024 also="2025"} percent.', 'China had :n[69 percent]{#china/share-2024 also="2025"}.'],
  ['Take a :n[third]{excuse="a rule"} of it.', 'Take :n[a third]{excuse="a rule"} of it.'],
])('the cure of %j can be made in the file, and mends it', (body, expected) => {
  expect(mended(body)).toBe(expected)
  expect(found(expected)).toEqual([])
})

test.each(['China had 69 *percent* in 2024.', 'China had 69\npercent in 2024.', 'See [China’s 69 percent](/a/) in 2024.'])(
  'no change of the file is offered that would take other things away: %j',
  (body) => expect(check(body)[0]?.fixes).toBeUndefined(),
)

test('within flow brackets of YAML a mark needs quotes, and says so', () => {
  const locate = Object.assign((offset: number) => ({ line: 1, column: offset + 1 }), { flow: true as const })
  const read = readMarks('China had 69 percent in 2024', { file: 'c.yaml' }, locate)
  const [issue] = checkNumbers({ texts: [read], file: 'c.yaml', facts, claims }, grounds)
  expect([issue?.fixes, issue?.hint?.endsWith('; a mark needs quotes around its string here')]).toEqual([undefined, true])
})

test('the place is exact where YAML folds a string', () => {
  const read = readMarks('a :n[5]{#x} and 44 mines', { file: 'c.yaml' }, (offset) => ({ line: 3, column: offset + 10 }))
  expect(checkNumbers({ texts: [read], file: 'c.yaml', facts, claims }, grounds)[0]?.place).toEqual({
    file: 'c.yaml',
    line: 3,
    column: 26,
    endLine: 3,
    endColumn: 28,
  })
})

test.each([
  ':c[In 2022 US output was more than 30 tonnes for the first time]{#more}.',
  ':c[In 2022 US output exceeded 30 tonnes for the first time]{#more}.',
  ':c[In 2022 US output was over 0.03 kilotonnes for the first time]{#more}.',
  ':c[In 2022 US output was at least 30 tonnes for the first time]{#more}.',
  ':c[In 2022 US output was more than :n[30 tonnes]{excuse="a round mark"} for the first time]{#more}.',
  ':c[All mined 1,500 tonnes or more]{#least}.',
  ':c[All mined at least 1,500 tonnes]{#least}.',
  ':c[None mined more than 300,000 tonnes]{#none}.',
  ':c[Four of five mined more in 2020 than in 2019]{#grew}.',
  ':c[Nigeria’s output stayed within 5 percent]{#flat}.',
  ':c[China mined more than half]{#share}.',
  ':c[The United States came second, behind China]{#two}.',
  ':c[China mined most, the United States ranked second]{#two}.',
])('the number of a claim needs no mark in its words: %s', (body) => expect(check(body)).toEqual([]))

test.each([
  [':c[In 2022 US output was more than 300 tonnes for the first time]{#more}.', '300 tonnes', '30 tonnes'],
  [':c[In 2022 US output was less than 30 tonnes for the first time]{#more}.', '30 tonnes', undefined],
  [':c[In 2022 US output was 30 tonnes for the first time]{#more}.', '30 tonnes', undefined],
  [':c[In 2022 US output was more than :n[300 tonnes]{excuse="a round mark"} for the first time]{#more}.', '300 tonnes', '30 tonnes'],
  [':c[All mined more than 1,500 tonnes]{#least}.', '1,500 tonnes', undefined],
  [':c[All mined at least :n[5,000 tonnes]{excuse="a mark that the claim tests"}]{#least}.', '5,000 tonnes', '1,500 tonnes'],
  [':c[None mined 300,000 tonnes]{#none}.', '300,000 tonnes', undefined],
  [':c[None mined more than 200,000 tonnes]{#none}.', '200,000 tonnes', '300,000 tonnes'],
  [':c[Three of five mined more in 2020 than in 2019]{#grew}.', 'Three of five', undefined],
  [':c[Nigeria’s output stayed within 2 percent]{#flat}.', '2 percent', '5 percent'],
  [':c[China mined more than two thirds]{#share}.', 'two thirds', '50 percent'],
])('and is held to it: %s', (body, got, fix) => {
  const [first, ...more] = check(body)
  expect([first?.code, first?.got, first?.fixes?.[0]?.text, more]).toEqual(['numbers/claim', got, fix, []])
})

test('a place in a ranking is borne by the claim that settles it, and by no other', () => {
  expect(found(':c[The United States came second, behind China]{#order}.')).toHaveLength(1)
  expect(found(':c[The United States came third]{#two}.')).toHaveLength(1)
  expect(found('The United States came second.')).toHaveLength(1)
})

test('a unit is part of the number of a claim', () =>
  expect(found(':c[In 2022 US output was more than 30 kilotonnes for the first time]{#more}.')).toEqual(['claim 30 kilotonnes 1:36']))

test('a number that its claim has nothing of is judged as everywhere', () =>
  expect(found(':c[China mined most, from 44 mines]{#order}.')).toEqual(['unbound 44 1:27']))
