import { expect, test } from 'vitest'
import { partColumns, columnHeight } from './columns.ts'
import { layout } from './layout.ts'
import type { TimelineSeries, TimelineEvent } from './series.ts'

const measure = (text: string, size: number): number => text.length * size * 0.55
const event = (from: number, row: number, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  from,
  to: from + 0.003,
  until: null,
  year: Math.floor(from),
  date: String(from),
  dateInYear: String(from),
  text: 'Some words about it',
  detail: '',
  state: '',
  hollow: false,
  strong: false,
  role: 'ho',
  shape: 'circle',
  row,
  pointer: { rows: [row], column: [1] },
  ...more,
})
const seriesOf = (events: TimelineEvent[], readTo: TimelineSeries['readTo'] = null): TimelineSeries => ({
  table: { heads: 1, columns: [], rows: [] },
  key: [],
  issues: [],
  events,
  lanes: [],
  textColumn: 1,
  readTo,
})
const crowd = Array.from({ length: 20 }, (_, k) => event(2024 + k * 0.1, k))
const lay = (width: number, series = seriesOf(crowd)) => layout(series, { width, locale: 'en', measure })

/** Bends of the threads: where each leaves its column, and where it meets the axis. */
const endsOf = (width: number): [number, number][] =>
  lay(width).threads.map(({ d }) => {
    const [, from = '', to = ''] = /V[\d.]+C([\d.]+),.* ([\d.]+),[\d.]+$/.exec(d) ?? []
    return [Number(from), Number(to)]
  })

test.each([600, 770, 1080])('threads keep the order of time at both ends, so that none crosses another, %i px wide', (width) => {
  const ends = endsOf(width)
  expect(ends).toHaveLength(20)
  for (const side of [0, 1] as const) {
    const places = ends.map((end) => end[side])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  }
})
test('every event has one mark with a pointer', () => {
  for (const width of [300, 1080]) expect(lay(width).symbols.map(({ pointer }) => pointer?.rows)).toEqual(crowd.map(({ row }) => [row]))
})
test('the axis is true: equal times are equally far apart', () => {
  const places = endsOf(1080).map(([, to]) => to)
  const steps = places.slice(1).map((place, k) => place - places[k]!)
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.3)
})
test('a narrow list says that it is not to scale, and breaks its line where more than a year passes', () => {
  const { texts, threads } = lay(300, seriesOf([event(2010, 0), event(2014, 1), event(2014.5, 2)]))
  expect(threads.filter(({ dashed }) => dashed)).toHaveLength(1)
  expect(
    texts
      .slice(-2)
      .map(({ text }) => text)
      .join(' '),
  ).toBe('Not to scale: the line is dashed where more than a year passes.')
})
test('a narrow list names each year once', () => {
  const { texts } = lay(300, seriesOf([event(2010.1, 0), event(2010.2, 1), event(2011, 2)]))
  expect(texts.filter(({ face }) => face === 'display').map(({ text }) => text)).toEqual(['2010', '2011'])
})
test('what lasts is a bar from its beginning to its end, and not solid beyond the last day read', () => {
  const lasting = [event(2024, 0, { until: 2026 }), event(2026, 1)]
  const [bar] = lay(770, seriesOf(lasting)).bars
  const [before, after] = lay(770, seriesOf(lasting, { at: 2025, text: 'read' })).bars
  expect([before!.fill, after!.fill, after!.dashed]).toEqual(['ho', 'chart-bg', true])
  expect(before!.x1).toBeCloseTo((bar!.x0 + bar!.x1) / 2, 0)
  expect(after!.x1).toBeCloseTo(bar!.x1, 0)
})
test('an axis begins a little before an event late in a year, and names that year too', () => {
  const { texts, rules } = lay(1080, seriesOf([event(2023.97, 0), event(2026.5, 1)]))
  expect(texts.filter(({ face }) => face === 'display').map(({ text, x }) => [text, x])[0]).toEqual(['2023', 0])
  expect(rules.some(({ x1 }) => x1 < 0)).toBe(false)
})
test('events of one day stand in their whole year', () => {
  const [, to = 0] = / ([\d.]+),[\d.]+$/.exec(lay(1080, seriesOf([event(2025.5, 0)])).threads[0]!.d) ?? []
  expect(Number(to)).toBeCloseTo(540, -1)
})
test('bars that overlap in time lie in tracks of their own', () => {
  const { bars } = lay(770, seriesOf([event(2024, 0, { until: 2026 }), event(2025, 1, { until: 2026 }), event(2026.5, 2, { until: 2027 })]))
  expect(bars[0]!.y0).toBeLessThan(bars[1]!.y0)
  expect(bars[2]!.y0).toBe(bars[0]!.y0)
})
test('columns are parted so that the tallest is as low as can be', () => {
  const starts = partColumns([10, 10, 10, 100, 10, 10], 3, () => 0)
  expect(starts).toEqual([0, 3, 4])
  expect(columnHeight([10, 10])).toBe(37)
})
