import { expect, test } from 'vitest'
import { chartOf, datumOf, examplesOf, measure, WIDTHS } from '../../../tests/chart-of.ts'
import type { Frame } from '../chart-type.ts'
import { absenceBox } from '../parts/absent.ts'
import { overlap, textBox, type Box } from '../parts/text.ts'
import { examples } from './examples.ts'
import { type } from './index.ts'
import type { RangeLayout } from './layout.ts'
import { schema } from './spec.ts'

const { cases } = examplesOf(type, schema, examples)
const place = (at: (typeof cases)[number], panel?: Frame['panel']): RangeLayout =>
  type.layout(at.series, { width: at.width, locale: 'en', measure, ...(panel ? { panel } : {}) })
const textsOf = (layout: RangeLayout) => [...layout.texts, ...layout.axis.texts, ...layout.rows.flatMap((row) => row.texts)]
const boxesOf = (layout: RangeLayout): { what: string; box: Box }[] => [
  ...textsOf(layout).map((text) => ({ what: text.text, box: textBox(text, measure(text.text, text.size, text.weight)) })),
  ...layout.rows.flatMap((row) => row.absent.map((mark) => ({ what: mark.text, box: absenceBox(mark) }))),
]

test.each(cases)('layout of $name at $width keeps all words apart', (at) => {
  const boxes = boxesOf(place(at))
  const pairs = boxes.flatMap((a, k) =>
    boxes
      .slice(k + 1)
      .filter((b) => overlap(a.box, b.box))
      .map((b) => `${a.what} × ${b.what}`),
  )
  expect(pairs).toEqual([])
})
test.each(cases)('layout of $name at $width keeps all words in the picture', (at) => {
  const layout = place(at)
  const out = boxesOf(layout).filter(({ box }) => box.x0 < -0.5 || box.x1 > layout.width + 0.5 || box.y0 < 0 || box.y1 > layout.height)
  expect(out.map(({ what }) => what)).toEqual([])
})
test.each(cases)('layout of $name at $width keeps figures off the dots of their row', (at) => {
  const { rows, radius } = place(at)
  const hits = rows.flatMap(({ texts, dots, y }) =>
    texts.flatMap((text) => {
      const box = textBox(text, measure(text.text, text.size, text.weight))
      return dots.filter(({ x }) => overlap(box, { x0: x - radius, x1: x + radius, y0: y - radius, y1: y + radius })).map(() => text.text)
    }),
  )
  expect(hits).toEqual([])
})
test.each(cases)('layout of $name at $width sets no word below 13 px', (at) => {
  expect(Math.min(...textsOf(place(at)).map((text) => text.size))).toBeGreaterThanOrEqual(13)
})
test('layout grows with the rows', () => {
  const height = (name: string) => place(cases.find((at) => at.name === name && at.width === 770)!).height
  expect(height('many-rows') - height('one-point')).toBeGreaterThanOrEqual(23 * 26)
})
test('layout puts names above their rows in a narrow panel', () => {
  const at = cases.find((found) => found.name === 'long-labels' && found.width === 300)!
  const layout = type.layout(at.series, { width: 136, locale: 'en', measure, panel: { height: 130, axisLabels: true } })
  const name = layout.texts.find((text) => text.text.startsWith('Inland'))!
  expect(name.y).toBeLessThan(layout.rows[0]!.y - 8)
})
test('layout drops the column of changes where dots would have no room', () => {
  const changes = (width: number) =>
    place(cases.find((at) => at.name === 'usual' && at.width === width)!).texts.some((text) => text.text === '+123%')
  expect([changes(300), changes(600)]).toEqual([false, true])
})
test.each([300, 600, 1080])('layout stands references through all rows and off all words, at %i px', (width) => {
  const layout = place(cases.find((at) => at.name === 'references' && at.width === width)!)
  const boxes = textsOf(layout).map((text) => textBox(text, measure(text.text, text.size, text.weight)))
  expect(
    layout.marks.filter((rule) =>
      boxes.some((box) => rule.x1 > box.x0 && rule.x1 < box.x1 && rule.y1 < box.y1 - 1 && rule.y2 > box.y0 + 1),
    ),
  ).toEqual([])
  const [from, to] = [Math.min(...layout.marks.map((rule) => rule.y1)), Math.max(...layout.marks.map((rule) => rule.y2))]
  expect([from < layout.rows[0]!.y, to > layout.rows.at(-1)!.y]).toEqual([true, true])
})
test.each(WIDTHS)('layout gives a strip one mark for all values that it lacks alike, at %i px', (width) => {
  const layout = place(cases.find((at) => at.name === 'strip-missing' && at.width === width)!)
  expect(layout.rows.map((row) => row.absent.map((mark) => mark.kind))).toEqual([[], ['missing', 'withheld'], ['missing']])
})
test('of two dots that touch, the last has its figure on its own side', () => {
  const rows = [
    datumOf('A', 52, { series: '2024' }),
    datumOf('A', 50, { series: '2025' }),
    datumOf('B', 90, { series: '2024' }),
    datumOf('B', 10, { series: '2025' }),
  ]
  const spec = schema.parse({ type: 'range', dataset: 'd', x: 'x', y: 'y', series: 's', highlight: ['B'], title: 'T', subtitle: 'S' })
  const { rows: placed } = type.layout(type.series(spec, chartOf(rows, 'percent')), { width: 300, locale: 'en', measure })
  const { dots, texts } = placed.find(({ row }) => row.code === 'A')!
  const own = texts.find(({ text }) => text === '50')!
  expect([own.anchor, own.x < Math.min(...dots.map(({ x }) => x))]).toEqual(['end', true])
})
