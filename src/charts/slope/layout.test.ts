import { expect, test } from 'vitest'
import { chartOf, datumOf, examplesOf, measure, WIDTHS } from '../../../tests/chart-of.ts'
import { FARTHEST } from '../parts/gather.ts'
import type { Rule } from '../parts/shapes.ts'
import { overlap, textBox, type Box } from '../parts/text.ts'
import { examples } from './examples.ts'
import { type } from './index.ts'
import type { SlopeLayout } from './layout.ts'
import { schema } from './spec.ts'

const { cases, place, at } = examplesOf(type, schema, examples)
const boxesOf = (layout: SlopeLayout): { what: string; box: Box }[] =>
  layout.texts.map((text) => ({ what: text.text, box: textBox(text, measure(text.text, text.size, text.weight)) }))

test.each(cases)('layout of $name at $width keeps all words apart', (one) => {
  const boxes = boxesOf(place(one))
  expect(
    boxes.flatMap((a, k) =>
      boxes
        .slice(k + 1)
        .filter((b) => overlap(a.box, b.box))
        .map((b) => `${a.what} × ${b.what}`),
    ),
  ).toEqual([])
})
test.each(cases)('layout of $name at $width keeps all words in the picture', (one) => {
  const layout = place(one)
  const out = boxesOf(layout).filter(({ box }) => box.x0 < -0.5 || box.x1 > layout.width + 0.5 || box.y0 < 0 || box.y1 > layout.height + 1)
  expect(out.map(({ what }) => what)).toEqual([])
})
test.each(cases)('layout of $name at $width leaves the lines room', (one) => {
  const xs = place(one)
    .rules.filter((rule) => rule.role === 'rule')
    .map((rule) => rule.x1)
  expect(Math.min(...xs.slice(1).map((x, k) => x - xs[k]!))).toBeGreaterThanOrEqual(20)
})
test.each(cases)('layout of $name at $width stands labels near their lines, with leaders that keep apart', (one) => {
  const leaders = place(one).rules.filter((rule) => rule.x1 !== rule.x2 && rule.y1 !== rule.y2)
  expect(Math.max(0, ...leaders.map(({ y1, y2 }) => Math.abs(y2 - y1)))).toBeLessThanOrEqual(FARTHEST)
  // From the middle of its way on, each keeps clear of the others.
  const between = (a: Rule, b: Rule, part: number): number => {
    const at = ({ y1, y2 }: Rule): number => y1 + (y2 - y1) * part
    return (Math.abs(at(a) - at(b)) * Math.abs(a.x2 - a.x1)) / Math.hypot(a.x2 - a.x1, a.y2 - a.y1)
  }
  const pairs = leaders.flatMap((a, k) => leaders.slice(k + 1).flatMap((b) => (a.x1 === b.x1 ? [[a, b] as const] : [])))
  expect(pairs.filter(([a, b]) => [0.5, 0.75, 1].some((part) => between(a, b, part) < 1.5))).toEqual([])
})
test('layout never bridges a missing value', () => {
  const drawn = at('gap', 600).lines.map((line) => line.points.length)
  expect(drawn).toEqual([2])
})
test('layout sets absences below the lines, where no value can stand', () => {
  const layout = at('missing', 600)
  const lowest = Math.max(...layout.dots.map((dot) => dot.y))
  expect(layout.bars).toHaveLength(1)
  expect(layout.bars[0]!.y0).toBeGreaterThan(lowest)
})
test('layout gives one label to lines that share a value', () => {
  expect(at('usual', 770).texts.filter((text) => text.text === '13,000')).toHaveLength(1)
})
test('layout puts the names that share a value beside it where there is room, on lines of their own elsewhere', () => {
  const rows = (width: number) => {
    const { texts } = at('usual', width)
    const value = texts.find((text) => text.text === '13,000')!
    return texts.filter(
      (text) => text.anchor === 'end' && text.weight === 600 && text.role === value.role && text !== value && text.y === value.y,
    ).length
  }
  expect([rows(300), rows(770)]).toEqual([0, 1])
})
test('layout keeps labels in the order of their values', () => {
  const values = at('many', 300)
    .texts.filter((text) => text.anchor === 'start' && /^[\d,]+$/.test(text.text))
    .sort((a, b) => a.y - b.y)
  expect(values.map((text) => Number(text.text.replace(',', '')))).toEqual(
    values.map((text) => Number(text.text.replace(',', ''))).sort((a, b) => b - a),
  )
})

