import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../../tests/chart-of.ts'
import { makeMeasure } from '../../build/measure.ts'
import type { ChartData, Datum, Frame } from '../chart-type.ts'
import type { Bar } from '../parts/shapes.ts'
import { overlap, textBox } from '../parts/text.ts'
import { layout } from './layout.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

// That no label touches another or leaves the picture is held for every example at five widths by tests/layouts.test.ts.
const measure = makeMeasure(join(import.meta.dirname, '../../../assets/fonts'))
const frame = (width: number): Frame => ({ width, locale: 'en', measure })
const made = (data: Datum[], more: Record<string, unknown> = {}, unit = 't') => {
  return series(schema.parse({ type: 'bar', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S', ...more }), chartOf(data, unit))
}
const barOf = (bars: readonly Bar[], row: number): Bar => bars.find((bar) => bar.pointer?.rows[0] === row)!
const length = (bar: Bar): number => bar.x1 - bar.x0

test.each([300, 440, 600, 770, 1080])('lying bars are as long as their values at %i px', (width) => {
  const { bars } = layout(made([datumOf('A', 100), datumOf('B', 25)]), frame(width))
  expect(length(barOf(bars, 0)) / length(barOf(bars, 1))).toBeCloseTo(4, 1)
})
test('a zero has a figure and no bar', () => {
  const { bars, texts } = layout(made([datumOf('A', 100), datumOf('B', 0)]), frame(600))
  expect([barOf(bars, 1), texts.some((text) => text.text === '0')]).toEqual([undefined, true])
})
test.each([
  ['years', ['2024', '2025'], true],
  ['classes of numbers', ['< 10', '10–20'], true],
  ['countries', ['A', 'B'], false],
  ['words with a number', ['Phase 2', 'U3O8'], false],
])('series that are %s stand above the bars where they would read as part of a figure, else at the bars', (_name, names, above) => {
  const rows = ['X', 'Y'].flatMap((x) => names.map((name, k) => datumOf(x, 29_000 + k, { series: name })))
  for (const width of [300, 770]) {
    const texts = layout(made(rows, { series: 's' }), frame(width)).texts.map(({ text }) => text)
    expect(names.map((name) => texts.includes(name))).toEqual(names.map(() => above))
    expect(texts.some((text) => names.some((name) => text.endsWith(` ${name}`)))).toBe(!above)
  }
})
test('the unit is written once', () => {
  const { texts } = layout(made([datumOf('A', 60), datumOf('B', 25), datumOf('C', 5)], {}, 'percent'), frame(600))
  expect(texts.filter((text) => text.text.endsWith('%')).map((text) => text.text)).toEqual(['60%'])
})
test('the height follows the rows', () => {
  const rows = (count: number) => layout(made(Array.from({ length: count }, (_, k) => datumOf(`K${k}`, k + 1))), frame(600)).height
  expect(rows(40)).toBeGreaterThan(rows(20) * 1.9)
})
test('what is not available stands in a dotted frame, what is withheld on hatching, and neither at the place of a value', () => {
  const { bars, rules } = layout(
    made([datumOf('A', 9), datumOf('B', null, { flags: ['not-available'] }), datumOf('C', null, { flags: ['withheld'] })]),
    frame(600),
  )
  const foot = rules.find((rule) => rule.role === 'ink')!.y2
  expect([barOf(bars, 1), barOf(bars, 2)].map((bar) => [bar.dotted, bar.hatched, bar.y0 > foot])).toEqual([
    [true, false, true],
    [false, true, true],
  ])
})
test('two months published together make one bar over both, and an absent month leaves its room empty', () => {
  const { bars } = layout(made([datumOf('2025-01/2025-02', 80), datumOf('2025-03', 40), datumOf('2025-05', 40)]), frame(300))
  const [joint, march, may] = [0, 1, 2].map((row) => barOf(bars, row)) as [Bar, Bar, Bar]
  expect([length(joint) > length(march) * 2, may.x0 - march.x1 > length(march)]).toEqual([true, true])
})
test('the joint bar is as tall as its monthly average', () => {
  const { bars } = layout(made([datumOf('2025-01/2025-02', 80), datumOf('2025-03', 40)]), frame(600))
  expect(barOf(bars, 0).y0).toBeCloseTo(barOf(bars, 1).y0, 5)
})
test('the outline of a former value ends where that value would', () => {
  const rows = [datumOf('A', 20, { series: '1' }), datumOf('A', 10, { series: '2' })]
  const { bars, rules } = layout(made(rows, { series: 's', editions: ['1', '2'], arrange: 'revised' }), frame(600))
  const zero = rules.find((rule) => rule.role === 'ink')!.x1
  const [outline, bar] = [bars.find((one) => one.dashed)!, bars.find((one) => one.fill === 'hl')!]
  expect((outline.x1 - zero) / (bar.x1 - zero)).toBeCloseTo(2, 1)
})
test('upright names that do not fit lie down', () => {
  const rows = ['A', 'B', 'C'].map((code, k) => datumOf(`${code} neodymiumpraseodymiumalloy`, k + 1))
  const { bars } = layout(made(rows, { orientation: 'vertical' }), frame(300))
  expect(barOf(bars, 0).x0).toBe(barOf(bars, 1).x0)
})
test('a chain flows rightwards on wide and downwards on a phone', () => {
  const rows = [datumOf('mine', 60, { series: 'CHN' }), datumOf('magnet', 94, { series: 'CHN' })]
  const chain = made(rows, { series: 's', arrange: 'percent', stream: true, remainder: { label: 'Rest' } }, 'percent')
  const placed = (width: number) => [0, 1].map((row) => barOf(layout(chain, frame(width)).bars, row))
  const [wide, phone] = [placed(770), placed(300)] as [[Bar, Bar], [Bar, Bar]]
  expect([wide[1].x0 > wide[0].x1, phone[1].y0 > phone[0].y1]).toEqual([true, true])
})
test('a chain is broken where the value of a step is missing', () => {
  const rows = [
    datumOf('a', 60, { series: 'CHN' }),
    datumOf('b', null, { series: 'CHN', flags: ['withheld'] }),
    datumOf('c', 94, { series: 'CHN' }),
  ]
  const { areas, bars } = layout(made(rows, { series: 's', arrange: 'percent', stream: true }, 'percent'), frame(770))
  expect([areas, barOf(bars, 1).hatched]).toEqual([[], true])
})
test('panels with unlike names keep one scale', () => {
  const panel = (name: string, value: number) => {
    const chart: ChartData = {
      data: [datumOf(name, value)],
      unit: 't',
      locale: 'en',
      shared: { y: [0, 100], xs: [] },
      name: (_, code) => ({ long: String(code), short: String(code) }),
      fieldTitle: String,
      unitOf: () => '',
      countryOf: () => undefined,
    }
    const one = series(schema.parse({ type: 'bar', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S' }), chart)
    return length(barOf(layout(one, { ...frame(180), panel: { height: 130, axisLabels: true } }).bars, 0)) / value
  }
  expect(panel('A', 100)).toBeCloseTo(panel('A much longer name', 50), 1)
})
test('panels of upright bars name their series once, in the key, in colours that mean the same in each, and keep their bars high', () => {
  const editions = ['2022', '2023', '2024', '2025', '2026']
  const panel = (own: string[]) => {
    const data = own.flatMap((code, k) => [datumOf(2020, 9 + k, { series: code }), datumOf(2021, 5 + k, { series: code })])
    const chart = chartOf(data, 't', { shared: { y: [0, 20], xs: ['2020', '2021'], series: editions } })
    const words = { type: 'bar', dataset: 'd', x: 'year', y: 'y', series: 'edition', facet: 'country', title: 'T', subtitle: 'S' }
    const one = series(schema.parse(words), chart)
    return { key: one.key, placed: layout(one, { ...frame(136), panel: { height: 130, axisLabels: true } }) }
  }
  const [whole, part] = [panel(editions), panel(['2025'])]
  expect(whole.key.map(({ text }) => text)).toEqual(editions)
  expect(part.key).toEqual([whole.key[3]])
  expect(whole.placed.texts.filter(({ text }) => editions.includes(text) && text > '2021')).toEqual([])
  expect(Math.max(...whole.placed.bars.map(({ y0, y1 }) => y1 - y0))).toBeGreaterThan(30)
})
test('a reference beyond the longest bar has its place, and stands there on the scale of the bars', () => {
  const { bars, over, width } = layout(made([datumOf('A', 50)], { references: [{ at: 100, text: 'goal' }] }), frame(600))
  const bar = barOf(bars, 0)
  expect(over[0]!.x1).toBe(over[0]!.x2)
  expect((over[0]!.x1 - bar.x0) / length(bar)).toBeCloseTo(2, 1)
  expect(over[0]!.x1).toBeLessThan(width)
})
test.each([
  ['lying bars', ['A', 'B'], {}, 'the limit, 20%'],
  ['upright bars', ['2020', '2021'], {}, 'the limit, 20%'],
  ['bars with an axis', ['A', 'B'], { labels: false }, 'the limit'],
])('the words of a reference carry its value where no axis tells it: %s', (_what, [first, second], more, words) => {
  const charted = made([datumOf(first!, 12), datumOf(second!, 8)], { references: [{ at: 20, text: 'the limit' }], ...more }, 'percent')
  expect(layout(charted, frame(600)).texts.map(({ text }) => text)).toContain(words)
  expect(charted.marks).toBe(' A line marks: the limit, 20%.')
})
test.each([
  ['the limit of 20 in a hundred', 'the limit of 20 in a hundred'],
  ['the limit of 2020', 'the limit of 2020, 20%'],
])('words that hold the value do not say it twice: %s', (text, said) =>
  expect(made([datumOf('A', 12)], { references: [{ at: 20, text }] }, 'percent').marks).toBe(` A line marks: ${said}.`),
)
test('upright bars have the reference lie across, on the scale of the bars', () => {
  const { bars, over } = layout(made([datumOf('2020', 50), datumOf('2021', 80)], { references: [{ at: 100, text: 'goal' }] }), frame(600))
  const bar = barOf(bars, 0)
  expect(over[0]!.y1).toBe(over[0]!.y2)
  expect((bar.y1 - over[0]!.y1) / (bar.y1 - bar.y0)).toBeCloseTo(2, 1)
})
test('a line in a year without a bar widens the axis, and stands in the middle of that year', () => {
  const { texts, over } = layout(
    made([datumOf('2020', 50), datumOf('2021', 80)], { references: [{ axis: 'x', at: 2018, text: 'law' }] }),
    frame(600),
  )
  const year = texts.find((text) => text.text === '2018')!
  expect(over.find((rule) => rule.x1 === rule.x2)!.x1).toBeCloseTo(year.x, 0)
})
test('a day of reference stands between the bars of its neighbours', () => {
  const rows = [datumOf('2025-03', 8), datumOf('2025-04', 8), datumOf('2025-05', 8)]
  const { bars, over } = layout(made(rows, { references: [{ axis: 'x', at: '2025-04-30', text: 'law' }] }), frame(600))
  expect([over[0]!.x1 > barOf(bars, 1).x0, over[0]!.x1 < barOf(bars, 2).x0]).toEqual([true, true])
})
test.each([
  ['over categories', [datumOf('A', 5)], {}],
  ['beside lying bars over years', [datumOf('2020', 5), datumOf('2021', 6)], { orientation: 'horizontal' }],
])('a reference on x is refused %s', (_what, rows, more) =>
  expect(made(rows, { ...more, references: [{ axis: 'x', at: 2020, text: 'r' }] }).issues.map((found) => found.code)).toEqual([
    'chart/reference',
  ]),
)
test('words of a line that has no place off the bars stand beneath the drawing, with its value', () => {
  const rows = Array.from({ length: 20 }, (_, k) => datumOf(String(2001 + k), 60 + (k % 7)))
  const references = [
    { at: 30, text: 'first goal' },
    { from: 40, to: 50, text: 'second goal' },
  ]
  for (const width of [300, 770]) {
    const { bars, texts, height } = layout(made(rows, { references }), frame(width))
    const words = texts.filter(({ text }) => text.includes('goal'))
    expect(words.map(({ text }) => text)).toEqual(['30 t: first goal', '40 to 50 t: second goal'])
    const lowest = Math.max(...bars.filter(({ pointer }) => pointer).map(({ y1 }) => y1))
    expect(words.every(({ y }) => y > lowest + 20 && y < height)).toBe(true)
  }
})
test('the edge of a band is broken where the words of a line stand across it', () => {
  const rows = [62, 80, 95, 40, 44, 90, 118].map((value, k) => datumOf(String(2018 + k), value))
  const references = [
    { axis: 'x', from: 2021, to: 2022, text: 'The mine stands still' },
    { at: 110, text: 'allowed in a year' },
  ]
  const { over, texts } = layout(made(rows, { labels: false, references }), frame(440))
  const { y } = texts.find(({ text }) => text === 'allowed in a year')!
  const edges = over.filter(({ x1, x2 }) => x1 === x2)
  const words = textBox(
    texts.find(({ text }) => text === 'allowed in a year')!,
    9 * 13,
  )
  const crossing = edges.filter(({ x1 }) => x1 > words.x0 && x1 < words.x1)
  expect(crossing.length > 0 && crossing.every(({ y1, y2 }) => y2 < y || y1 > y - 8)).toBe(true)
})

const months = Array.from({ length: 24 }, (_, k) => `20${24 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`)
const heights = [1_997_572, 990_000, 290_000, 1_260_000, 510_000, 210_000, 1_780_000]
test.each([300, 440, 770])('figures of the axis, its unit and values of bars lie on no upright bar at %i px', (width) => {
  const bars = months.map((month, k) => datumOf(month, heights[(k * 3) % 7]!))
  for (const panel of [undefined, { height: 130, axisLabels: true }]) {
    const { bars: drawn, texts } = layout(made(bars, {}, 'kg'), { ...frame(width), ...(panel && { panel }) })
    const on = texts.filter((text) => drawn.some((bar) => overlap(textBox(text, measure(text.text, text.size, text.weight)), bar)))
    expect(on.map(({ text }) => text)).toEqual([])
    expect(texts.filter(({ text }) => /kg$/.test(text))).toHaveLength(1)
  }
})
