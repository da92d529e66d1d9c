import { expect, test } from 'vitest'
import { examplesOf, measure, WIDTHS } from '../../../tests/chart-of.ts'
import { trace } from '../parts/annotate.ts'
import { FARTHEST } from '../parts/gather.ts'
import { textBox } from '../parts/text.ts'
import { examples } from './examples.ts'
import { type } from './index.ts'
import type { AreaLayout } from './layout.ts'
import { edgesOf } from './marks.ts'
import { schema } from './spec.ts'

const { series: decide, at } = examplesOf(type, schema, examples)
const words = (layout: AreaLayout): string[] => layout.texts.map((text) => text.text)

test.each(WIDTHS)('layout starts every scale at zero, %i px wide', (width) => {
  for (const name of ['usual', 'percent', 'alone']) {
    const layout = at(name, width)
    expect(layout.base.y1).toBe(layout.height - 30)
    const lowest = layout.marks.posts.length > 0 ? Math.max(...layout.marks.posts.map((post) => post.y1)) : layout.base.y1
    expect(lowest).toBeCloseTo(layout.base.y1, 1)
  }
})
test.each(WIDTHS)('layout keeps a name inside its own area, %i px wide', (width) => {
  const series = decide('percent')
  const layout = at('percent', width)
  const text = layout.texts.find((one) => one.text === 'Magnets')!
  const box = textBox(text, measure(text.text, text.size, text.weight))
  const posts = layout.marks.posts.filter((post) => post.pointer.rows.length === 1 && [post.pointer.column].flat()[0] === 1)
  const under = posts.filter((post) => post.x1 > box.x0 && post.x0 < box.x1)
  expect(edgesOf(series.bands[0]!, series, { x: (v) => v, y: (v) => v })).toHaveLength(1)
  for (const post of under) expect([box.y0 > post.y0, box.y1 < post.y1]).toEqual([true, true])
})
test('layout names at the right what has no room inside, and in a legend what has none there', () => {
  expect(at('usual', 770).texts.find((text) => text.text === 'All other uses')!.x).toBeGreaterThan(600)
  expect(words(at('usual', 300))).toContain('Other')
})
test('layout uses short names below 560 px', () => {
  const named = (width: number) => words(at('usual', width)).filter((text) => text.startsWith('Glass'))
  expect([named(440), named(770)]).toEqual([['Glass'], ['Glass and polishing']])
})
test('layout draws the projected part paler and with a dashed edge, from the last value that is known', () => {
  const { marks } = at('projected', 770)
  const pale = marks.fills.filter((fill) => fill.opacity !== undefined)
  const solid = marks.fills.filter((fill) => fill.opacity === undefined)
  expect([pale.length, solid.length]).toEqual([3, 3])
  const start = (d: string) => Number(/^M([\d.]+)/.exec(d)![1])
  const end = (d: string) => Math.max(...[...d.matchAll(/([\d.]+),/g)].map(([, x]) => Number(x)))
  for (const fill of pale) expect(start(fill.d)).toBeCloseTo(end(solid[0]!.d), 1)
  expect(marks.edges.filter((edge) => edge.dashed)).toHaveLength(3)
})
test('layout says that a part is projected', () => {
  for (const width of WIDTHS) expect(words(at('projected', width))).toContain('projected')
})
test('layout has a mark for every value of a stack that is not in a gap', () => {
  const { marks } = at('missing', 600)
  expect(marks.posts.map((post) => post.pointer.rows[0])).toEqual([0, 1, 2, 3, 6, 0, 1, 2, 3, 6, 0, 1, 2, 3, 6])
})
test('layout shows a value that stands alone between gaps', () => {
  expect(at('missing', 600).marks.posts.filter((post) => post.role)).toHaveLength(3)
})
test('layout marks what is withheld in its gap', () => {
  expect(at('alone', 770).absent.map((mark) => mark.kind)).toEqual(['withheld'])
})
test('layout writes annotations of areas of a hundred above them', () => {
  for (const width of WIDTHS) {
    const layout = at('percent', width)
    const top = Math.min(...layout.marks.posts.map((post) => post.y0))
    for (const text of layout.notes.flatMap((note) => note.texts)) expect(text.y).toBeLessThan(top)
  }
})
test('layout prints the unit once on the axis', () => {
  const axis = at('usual', 770).texts.filter((text) => text.x === 0)
  expect(axis.filter((text) => text.text.endsWith(' t'))).toHaveLength(1)
})
test.each(WIDTHS)('layout leaves last values to the table where they would stand far from their areas, %i px wide', (width) => {
  const leaders = (name: string) => at(name, width).rules.filter(({ x1, x2, y1, y2 }) => x1 !== x2 && y1 !== y2)
  for (const name of ['usual', 'many', 'percent'])
    expect(Math.max(0, ...leaders(name).map(({ y1, y2 }) => Math.abs(y2 - y1)))).toBeLessThanOrEqual(FARTHEST)
  expect(words(at('many', width))).toEqual(expect.arrayContaining(['K0', 'K7']))
  expect(words(at('many', width))).not.toContain('9 t')
})
test.each(WIDTHS)('layout keeps the words of a reference line off the edges of areas, %i px wide', (width) => {
  const alone = examples.find((example) => example.name === 'alone')!
  const near = { ...alone, spec: { ...alone.spec, references: [{ at: 1500, text: 'Former record' }] } }
  const layout = examplesOf(type, schema, [near]).at('alone', width)
  const text = layout.texts.find((one) => one.text === 'Former record')!
  const box = textBox(text, measure(text.text, text.size, text.weight))
  const edges = layout.marks.edges.map(({ d }) => [...d.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })))
  expect(edges.flatMap((edge) => trace(edge)).filter(({ x, y }) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1)).toEqual([])
})
