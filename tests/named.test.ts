import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { loadChartTypes } from '../src/build/chart-types.ts'
import { FONTS, ROOT } from '../src/build/folders.ts'
import { loadContent } from '../src/build/load-site.ts'
import { makeMeasure } from '../src/build/measure.ts'
import { plainExample } from '../src/build/plain-example.ts'
import { chartDataOf, plainChart } from '../src/charts/chart-data.ts'
import { withStates } from '../src/charts/chart.ts'
import type { ChartData, ChartType } from '../src/charts/chart-type.ts'
import { drawPrepared, prepare, type Panel, type Prepared } from '../src/charts/facets.ts'
import { withPlainWords } from '../src/charts/plain-words.ts'
import { descendants } from '../src/charts/parts/plot.ts'
import type { ChartSpec } from '../src/charts/spec.ts'
import { WIDTHS } from '../src/charts/draw-widths.ts'
import { pageTheme } from '../src/charts/theme.ts'
import { rowsOf } from '../src/charts/parts/pointer.ts'

/*
 * Who sees a line, a bar or a dot must be able to say whose it is, on every screen: each series that is drawn, at each width,
 * is named in the picture or in the key above it.
 */
const document = domino.createDocument('')
const measure = makeMeasure(FONTS)
const types = await loadChartTypes()
const content = await loadContent(ROOT, { drafts: false, today: '2026-11-24' })

interface Case {
  name: string
  type: ChartType
  spec: ChartSpec
  chart: ChartData
}
const examples = [...types.values()].flatMap(({ type, schema, examples }) =>
  examples.map((example): Case => {
    const spec = schema.parse({ dataset: 'example', ...example.spec })
    return { name: `the example ${type.name}, ${example.name}`, type, spec, chart: chartDataOf(plainExample(type, spec, example)) }
  }),
)
const published = [...content.charts.values()].flatMap(withStates).map((chart): Case => {
  const spec = withPlainWords(chart.spec)
  const { type } = types.get(spec.type)!
  return { name: chart.id, type, spec, chart: chartDataOf(plainChart(type, spec, content.catalogue, 'en')) }
})

/** Rows and columns of the table that each mark of a drawing shows. */
function cellsDrawn(drawing: Element): { rows: number[]; columns: string }[] {
  return descendants(drawing).flatMap((mark) => {
    const [rows, columns] = [mark.getAttribute('data-r'), mark.getAttribute('data-c')]
    return rows === null || columns === null ? [] : [{ rows: rowsOf(rows), columns }]
  })
}

/**
 * Names of a panel's series that have a mark of their own, long and short, by their place in the table. A mark that shows two
 * columns is the difference of two series, one that shows rows of several is all of them together.
 */
function seriesDrawn({ names, columns, firstRow }: Panel, marks: ReturnType<typeof cellsDrawn>): string[][] {
  const byPlace = Map.groupBy(names, ([, place]) => place)
  return [...byPlace].flatMap(([place, own]) => {
    const rows = place.startsWith('r') ? rowsOf(place.slice(1)).map((row) => row + firstRow) : []
    const column = place.startsWith('c') ? String(columns[Number(place.slice(1))]) : undefined
    const drawn = marks.some((mark) => (column === undefined ? mark.rows.every((row) => rows.includes(row)) : mark.columns === column))
    return drawn ? [own.map(([text]) => text)] : []
  })
}

/** Names of lanes, each of which holds several series. */
const lanesOf = (spec: ChartSpec): { name: string; of: (string | number)[] }[] => ('lanes' in spec ? (spec.lanes as []) : []) ?? []

/** What is drawn and named nowhere, with the width of the drawing. */
function unnamed({ type, spec, chart }: Case): string[] {
  const prepared = prepare(type, spec, chart)
  const refused = prepared.issues.some(({ level }) => level === 'error')
  return WIDTHS.flatMap((width) => (refused ? [] : unnamedAt(width, prepared, { type, spec, chart }).map((name) => `${name}, ${width} px`)))
}

function unnamedAt(width: number, prepared: Prepared, { type, spec, chart }: Omit<Case, 'name'>): string[] {
  const { svg } = drawPrepared(type, prepared, { width, locale: 'en', measure }, { document, theme: pageTheme })
  const printed = descendants(svg).filter((element) => element.tagName.toLowerCase() === 'text')
  // Lines of one name stand one after the other.
  const words = ` ${[...printed.map((text) => text.textContent ?? ''), ...prepared.key.map(({ text }) => text)].join(' ')} `
  const isSaid = (name: string): boolean =>
    new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'u').test(words)
  const laneOf = (name: string): string[] =>
    lanesOf(spec).flatMap(({ name: lane, of }) => (of.some((code) => chart.name(spec.series!, code).long === name) ? [lane] : []))
  const wanted = prepared.panels
    .flatMap((panel) => seriesDrawn(panel, cellsDrawn(svg)))
    .map((names) => [...names, ...names.flatMap(laneOf)])
  return wanted.filter((names) => !names.some(isSaid)).map(([long]) => long!)
}

test.each([...examples, ...published])('$name: each series drawn is named at every width', (one) => expect(unnamed(one)).toEqual([]))
