import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import type { ChartTable } from './chart-table.ts'
import type { Datum } from './chart-type.ts'
import { childrenOf } from './parts/plot.ts'
import { drawText, type PlacedText } from './parts/text.ts'
import { markKey, markLabels, seriesNames } from './series-labels.ts'
import { pageTheme } from './theme.ts'

const row = (...texts: string[]) => texts.map((text) => ({ text, value: text, flags: [] }))
const column = (title: string) => ({ name: title, title, align: 'end' as const })
const data = ['CHN', 'USA'].map((series) => ({ series }) as Datum)
const name = (_field: string, code: unknown) =>
  code === 'USA' ? { long: 'United States', short: 'U.S.' } : { long: 'China', short: 'China' }
const names = (table: ChartTable, spec = { series: 'country' } as { series?: string }) => [...seriesNames(spec, { data, name }, { table })]

test('a series that is a column is named by it, long and short', () =>
  expect(names({ heads: 1, columns: ['Year', 'China', 'United States'].map(column), rows: [row('2025', '1', '2')] })).toEqual([
    ['China', 'c1'],
    ['United States', 'c2'],
    ['U.S.', 'c2'],
  ]))
test('a column that says more than the name is the series’ own', () =>
  expect(names({ heads: 1, columns: ['Year', 'China, rank', 'United States, rank'].map(column), rows: [] })[0]).toEqual(['China', 'c1']))
test('a series that heads rows, or stands in a cell of them, is named by its rows', () =>
  expect(
    names({
      heads: 1,
      columns: ['Mine', 'Country', 'Output'].map(column),
      rows: [row('A', 'China', '1'), row('B', 'United States', '2'), row('C', 'China', '3')],
    }),
  ).toEqual([
    ['China', 'r0 2'],
    ['United States', 'r1'],
    ['U.S.', 'r1'],
  ]))
test('a chart without series, or with one, has nothing to see alone', () =>
  expect(names({ heads: 1, columns: ['Year', 'China'].map(column), rows: [row('2025', '1')] }, {})).toEqual([]))

const document = domino.createDocument('')
/** What each text of a drawing is marked with: its series, and its whole name where it holds a part of it. */
function marked(texts: Partial<PlacedText>[]): (string | null)[][] {
  const drawing = document.createElement('svg')
  for (const text of texts) drawing.appendChild(drawText(document, pageTheme, { x: 0, y: 0, text: '', size: 13, role: 'ink', ...text }))
  markLabels(
    drawing,
    new Map([
      ['Rare-earth compounds', 'c1'],
      ['Ores', 'c2'],
      ['Rare-earth', 'c3'],
    ]),
  )
  return childrenOf(drawing).map((text) => [text.getAttribute('data-s'), text.getAttribute('data-name')])
}

test('a cut name is marked with the whole of the one that it begins, with its value or without', () =>
  expect(marked([{ text: 'Rare-earth com…' }, { text: 'O… 49%' }, { text: 'Rare-ea…' }, { text: 'Or… and more' }])).toEqual([
    ['c1', 'Rare-earth compounds'],
    ['c2', 'Ores'],
    [null, null],
    [null, null],
  ]))
test('a name broken over lines is marked on each of them, with the whole of it', () =>
  expect(
    marked([{ text: 'Rare-' }, { text: 'Ores', y: 20 }, { text: 'Ores' }, { text: 'Rare-earth', y: 40 }, { text: 'compounds', y: 56 }]),
  ).toEqual([
    [null, null],
    ['c2', null],
    ['c2', null],
    ['c1', 'Rare-earth compounds'],
    ['c1', 'Rare-earth compounds'],
  ]))
test('a name beside a value is marked, and told without it', () =>
  expect(marked([{ text: '49% Ores' }, { text: 'Ores >5 kt' }, { text: '33 of the Ores' }, { text: 'Ores, 33' }])).toEqual([
    ['c2', 'Ores'],
    ['c2', 'Ores'],
    [null, null],
    [null, null],
  ]))
test('words of two labels make no name together', () => {
  const first = { text: 'Rare-earth', y: 20 }
  const apart = [{ y: 60 }, { y: 4 }, { y: 36, x: 9 }, { y: 36, role: 'hl' }, { y: 36, size: 15 }, { y: 36, anchor: 'end' }] as const
  expect(apart.map((second) => marked([first, { text: 'compounds', ...second }])[0]![0])).toEqual(apart.map(() => 'c3'))
})

const entry = (text: string) => ({ mark: 'dot' as const, role: 'hl', text })
const places = new Map([
  ['2026 edition, version 1.3', 'c1'],
  ['2026 edition', 'c2'],
  ['2025 edition', 'c3'],
])
const read = (text: string) => markKey([entry(text)], places)[0]!.pieces?.map((piece) => [piece.text, piece.series])

test('an entry of the key that is a name is one piece, the longest name that fits', () =>
  expect(read('2026 edition, version 1.3')).toEqual([['2026 edition, version 1.3', 'c1']]))
test('each name of a list is a piece of its own, what stands between them belongs to none', () =>
  expect(read('6 more: 2025 edition, 2026 edition, in this order')).toEqual([
    ['6 more: ', undefined],
    ['2025 edition', 'c3'],
    [', ', undefined],
    ['2026 edition', 'c2'],
    [', in this order', undefined],
  ]))
test('words that only hold a name, or none, are no pieces', () =>
  expect(['2026 editions', 'the 2026 edition', 'ring: estimated'].map(read)).toEqual([undefined, undefined, undefined]))
test('parts that a type tells apart itself are named where no series is', () => {
  const parts = ['Others', 'Marked'].map((long) => ({ name: { long, short: long } }))
  const table = { heads: 1, columns: ['Bin', 'Others', 'Marked'].map(column), rows: [] }
  expect([...seriesNames({}, { data, name }, { table, parts })]).toEqual([
    ['Others', 'c1'],
    ['Marked', 'c2'],
  ])
})
