import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'
import { isWithin, outlineOf, roomiest } from './outline.ts'
import { WORLD } from './world.ts'

const { width: GRID, height: GRID_HEIGHT, point: gridPoint, rings: countryRings, land: landOutline, borders: borderLines } = WORLD
const countryOutline = (number: string): string => outlineOf(countryRings(number))

const PLACES: Record<string, { number: string; longitude: number; latitude: number }> = {
  CHN: { number: '156', longitude: 105, latitude: 35 },
  VNM: { number: '704', longitude: 107.8, latitude: 16.2 },
  MYS: { number: '458', longitude: 112.5, latitude: 2.5 },
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
const chart = (data: Datum[], unit?: string) => chartOf(data, unit, { countryOf: (code) => PLACES[code] })
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
    { code: 'chart/two-rows', got: 'CHN' },
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
  expect(series(spec({ ...shaded, reason: 'One country is all that is compared' }), chart([datum('CHN', 5)])).issues).toEqual([])
  expect(series(spec({ ...shaded, reason: 'we like it so' }), chart([datum('CHN', 5)])).issues.map((item) => item.code)).toEqual([
    'chart/short-reason',
  ])
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

const flows = (more: Record<string, unknown> = { origin: 'CHN' }, data = [datum('USA', 9), datum('VNM', 3), datum('WLD', 12)]) =>
  series(spec({ kind: 'flow', ...more }), chart(data))

test('flows run from the one origin to each place, the widest first, each with its own row', () => {
  const made = flows()
  expect(made.flows.map(({ origin, code, value, row }) => [origin.code, code, value, made.table.rows[row]![1]!.value])).toEqual([
    ['CHN', 'USA', 9, 9],
    ['CHN', 'VNM', 3, 3],
  ])
  expect([made.elsewhere, made.issues]).toEqual([['WLD'], []])
})
test('flows may begin where a field says, and the table says it too', () => {
  const made = flows({ series: 'from' }, [
    { ...datum('USA', 9), series: 'CHN' },
    { ...datum('USA', 4), series: 'VNM' },
  ])
  expect([made.flows.map(({ origin }) => origin.code), made.columns, made.table.rows[1]![2]!.text]).toEqual([['CHN', 'VNM'], [1, 2], 'VNM'])
})
test('at most twelve flows are drawn, highlighted ones among them, and the rest is counted', () => {
  for (let k = 0; k < 15; k++) PLACES[`K${k}`] = { number: '', longitude: 10 * k - 70, latitude: 10 }
  const made = flows(
    { origin: 'CHN', highlight: ['K0'] },
    Array.from({ length: 15 }, (_, k) => datum(`K${k}`, k + 1)),
  )
  expect([made.flows.length, made.left, made.flows.at(-1)!.code]).toEqual([12, 3, 'K0'])
})
test('flows without an origin, with two, with one that is no country, below zero, without a number or in panels are refused', () => {
  const codes = (...given: Parameters<typeof flows>): string[] => flows(...given).issues.map(({ code }) => code)
  expect(codes({})).toContain('chart/map-origin')
  expect(codes({ origin: 'CHN', series: 'from' })).toContain('chart/map-origin')
  expect(codes({ origin: 'WLD' })).toContain('chart/map-origin')
  expect(codes({ origin: 'CHN' }, [datum('USA', 9), datum('VNM', -3)])).toEqual(['chart/map-negative'])
  expect(codes({ origin: 'CHN', facet: 'year' })).toEqual(['chart/map-facet'])
  expect(codes({ origin: 'CHN' }, [datum('USA', 9), datum('USA', 3)])).toEqual(['chart/two-rows'])
  expect(codes({ origin: 'CHN', y: undefined })).toEqual(['chart/map-measure'])
})
test('categories have a colour and a shape each, in the order of sort, and the table has their words', () => {
  const sites = ['mine', 'plant', 'mine'].map((stage, k) => ({ ...datum(['CHN', 'USA', 'VNM'][k]!, null), flags: [], series: stage }))
  const made = series(spec({ y: undefined, series: 'stage', sort: ['plant', 'mine'] }), chart(sites))
  expect(made.categories.map(({ code, sign }) => [code, sign])).toEqual([
    ['plant', 'dot'],
    ['mine', 'square'],
  ])
  expect(new Set(made.categories.map(({ role }) => role)).size).toBe(2)
  expect(made.countries.map(({ sign, absence }) => [sign, absence])).toEqual([
    ['square', undefined],
    ['dot', undefined],
    ['square', undefined],
  ])
  expect([made.issues, made.table.rows.map((row) => row[1]!.text)]).toEqual([[], ['mine', 'plant', 'mine']])
})
test('places whose state is listed are hollow, and the state is in the table', () => {
  const site = (x: string, state: string): Datum => ({ ...datum(x, null), flags: [], extra: { state } })
  const hollow = { field: 'state', values: ['planned'], text: 'hollow: planned' }
  const made = series(spec({ y: undefined, hollow }), chart([site('CHN', 'planned'), site('USA', 'open')]))
  expect(made.countries.map((country) => country.hollow)).toEqual([true, false])
  expect([made.hollowText, made.table.rows[0]![1]!.text]).toEqual(['hollow: planned', 'planned'])
})
test('more categories than shapes, and categories in panels, are refused', () => {
  const sites = ['a', 'b', 'c', 'd', 'e', 'f'].map((stage, k) => ({ ...datum(`S${k}`, 1), series: stage, extra: { east: k, north: k } }))
  const codes = (more: Record<string, unknown>, data: Datum[]): string[] =>
    series(spec({ series: 'stage', longitude: 'east', latitude: 'north', ...more }), chart(data)).issues.map(({ code }) => code)
  expect(codes({}, sites)).toEqual(['chart/map-categories'])
  expect(codes({}, sites.slice(1))).toEqual([])
  expect(codes({ facet: 'year' }, sites.slice(1))).toEqual(['chart/map-facet'])
})
test('an inset shows the region asked for, the fullest with auto, and none that would be empty', () => {
  const inset = (wanted: unknown, ...places: string[]) =>
    series(spec({ inset: wanted }), chart(places.map((code) => datum(code, 1)))).inset?.title
  expect(inset('europe', 'CHN', 'VNM')).toBeUndefined()
  expect(inset('asia', 'CHN', 'VNM')).toBe('Asia')
  expect(inset('auto', 'CHN', 'VNM', 'MYS')).toBe('Asia')
  expect(inset('auto', 'CHN', 'VNM')).toBeUndefined()
})
test('shares have one decimal, unless a small one would read as zero', () => {
  const texts = (...values: number[]) =>
    series(
      spec({ kind: 'choropleth', breaks: [1] }),
      chart(
        values.map((value, k) => datum(['CHN', 'USA'][k]!, value)),
        'percent',
      ),
    ).table.rows.map((row) => row[1]!.text)
  expect([texts(91.103, 0.083), texts(91.103, 0.003)]).toEqual([
    ['91.1', '0.1'],
    ['91.103', '0.003'],
  ])
})
test('a choropleth parts at zero where values and classes lie on both sides of it', () => {
  const data = chart([datum('CHN', -20), datum('USA', -2), datum('VNM', 12)], 'percent')
  const rolesOf = (breaks: number[]) => {
    const { countries } = series(spec({ kind: 'choropleth', breaks }), data)
    return countries.map(({ code, role }) => `${code} ${role}`)
  }
  expect(rolesOf([-10, 0, 10])).toEqual(['VNM div6', 'USA div2', 'CHN div0'])
  expect(rolesOf([-5, 5])).toEqual(['VNM div5', 'USA div3', 'CHN div1'])
  expect(rolesOf([5, 10]).every((text) => text.includes('seq'))).toBe(true)
  const even = (breaks: number[]) => series(spec({ kind: 'choropleth', breaks }), chart([datum('CHN', -20), datum('USA', 0), datum('VNM', 12)], 'percent')) // prettier-ignore
  const ofZero = (breaks: number[]) => [
    even(breaks).countries[1]!.role,
    even(breaks).key.flatMap(({ role, text }) => (role === 'div3' ? [text] : [])),
  ]
  expect(ofZero([-10, 0, 10])).toEqual(['div3', ['exactly 0%']])
  expect(ofZero([-5, 5])).toEqual(['div3', []])
  expect(ofZero([0, 5, 10, 20, 30])).toEqual([even([0, 5, 10, 20, 30]).classes[1]!.role, []])
  expect(series(spec({ kind: 'choropleth' }), data).issues[0]).toMatchObject({ expected: 'breaks: [-10, 0, 10]' })
})
