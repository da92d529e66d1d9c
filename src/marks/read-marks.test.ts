import { expect, test } from 'vitest'
import { readBody, readMarks } from './read-marks.ts'

const at = { file: 'content/x.yaml', line: 3, column: 8 }
const span = (column: number, endColumn: number) => ({ line: 3, column, endLine: 3, endColumn })
const codes = (text: string): string[] => readMarks(text, at).issues.map((one) => one.code)

test('readMarks gives text, fact and place of a mark', () => {
  const { marks, plain } = readMarks('China mined :n[69 percent]{#china-2024} of it', at)
  expect(plain).toBe('China mined 69 percent of it')
  expect(marks).toEqual([
    {
      kind: 'number',
      text: '69 percent',
      fact: 'china-2024',
      also: [],
      before: 'China mined ',
      after: ' of it',
      block: 0,
      start: 12,
      end: 39,
      ...span(20, 47),
      wordsAt: span(23, 33),
      factAt: span(36, 46),
      bracesAt: span(34, 47),
    },
  ])
})

test('readMarks reads a fact of a group', () => expect(readMarks(':n[5]{#china/share-2024}', at).marks[0]?.fact).toBe('china/share-2024'))

test('readMarks counts lines and columns in text of several lines', () => {
  expect(readMarks('one\ntwo :n[5]{#x}', at).marks[0]).toMatchObject({ line: 4, column: 5 })
})

test('readMarks asks locate where YAML folds a string', () => {
  expect(readMarks('a :n[5]{#x}', at, (offset) => ({ line: 9, column: offset + 30 })).marks[0]).toMatchObject({ line: 9, column: 32 })
})

test('readMarks says nowhere to put other words where they hold markup', () => {
  const { marks } = readMarks(':n[**6** x]{#a} and :n[7\ny]{#b}', at)
  expect(marks.map(({ wordsAt }) => wordsAt)).toEqual([undefined, { line: 3, column: 31, endLine: 4, endColumn: 2 }])
})

test('readMarks keeps mark words without markup', () => expect(readMarks('*:n[**6** x]{#a}*', at).marks[0]?.text).toBe('6 x'))

test('readMarks splits also into names', () => {
  expect(readMarks(':n[5]{#x also="2025, Brazil"}', at).marks[0]?.also).toEqual(['2025', 'Brazil'])
})

test('readMarks gives the reason of an excused number', () => {
  expect(readMarks(':n[5]{excuse="a definition"}', at).marks[0]).toMatchObject({ excuse: 'a definition', text: '5' })
})

test.each(['at 9:1 and 10:30', 'Source:USGS', 'see https://a.b:80/c', 'a ratio of 1:n here', 'a :b[c]{d=e} f', '::name', 'a :chart b'])(
  'readMarks leaves %j as typed',
  (text) => {
    expect(readMarks(text, at)).toMatchObject({ plain: text, marks: [], issues: [] })
  },
)

test('readMarks keeps Markdown and marks that follow a foreign colon', () => {
  expect(readMarks('Source:USGS [*x*](https://a.b) 9:1 :n[5]{#y}', at)).toMatchObject({ plain: 'Source:USGS x 9:1 5', issues: [] })
})

test.each([
  [':n[5]', 'words/mark-without-fact'],
  [':n[5]{#china.share}', 'words/fact-id'],
  [':n[5]{#China}', 'words/fact-id'],
  [':n[5]{#a/b/c}', 'words/fact-id'],
  [':n[5]{#a excuse="b"}', 'words/mark-attribute'],
  [':n[5]{excuse=" "}', 'words/excuse'],
  [':n[5]{excuse="todo"}', 'words/excuse'],
  [':n[5]{#a rounding=up}', 'words/mark-attribute'],
  [':n[]{#a}', 'words/mark-empty'],
  ['a ::n[5]{#a}', 'words/mark-unread'],
  [':n[5{#a}', 'words/mark-unread'],
  ['see ::chart{#a}', 'words/mark-unread'],
  ['[a :n[5]{#a}](/b/)', 'words/mark-in-link'],
  [':n[5]{#x also="a \\"b\\""}', 'words/mark-attribute'],
])('readMarks reports %j', (text, code) => expect(codes(text)).toEqual([code]))

test('readMarks hints at the slash when a fact id has a dot', () => {
  expect(readMarks(':n[5]{#china.share}', at).issues[0]).toMatchObject({
    got: 'china.share',
    hint: expect.stringContaining('{#china/share}'),
    place: at,
  })
})

test('readMarks lets an escaped colon stand', () => expect(codes('\\:n[5]{#a}')).toEqual([]))

test('readMarks reads a title that begins like a list', () => expect(readMarks('2024. A year', at).plain).toBe('2024. A year'))

test('readBody keeps blocks apart and passes over code', () => {
  const { blocks, marks } = readBody(
    '# One :n[1]{#a}\n\nTwo `:n[2]{#b}`\nand :n[3]{#c}\n\n- four :n[4]{#d}\n\n::chart{#x}\n\n```\n:n[5]{#e}\n```\n',
    { file: 'a', line: 10 },
  )
  expect(blocks).toEqual(['One 1', 'Two :n[2]{#b} and 3', 'four 4'])
  expect(marks.map((mark) => [mark.fact, mark.block, mark.line, mark.column])).toEqual([
    ['a', 0, 10, 7],
    ['c', 1, 13, 5],
    ['d', 2, 15, 8],
  ])
})

