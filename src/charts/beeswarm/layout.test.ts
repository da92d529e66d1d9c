import { expect, test } from 'vitest'
import { trace } from '../parts/annotate.ts'
import { textBox } from '../parts/text.ts'
import { layout } from './layout.ts'
import type { BeeswarmSeries, SwarmDot } from './series.ts'

const dot = (row: number, value: number, more: Partial<SwarmDot> = {}): SwarmDot => ({
  row,
  lane: 0,
  name: { long: `Mineral ${row}`, short: `M${row}` },
  value,
  text: `${value}%`,
  role: 'context',
  strong: false,
  ring: false,
  bound: false,
  naming: 'none',
  ...more,
})
const seriesOf = (dots: SwarmDot[], more: Partial<BeeswarmSeries> = {}): BeeswarmSeries => ({
  dots,
  lanes: [{ long: '', short: '' }],
  gaps: [],
  columns: [1],
  join: false,
  log: false,
  zero: false,
  unit: 'percent',
  valueTitle: 'share',
  references: [],
  table: { heads: 1, columns: [], rows: [] },
  key: [],
  issues: [],
  ...more,
})
const place = (series: BeeswarmSeries, width = 600) =>
  layout(series, { width, locale: 'en', measure: (text, size) => text.length * size * 0.55 })
const two = [
  { long: 'Mining', short: 'Mining' },
  { long: 'Refining', short: 'Refining' },
]

test('no dot covers another, a ring around a bound least of all', () => {
  const dots = Array.from({ length: 40 }, (_, k) => dot(k, 50 + (k % 5), { bound: k % 7 === 0 }))
  const placed = place(seriesOf(dots)).dots
  for (const [a, one] of placed.entries())
    for (const [b, other] of placed.entries())
      if (a < b) {
        const apart = 12 + (one.halo ? 3.5 : 0) + (other.halo ? 3.5 : 0)
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(apart)
      }
})
test('lanes stand below one another and share a scale', () => {
  const { dots } = place(seriesOf([dot(0, 10), dot(1, 90), dot(2, 10, { lane: 1 })], { lanes: two }))
  expect(dots[2]!.x).toBe(dots[0]!.x)
  expect(dots[2]!.y).toBeGreaterThan(dots[0]!.y + 40)
})
test('a log scale gives the same multiple the same distance', () => {
  const [a, b, c] = place(seriesOf([dot(0, 1), dot(1, 10), dot(2, 100)], { log: true })).dots
  expect(c!.x - b!.x).toBeCloseTo(b!.x - a!.x, 5)
})
test('dots of one name are joined from lane to lane, others are not', () => {
  const same = { name: { long: 'A', short: 'A' } }
  const dots = [dot(0, 10, same), dot(1, 50), dot(2, 90, { ...same, lane: 1 })]
  const at = place(seriesOf(dots, { lanes: two, join: true }))
  const slanted = at.rules.filter((rule) => rule.x1 !== rule.x2 && rule.y1 !== rule.y2)
  expect(slanted.map((rule) => [rule.x1, rule.x2])).toEqual([[at.dots[0]!.x, at.dots[2]!.x]])
})
test('a name that must stand has its value, even for a dot that others enclose', () => {
  const dots = Array.from({ length: 61 }, (_, k) => dot(k, 50 + (k % 3) / 10, k === 30 ? { naming: 'must', strong: true, role: 'hl' } : {}))
  for (const width of [300, 770]) {
    const at = place(seriesOf([...dots, dot(61, 0), dot(62, 100)]), width)
    const named = at.texts.filter((text) => text.weight === 600)
    expect(named.map((text) => text.text.endsWith('50%'))).toEqual([true])
  }
})
test('an axis reaches zero only if asked, or for a single value', () => {
  const first = (series: BeeswarmSeries) => place(series).texts.map((text) => text.text)[0]
  expect(first(seriesOf([dot(0, 60), dot(1, 80)]))).toBe('60')
  expect(first(seriesOf([dot(0, 60), dot(1, 80)], { zero: true }))).toBe('0')
  expect(first(seriesOf([dot(0, 60)]))).toBe('0')
})
test('a line of reference beyond the dots widens the scale', () => {
  const { rules } = place(seriesOf([dot(0, 60), dot(1, 80)], { references: [{ axis: 'x', at: 20, text: 'then' }] }))
  expect(rules.some((rule) => rule.role === 'ink2' && rule.x1 === rule.x2)).toBe(true)
})
test('rows without a value are one sign and their names beneath the axis', () => {
  const gaps = [
    {
      kind: 'missing' as const,
      text: 'n.a.',
      rows: [1, 2],
      names: [
        { long: 'Zinc', short: 'Zn' },
        { long: 'Tin', short: 'Sn' },
      ],
    },
  ]
  const { absent, texts } = place(seriesOf([dot(0, 60)], { gaps }))
  expect(absent.map((mark) => mark.pointer)).toEqual([{ rows: [1, 2], column: [1] }])
  expect(texts.at(-1)!.text).toBe('Zinc · Tin')
})
/** Shares of a mine and of a refinery, joined, most of them near each other. */
const JOINED = [
  [50, 62],
  [75, 95],
  [79, 80],
  [83, 87],
  [85, 94],
  [88, 99],
].flatMap(([mined, refined], k) =>
  [mined!, refined!].map((value, lane) => dot(k * 2 + lane, value, { lane, naming: 'may', name: { long: `Metal ${k}`, short: `M${k}` } })),
)
test.each([300, 440, 600, 770, 1080])('of few dots that are joined each has its name with its value, %i px wide', (width) => {
  const { texts } = place(seriesOf(JOINED, { lanes: two, join: true }), width)
  const names = texts.map(({ text }) => text).filter((text) => text.startsWith('M') && text.includes(' '))
  expect(names.filter((text) => /\d%$/.test(text))).toHaveLength(JOINED.length)
})
test.each([300, 440, 600, 770, 1080])('%i px wide no join runs through the letters of a name', (width) => {
  const { texts, rules } = place(seriesOf(JOINED, { lanes: two, join: true }), width)
  const names = texts.filter(({ text }) => text.startsWith('M') && text.endsWith('%'))
  const joins = rules.filter(({ x1, x2, y1, y2 }) => x1 !== x2 && y1 !== y2).map(({ x1, x2, y1, y2 }) => trace([{ x: x1, y: y1 }, { x: x2, y: y2 }], 1)) // prettier-ignore
  const struck = names.filter((text) => {
    const { x0, x1, y0, y1 } = textBox(text, (text.text.length * text.size * 0.55) / 1.1)
    return joins.flat().some(({ x, y }) => x > x0 + 2 && x < x1 - 2 && y > y0 + 2 && y < y1 - 1)
  })
  expect([joins.length >= 6, struck.map(({ text }) => text)]).toEqual([true, []])
})
