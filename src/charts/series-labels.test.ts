import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import type { ChartTable } from './chart-table.ts'
import type { Datum } from './chart-type.ts'
import { childrenOf } from './parts/plot.ts'
import { drawText, type PlacedText } from './parts/text.ts'
import { markLabels, seriesNames } from './series-labels.ts'
import { pageTheme } from './theme.ts'

const row = (...texts: string[]) => texts.map((text) => ({ text, value: text, flags: [] }))
const column = (title: string) => ({ name: title, title, align: 'end' as const })
const data = ['CHN', 'USA'].map((series) => ({ series }) as Datum)
const name = (_field: string, code: unknown) =>
  code === 'USA' ? { long: 'United States', short: 'U.S.' } : { long: 'China', short: 'China' }
const names = (table: ChartTable, spec = { series: 'country' } as { series?: string }) => [...seriesNames(spec, { data, name }, table)]

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
test('words of two labels make no name together', () => {
  const first = { text: 'Rare-earth', y: 20 }
  const apart = [{ y: 60 }, { y: 4 }, { y: 36, x: 9 }, { y: 36, role: 'hl' }, { y: 36, size: 15 }, { y: 36, anchor: 'end' }] as const
  expect(apart.map((second) => marked([first, { text: 'compounds', ...second }])[0]![0])).toEqual(apart.map(() => 'c3'))
})
