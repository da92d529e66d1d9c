import { expect, test } from 'vitest'
import type { ChartData, Datum } from '../chart-type.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'
import { borderLines, countryOutline, countryRings, gridPoint, GRID, GRID_HEIGHT, isWithin, landOutline, roomiest } from './world.ts'

const PLACES: Record<string, { number: string; longitude: number; latitude: number }> = {
  CHN: { number: '156', longitude: 105, latitude: 35 },
  USA: { number: '840', longitude: -97, latitude: 38 },
}
const datum = (x: string, y: number | null): Datum => ({
  x,
  y,
  series: null,
  facet: null,
  flags: y === null ? ['withheld'] : [],
  version: '1',
  extra: {},
})
const chart = (data: Datum[], unit = 't'): ChartData => ({
  data,
  unit,
  locale: 'en',
  name: (_, code) => ({ long: String(code), short: String(code) }),
  fieldTitle: String,
  unitOf: () => '',
  countryOf: (code) => PLACES[code],
})
const spec = (more: Record<string, unknown> = {}) =>
  schema.parse({ type: 'map', dataset: 'd', x: 'country', y: 'output', title: 'T', subtitle: 'S', ...more })

test('aggregates without a place stand in the table and not on the map', () => {
  const made = series(spec(), chart([datum('CHN', 270), datum('WLD', 390)]))
  expect([made.countries.map((country) => country.code), made.table.rows.length]).toEqual([['CHN'], 2])
})
test('a withheld value is on the map as withheld, and is not a zero', () => {
  const made = series(spec(), chart([datum('CHN', 0), datum('USA', null)]))
  expect(made.countries.map(({ code, value, absence }) => [code, value, absence?.kind])).toEqual([
    ['CHN', 0, undefined],
    ['USA', null, 'withheld'],
  ])
})
test('several rows of one country are refused, and the country named', () =>
  expect(series(spec(), chart([datum('CHN', 1), datum('CHN', 2), datum('USA', 1)])).issues).toMatchObject([
    { code: 'chart/map-repeats', got: 'CHN' },
  ]))
test('a value below zero has no circle and is refused', () =>
  expect(series(spec(), chart([datum('CHN', 1), datum('USA', -2)])).issues.map((item) => item.code)).toEqual(['chart/map-negative']))
test('a share of the world is a total in another dress', () => {
  const shares = spec({ kind: 'choropleth', breaks: [1, 10], share: { field: 'country', total: 'WLD' } })
  expect(series(shares, chart([datum('CHN', 5)], 'percent')).issues.map((item) => item.code)).toEqual(['chart/shaded-total'])
})
test('classes that are missing are proposed, and classes that fall are refused', () => {
  const data = chart([datum('CHN', 61), datum('USA', 4)], 'percent')
  expect(series(spec({ kind: 'choropleth' }), data).issues[0]).toMatchObject({ code: 'chart/breaks', expected: 'breaks: [4]' })
  expect(series(spec({ kind: 'choropleth', breaks: [10, 5] }), data).issues[0]).toMatchObject({ code: 'chart/breaks', expected: '5, 10' })
})
test('places stand at their own coordinates, which come in two', () => {
  const site = { ...datum('Pass', 5), extra: { east: -115.5, north: 35.5 } }
  const made = series(spec({ longitude: 'east', latitude: 'north' }), chart([site]))
  expect(made.countries[0]).toMatchObject({ longitude: -115.5, latitude: 35.5 })
  expect(series(spec({ longitude: 'east' }), chart([site])).issues.map((item) => item.code)).toEqual(['chart/map-place'])
})
test('panels share the size of circles', () =>
  expect(series(spec(), { ...chart([datum('CHN', 5)]), shared: { y: [0, 270], xs: [] } }).largest).toBe(270))
test('a total may not be shaded without a reason', () => {
  const shaded = { kind: 'choropleth', breaks: [1, 10] }
  expect(series(spec(shaded), chart([datum('CHN', 5)])).issues.map((item) => item.code)).toEqual(['chart/shaded-total'])
  expect(series(spec({ ...shaded, reason: 'why' }), chart([datum('CHN', 5)])).issues).toEqual([])
  expect(series(spec(shaded), chart([datum('CHN', 5)], 'percent')).issues).toEqual([])
})
test('a class begins at its break', () => {
  const made = series(spec({ kind: 'choropleth', breaks: [5, 10] }), chart([datum('CHN', 10), datum('USA', 9.9)], 'percent'))
  expect(made.countries.map((country) => country.role)).toEqual(['seq6', 'seq4'])
})
test('places lie inside the grid, north above south and west before east', () => {
  const [china, states] = [gridPoint(105, 35), gridPoint(-97, 38)]
  expect(states[0]).toBeLessThan(china[0])
  expect(states[1]).toBeLessThan(china[1])
  for (const [x, y] of [china, states, gridPoint(175, -45)]) expect(x > 0 && x < GRID && y > 0 && y < GRID_HEIGHT).toBe(true)
})
test('the atlas gives land, borders and countries, and nothing for a number that it does not have', () => {
  for (const path of [landOutline(), borderLines(), countryOutline('156')]) expect(path).toMatch(/^M\d+,\d+l[-\d,]+/)
  expect(countryOutline('999')).toBe('')
})
test('Antarctica is left out: no land lies below the grid', () => {
  const starts = [...landOutline().matchAll(/M(\d+),(\d+)/g)].map(([, , y]) => Number(y))
  expect(Math.max(...starts)).toBeLessThanOrEqual(GRID_HEIGHT)
  expect(countryOutline('010')).toBe('')
})
test('the roomiest point lies inside its country, also where that is hollow or bent', () => {
  for (const number of ['156', '840', '704', '356', '036']) {
    const rings = countryRings(number)
    const { x, y } = roomiest(rings)!
    expect(isWithin(rings, x, y)).toBe(true)
  }
})
