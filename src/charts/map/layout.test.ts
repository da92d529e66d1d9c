import { expect, test } from 'vitest'
import { datumOf, examplesOf } from '../../../tests/chart-of.ts'
import { makeMeasure } from '../../build/measure.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { pathCorners } from '../../islands/points.ts'
import { textBox } from '../parts/text.ts'
import { bandOf, bendsOf, curveOf, pointOn } from './curve.ts'
import { examples } from './examples.ts'
import { type } from './index.ts'
import { ringsIn } from './layout-countries.ts'
import { layout } from './layout.ts'
import { inkOf } from './names.ts'
import { outlineOf } from './outline.ts'
import { REGIONS, regionAtlas } from './regions.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'
import { spread } from './spread.ts'
import { placeIn } from './views.ts'
import { WORLD } from './world.ts'

const measure = makeMeasure('assets/fonts')
const PLACES: Record<string, [string, number, number]> = {
  CHN: ['156', 105, 35],
  USA: ['840', -97, 38],
  VNM: ['704', 107.8, 16.2],
  THA: ['764', 100, 15],
  'U.K.': ['826', -1.5, 53],
  Switzerland: ['756', 8, 47],
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
/** Places far enough from each other that each has room for its name. */
const FAR: Record<string, [string, number, number]> = {
  ALA: ['1', -150, 62],
  BRA: ['2', -55, -10],
  NGA: ['3', 8, 9],
  ZAF: ['4', 25, -30],
  AUS: ['5', 134, -25],
  RUS: ['6', 90, 62],
  IND: ['7', 78, 12],
  FRA: ['8', 2, 46],
}
const far: ChartData = {
  ...chart(Object.keys(FAR).map((code, k) => datumOf(code, 9 - k))),
  countryOf: (code) => FAR[code] && { number: FAR[code][0], longitude: FAR[code][1], latitude: FAR[code][2] },
}
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
test('a narrow map names all that have room', () => {
  const { texts } = layout(series(schema.parse({ type: 'map', dataset: 'd', x: 'country', y: 'share', title: 'T', subtitle: 'S' }), far), {
    width: 300,
    locale: 'en',
    measure,
  })
  expect(Object.keys(FAR).filter((code) => !texts.some(({ text }) => text === code))).toEqual([])
})
test.each([300, 770])('names keep off the countries that are shaded, %i px wide', (width) => {
  const data = [datumOf('CHN', 91), datumOf('U.K.', 1.3), datumOf('VNM', 1.1), datumOf('Switzerland', 0.5), datumOf('USA', 0.1)]
  const { texts, views } = place({ kind: 'choropleth', breaks: [5, 50], inset: 'asia' }, width, data)
  const shades = views.flatMap((view) => data.flatMap(({ x }) => inkOf(ringsIn(view, { number: PLACES[String(x)]![0] }))))
  const covered = texts.flatMap((text) => {
    const box = textBox(text, measure(text.text, text.size, text.weight))
    const count = shades.filter(({ x, y }) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1).length
    return text.halo && count > 12 ? [`${text.text}: ${count}`] : []
  })
  expect(covered).toEqual([])
})
/** A flow map of the shipped kind: ends crowded in Europe and in Asia. */
const CROWD: Record<string, [string, number, number]> = {
  CHN: ['156', 105, 35],
  DEU: ['276', 9, 51],
  POL: ['616', 20, 52],
  FRA: ['250', 2, 46],
  KOR: ['410', 127.5, 37],
  JPN: ['392', 138, 36],
  VNM: ['704', 107.8, 16.2],
  THA: ['764', 100, 15],
}
test.each([300, 440, 600, 770, 1080])(
  'the value of every flow is printed, at its end or beneath, and no name covers a tip, %i px wide',
  (width) => {
    const values = Object.keys(CROWD).slice(1)
    const spec = schema.parse({ type: 'map', dataset: 'd', x: 'country', y: 'share', kind: 'flow', origin: 'CHN', inset: 'asia', title: 'T', subtitle: 'S' }) // prettier-ignore
    const countryOf = (code: string) => CROWD[code] && { number: CROWD[code][0], longitude: CROWD[code][1], latitude: CROWD[code][2] }
    const made = series(spec, { ...chart(values.map((code, k) => datumOf(code, 513.9 - k * 60.3))), unit: 'musd', countryOf })
    const { texts, flows } = layout(made, { width, locale: 'en', measure })
    const printed = texts.map(({ text }) => text)
    expect(made.flows.map((flow) => flow.text).filter((text) => !printed.includes(text))).toEqual([])
    const boxes = texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
    expect(flows.filter(({ tip }) => boxes.some((box) => tip.x > box.x0 && tip.x < box.x1 && tip.y > box.y0 && tip.y < box.y1))).toEqual([])
  },
)
test.each(['symbol', 'choropleth'])('a name without room for its value on a %s map has it beneath', (kind) => {
  const words = (width: number, more: Record<string, unknown>) =>
    place({ kind, ...(kind === 'choropleth' ? { breaks: [5, 20] } : {}), ...more }, width, [
      ...[60, 9, 3, 1].map((y, k) => datumOf(['CHN', 'USA', 'VNM', 'THA'][k]!, y)),
      datumOf('U.K.', null, { flags: ['withheld'] }),
    ])
  for (const width of [300, 440, 600, 770]) {
    const { texts, views } = words(width, { highlight: ['CHN', 'USA', 'VNM', 'THA'] })
    const foot = Math.max(...views.map(({ box }) => box.y1))
    for (const [name, value] of [
      ['CHN', '60%'],
      ['USA', '9%'],
      ['VNM', '3%'],
      ['THA', '1%'],
    ])
      expect([name, width, texts.filter(({ text }) => text === value).length]).toEqual([name, width, 1])
    expect(texts.filter(({ text, y }) => text === 'U.K.' && y > foot)).toEqual([])
  }
})
const EUROPE: Record<string, [string, number, number, number]> = {
  France: ['250', 2, 46, 55],
  Germany: ['276', 10, 51, 23],
  Spain: ['724', -3.5, 40, 12],
  Italy: ['380', 12.5, 42.8, 44],
  Poland: ['616', 19.5, 52, 33],
  Serbia: ['688', 21, 44, 4],
  Bosnia: ['070', 17.8, 44.2, 41],
  Austria: ['040', 14, 47.5, 27],
  Czechia: ['203', 15.5, 49.8, 38],
  Hungary: ['348', 19.5, 47.2, 11],
}
test.each([300, 440, 600, 770, 1080])(
  'of a few shaded countries every value is read, and no name lies on dark ground, %i px wide',
  (width) => {
    const spec = schema.parse({ type: 'map', kind: 'choropleth', breaks: [10, 20, 40], dataset: 'd', x: 'country', y: 'share', title: 'T', subtitle: 'S' }) // prettier-ignore
    const countryOf = (code: string) => EUROPE[code] && { number: EUROPE[code][0], longitude: EUROPE[code][1], latitude: EUROPE[code][2] }
    const made = series(spec, { ...chart(Object.entries(EUROPE).map(([code, [, , , y]]) => datumOf(code, y))), countryOf })
    const { texts, views } = layout(made, { width, locale: 'en', measure })
    for (const [name, place] of Object.entries(EUROPE)) {
      expect(texts.map(({ text }) => text)).toContain(name)
      expect(texts.map(({ text }) => text)).toContain(`${place[3]}%`)
    }
    const dark = made.countries.filter(({ value }) => value! >= 20).flatMap((country) => inkOf(ringsIn(views[0]!, country)))
    const boxes = texts
      .filter(({ halo }) => halo)
      .map((text) => ({ text: text.text, box: textBox(text, measure(text.text, text.size, text.weight)) }))
    const within = ({ x0, x1, y0, y1 }: (typeof boxes)[number]['box']) => dark.some(({ x, y }) => x > x0 && x < x1 && y > y0 && y < y1)
    expect(boxes.filter(({ box }) => within(box)).map(({ text }) => text)).toEqual([])
  },
)
test.each([300, 440, 600, 770, 1080])(
  'of flows from several origins each place is named once, and every origin is, %i px wide',
  (width) => {
    const spec = schema.parse({
      type: 'map',
      kind: 'flow',
      dataset: 'd',
      x: 'country',
      y: 'share',
      series: 'from',
      title: 'T',
      subtitle: 'S',
    })
    const countryOf = (code: string) => CROWD[code] && { number: CROWD[code][0], longitude: CROWD[code][1], latitude: CROWD[code][2] }
    const flows: [string, string, number][] = [
      ['CHN', 'DEU', 40],
      ['VNM', 'DEU', 12],
      ['JPN', 'DEU', 9],
      ['CHN', 'JPN', 8],
      ['JPN', 'KOR', 7],
      ['CHN', 'FRA', 6],
      ['VNM', 'FRA', 5],
    ]
    const data = flows.map(([from, to, y]) => datumOf(to, y, { series: from }))
    const { texts, views } = layout(series(spec, { ...chart(data), countryOf }), { width, locale: 'en', measure })
    const said = texts.filter(({ y }) => y < views[0]!.box.y1).map(({ text }) => text)
    const times = (name: string): number => said.filter((text) => text === name).length
    expect(['CHN', 'VNM', 'JPN'].map(times)).toEqual([1, 1, 1])
    expect(Math.max(...['DEU', 'FRA', 'KOR'].map(times))).toBe(1)
    const printed = texts.map(({ text }) => text)
    for (const [from, to, y] of flows) expect(printed.includes(`${from} to ${to}`) || said.includes(`${y}%`)).toBe(true)
  },
)
test('a name that is led to a dark country keeps its value where both have room', () => {
  const { texts, views } = examplesOf(type, schema, examples).at('shaded', 770)
  expect(texts.filter(({ text, y }) => text === '69%' && y < views[0]!.box.y1)).toHaveLength(1)
})
test.each([300, 440, 600, 770, 1080])('of a few circles every value is read, %i px wide', (width) => {
  const spec = schema.parse({ type: 'map', dataset: 'd', x: 'country', y: 'share', title: 'T', subtitle: 'S' })
  const countryOf = (code: string) => EUROPE[code] && { number: EUROPE[code][0], longitude: EUROPE[code][1], latitude: EUROPE[code][2] }
  const made = series(spec, { ...chart(Object.entries(EUROPE).map(([code, [, , , y]]) => datumOf(code, y))), countryOf })
  const printed = layout(made, { width, locale: 'en', measure }).texts.map(({ text }) => text)
  expect(Object.entries(EUROPE).flatMap(([name, place]) => [name, `${place[3]}%`].filter((text) => !printed.includes(text)))).toEqual([])
})
/** Places near the edges of the world and of Europe. */
const EDGES: Record<string, [string, number, number]> = {
  Russia: ['643', 97, 66],
  Alaska: ['840', -164, 64],
  Fiji: ['242', 178, -18],
  Chile: ['152', -70, -53],
  Cyprus: ['196', 33.2, 35],
  Norway: ['578', 16, 68],
  Portugal: ['620', -9, 39],
}
test.each([300, 440, 559, 600, 770, 1080])('circles stay in the picture, and in the frame of an inset, %i px wide', (width) => {
  const spec = (more: object) => schema.parse({ type: 'map', dataset: 'd', x: 'country', y: 'share', title: 'T', subtitle: 'S', ...more })
  const countryOf = (code: string) => EDGES[code] && { number: EDGES[code][0], longitude: EDGES[code][1], latitude: EDGES[code][2] }
  const data = Object.keys(EDGES).map((code, k) => datumOf(code, 90 - k))
  for (const more of [{}, { inset: 'europe' }]) {
    const { symbols, views } = layout(series(spec(more), { ...chart(data), countryOf }), { width, locale: 'en', measure })
    const out = symbols.filter(
      ({ x, y, r }) => !views.some(({ box }) => x - r >= box.x0 && x + r <= box.x1 && y - r >= box.y0 && y + r <= box.y1),
    )
    expect([symbols.length, out]).toEqual([7, []])
    expect(views.map(({ box }) => box.x1 <= width)).not.toContain(false)
  }
})
test('a map whose circles have room is as wide as the picture', () => {
  const [world] = place({}, 770).views
  expect([world!.x, world!.y, world!.scale]).toEqual([0, 0, 770 / WORLD.width])
})
/** Where flows of soya beans begin and end: two of Europe's ends lie close beside each other. */
const BEANS: Record<string, [string, number, number]> = {
  Brazil: ['076', -51, -10],
  USA: ['840', -97, 38],
  Argentina: ['032', -64, -34],
  Ukraine: ['804', 31, 49],
  China: ['156', 105, 35],
  Spain: ['724', -3.5, 40],
  Thailand: ['764', 100, 15],
  Netherlands: ['528', 5.5, 52.2],
  Mexico: ['484', -102, 23],
  Japan: ['392', 138, 36],
  Egypt: ['818', 30, 27],
  Turkey: ['792', 35, 39],
}
test.each([300, 440, 600, 770, 1080])('a name on a flow map stands by its own dot, or on a short leader, %i px wide', (width) => {
  const flows = 'Brazil China 60;Brazil Spain 4;Brazil Thailand 3;Brazil Netherlands 2.5;USA China 26;USA Mexico 5;USA Japan 2.3;USA Egypt 1.9;Argentina China 3.5;Ukraine Turkey 1.1' // prettier-ignore
  const data = flows.split(';').map((words) => words.split(' ')).map(([from, to, y]) => datumOf(to!, Number(y), { series: from! })) // prettier-ignore
  const spec = schema.parse({ type: 'map', kind: 'flow', dataset: 'd', x: 'country', y: 'share', series: 'from', title: 'T', subtitle: 'S' }) // prettier-ignore
  const countryOf = (code: string) => BEANS[code] && { number: BEANS[code][0], longitude: BEANS[code][1], latitude: BEANS[code][2] }
  const { texts, rules, dots, views } = layout(series(spec, { ...chart(data), countryOf }), { width, locale: 'en', measure })
  const centres = Object.entries(BEANS).map(([code, [, longitude, latitude]]) => ({ code, ...placeIn(views[0]!, { longitude, latitude }) }))
  for (const { x1, x2, y1, y2 } of rules) expect(Math.hypot(x2 - x1, y2 - y1)).toBeLessThanOrEqual(Math.min(92, width * 0.09))
  const faults = texts.flatMap((text) => {
    const own = centres.find(({ code }) => code === text.text)
    if (!own || text.y > views[0]!.box.y1) return []
    // A value stands under its name.
    const lines = texts.filter(({ x, y, halo }) => halo && x === text.x && y >= text.y && y < text.y + 20)
    const boxes = lines.map((line) => textBox(line, measure(line.text, line.size, line.weight)))
    const gap = ({ x, y, r }: { x: number; y: number; r: number }) =>
      Math.min(...boxes.map((box) => Math.hypot(Math.max(box.x0 - x, 0, x - box.x1), Math.max(box.y0 - y, 0, y - box.y1)))) - r
    const [mine, others] = [true, false].map((is) => dots.filter((dot) => Math.hypot(dot.x - own.x, dot.y - own.y) < 0.1 === is).map(gap))
    const led = rules.some((rule) => Math.hypot(rule.x1 - own.x, rule.y1 - own.y) < 9)
    return Math.min(...others!) < (led ? 7 : Math.min(...mine!)) ? [text.text] : []
  })
  expect(faults).toEqual([])
})
