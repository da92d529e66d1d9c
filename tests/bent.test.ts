import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { loadChartTypes } from '../src/build/chart-types.ts'
import { plainExample } from '../src/build/plain-example.ts'
import { chartDataOf } from '../src/charts/chart-data.ts'
import type { Value } from '../src/data/table.ts'
import type { Example } from '../src/charts/chart-type.ts'
import { drawPrepared, prepare, type Prepared } from '../src/charts/facets.ts'
import { childrenOf, descendants } from '../src/charts/parts/plot.ts'
import { overlap, type Box } from '../src/charts/parts/text.ts'
import { pageTheme } from '../src/charts/theme.ts'
import { measure, WIDTHS } from './chart-of.ts'

/*
 * Every example of every type, bent as no one wrote it: names as long as countries have them and longer, values a thousand times
 * larger and smaller, some of them below zero, more rows. At no width does a word touch another or leave the picture, or do words take the room of the scale.
 */
const document = domino.createDocument('')
const types = await loadChartTypes()

/** Part of the picture, or of a panel, that marks run over at least, in types whose words stand beside their scale; parts of a hundred have one of their own. */
const LEAST = 0.25
const BESIDE = ['bar', 'line', 'range']

/** What a chart's YAML says of values: its y channel, and lines and bands that values are read against. */
interface Words {
  x?: string
  y?: string | { field: string }
  references?: { axis?: string }[]
}

/** An example with the numbers on its y channel times something, and with them what they are read against. */
const times =
  (factor: number) =>
  (example: Example): Example => {
    const { y, references } = example.spec as Words
    const place = example.fields.findIndex(({ name }) => name === (typeof y === 'object' ? y.field : y))
    const scaled = <T>(value: T): T => (typeof value === 'number' ? ((value * factor) as T) : value)
    const moved = references?.map((one) =>
      one.axis === 'x' ? one : Object.fromEntries(Object.entries(one).map(([key, value]) => [key, scaled(value)])),
    )
    return {
      ...example,
      spec: { ...example.spec, ...(moved ? { references: moved } : {}) },
      fields: example.fields.map((field, k) => (k === place && field.type === 'integer' ? { ...field, type: 'number' } : field)),
      rows: example.rows.map((row) => row.map((value, k) => (k === place ? scaled(value) : value))),
    }
  }

const codesOf = ({ rows }: Example): string[] => [...new Set(rows.flat().filter((value) => typeof value === 'string'))]

/** An example with names of 29 letters, short 19, and a number that tells them apart. */
function withLongNames(example: Example): Example {
  const names = codesOf(example).map((code, k) => [code, { long: `Democratic Republic of Land ${k}`, short: `Dem. Rep. of Land ${k}` }])
  return { ...example, names: { ...example.names, ...Object.fromEntries(names) } }
}

/** An example with names of 60 letters that have no shorter form; every third is a single word. */
function withEndlessNames(example: Example): Example {
  const [words, word] = ['Joint Venture of the United Rare Earth Works and Sons Limited', 'Neodymiumpraseodymium'.repeat(3)]
  const names = codesOf(example).map((code, k) => {
    const name = (k % 3 === 2 ? `${k}${word}` : `${k} ${words}`).slice(0, 60)
    return [code, { long: name, short: name }]
  })
  return { ...example, names: { ...example.names, ...Object.fromEntries(names) } }
}

/** An example with each row three times, under other codes; those that draw a table of codes keep theirs. */
function withManyRows(example: Example): Example {
  const place = example.fields.findIndex(({ name, type }) => type === 'string' && name === example.spec.x)
  // Codes of time have a form of their own.
  if (place < 0 || example.rows.some((row) => /^\d{4}/.test(String(row[place])))) return example
  const rows = [0, 1, 2].flatMap((turn) =>
    example.rows.map((row) => row.map((value, k) => (k === place && turn > 0 ? `${String(value)}${turn}` : value))),
  )
  return { ...example, rows }
}

/** An example with the numbers on its y channel below zero at every other place on x. */
function withMixedSigns(example: Example): Example {
  const { x, y } = example.spec as Words
  const across = example.fields.findIndex(({ name }) => name === x)
  const places = [...new Set(example.rows.map((row) => row[across]))]
  const place = example.fields.findIndex(({ name }) => name === (typeof y === 'object' ? y.field : y))
  const turned = (value: Value, at: Value | undefined): Value =>
    typeof value === 'number' && places.indexOf(at) % 2 === 1 ? -value : value
  return { ...example, rows: example.rows.map((row) => row.map((value, k) => (k === place ? turned(value, row[across]) : value))) }
}

const BENDS = {
  'mixed signs': withMixedSigns,

  'a thousand times': times(1000),
  'a thousandth': times(0.001),
  'long names': withLongNames,
  'endless names': withEndlessNames,
  'many rows': withManyRows,
}

interface Label {
  text: string
  box: Box
}

/** Place of an element in the picture, by the groups around it. */
function inside<T>(root: Element, at: { x: number; y: number }, read: (element: Element, at: { x: number; y: number }) => T[]): T[] {
  return childrenOf(root).flatMap((element) => {
    const moved = /translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(element.getAttribute('transform') ?? '')
    const here = moved ? { x: at.x + Number(moved[1]), y: at.y + Number(moved[2]) } : at
    return [...read(element, here), ...inside(element, here, read)]
  })
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0)

