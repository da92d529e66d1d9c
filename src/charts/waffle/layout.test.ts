import { expect, test } from 'vitest'
import type { ChartData, Datum } from '../chart-type.ts'
import { layout, type WaffleLayout } from './layout.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (part: string, y: number, whole: string | null = null): Datum => ({
  x: part,
  y,
  series: whole,
  facet: null,
  flags: [],
  version: '1',
  extra: {},
})
const chartOf = (data: Datum[]): ChartData => ({
  data,
  unit: 'percent',
  locale: 'en',
  name: (_field, code) => ({ long: `Long name of ${code}`, short: String(code) }),
  fieldTitle: (field) => field,
  unitOf: () => '',
  countryOf: () => undefined,
})
const at = (width: number, data: Datum[], more: Record<string, unknown> = {}): WaffleLayout =>
  layout(series(schema.parse({ type: 'waffle', dataset: 'd', x: 'use', y: 'share', title: 'T', subtitle: 'S', ...more }), chartOf(data)), {
    width,
    locale: 'en',
    measure: (text, size) => text.length * size * 0.55,
  })
const ONE = [datum('a', 75), datum('b', 24.7), datum('c', 0.3)]
/** Corners of the squares of a path. */
const cornersOf = (d: string): string[] => [...d.matchAll(/M([\d.]+,[\d.]+)/g)].map(([, corner]) => corner!)

test.each([300, 440, 770])('a hundred squares at %i px, each in its own place, a part a path', (width) => {
  const { tiles } = at(width, ONE)
  const parts = tiles.filter(({ d, pointer }) => pointer && cornersOf(d).length > 1)
  expect(parts.map(({ d }) => cornersOf(d).length)).toEqual([75, 25])
  expect(new Set(parts.flatMap(({ d }) => cornersOf(d))).size).toBe(100)
})
test('a path is of absolute lines alone, as reading needs it', () => {
  for (const { d } of at(600, ONE).tiles) expect(d).toMatch(/^(M[\d.]+,[\d.]+H[\d.]+V[\d.]+H[\d.]+Z)+$/)
})
test('a part too small for a square is read at its sign', () => {
  const pointed = at(600, ONE).tiles.filter(({ pointer }) => pointer)
  expect(pointed.map(({ pointer }) => pointer!.rows[0])).toEqual([0, 1, 2])
})
test('names stand beside a waffle in the order of its parts, and under it on a phone', () => {
  const figures = (width: number) => at(width, ONE).texts.filter(({ text }) => text.endsWith('%'))
  for (const width of [300, 770]) {
    const ys = figures(width).map(({ y }) => y)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  }
  expect(figures(300)[0]!.y).toBeGreaterThan(290)
  expect(figures(770)[0]!.x).toBeGreaterThan(340)
})
test('several wholes stand in rows of equal columns, inside the picture', () => {
  const data = ['1', '2', '3', '4'].map((whole) => datum('a', 100, whole))
  for (const [width, columns] of [
    [300, 2],
    [770, 4],
  ] as const) {
    const { texts, tiles } = at(width, data, { series: 'year' })
    const heads = texts.filter(({ text }) => /^(Long name of )?[1-4]$/.test(text))
    expect(new Set(heads.map(({ x }) => x)).size).toBe(columns)
    for (const corner of tiles.flatMap(({ d }) => cornersOf(d))) expect(Number(corner.split(',')[0])).toBeLessThan(width)
  }
})
