import { expect, test } from 'vitest'
import type { ChartData, ChartType, Datum } from './chart-type.ts'
import domino from '@mixmark-io/domino'
import { WIDTHS, measure } from '../../tests/chart-of.ts'
import { drawPrepared, prepare } from './facets.ts'
import { type as bar } from './bar/index.ts'
import { schema as barSchema } from './bar/spec.ts'
import { type as line } from './line/index.ts'
import { schema } from './line/spec.ts'
import { childrenOf, descendants } from './parts/plot.ts'
import { type as slope } from './slope/index.ts'
import { schema as slopeSchema } from './slope/spec.ts'
import { pageTheme } from './theme.ts'

const datum = (facet: string, edition: string, year: number, y: number): Datum => ({
  x: year,
  y,
  series: edition,
  facet,
  flags: [],
  version: '',
  extra: {},
})
const data = [datum('A', '2024', 2022, 1), datum('A', '2026', 2023, 2), datum('B', '2025', 2022, 3), datum('B', '2026', 2023, 4)]
const chart: ChartData = {
  data,
  unit: 't',
  locale: 'en',
  name: (_field, code) => ({ long: String(code), short: String(code) }),
  fieldTitle: (field) => field,
  unitOf: () => '',
  countryOf: () => undefined,
}
const spec = schema.parse({
  type: 'line',
  dataset: 'd',
  x: 'year',
  y: 'output',
  series: 'edition',
  facet: 'country',
  title: 'T',
  subtitle: 'S',
})
const prepared = prepare(line as unknown as ChartType, spec, chart)

test('prepare joins the columns of panels by name, each once', () => {
  expect(prepared.table.columns.map((column) => column.name)).toEqual(['country', 'year', '2024', '2025', '2026'])
})
test('prepare sets each panel’s values under their own series', () => {
  expect(prepared.table.rows.map((row) => row.slice(2).map((cell) => cell.value))).toEqual([
    [1, null, null],
    [null, null, 2],
    [null, 3, null],
    [null, null, 4],
  ])
})
test('prepare points the facts of its sentence into the joined table', () => {
  for (const fact of prepared.description.facts) expect(fact.text).toBe(`${prepared.table.rows[fact.row]![fact.column]!.text} t`)
  expect(prepared.description.facts.length).toBe(4)
})

/** Where years at both ends of the axis stand in each panel, in px from its left edge. */
function yearsIn(type: ChartType<never, never, never>, words: object, rows: Datum[], width: number): string[] {
  const made = { ...words, dataset: 'd', x: 'year', y: 'output', facet: 'country', title: 'T', subtitle: 'S' }
  const parsed = (type.name === 'line' ? schema : slopeSchema).parse(made)
  const drawn = prepare(type as unknown as ChartType, parsed, { ...chart, data: rows })
  const tools = { document: domino.createDocument(''), theme: pageTheme }
  const { svg } = drawPrepared(type as unknown as ChartType, drawn, { width, locale: 'en', measure }, tools)
  const panels = childrenOf(svg).filter((element) => element.hasAttribute('transform'))
  return panels.map((panel) =>
    descendants(panel)
      .filter((text) => text.tagName.toLowerCase() === 'text' && /^20(19|20|24)$/.test(text.textContent ?? ''))
      .map((text) => `${text.textContent} at ${Math.round(Number(text.getAttribute('x')))}`)
      .join(),
  )
}
const tall = [datum('A', 'a', 2019, 1), datum('A', 'a', 2024, 270_000), datum('B', 'b', 2019, 3), datum('B', 'b', 2024, 4)]
test.each(WIDTHS)('panels of lines keep one margin, whatever their own labels need, %i px wide', (width) => {
  const [first, second] = yearsIn(line as never, { type: 'line' }, tall, width)
  expect(first).toMatch(/20(19|20) at \d+,2024 at \d+/)
  expect(second).toBe(first)
})
test.each(WIDTHS)('panels with a line each all print its last value or none does, %i px wide', (width) => {
  const spec = schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', facet: 'country', title: 'T', subtitle: 'S' })
  const drawn = prepare(line as unknown as ChartType, spec, { ...chart, data: tall.map((one) => ({ ...one, series: null })) })
  const tools = { document: domino.createDocument(''), theme: pageTheme }
  const { svg } = drawPrepared(line as unknown as ChartType, drawn, { width, locale: 'en', measure }, tools)
  const texts = descendants(svg).filter(({ tagName }) => tagName.toLowerCase() === 'text')
  const values = texts.filter(({ textContent }) => ['270,000 t', '4 t'].includes(textContent ?? ''))
  expect(values.length).toBe(width < 600 ? 0 : 2)
})
const oneYear = [...tall, datum('C', 'c', 2019, 5)]
test.each(WIDTHS)('panels of slopes keep their places too, and one that lacks a year shows the gap, %i px wide', (width) => {
  const panels = yearsIn(slope as never, { type: 'slope', series: 'edition' }, oneYear, width)
  expect(panels[0]).toMatch(/2019 at -?\d+,2024 at \d+/)
  expect(new Set(panels).size).toBe(1)
})

