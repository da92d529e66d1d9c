import { expect, test } from 'vitest'
import type { Measure } from '../chart-type.ts'
import { layout } from './layout.ts'
import { RARE_EARTHS } from './elements.data.ts'
import type { PeriodicSeries, Said } from './series.ts'

const measure: Measure = (text, size) => text.length * size * 0.55
const said = (row: number, more: Partial<Said> = {}): Said => ({
  name: 'Name',
  value: '',
  amount: null,
  absent: null,
  rough: false,
  class: null,
  strong: false,
  row,
  pointer: { rows: [row], column: [1] },
  ...more,
})
const seriesOf = (more: Partial<Said> = {}, live = 17): PeriodicSeries => ({
  table: { heads: 1, columns: [], rows: [] },
  key: [],
  issues: [],
  tiles: RARE_EARTHS.map((element, k) => ({ element, said: k < live ? said(k, more) : null })),
  classes: [],
  valueTitle: '',
  classColumn: 1,
  valueColumn: -1,
  unit: 'count',
})
const lay = (width: number, series = seriesOf()) => layout(series, { width, locale: 'en', measure })
const rowsOf = (width: number, series?: PeriodicSeries): number[] => {
  const tops = lay(width, series)
    .bars.filter(({ pointer }) => pointer)
    .map(({ y0 }) => y0)
  return [...new Set(tops)].map((top) => tops.filter((one) => one === top).length)
}

test('on a wide page scandium stands over yttrium over fifteen in a row, on a phone five stand abreast', () => {
  expect(rowsOf(1080)).toEqual([1, 1, 15])
  expect(rowsOf(300)).toEqual([2, 5, 5, 5])
})
test('numbers too long for a row of fifteen stand in a grid', () => {
  expect(rowsOf(770, seriesOf({ value: '1,234,567' }))).toEqual([2, 5, 5, 5])
})
test.each([300, 440, 600, 770, 1080])('every tile has a pointer and none leaves the picture, %i px wide', (width) => {
  const { bars } = lay(width)
  expect(bars.filter(({ pointer }) => pointer)).toHaveLength(17)
  for (const { x0, x1 } of bars) expect(x0 >= 0 && x1 <= width).toBe(true)
})
test('an element that the rows do not hold has an outline, and neither letters nor a pointer', () => {
  const made = lay(1080, seriesOf({}, 2))
  expect(made.bars.filter(({ pointer }) => pointer)).toHaveLength(2)
  expect(made.texts.filter(({ face }) => face === 'display').map(({ text }) => text)).toEqual(['Sc', 'Y'])
})
test('names are printed where every one fits, and else left to the table', () => {
  const names = (name: string) => lay(1080, seriesOf({ name })).texts.filter(({ text }) => text === name).length
  expect([names('Name'), names('A name too long for a tile')]).toEqual([17, 0])
})