/** Labels with the boxes of their letters, as wide as the site's own sans writes them. */
const labelsOf = (drawing: Element): Label[] =>
  inside(drawing, { x: 0, y: 0 }, (element, at) => {
    if (element.tagName.toLowerCase() !== 'text') return []
    const text = element.textContent ?? ''
    const size = numberOf(element, 'font-size')
    const face = (element.getAttribute('class') ?? '').includes('disp') ? 'display' : 'sans'
    const wide = measure(text, size, (numberOf(element, 'font-weight') || 400) as 400, face) / 1.1
    const anchor = element.getAttribute('text-anchor') ?? 'start'
    const x0 = at.x + numberOf(element, 'x') - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0)
    const y = at.y + numberOf(element, 'y')
    return [{ text, box: { x0, x1: x0 + wide, y0: y - 0.72 * size, y1: y + 0.2 * size } }]
  })

/** Places across of marks that show cells, by the panel they are in. */
function marksOf(drawing: Element): number[][] {
  const found = inside(drawing, { x: 0, y: 0 }, (element, at) => {
    if (!element.getAttribute('data-r')) return []
    const path = [...(element.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x))
    const [x, cx] = [element.getAttribute('x'), element.getAttribute('cx')]
    const places = [
      ...path,
      ...(x === null ? [] : [Number(x), Number(x) + numberOf(element, 'width')]),
      ...(cx === null ? [] : [Number(cx)]),
    ]
    return [{ panel: `${at.x}`, places: places.map((place) => place + at.x) }]
  })
  return [...Map.groupBy(found, ({ panel }) => panel).values()].map((own) => own.flatMap(({ places }) => places))
}

function faultsOf(drawing: Element, { scaled, width, height }: { scaled: boolean; width: number; height: number }): string[] {
  const labels = labelsOf(drawing)
  const out = labels.filter(({ box }) => box.x0 < -1 || box.x1 > width + 1 || box.y0 < -1 || box.y1 > height + 1)
  const touching = labels.flatMap((a, k) =>
    labels
      .slice(k + 1)
      .filter((b) => overlap(a.box, b.box))
      .map((b) => `${a.text} | ${b.text}`),
  )
  const marks = scaled ? marksOf(drawing).filter((places) => places.length > 1) : []
  const panel = (width - 28 * (marks.length - 1)) / Math.max(1, marks.length)
  const long = marks.length > 0 ? Math.max(...marks.map((places) => Math.max(...places) - Math.min(...places))) : Infinity
  return [
    ...out.map(({ text }) => `outside: ${text}`),
    ...touching.map((text) => `touching: ${text}`),
    ...(long < panel * LEAST ? [`a scale of ${Math.round(long)} px`] : []),
  ]
}

function prepared(name: string, example: Example): Prepared {
  const { type, schema } = types.get(name)!
  const spec = schema.parse({ dataset: 'example', ...example.spec })
  return prepare(type, spec, chartDataOf(plainExample(type, spec, example)))
}

const draw = (name: string, chart: Prepared, width: number) =>
  drawPrepared(types.get(name)!.type, chart, { width, locale: 'en', measure }, { document, theme: pageTheme })

/** What stands at no width as it should, with its width. */
function bentFaults(name: string, example: Example): string[] {
  const bent = prepared(name, example)
  if (bent.issues.length > 0) return []
  return WIDTHS.flatMap((width) => {
    const { svg, height } = draw(name, bent, width)
    return faultsOf(svg, { scaled: BESIDE.includes(name) && example.spec.arrange !== 'percent', width, height }).map(
      (fault) => `${width} px, ${fault}`,
    )
  })
}

/** Series told in a drawing at a width or in its key, by their place in the chart's table; panels' own places are other ones. */
function seriesTold(name: string, chart: Prepared, width: number): string[] {
  const drawn = descendants(draw(name, chart, width).svg).map((element) => element.getAttribute('data-s'))
  const told = new Set([...drawn, ...chart.key.flatMap(({ pieces }) => pieces?.map(({ series }) => series) ?? [])])
  return chart.panels.length > 1 ? [] : [...new Set(chart.panels[0]!.names.values())].filter((place) => told.has(place))
}

/** Series that an example with long names tells at a width and no more with endless ones. */
function lostSeries(name: string, example: Example): string[] {
  const [plain, bent] = [withLongNames, withEndlessNames].map((bend) => prepared(name, bend(example))) as [Prepared, Prepared]
  if (bent.issues.length > 0) return []
  return WIDTHS.flatMap((width) => {
    const kept = seriesTold(name, bent, width)
    return seriesTold(name, plain, width).flatMap((place) => (kept.includes(place) ? [] : [`${width} px, lost: ${place}`]))
  })
}

/** What does not hold yet, by type and bend: labels at the sides of slopes, figures in tiles and of single numbers. */
const ELSEWHERE = [
  'slope, long names',
  'slope, a thousand times',
  'number, a thousand times',
  'periodic, a thousand times',
  'waffle, a thousandth',
]

/** An edition beside the one before it says two figures at each end of bars that run both ways: on a phone they take the room of the scale. */
const BOTH_WAYS = 'revised-away, mixed signs'

const cases = [...types].flatMap(([name, { examples }]) =>
  examples.flatMap((example) =>
    Object.entries(BENDS)
      .filter(([bend]) => !ELSEWHERE.includes(`${name}, ${bend}`) && `${example.name}, ${bend}` !== BOTH_WAYS)
      .map(([bend, bent]) => ({ name, example: bent(example), bend, title: example.name })),
  ),
)

test.each(cases)('$name, $title, $bend: words keep clear and the scale its room', ({ name, example }) =>
  expect(bentFaults(name, example)).toEqual([]),
)

const all = [...types].flatMap(([name, { examples }]) => examples.map((example) => ({ name, example, title: example.name })))

test.each(all)('$name, $title: a series keeps its name when it is endless', ({ name, example }) =>
  expect(lostSeries(name, example)).toEqual([]),
)