const LONG = ['Imports of compounds and metals', 'Exports of ferrocerium and alloys', 'Production of mineral concentrates']
const longNamed = (width: number): SlopeLayout => {
  const places = ['2021', '2022', '2023', '2024', '2025']
  const rows = LONG.flatMap((name, k) => places.map((x, step) => datumOf(x, 40_000 - k * 300 + step, { series: name })))
  const spec = schema.parse({ type: 'slope', dataset: 'd', x: 'year', y: 'output', series: 'use', title: 'T', subtitle: 'S' })
  return type.layout(type.series(spec, chartOf(rows)), { width, locale: 'en', measure })
}
test.each(WIDTHS)('layout breaks long names into lines rather than taking the lines their room, %i px wide', (width) => {
  const layout = longNamed(width)
  const xs = layout.rules.filter((rule) => rule.role === 'rule').map((rule) => rule.x1)
  expect(Math.min(...xs.slice(1).map((x, k) => x - xs[k]!))).toBeGreaterThanOrEqual(20)
  const boxes = boxesOf(layout)
  expect(boxes.filter(({ box }) => box.x0 < -0.5 || box.x1 > width + 0.5 || box.y1 > layout.height + 1)).toEqual([])
  expect(boxes.filter((a, k) => boxes.slice(k + 1).some((b) => overlap(a.box, b.box)))).toEqual([])
})
test.each(WIDTHS)('layout says at the foot where a scale starts that has no zero, %i px wide', (width) => {
  const rows = [13_000, 45_000].flatMap((value, k) =>
    ['2025', '2026'].map((x, step) => datumOf(x, value + step * 500, { series: `S${k}` })),
  )
  const words = (zero: boolean) => {
    const spec = schema.parse({ type: 'slope', dataset: 'd', x: 'year', y: 'output', series: 'use', title: 'T', subtitle: 'S', zero })
    const layout = type.layout(type.series(spec, chartOf(rows)), { width, locale: 'en', measure })
    return layout.texts.filter(({ text, y }) => text.includes('axis') && y < layout.height).map(({ text }) => text)
  }
  expect([words(false), words(true)]).toEqual([['The axis starts at 13,000 t, not at zero'], []])
})
test.each(WIDTHS)('layout writes the unit once, behind the topmost value or at the foot, %i px wide', (width) => {
  const texts = (unit: string, left: number, right: number): string[] => {
    const rows = [
      ...([
        ['2025', left],
        ['2026', right],
      ] as const),
    ].flatMap(([x, y]) => [datumOf(x, y, { series: 'A' }), datumOf(x, -5, { series: 'B' })])
    const spec = schema.parse({ type: 'slope', dataset: 'd', x: 'year', y: 'output', series: 'use', title: 'T', subtitle: 'S', zero: true })
    return type.layout(type.series(spec, chartOf(rows, unit)), { width, locale: 'en', measure }).texts.map(({ text }) => text)
  }
  expect(texts('percent', 7, 3)).toEqual(expect.arrayContaining(['7%', '3', '−5']))
  expect(texts('percent', 3, 7)).toEqual(expect.arrayContaining(['3', '7%', '−5']))
  expect(texts('percent', 7, 7).filter((text) => text.includes('%'))).toHaveLength(1)
  expect(texts('kt', 7, 3).filter((text) => text.includes('thousand t'))).toHaveLength(1)
  expect(texts('count', 7, 3).filter((text) => text.startsWith('Values in'))).toEqual([])
})
