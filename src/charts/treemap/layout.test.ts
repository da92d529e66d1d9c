import { expect, test } from 'vitest'
import type { ChartData, Datum } from '../chart-type.ts'
import { overlap, textBox, type Box } from '../parts/text.ts'
import { layout, type TreemapLayout } from './layout.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'
import { parted, partedGroups } from './tiling.ts'

const measure = (text: string, size: number): number => text.length * size * 0.55
const datum = (x: string, y: number | null, group: string | null = null): Datum => ({
  x,
  y,
  series: group,
  facet: null,
  flags: y === null ? ['not-available'] : [],
  version: '1',
  extra: {},
})
function at(width: number, data: Datum[], more: Record<string, unknown> = {}): TreemapLayout {
  const chart: ChartData = {
    data,
    unit: 't',
    locale: 'en',
    name: (_field, code) => ({ long: `The land of ${code}`, short: String(code) }),
    fieldTitle: (field) => field,
    unitOf: () => '',
    countryOf: () => undefined,
  }
  const spec = schema.parse({ type: 'treemap', dataset: 'd', x: 'c', y: 'y', title: 'T', subtitle: 'S', collect: 0, ...more })
  return layout(series(spec, chart), { width, locale: 'en', measure })
}
const area = ({ x0, x1, y0, y1 }: Box): number => (x1 - x0) * (y1 - y0)
const VALUES = [44, 11, 6.3, 3.8, 3.5, 1.9, 1.5, 0.89, 0.86]
const ROWS = [...VALUES, 0.04].map((value, k) => datum(`c${k}`, value))
const BOX: Box = { x0: 0, y0: 0, x1: 600, y1: 400 }

test('areas are as the values, and fill the box without overlap', () => {
  const boxes = parted(VALUES, BOX)
  const sum = VALUES.reduce((total, value) => total + value, 0)
  boxes.forEach((box, k) => expect(area(box) / area(BOX)).toBeCloseTo(VALUES[k]! / sum, 5))
  expect(boxes.some((a, k) => boxes.slice(k + 1).some((b) => overlap(a, b, -0.01)))).toBe(false)
})
test('heads take nothing off the tiles: areas of two groups can be compared', () => {
  const values = [60, 25, 10, 5]
  const groups = partedGroups(values, BOX, ({ y0, y1 }) => (y1 - y0 > 44 ? 22 : 0))
  const areas = groups.map(({ body }) => area(body))
  const all = areas.reduce((total, own) => total + own, 0)
  areas.forEach((own, k) => expect(own / all / (values[k]! / 100)).toBeCloseTo(1, 1))
  expect(groups.every(({ head }) => head !== null)).toBe(true)
})
test.each([300, 600, 1080])('words lie inside their tile at %i px', (width) => {
  const { texts, bars } = at(width, ROWS)
  for (const text of texts) {
    const box = textBox(text, measure(text.text, text.size))
    const inside = bars.some((bar) => box.x0 >= bar.x0 && box.x1 <= bar.x1 && box.y0 >= bar.y0 && box.y1 <= bar.y1)
    expect([text.text, inside]).toEqual([text.text, true])
  }
})
test('a name is shortened before it is left out', () => {
  const words = at(300, ROWS).texts.map(({ text }) => text)
  expect(words).toContain('c0')
  expect(words).not.toContain('c9')
  expect(at(770, ROWS).texts.map(({ text }) => text)).toContain('The land of c0')
})
test('a highlighted tile that its name does not fit is named beneath, with its figure and unit', () => {
  const { texts, height } = at(300, ROWS, { highlight: ['c9'] })
  const found = texts.find(({ text }) => text === 'The land of c9 0.04 t')!
  expect(found.y).toBeGreaterThan(300)
  expect(found.y).toBeLessThan(height)
})
test('what has no number stands beneath, at most twelve by name', () => {
  const { absent, texts } = at(600, [...ROWS, ...Array.from({ length: 15 }, (_, k) => datum(`n${k}`, null))])
  expect(absent.length).toBe(12)
  expect(texts.at(-1)!.text).toBe('and 3 more')
})
test('a group without room for its head is named beneath', () => {
  const data = [datum('a', 900, 'Alpha'), datum('b', 5, 'Beta')]
  const { texts, bars } = at(300, data, { series: 'g' })
  const map = Math.max(...bars.filter(({ pointer }) => pointer).map(({ y1 }) => y1))
  expect(texts.find(({ text }) => text === 'The land of Beta')!.y).toBeGreaterThan(map)
})
test('tiles without room for a name bear numbers, whose key gives name and figure; those without room for a number do not', () => {
  const { texts, height } = at(
    300,
    ROWS.map((row, k) => ({ ...row, x: `country ${k}` })),
  )
  const said = texts.map(({ text }) => text)
  const numbers = said.filter((text) => /^\d$/.test(text))
  expect(numbers.length).toBeGreaterThan(2)
  // Each stands in its tile and in the key.
  expect([...new Set(numbers)].map((number) => numbers.filter((other) => other === number).length)).toEqual(
    [...new Set(numbers)].map(() => 2),
  )
  expect(said).toContain('The land of country 7 0.89')
  expect(said.some((text) => text.startsWith('The land of country 9'))).toBe(false)
  expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(height)
})