/** Words of panels at a width, and how many stand in the first row. */
function panelsAt(more: { data: Datum[]; unit?: string; name?: ChartData['name'] }, width: number): { texts: string[][]; columns: number } {
  const spec = schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', facet: 'country', title: 'T', subtitle: 'S' })
  const drawn = prepare(line as unknown as ChartType, spec, { ...chart, ...more })
  const tools = { document: domino.createDocument(''), theme: pageTheme }
  const { svg } = drawPrepared(line as unknown as ChartType, drawn, { width, locale: 'en', measure }, tools)
  const panels = childrenOf(svg).filter((element) => element.hasAttribute('transform'))
  const places = panels.map((panel) => panel.getAttribute('transform')!.split(',')[0])
  const texts = panels.map((panel) =>
    descendants(panel).flatMap((text) => (text.tagName.toLowerCase() === 'text' ? [text.textContent ?? ''] : [])),
  )
  return { texts, columns: new Set(places).size }
}
const alone = tall.map((one) => ({ ...one, series: null }))
const LONG = ['Commonwealth of Australia', 'Democratic Republic of the Congo']
const named: ChartData['name'] = (_field, code) => {
  const text = LONG[['A', 'B'].indexOf(String(code))] ?? String(code)
  return { long: text, short: text }
}

