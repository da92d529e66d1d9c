import { expect, test } from 'vitest'
import { chartOf, datumOf, measure, WIDTHS } from '../../../tests/chart-of.ts'
import type { ChartData } from '../chart-type.ts'
import { textBox } from '../parts/text.ts'
import { layout } from './layout.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const NAMES: Record<string, string> = {
  CHN: 'People’s Republic of China',
  USA: 'United States of America',
  AUS: 'Commonwealth of Australia',
  MMR: 'Democratic Republic of the Congo',
  BRA: 'Saint Vincent and the Grenadines',
}
const OUTPUT: Record<string, number> = { CHN: 270_000, USA: 45_500, AUS: 29_000, MMR: 27_000, BRA: 560 }

const words = { type: 'bar', dataset: 'd', x: 'year', y: 'output', series: 'country', title: 'Output', subtitle: 'Mine output' }
const name: ChartData['name'] = (_field, code) => ({
  long: NAMES[String(code)] ?? String(code),
  short: NAMES[String(code)] ?? String(code),
})
const years = [2024, 2025].flatMap((year) => Object.entries(OUTPUT).map(([code, value]) => datumOf(year, value, { series: code })))

const drawn = (more: Record<string, unknown>, width: number, data = years, unit = 't') =>
  layout(series(schema.parse({ ...words, ...more }), chartOf(data, unit, { name })), { width, locale: 'en', measure })

type Drawn = ReturnType<typeof drawn>
const outside = ({ texts }: Drawn, width: number): string[] =>
  texts
    .filter((text) => {
      const { x0, x1 } = textBox(text, measure(text.text, text.size, text.weight))
      return x0 < -0.5 || x1 > width + 0.5
    })
    .map(({ text }) => text)
const longest = ({ bars }: Drawn): number => Math.max(...bars.filter(({ pointer }) => pointer).map(({ x0, x1 }) => x1 - x0))

test.each(WIDTHS)('lying bars of a group keep their lengths apart, however long the names of its series: %i px', (width) => {
  const made = drawn({ orientation: 'horizontal' }, width)
  expect(longest(made)).toBeGreaterThan(width * 0.29)
  expect(outside(made, width)).toEqual([])
})
test('names of a group stand at their bars where they have room, above them where they have not', () => {
  const texts = (width: number): string[] => drawn({ orientation: 'horizontal' }, width).texts.map(({ text }) => text)
  expect(texts(770)).toContain('27,000 Democratic Republic of the Congo')
  expect(texts(300)).toContain('Democratic Republic of the Congo')
})
test.each(WIDTHS)('names of an upright stack stay in the picture, at its last bar or above: %i px', (width) => {
  const made = drawn({ arrange: 'stack' }, width)
  expect(outside(made, width)).toEqual([])
  for (const long of Object.values(NAMES)) expect(made.texts.map(({ text }) => text)).toContain(long)
})
test.each(WIDTHS)('values of many figures are written short where they would take the room of the bars: %i px', (width) => {
  const rows = Object.entries(OUTPUT).map(([code, value]) => datumOf(code, value * 1e6))
  const made = drawn({ x: 'country', series: undefined }, width, rows, 'kg')
  expect(longest(made)).toBeGreaterThan(width * 0.29)
  expect(outside(made, width)).toEqual([])
  const whole = width === 300 ? '270bn kg' : width >= 600 ? '270,000,000,000 kg' : undefined
  if (whole) expect(made.texts.map(({ text }) => text)).toContain(whole)
})
test.each(WIDTHS)('figures of an axis above lying bars do not touch: %i px', (width) => {
  const rows = Object.entries(OUTPUT).map(([code, value]) => datumOf(code, value * 1000))
  const { texts } = drawn({ x: 'country', series: undefined, labels: false }, width, rows, 'kg')
  const figures = texts.filter(({ role }) => role === 'ink3').map((text) => textBox(text, measure(text.text, text.size)))
  expect(figures.length).toBeGreaterThan(1)
  for (const [k, box] of figures.entries()) if (k > 0) expect(box.x0).toBeGreaterThan(figures[k - 1]!.x1)
  expect(texts.some(({ text }) => /million kg$/.test(text))).toBe(true)
})
test('a missing value stays in the picture where all bars hang or run left of zero', () => {
  const rows = [datumOf(2023, -3), datumOf(2024, null, { flags: ['withheld'] }), datumOf(2025, -2)]
  for (const orientation of ['vertical', 'horizontal']) {
    const made = drawn({ orientation, series: undefined }, 300, rows)
    expect(made.texts.filter(({ y }) => y < 9)).toEqual([])
    expect(outside(made, 300)).toEqual([])
  }
})
