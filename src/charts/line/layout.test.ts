import { scaleLinear, scaleLog } from 'd3-scale'
import { expect, test } from 'vitest'
import { chartOf, datumOf, examplesOf, measure, WIDTHS } from '../../../tests/chart-of.ts'
import { trace } from '../parts/annotate.ts'
import { absenceBox } from '../parts/absent.ts'
import { FARTHEST } from '../parts/gather.ts'
import { overlap, textBox, type Box } from '../parts/text.ts'
import { examples } from './examples.ts'
import { type } from './index.ts'
import type { LineLayout } from './layout.ts'
import { schema } from './spec.ts'

const { cases, place, series: decided, at } = examplesOf(type, schema, examples)
const boxesOf = (layout: LineLayout): { what: string; box: Box }[] =>
  [...layout.labels.texts, ...layout.axes.flatMap((axis) => axis.texts), ...layout.words, ...layout.notes.flatMap((note) => note.texts)]
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
test('layout names years at even steps up to the last, the first among them where all or the steps fit', () => {
  const years = (width: number) => at('usual', width).axes[1]!.texts.map((text) => text.text)
  expect(years(300)).toEqual(['2020', '2022', '2024'])
  expect(years(770)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024'])
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
test.each(cases)('layout of $name at $width runs no line of reference through words', (one) => {
  const layout = place(one)
  const hits = boxesOf(layout).filter(({ box }) =>
    layout.rules.some(
      (rule) =>
        Math.max(rule.x1, rule.x2) > box.x0 + 1 &&
        Math.min(rule.x1, rule.x2) < box.x1 - 1 &&
        Math.max(rule.y1, rule.y2) > box.y0 + 1 &&
        Math.min(rule.y1, rule.y2) < box.y1 - 1,
    ),
  )
  expect(hits.map(({ what }) => what)).toEqual([])
})
test.each([300, 600, 1080])('layout says at %i px that an axis starts above zero, where, and breaks it', (width) => {
  const layout = at('truncated', width)
  expect([layout.words.map((text) => text.text), layout.broken === null]).toEqual([['The axis starts at 60 t, not at zero'], false])
})
test('layout neither breaks an axis that starts at zero nor speaks of it', () => {
  const layout = at('usual', 600)
  expect([layout.words, layout.broken]).toEqual([[], null])
})
test('layout says what a logarithmic scale does, and labels its decades', () => {
  const layout = at('log', 600)
  expect(layout.words[0]!.text).toBe('Log scale: each line is ten times the one below')
  expect(layout.axes[0]!.texts.map((text) => text.text)).toEqual(['10', '100', '1,000', '10,000 t'])
})
test('layout does not speak of ten times where lines stand closer', () =>
  expect(at('log-steps', 600).words[0]!.text).toBe('Log scale: equal steps up multiply'))
test('layout tints the stretch of projections from the last counted value on, and names it once', () => {
  const layout = at('scenarios', 600)
  const x = (year: number) =>
    layout.margin.left + ((year - layout.x[0]) / (layout.x[1] - layout.x[0])) * (layout.width - layout.margin.right - layout.margin.left)
  expect(layout.grounds).toHaveLength(1)
  expect(layout.grounds[0]).toMatchObject({ x0: expect.closeTo(x(2025), 3), x1: expect.closeTo(x(2050), 3) })
  expect(layout.words.filter((text) => text.text === 'projected')).toHaveLength(1)
})
test('layout stands a day of reference between the months around it', () => {
  const layout = at('references', 770)
  const x = (month: number) =>
    layout.margin.left +
    ((2025 + (month - 0.5) / 12 - layout.x[0]) / (layout.x[1] - layout.x[0])) * (layout.width - layout.margin.right - layout.margin.left)
  const line = layout.rules.find((rule) => rule.role === 'ink2' && rule.x1 === rule.x2)!.x1
  expect([line > x(3), line < x(4)]).toEqual([true, true])
})
test('layout gives panels the lines of references without their words', () => {
  const layout = type.layout(decided('faceted-references'), {
    width: 180,
    locale: 'en',
    measure,
    panel: { height: 160, axisLabels: true },
  })
  // The line, and the two edges of the band.
  expect([layout.words, layout.rules.map(({ role }) => role), layout.grounds.length]).toEqual([[], ['ink2', 'context', 'context'], 1])
})

const drawn = (values: [string, [number, number][]][], width: number): LineLayout => {
  const rows = values.flatMap(([code, points]) => points.map(([x, y]) => datumOf(x, y, { series: code })))
  const spec = schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', series: 'use', title: 'T', subtitle: 'S' })
  return type.layout(type.series(spec, chartOf(rows)), { width, locale: 'en', measure })
}
const touching = (layout: LineLayout): string[] => {
  const boxes = boxesOf(layout)
  return boxes.flatMap((a, k) => boxes.slice(k + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.what} × ${b.what}`] : [])))
}
test.each(WIDTHS)('layout keeps the names of lines that end early off the years, %i px wide', (width) => {
  const uses: [string, [number, number][]][] = ['Catalysts', 'Metallurgical applications and alloys', 'Other'].map((name, k) => [
    name,
    [2018, 2019, 2020].map((year) => [year, [60, 1, 3][k]!]),
  ])
  const layout = drawn([...uses, ['Glass', [2018, 2019, 2020, 2021, 2022].map((year) => [year, 30])]], width)
  const foot = layout.height - layout.margin.bottom
  const named = boxesOf(layout).filter(({ what }) => uses.some(([name]) => name === what))
  // Beneath the years stands the key of names that have no room at their lines.
  expect(named.filter(({ box }) => box.y1 > foot && box.y0 < foot + 26)).toEqual([])
  expect(uses.filter(([name]) => !named.some(({ what }) => what === name)).map(([name]) => name)).toEqual([])
  expect(touching(layout)).toEqual([])
})
test('layout gives the names that have no room to numbers, from the top line down, and says whose they are beneath', () => {
  const { labels, words } = type.layout(decided('long-names'), { width: 300, locale: 'en', measure })
  const numbers = labels.texts.filter(({ series }) => series).map(({ text, series }) => [text, series])
  expect(numbers).toEqual([['1', 'c1'], ['2', 'c2'], ['3', 'c4'], ['4', 'c5'], ['5', 'c6'], ['6', 'c7'], ['7', 'c3']]) // prettier-ignore
  const key = words.filter(({ series }) => series)
  expect(key.map(({ text, series }) => [text, series])).toEqual(numbers)
  expect(words[words.indexOf(key[2]!) + 1]!.text).toMatch(/^Metallurgical/)
  expect(words.at(-1)!.text).toBe('group C')
})
test('layout gives a series the same colour in every panel', () => {
  const spec = schema.parse({
    type: 'line',
    dataset: 'd',
    x: 'year',
    y: 'output',
    series: 'use',
    facet: 'place',
    title: 'T',
    subtitle: 'S',
  })
  const rows = [datumOf(2024, 2, { series: 'B' }), datumOf(2024, 1, { series: 'C' })]
  const roleOf = (series: string[]) =>
    type.series(spec, { ...chartOf(rows), shared: { y: [0, 9], xs: ['2024'], series } }).lines.find(({ code }) => code === 'C')!.paint.role
  expect([roleOf(['B', 'C']), roleOf(['A', 'B', 'C'])]).toEqual(['ce', 'pr'])
})
/** Heights, in px, of the ends of lines that have a label at the right, from the top down. */
const endsOf = ({ series }: (typeof cases)[number], layout: LineLayout): number[] => {
  const scale = (series.log ? scaleLog : scaleLinear)(layout.y, [layout.height - layout.margin.bottom, layout.margin.top])
  return series.lines
    .filter((line) => series.labelled.has(line.code) && line.last.x2 === series.x[1])
    .map((line) => scale(line.last.y))
    .sort((a, b) => a - b)
}
test.each(cases)('layout of $name at $width stands each label near its line, with a leader where it moved', (one) => {
  const layout = place(one)
  const ends = endsOf(one, layout)
  const right = one.width - layout.margin.right
  const labels = layout.labels.texts.filter(({ x, weight, anchor }) => x > right && weight === 600 && anchor === undefined)
  for (const { text, y, size } of labels) {
    const shown = ends.filter((end) => Math.abs(y - size * 0.34 - end) <= FARTHEST + size)
    expect([text, shown.length > 0]).toEqual([text, true])
  }
  expect(Math.max(0, ...layout.labels.leaders.map(({ y1, y2 }) => Math.abs(y2 - y1)))).toBeLessThanOrEqual(FARTHEST)
})
test.each(cases)('layout of $name at $width keeps leaders apart from the middle of their way on', (one) => {
  const { leaders } = place(one).labels
  // From a leader's point, the way to the next one across it.
  const between = (a: (typeof leaders)[number], b: (typeof leaders)[number], part: number): number => {
    const at = (leader: typeof a): number => leader.y1 + (leader.y2 - leader.y1) * part
    return (Math.abs(at(a) - at(b)) * (a.x2 - a.x1)) / Math.hypot(a.x2 - a.x1, a.y2 - a.y1)
  }
  const narrow = leaders.flatMap((a, k) => leaders.slice(k + 1).filter((b) => [0.5, 0.75, 1].some((part) => between(a, b, part) < 3)))
  expect(narrow).toEqual([])
})
test('layout gives ends too near each other one label of numbers, and keeps the name of the highlighted', () => {
  const { labels, words } = at('crowded-ends', 600)
  const names = labels.texts.filter(({ weight }) => weight === 600).map(({ text }) => text)
  expect(names).toContain('H')
  expect(names).toContain('A')
  expect(names.filter((text) => /^\d+(, |–)\d+$/.test(text)).length).toBeGreaterThan(0)
  const numbers = names.flatMap((text) => (/^\d/.test(text) ? text.split(/, |–/).map(Number) : []))
  expect(words.filter(({ series, text }) => series && /^\d+$/.test(text)).length).toBe(Math.max(...numbers))
})
test.each(cases)('layout of $name at $width has each number of the key at a line', (one) => {
  const { labels, words } = place(one)
  const stands = labels.texts.flatMap(({ text }) => {
    const [, first, , last] = /^(\d+)((?:, |–)(\d+))?$/.exec(text) ?? []
    return first === undefined ? [] : Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, k) => Number(first) + k)
  })
  const key = words.filter(({ series, text }) => series && /^\d+$/.test(text)).map(({ text }) => Number(text))
  expect(key.filter((number) => !stands.includes(number))).toEqual([])
})
test.each(WIDTHS)('layout keeps the labels of as many lines as it names apart, %i px wide', (width) => {
  const layout = drawn(
    Array.from({ length: 14 }, (_, k) => [`Place ${k}`, [2020, 2021].map((year) => [year, k < 10 ? 1 : k * 10])]),
    width,
  )
  expect(touching(layout)).toEqual([])
})
test.each([
  [2, 't', '4 t'],
  [4, 't', '4'],
  [4, 'percent', '4%'],
])('layout writes the unit once: at the ends of %i lines, in %s, stands %s', (count, unit, value) => {
  const rows = Array.from({ length: count }, (_, k) => [2023, 2024].map((x) => datumOf(x, 4 + k * 9, { series: `Use ${k}` }))).flat()
  const spec = schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', series: 'use', title: 'T', subtitle: 'S' })
  const { labels } = type.layout(type.series(spec, chartOf(rows, unit)), { width: 770, locale: 'en', measure })
  expect(labels.texts.map(({ text }) => text)).toContain(value)
})
