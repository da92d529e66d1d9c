import { expect, test } from 'vitest'
import type { ChartData, Datum } from '../chart-type.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'
import { countryOutline, gridPoint, GRID, GRID_HEIGHT, landWithout } from './world.ts'

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
test('a withheld value has no circle', () =>
  expect(series(spec(), chart([datum('CHN', 1), datum('USA', null)])).countries.map((country) => country.code)).toEqual(['CHN']))
test('a total may not be shaded without a reason', () => {
  const shaded = { kind: 'choropleth', breaks: [1, 10] }
  expect(series(spec(shaded), chart([datum('CHN', 5)])).issues.map((item) => item.code)).toEqual(['chart/shaded-total'])
  expect(series(spec({ ...shaded, reason: 'why' }), chart([datum('CHN', 5)])).issues).toEqual([])
  expect(series(spec(shaded), chart([datum('CHN', 5)], 'percent')).issues).toEqual([])
})
test('a class begins at its break', () => {
  const made = series(spec({ kind: 'choropleth', breaks: [5, 10] }), chart([datum('CHN', 10), datum('USA', 9.9)], 'percent'))
  expect(made.countries.map((country) => country.role)).toEqual(['seq3', 'seq2'])
})
test('places lie inside the grid, north above south and west before east', () => {
  const [china, states] = [gridPoint(105, 35), gridPoint(-97, 38)]
  expect(states[0]).toBeLessThan(china[0])
  expect(states[1]).toBeLessThan(china[1])
  for (const [x, y] of [china, states, gridPoint(175, -45)]) expect(x > 0 && x < GRID && y > 0 && y < GRID_HEIGHT).toBe(true)
})
test('countries without data merge into one land, and a country cut out is not in it', () => {
  expect(countryOutline('156').length).toBeGreaterThan(50)
  expect(countryOutline('999')).toBe('')
  expect(landWithout(new Set(['156']))).not.toBe(landWithout(new Set()))
})