test.each(WIDTHS)('names of panels stand in full, in as many lines as they need: %i px', (width) => {
  const { texts } = panelsAt({ data: alone, name: named }, width)
  for (const [k, long] of LONG.entries()) expect(texts[k]!.join(' ')).toContain(long)
})
test('a question too long for its panel ends after a word of its fourth line, and is whole in the title of its element', () => {
  const QUESTION = 'Do you agree that the government should support domestic refining of rare earths whatever it may cost taxpayers?'
  const spec = schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', facet: 'country', title: 'T', subtitle: 'S' })
  const asked: ChartData['name'] = (_field, code) => (code === 'A' ? { long: QUESTION, short: QUESTION } : { long: 'B', short: 'B' })
  const drawn = prepare(line as unknown as ChartType, spec, { ...chart, data: alone, name: asked })
  const tools = { document: domino.createDocument(''), theme: pageTheme }
  const { svg } = drawPrepared(line as unknown as ChartType, drawn, { width: 300, locale: 'en', measure }, tools)
  const [whole] = descendants(svg).filter(({ tagName }) => tagName.toLowerCase() === 'title')
  expect(whole?.textContent).toBe(QUESTION)
  const lines = childrenOf(whole!.parentNode as Element).slice(1)
  expect(lines).toHaveLength(4)
  const said = lines.map(({ textContent }) => textContent).join(' ')
  expect(said).toMatch(/\w…$/)
  expect(`${QUESTION} `).toContain(`${said.slice(0, -1)} `)
})
test('names that have room stand in a line', () => expect(panelsAt({ data: alone, name: named }, 770).texts[1]).toContain(LONG[1]))
test.each(WIDTHS)('axes of panels have short figures in place of long ones, with their size once a row: %i px', (width) => {
  const { texts, columns } = panelsAt({ data: alone.map((one) => ({ ...one, y: one.y! * 1000 })), unit: 'kg' }, width)
  expect(texts[0]).toContain('300 million kg')
  expect(texts.flat().filter((text) => /00,000,000/.test(text))).toEqual([])
  expect(columns).toBe(2)
})
test('panels stand fewer in a row where words would leave their scales too little room', () => {
  // Percent are not written in millions.
  const data = alone.map((one) => ({ ...one, y: one.y! * 1_000_000 }))
  expect(panelsAt({ data, unit: 'percent' }, 300).columns).toBe(1)
  expect(panelsAt({ data, unit: 'percent' }, 770).columns).toBe(2)
  expect(panelsAt({ data: alone, unit: 'percent' }, 300).columns).toBe(2)
})
test.each(WIDTHS)(
  'panels of bars write all values in one notation, below each other where these leave no room for bars, %i px wide',
  (width) => {
    const bars = barSchema.parse({ type: 'bar', dataset: 'd', x: 'year', y: 'output', facet: 'country', orientation: 'horizontal', title: 'T', subtitle: 'S' }) // prettier-ignore
    const outputs = { A: [82_800, 263], B: [32.9, 0.15] }
    const rows = Object.entries(outputs).flatMap(([code, values]) =>
      values.map((y, k) => ({ ...datum(code, '', 2023 + k, y), series: null })),
    )
    const drawn = prepare(bar as unknown as ChartType, bars, { ...chart, unit: 'kt', data: rows })
    const tools = { document: domino.createDocument(''), theme: pageTheme }
    const { svg } = drawPrepared(bar as unknown as ChartType, drawn, { width, locale: 'en', measure }, tools)
    const texts = descendants(svg).flatMap((text) => (text.tagName.toLowerCase() === 'text' ? [text.textContent ?? ''] : []))
    expect(texts.filter((text) => /\dm\b/.test(text))).toEqual([])
    expect(texts).toEqual(expect.arrayContaining(['263', '0.15']))
    const places = childrenOf(svg).flatMap((panel) => panel.getAttribute('transform')?.split(',')[0] ?? [])
    expect(new Set(places).size).toBe(width < 440 ? 1 : 2)
  },
)
test.each(WIDTHS)(
  'panels of several lines have their names in one key and none beneath, and a line alone keeps its colour, %i px wide',
  (width) => {
    const parted = schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', series: 'edition', facet: 'country', title: 'T', subtitle: 'S' }) // prettier-ignore
    const uses = ['Education', 'Health care', 'Defence', 'Pensions', 'Culture']
    const rows = ['A', 'B', 'C'].flatMap((code) =>
      (code === 'C' ? ['Defence'] : uses).flatMap((use, k) => [datum(code, use, 2019, k), datum(code, use, 2024, k + 2)]),
    )
    const drawn = prepare(line as unknown as ChartType, parted, { ...chart, data: rows })
    expect(drawn.key.map(({ text }) => text)).toEqual(uses)
    const tools = { document: domino.createDocument(''), theme: pageTheme }
    const { svg } = drawPrepared(line as unknown as ChartType, drawn, { width, locale: 'en', measure }, tools)
    const texts = descendants(svg).flatMap((text) => (text.tagName.toLowerCase() === 'text' ? [text.textContent ?? ''] : []))
    expect(texts.filter((text) => uses.includes(text))).toEqual([])
    const lone = drawn.panels[2]!.series as unknown as { lines: { paint: { role: string } }[] }
    expect(lone.lines[0]!.paint.role).toBe(drawn.key[2]!.role)
  },
)

test('where names of lines have no room in a panel, all panels have the same numbers and share one key beneath them', () => {
  const of = (facet: string, men: number, women: number): Datum[] =>
    [2022, 2023].flatMap((year, k) => [datum(facet, 'Men', year, 40 + k * (men - 40)), datum(facet, 'Women', year, 45 + k * (women - 45))])
  const rows = [...of('A', 65, 60), ...of('B', 26, 57), ...of('C', 30, 78)]
  const made = prepare(line as unknown as ChartType, spec, { ...chart, data: rows, unit: 'percent' })
  const tools = { document: domino.createDocument(''), theme: pageTheme }
  const textsAt = (width: number): string[] => {
    const { svg } = drawPrepared(line as unknown as ChartType, made, { width, locale: 'en', measure }, tools)
    return descendants(svg).flatMap((one) => (one.tagName === 'text' && /^(1|2|Men|Women)$/.test(one.textContent) ? [one.textContent] : []))
  }
  // From the top down the ends of A are Men and Women, those of B and C the other way about; the key is last.
  expect(textsAt(300)).toEqual(['1', '2', '2', '1', '2', '1', '1', 'Men', '2', 'Women'])
  expect(textsAt(770)).toEqual(['Men', 'Women', 'Women', 'Men', 'Women', 'Men'])
})