test('readBody reports a chart that does not stand alone', () => {
  expect(readBody('Text ::chart{#x} more', { file: 'a' }).issues.map((one) => one.code)).toEqual(['words/mark-unread'])
})

test('readMarks gives the words of a claim, with the numbers in it', () => {
  const { claims, marks, plain } = readMarks('So :c[China did :n[69 percent]{#a}, *most*]{#china/most and="x, y" also="2025"} of it', at)
  expect(plain).toBe('So China did 69 percent, most of it')
  expect(claims).toMatchObject([
    {
      kind: 'claim',
      text: 'China did 69 percent, most',
      claims: ['china/most', 'x', 'y'],
      also: ['2025'],
      before: 'So ',
      block: 0,
      start: 3,
      end: 79,
      line: 3,
      column: 11,
    },
  ])
  expect(marks).toMatchObject([{ text: '69 percent', before: 'So China did ', after: ', most of it', start: 16, column: 24 }])
})

test.each([
  [':c[most]', 'words/mark-without-claim'],
  [':c[most]{why="x"}', 'words/mark-attribute'],
  [':c[most]{excuse=""}', 'words/excuse'],
  [':c[most]{excuse="no source"}', 'words/excuse'],
  [':c[most]{#a excuse="x"}', 'words/mark-attribute'],
  [':c[most]{#a.b}', 'words/claim-id'],
  [':c[most]{#a and="B"}', 'words/claim-id'],
  [':c[ ]{#a}', 'words/mark-empty'],
  [':c[most{#a}', 'words/mark-unread'],
  ['[a :c[b :n[5]{#x}]{#y}](/z)', 'words/mark-in-link'],
])('readMarks refuses the claim mark %s', (text, code) => expect(codes(text)).toEqual([code]))

test('readMarks leaves other colons before a c alone', () => expect(readMarks('3:c, a:cat, :c', at).plain).toBe('3:c, a:cat, :c'))

test('readMarks keeps the excuse of a claim', () =>
  expect(readMarks(':c[most]{excuse="no row says it"}', at).claims).toMatchObject([{ claims: [], excuse: 'no row says it' }]))

const rights = (text: string) => readMarks(text, at).issues.map(({ code, fixes }) => [code, fixes?.[0]?.text])

test.each([
  ['n[€769 million]{#value}', ':n[€769 million]{#value}'],
  ['In 2025 N[€769 million]{#value} came', ':n[€769 million]{#value}'],
  [':N[€769 million]{#value}', ':n[€769 million]{#value}'],
  [': n[€769 million]{#value}', ':n[€769 million]{#value}'],
  ['::n[€769 million]{#value}', ':n[€769 million]{#value}'],
  [':n(€769 million){#value}', ':n[€769 million]{#value}'],
  ['c[China mined most]{#most}', ':c[China mined most]{#most}'],
  ['n[:n[5]{#a}]{#a}', ':n[5]{#a}'],
  [':N[:n[5]{#a}]{#a}', ':n[5]{#a}'],
])('%s was meant for a mark, and is written so', (text, right) => expect(rights(text)).toEqual([['words/mark-unread', right]]))

test.each([
  [':n[:n[5]{#a}]{#a}', ':n[5]{#a}'],
  [':n[*a :n[5]{#a}*]{#a}', ':n[5]{#a}'],
  [':n[:c[5]{#a}]{#a}', ':c[5]{#a}'],
  [':c[so :c[most]{#a}]{#b}', ':c[most]{#a}'],
])('%s nests marks', (text, right) => expect(rights(text)).toEqual([['words/mark-nested', right]]))

test.each([
  ['::Chart{#map}', '::chart{#map}'],
  [':: chart{#map}', '::chart{#map}'],
  ['::figure{#map}', '::chart{#map}'],
  [':::Chart{#map width="wide"}', '::chart{#map width="wide"}'],
  ['::charts{#map}', '::chart{#map}'],
  [':::Scroll', ':::scroll'],
  ['::aside', undefined],
])('the block %s is none of ours', (line, right) => {
  const { issues } = readBody(`Words before.\n\n${line}\n\nWords behind.`, { file: 'a', line: 1 })
  expect(issues).toMatchObject([
    { code: 'words/block-unknown', place: { line: 3 }, ...(right ? { fixes: [{ text: right, line: 3, column: 1 }] } : {}) },
  ])
})

test.each([
  'See Annex[1]{a}, f(n), x[n], Source:USGS[*], std::vector and C::D',
  'The function[a] of an[x]',
  '9:1 and 10:30, then: n of them (a){b}',
  'Use \\:n[5]{#a} and `n[5]{#a}`',
  'A table\\: chart',
])('%s is no mark', (text) => expect(rights(text)).toEqual([]))

test('what was meant for a mark is not told again by its number', () => {
  const [passage] = readMarks('In n[€769 million]{#value} came', at).passages
  expect(passage?.unread.map(({ from, to }) => passage.plain.slice(from, to))).toEqual(['n[€769 million]{#value}'])
})

test('braces that are not closed are told as such, and the words of their mark in what is to be written', () => {
  const [found] = readMarks(':n[69 percent]{#\nand a line with “it” below', { file: 'a.md' }).issues
  expect(found).toMatchObject({ message: 'the braces after this number are not closed', got: '{#' })
  expect(found?.hint).toContain(':n[69 percent]{#fact-id}')
  expect(readMarks(':n[5]{#x also="a \\"b\\""}', { file: 'a.md' }).issues[0]?.hint).toContain('&quot;')
})
