import { expect, test } from 'vitest'
import { datumOf } from '../../../tests/chart-of.ts'
import { makeMeasure } from '../../build/measure.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { pathCorners } from '../../islands/points.ts'
import { bandOf, bendsOf, curveOf, pointOn } from './curve.ts'
import { layout } from './layout.ts'
import { outlineOf } from './outline.ts'
import { REGIONS, regionAtlas } from './regions.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'
import { spread } from './spread.ts'
import { WORLD } from './world.ts'

const measure = makeMeasure('assets/fonts')
const PLACES: Record<string, [string, number, number]> = {
  CHN: ['156', 105, 35],
  USA: ['840', -97, 38],
  VNM: ['704', 107.8, 16.2],
  THA: ['764', 100, 15],
}
const chart = (data: Datum[]): ChartData => ({
  data,
  unit: 'percent',
  locale: 'en',
  name: (_, code) => ({ long: String(code), short: String(code) }),
  fieldTitle: String,
  unitOf: () => '',
  countryOf: (code) => PLACES[code] && { number: PLACES[code][0], longitude: PLACES[code][1], latitude: PLACES[code][2] },
})
const place = (
  more: Record<string, unknown>,
  width = 300,
  data = [datumOf('CHN', 60), datumOf('USA', 9), datumOf('VNM', 3), datumOf('THA', 1)],
) =>
  layout(series(schema.parse({ type: 'map', dataset: 'd', x: 'country', y: 'share', title: 'T', subtitle: 'S', ...more }), chart(data)), {
    width,
    locale: 'en',
    measure,
  })
const inset = { inset: 'southeast-asia' }

test('an inset stands under the world on a phone, and nowhere on a wide screen', () => {
  const { views, lens } = place(inset)
  expect([views.length, views[1]!.box.y0 > views[0]!.box.y1, lens.length > 8]).toEqual([2, true, true])
  expect(place(inset, 770).views).toHaveLength(1)
})
test('each place has one symbol, in the inset where that shows it', () => {
  const { symbols, views } = place(inset)
  const below = symbols.filter(({ y }) => y > views[1]!.box.y0).map(({ pointer }) => pointer!.rows[0])
  expect([symbols.length, below.toSorted()]).toEqual([4, [2, 3]])
})
test('a circle is as large in the inset as on the world', () => {
  const [one] = place(inset).symbols.filter(({ pointer }) => pointer!.rows[0] === 2)
  const [two] = place({}).symbols.filter(({ pointer }) => pointer!.rows[0] === 2)
  expect(one!.r).toBe(two!.r)
})
test('a country that both views shade is read in one of them', () => {
  const { shaded } = place({ ...inset, kind: 'choropleth', breaks: [5] })
  const read = shaded.map((shades) => shades.flatMap(({ pointer }) => pointer?.rows ?? []).toSorted())
  expect(read).toEqual([
    [0, 1],
    [2, 3],
  ])
})
test('names of an inset stay in its frame', () => {
  const { texts, views } = place(inset)
  const { box } = views[1]!
  const names = texts.filter(({ text }) => text === 'VNM' || text === 'THA')
  expect(names).toHaveLength(2)
  for (const { x, y } of names) expect(x >= box.x0 && x <= box.x1 && y > box.y0 && y < box.y1).toBe(true)
})
test('a flow is as wide as its value, ends short of its dot, and lies in the inset only where both its ends do', () => {
  const { flows, dots, views } = place({ kind: 'flow', origin: 'VNM', ...inset })
  const [tip] = pathCorners(flows[0]!.d).filter((_, k) => k === 3)
  expect(dots.some(({ x, y }) => Math.hypot(x - tip![0], y - tip![1]) < 6)).toBe(true)
  const low = flows.map(({ trace }) => trace.every(({ y }) => y > views[1]!.box.y0))
  expect(low).toEqual([false, false, true])
})
test('lines that lead the same way are parted, and none leaves the top', () => {
  const from = { x: 600, y: 100 }
  const ends = [
    { x: 400, y: 60 },
    { x: 390, y: 75 },
    { x: 150, y: 110 },
  ]
  const bends = bendsOf(ends.map((end) => ({ from, end })))
  expect(bends[0]! - bends[1]!).toBeGreaterThan(0.1)
  ends.forEach((end, k) => {
    const curve = curveOf({ from, end }, bends[k]!, 40)
    for (let t = 0; t <= 1; t += 0.1) expect(pointOn(curve, t).y).toBeGreaterThanOrEqual(39.9)
  })
})
test('a band swells to its width and ends in one tip', () => {
  const corners = pathCorners(bandOf({ from: { x: 0, y: 0 }, bend: { x: 50, y: 0 }, to: { x: 100, y: 0 } }, 10))
  const [low, high] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))]
  expect([corners[1]![1] - corners[5]![1], corners[3]]).toEqual([10, [100, 0]])
  expect(Math.abs(high + low)).toBeLessThan(0.2)
})
test('symbols of one place are set side by side', () => {
  const [a, b] = spread([
    { x: 10, y: 10, r: 5 },
    { x: 10, y: 10, r: 5 },
  ])
  expect([Math.round(b!.x - a!.x), a!.y, b!.y]).toEqual([12, 10, 10])
})
test('an inset is drawn from finer shapes than the world, upright and within its frame', () => {
  const atlas = regionAtlas(REGIONS['southeast-asia'])
  const xs = [...atlas.land().matchAll(/M(\d+),(\d+)/g)].map(([, x]) => Number(x))
  expect([Math.min(...xs) >= 0, Math.max(...xs) <= atlas.width]).toEqual([true, true])
  const [west] = atlas.point(100, 10)
  expect(west).toBeLessThan(atlas.point(110, 10)[0])
  expect(outlineOf(atlas.rings('764')).length).toBeGreaterThan(1.5 * outlineOf(WORLD.rings('764')).length)
})
