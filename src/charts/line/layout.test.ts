import { expect, test } from 'vitest'
import { makeMeasure } from '../../build/measure.ts'
import { makeTable } from '../../data/make-table.ts'
import type { Field, Value } from '../../data/table.ts'
import { readChannels } from '../channels.ts'
import type { Example } from '../chart-type.ts'
import { trace } from '../parts/annotate.ts'
import { absenceBox } from '../parts/absent.ts'
import { overlap, textBox, type Box } from '../parts/text.ts'
import { examples } from './examples.ts'
import { type } from './index.ts'
import type { LineLayout } from './layout.ts'
import type { LineSeries } from './series.ts'
import { schema } from './spec.ts'

const measure = makeMeasure('assets/fonts')
const WIDTHS = [300, 440, 600, 770, 1080]

/** An example through the type's own decisions, without panels. */
function decide(example: Example): LineSeries {
  const { facet: _facet, ...words } = example.spec
  const spec = schema.parse({ dataset: 'd', ...words })
  const head = {
    dataset: 'd',
    version: '1',
    edition: 'E',
    published: '2026',
    fields: example.fields as Field[],
    primaryKey: example.primaryKey,
    sources: [],
  }
  const { data, unit } = readChannels(spec, makeTable(head, example.rows), (value) => value, type.extraFields?.(spec) ?? [])
  const name = (_field: string, code: Value) => example.names?.[String(code)] ?? { long: String(code), short: String(code) }
  return type.series(spec, { data, unit, name, fieldTitle: (field) => field, unitOf: () => '', countryOf: () => undefined, locale: 'en' })
}
const made = new Map(examples.map((example) => [example.name, decide(example)]))
const cases = [...made].flatMap(([name, series]) => (series.issues.length > 0 ? [] : WIDTHS.map((width) => ({ name, width, series }))))
const place = (at: { width: number; series: LineSeries }): LineLayout => type.layout(at.series, { width: at.width, locale: 'en', measure })
const at = (name: string, width: number): LineLayout => place({ series: made.get(name)!, width })
const boxesOf = (layout: LineLayout): { what: string; box: Box }[] =>
  [...layout.labels.texts, ...layout.axes.flatMap((axis) => axis.texts), ...layout.notes.flatMap((note) => note.texts)]
    .map((text) => ({ what: text.text, box: textBox(text, measure(text.text, text.size, text.weight)) }))
    .concat(layout.absent.map((mark) => ({ what: mark.text, box: absenceBox(mark) })))

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
test.each(cases)('layout of $name at $width keeps annotations off the lines', (one) => {
  const layout = place(one)
  const x = (value: number) =>
    layout.margin.left + ((value - layout.x[0]) / (layout.x[1] - layout.x[0])) * (layout.width - layout.margin.right - layout.margin.left)
  const y = (value: number) =>
    layout.height -
    layout.margin.bottom -
    ((value - layout.y[0]) / (layout.y[1] - layout.y[0])) * (layout.height - layout.margin.bottom - layout.margin.top)
  const ink = one.series.lines.flatMap((line) => line.runs.flatMap((run) => trace(run.map((point) => ({ x: x(point.x), y: y(point.y) })))))
  const boxes = layout.notes.flatMap((note) => note.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight))))
  expect(boxes.filter((box) => ink.some((p) => p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1))).toEqual([])
})
test('layout sets a single value beside its label', () => {
  const layout = at('one-point', 600)
  expect(layout.x).toEqual([2023, 2024])
})
test('layout names the first and the last year of the axis', () => {
  const years = at('usual', 300).axes[1]!.texts.map((text) => text.text)
  expect([years[0], years.at(-1)]).toEqual(['2019', '2024'])
})
test('layout names the first and the last month of the axis', () => {
  expect(at('months', 300).axes[1]!.texts.map((text) => text.text)).toEqual(['Jan 2025', 'Jul 2025'])
})
test('layout prints the unit once', () => {
  expect(at('usual', 600).axes[0]!.texts.filter((text) => text.text.endsWith(' t'))).toHaveLength(1)
})
test('layout marks what is withheld and what is not available, each in its way', () => {
  expect(at('missing', 600).absent.map((mark) => mark.kind)).toEqual(['withheld', 'missing'])
})
test('layout uses short names below 560 px', () => {
  const named = (width: number) => at('usual', width).labels.texts.map((text) => text.text)
  expect([named(440).includes('Bord.'), named(600).includes('Borduria')]).toEqual([true, true])
})
