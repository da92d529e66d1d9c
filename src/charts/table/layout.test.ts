import { expect, test } from 'vitest'
import { makeMeasure } from '../../build/measure.ts'
import { prepare } from '../facets.ts'
import { chartDataOf } from '../chart-data.ts'
import { plainExample } from '../../build/plain-example.ts'
import type { ChartType, Example } from '../chart-type.ts'
import { textBox } from '../parts/text.ts'
import { examples } from './examples.ts'
import { type } from './index.ts'
import type { TableLayout } from './places.ts'
import type { TableSeries } from './cells.ts'
import { schema } from './spec.ts'

const measure = makeMeasure('assets/fonts')
const WIDTHS = [300, 440, 600, 770, 1080]
const any = type as unknown as ChartType

function made(name: string): TableSeries {
  const example = examples.find((one) => one.name === name)!
  const spec = schema.parse({ dataset: 'd', ...example.spec })
  return prepare(any, spec, chartDataOf(plainExample(any, spec, example))).panels[0]!.series as TableSeries
}
const at = (name: string, width: number): TableLayout => type.layout(made(name), { width, locale: 'en', measure })

/** Cells that a mark of a layout stands for: `row column`. */
const reached = ({ bars, dots, targets, words, absences }: TableLayout): Set<string> =>
  new Set(
    [...bars, ...dots, ...targets, ...words, ...absences].flatMap(({ pointer }) =>
      pointer ? pointer.rows.map((row) => `${row} ${[pointer.column].flat().join()}`) : [],
    ),
  )

const cases = examples.filter(({ name }) => name !== 'empty').flatMap(({ name }) => WIDTHS.map((width) => [name, width] as const))

test.each(cases)('layout of %s at %i has a mark for every cell of its table', (name, width) => {
  const marks = reached(at(name, width))
  const { table } = made(name)
  const lost = table.rows.flatMap((row, r) =>
    row.flatMap(({ text }, c) => (c === 0 || text === '–' || marks.has(`${r} ${c}`) ? [] : [`${r} ${c} ${text}`])),
  )
  expect(lost).toEqual([])
})
test.each(cases)('layout of %s at %i keeps its marks in the picture', (name, width) => {
  const { bars, dots, rules } = at(name, width)
  const xs = [
    ...bars.flatMap(({ x0, x1 }) => [x0, x1]),
    ...dots.flatMap(({ x, r }) => [x - r, x + r]),
    ...rules.flatMap(({ x1, x2 }) => [x1, x2]),
  ]
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(-0.5)
  expect(Math.max(...xs)).toBeLessThanOrEqual(width + 0.5)
})
test('layout starts all bars of a column at one place', () => expect(new Set(at('many', 770).bars.map(({ x0 }) => x0)).size).toBe(1))
test('layout gives bars lengths in proportion to their values', () => {
  const [first, second] = at('usual', 770).bars
  expect((first!.x1 - first!.x0) / (second!.x1 - second!.x0)).toBeCloseTo(1010 / 239, 1)
})
test.each(WIDTHS)('layout draws no zero through the name of a row, %i px wide', (width) => {
  const example: Example = {
    name: 'signed',
    spec: {
      type: 'table',
      x: 'country',
      y: 'change',
      columns: [
        { field: 'change', kind: 'bar' },
        { field: 'change', kind: 'dot', title: 'Again' },
      ],
      title: 'T',
      subtitle: 'S',
    },
    fields: [
      { name: 'country', type: 'string' },
      { name: 'change', type: 'number', unit: 'percent' },
    ],
    primaryKey: ['country'],
    rows: [
      ['Bosnia and Herzegovina, with all of its cantons', -12],
      ['Bosnia and Herzegovina', -1],
      ['Trinidad', 24],
    ],
  }
  const spec = schema.parse({ dataset: 'd', ...example.spec })
  const signed = prepare(any, spec, chartDataOf(plainExample(any, spec, example))).panels[0]!.series as TableSeries
  const { rules, texts } = type.layout(signed, { width, locale: 'en', measure })
  const boxes = texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
  const crossed = rules.filter(
    ({ x1, x2, y1, y2 }) => x1 === x2 && boxes.some((box) => x1 > box.x0 && x1 < box.x1 && y1 < box.y1 && y2 > box.y0),
  )
  expect(crossed).toEqual([])
})
test('layout lets negative bars end at the zero of the column', () => {
  const { bars } = at('negative', 770)
  const [plus, minus] = [bars[0]!, bars.at(-1)!]
  expect(minus.x1).toBeCloseTo(plus.x0, 1)
})
test('layout breaks a line at a missing value', () => {
  const first = at('missing', 770).paths.filter(({ points }) => points[0]![1] < 130)
  expect(first.map(({ points }) => points.length)).toEqual([2, 2])
})
test('layout sets names above their cells on a phone, beside them on a wide page', () => {
  const nameY = (width: number): [number, number] => {
    const { texts } = at('usual', width)
    return [texts.find(({ text }) => text.startsWith('Terbium'))!.y, texts.find(({ text }) => text === '1,010')!.y]
  }
  expect(nameY(300)[0]).toBeLessThan(nameY(300)[1] - 10)
  expect(nameY(770)[0]).toBeCloseTo(nameY(770)[1], 0)
})
test('layout right-aligns the figures of a column', () => {
  const figures = at('usual', 770).texts.filter(({ text }) => ['1,010', '239', '73', '1.7'].includes(text))
  expect(figures.map(({ anchor }) => anchor)).toEqual(['end', 'end', 'end', 'end'])
  expect(new Set(figures.map(({ x }) => x)).size).toBe(1)
})
test('layout says a name once where rows of one group share it', () => {
  const names = at('ranges', 770).texts.filter(({ text, x }) => text === 'turbine' && x === 0)
  expect(names).toHaveLength(1)
})
