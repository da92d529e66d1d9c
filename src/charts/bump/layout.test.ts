import { expect, test } from 'vitest'
import { chartOf, datumOf, examplesOf, measure, WIDTHS } from '../../../tests/chart-of.ts'
import { textBox, overlap } from '../parts/text.ts'
import { examples } from './examples.ts'
import { pathThrough, tracePath } from './curve.ts'
import { type } from './index.ts'
import type { BumpLayout } from './placed-bump.ts'
import { schema } from './spec.ts'

const { at } = examplesOf(type, schema, examples)
const words = (layout: BumpLayout): string[] => layout.texts.map((text) => text.text)

test.each(WIDTHS)('layout writes the rank of both ends into their dots, %i px wide', (width) => {
  const { ends, texts } = at('usual', width)
  expect(ends).toHaveLength(8)
  for (const dot of ends) {
    const text = texts.find((one) => one.x === dot.x && Math.abs(one.y - dot.y) < dot.r)!
    expect(text.text).toMatch(/^=?\d+$/)
    expect(measure(text.text, text.size, 600)).toBeLessThan(2 * dot.r)
  }
})
test.each(WIDTHS)('layout leaves a rank out of the drawing rather than setting it on another, %i px wide', (width) => {
  // A line begins each year, one rank below the next, and another ends: at 300 px years are nearer to each other than two discs are wide.
  const run = (series: string, from: number, to: number, y: number) =>
    Array.from({ length: to - from + 1 }, (_, k) => datumOf(from + k, y, { series }))
  const rows = [...run('A', 2005, 2025, 50), ...run('B', 2006, 2025, 70), ...run('C', 2007, 2025, 90), ...run('D', 2005, 2008, 40)]
  const spec = schema.parse({ type: 'bump', dataset: 'd', x: 'year', y: 'output', series: 'use', title: 'T', subtitle: 'S' })
  const { ends, dots } = type.layout(type.series(spec, chartOf(rows)), { width, locale: 'en', measure })
  const near = ends.flatMap((a, k) => ends.slice(k + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r))
  expect(near).toEqual([])
  expect(ends.length + dots.length).toBe(rows.length)
  // The last of each line always has its rank.
  expect(ends.filter(({ x }) => x === Math.max(...ends.map((end) => end.x)))).toHaveLength(3)
})
test.each(WIDTHS)('layout sets a better rank higher, %i px wide', (width) => {
  const { ends, texts } = at('many', width)
  const left = Math.min(...ends.map((dot) => dot.x))
  const ranks = texts.filter((text) => text.x === left && /^\d+$/.test(text.text)).sort((a, b) => a.y - b.y)
  expect(ranks.map((text) => Number(text.text))).toEqual(ranks.map((text) => Number(text.text)).sort((a, b) => a - b))
})
test('layout never joins ranks across a missing value', () => {
  expect(
    at('missing', 600)
      .strokes.map((stroke) => stroke.points.length)
      .sort(),
  ).toEqual([2, 2, 2, 4, 5])
})
test('layout names the lines at both sides, and beneath the drawing who is left out', () => {
  const named = words(at('usual', 770))
  expect(named.filter((text) => text === 'Camporia')).toHaveLength(2)
  expect(named).toContain('Never among the first 4, and left out: Elbonia, Freedonia.')
})
test('layout gives up values before names, and names at the left before those at the right', () => {
  expect(words(at('long-labels', 300))).toContain('Eastern territories')
  expect(words(at('long-labels', 300)).some((text) => text.endsWith(' t'))).toBe(false)
})
test('layout dashes what leads to a projected rank', () => {
  expect(at('projected', 600).strokes.map((stroke) => [stroke.points.length, stroke.dashed])).toEqual([
    [2, false],
    [2, true],
    [2, false],
    [2, true],
  ])
})
test('layout rings ranks that are not among the first', () => {
  const { ends, dots } = at('many', 770)
  expect([...ends, ...dots].filter((dot) => dot.ring).length).toBeGreaterThan(5)
  expect(at('usual', 770).ends.some((dot) => dot.ring)).toBe(false)
})
test('pathThrough leaves and reaches each rank level', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 8 },
    { x: 20, y: 8 },
  ]
  expect(pathThrough(points, 'smooth')).toBe('M0,0C5,0,5,8,10,8L20,8')
  expect(pathThrough(points, 'straight')).toBe('M0,0L10,8L20,8')
})
test('tracePath follows the curve through its middle', () => {
  const traced = tracePath(
    [
      { x: 0, y: 0 },
      { x: 40, y: 20 },
    ],
    'smooth',
  )
  expect(traced.some((p) => Math.abs(p.x - 20) < 2.5 && Math.abs(p.y - 10) < 2.5)).toBe(true)
})

test.each(WIDTHS)('layout breaks long names into lines rather than taking the ranks their room, %i px wide', (width) => {
  const names = ['Imports of compounds and metals', 'Exports of ferrocerium and alloys', 'Production of mineral concentrates']
  const rows = names.flatMap((series, k) => ['2021', '2023', '2025'].map((x) => datumOf(x, 9 - k, { series })))
  const spec = schema.parse({ type: 'bump', dataset: 'd', x: 'year', y: 'output', series: 'use', title: 'T', subtitle: 'S' })
  const { ends, texts, height } = type.layout(type.series(spec, chartOf(rows)), { width, locale: 'en', measure })
  const xs = ends.map(({ x }) => x)
  expect(Math.min(...xs)).toBeGreaterThan(0)
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(width * 0.3)
  const boxes = texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
  expect(boxes.filter((box) => box.x0 < -0.5 || box.x1 > width + 0.5 || box.y1 > height + 1)).toEqual([])
  expect(boxes.filter((a, k) => boxes.slice(k + 1).some((b) => overlap(a, b)))).toEqual([])
})
test.each(WIDTHS)('layout names years at even steps, %i px wide', (width) => {
  const rows = ['A', 'B'].flatMap((code, n) => Array.from({ length: 30 }, (_, k) => datumOf(1995 + k, 50 + n, { series: code })))
  const spec = schema.parse({ type: 'bump', dataset: 'd', x: 'year', y: 'output', series: 'use', title: 'T', subtitle: 'S' })
  const { texts } = type.layout(type.series(spec, chartOf(rows)), { width, locale: 'en', measure })
  const years = texts.map(({ text }) => Number(text)).filter((number) => number > 1900)
  expect(years.length).toBeGreaterThan(1)
  expect(new Set(years.slice(1).map((year, k) => year - years[k]!)).size).toBe(1)
  expect(years.at(-1)).toBe(2024)
})
