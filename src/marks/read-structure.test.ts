import { expect, test } from 'vitest'
import { makeHeadingIds } from './heading-ids.ts'
import { readStructure } from './read-structure.ts'

const read = (text: string) => readStructure(text, { file: 'a.md', line: 10 })
const span = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn })

test('readStructure finds charts with width and place', () => {
  expect(read('Text.\n\n::chart{#one}\n\n::chart{#two width="wide"}\n').charts).toEqual([
    { id: 'one', width: 'text', ...span(12, 1, 14), idAt: span(12, 10, 13) },
    { id: 'two', width: 'wide', ...span(14, 1, 27), idAt: span(14, 10, 13) },
  ])
})

test.each([
  '::chart',
  '::chart{width="wide"}',
  '::chart{#a width="full"}',
  '::chart{#a title="b"}',
  '- a\n\n  ::chart{#a}',
  '> ::chart{#a}',
])('readStructure reports %j', (text) => expect(read(text)).toMatchObject({ charts: [], issues: [{ code: 'words/chart-place' }] }))

test('readStructure reports a chart that is placed twice', () =>
  expect(read('::chart{#a}\n\n::chart{#b}\n\n::chart{#a}')).toMatchObject({
    charts: [{ id: 'a' }, { id: 'b' }],
    issues: [{ code: 'words/chart-place', got: 'a', place: { line: 14 } }],
  }))

test('readStructure finds headings and links', () => {
  const { headings, links } = read('## Twice, a [year](/articles/x/) apart\n\n### Twice, a year apart\n')
  expect(headings).toEqual([
    { id: 'twice-a-year-apart', text: 'Twice, a year apart', depth: 2, line: 10 },
    { id: 'twice-a-year-apart-2', text: 'Twice, a year apart', depth: 3, line: 12 },
  ])
  expect(links).toEqual([{ url: '/articles/x/', ...span(10, 13, 33), urlAt: span(10, 20, 32) }])
})

test('makeHeadingIds leaves out apostrophes and accents', () => expect(makeHeadingIds()('China’s décor: 1 %')).toBe('chinas-decor-1'))

test.each([
  ['<iframe src="https://elsewhere.example/" title="x"></iframe>', 'words/html'],
  ['<style>body{display:none}</style>', 'words/html'],
  ['Text with <b onclick="x()">markup</b>.', 'words/html'],
  ['[j](javascript:alert(1))', 'words/address'],
  ['![p](https://elsewhere.example/p.png)', 'words/picture'],
  ['![p][r]\n\n[r]: https://elsewhere.example/p.png', 'words/picture'],
  ['![p](/p.png)', 'words/picture'],
  ['![p](../other/p.png)', 'words/picture'],
  ['![p](./p.tiff)', 'words/picture'],
  ['![ ](./p.png)', 'words/picture'],
])('readStructure refuses %j', (text, code) => expect(read(text).issues[0]).toMatchObject({ code, place: { line: 10 } }))

test.each([
  '![p](./p.png)',
  '![:n[9]{#a}](p.JPG)',
  '<!-- a remark -->',
  '[a](https://example.org/)',
  '[b](../other/#part)',
  '[c](mailto:desk@example.org)',
  'a < b and c > d',
])('readStructure lets %j pass', (text) => expect(read(text).issues).toEqual([]))

test('readStructure refuses the address of a definition where it stands', () =>
  expect(read('[j][a]\n\n[a]: data:text/html,x').issues).toMatchObject([{ code: 'words/address', place: { line: 12 } }]))
