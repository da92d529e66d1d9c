import { estimatesKey } from './estimates-key.ts'
import type { ChartCell, ChartTable } from './chart-table.ts'
import type { ChartData, ChartType, Description, Frame, Layout, Series, Sides } from './chart-type.ts'
import { breakLines } from './parts/annotate.ts'
import { cutTo } from './parts/cut-to.ts'
import { drawPlot, descendants, childrenOf, renameIds } from './parts/plot.ts'
import { distinct } from './parts/order.ts'
import { leastOf } from './parts/short-figures.ts'
import { group, svg } from './parts/svg.ts'
import { markKey, markLabels, seriesNames, type SeriesNames } from './series-labels.ts'
import { drawText } from './parts/text.ts'
import type { ChartSpec } from './spec.ts'
import type { Theme } from './theme.ts'

/** One panel of a chart; a chart without facets has a single one without a title. */
export interface Panel {
  code: string
  title: string
  /** Printed where the title is wider than its panel. */
  short: string
  series: Series
  /** Words that name its series. */
  names: SeriesNames
  /** Row of the chart's table where the panel's own rows begin. */
  firstRow: number
  /** Column of the chart's table for each column of the panel's own: panels may have different series. */
  columns: number[]
}

/** Decisions of a whole chart, panels joined: what every page says of it. */
export interface Prepared {
  panels: Panel[]
  table: ChartTable
  key: Series['key']
  issues: Series['issues']
  description: Description
}

/** Runs a type's `series` for the whole chart, or for each facet with one shared scale, and joins their tables. */
export function prepare(type: ChartType, spec: ChartSpec, chart: ChartData): Prepared {
  if (spec.facet === undefined) {
    const series = type.series(spec, chart)
    const names = seriesNames(spec, chart, series)
    const description = series.issues.length > 0 ? { text: '', facts: [] } : type.describe(series, chart.locale)
    return {
      panels: [
        {
          code: '',
          title: '',
          short: '',
          series,
          names,
          firstRow: 0,
          columns: series.table.columns.map((_, k) => k),
        },
      ],
      table: series.table,
      key: markKey([...series.key, ...estimatesKey(spec, chart, series.key)], names),
      issues: series.issues,
      description,
    }
  }
  const field = spec.facet
  const found = distinct(chart.data.map((datum) => datum.facet ?? ''))
  const listed = Array.isArray(spec.sort) ? spec.sort.map(String).filter((code) => found.includes(code)) : []
  const codes = [...listed, ...found.filter((code) => !listed.includes(code))]
  const shared = sharedBy(type, spec, chart, codes)
  let firstRow = 0
  const made = codes.map((code) => {
    const part = { ...chart, shared, data: chart.data.filter((datum) => (datum.facet ?? '') === code) }
    const series = type.series(spec, part)
    const { long, short } = chart.name(field, code)
    const panel = { code, title: long, short, series, names: seriesNames(spec, part, series), firstRow }
    firstRow += series.table.rows.length
    return panel
  })
  const columns = joinColumns(made.map((panel) => panel.series.table))
  const panels = made.map((panel): Panel => ({
    ...panel,
    columns: panel.series.table.columns.map(({ name }) => columns.findIndex((column) => column.name === name) + 1),
  }))
  const table = joinTables(panels, columns, { name: field, title: chart.fieldTitle(field), align: 'start' })
  const entries = distinct(panels.flatMap((panel) => panel.series.key.map((entry) => JSON.stringify(entry))))
  const key = entries.map((text) => JSON.parse(text) as Series['key'][number])
  return {
    panels,
    table,
    key: markKey([...key, ...estimatesKey(spec, chart, key)], seriesNames(spec, chart, { table })),
    issues: panels.flatMap((panel) => panel.series.issues),
    description: joinDescriptions(type, panels, chart.locale),
  }
}

/** What panels share: scales, figures and colours. */
function sharedBy(type: ChartType, spec: ChartSpec, chart: ChartData, codes: readonly string[]): NonNullable<ChartData['shared']> {
  const values = chart.data.flatMap((datum) => (datum.y === null ? [] : [datum.y]))
  return {
    y: type.extent?.(spec, chart) ?? [Math.min(...values), Math.max(...values)],
    least: leastOf(values),
    xs: distinct(chart.data.map((datum) => String(datum.x))),
    series: distinct(chart.data.map((datum) => datum.series ?? '')),
    rows: chart.data,
    together: codes.some(
      (code) => distinct(chart.data.filter(({ facet }) => (facet ?? '') === code).map(({ series }) => series)).length > 1,
    ),
  }
}

/** Columns of all panels, each once; a column that only a later panel has goes before its next neighbour, or to the end. */
function joinColumns(tables: readonly ChartTable[]): ChartTable['columns'] {
  const joined: ChartTable['columns'] = []
  for (const { columns } of tables) {
    columns.forEach((column, k) => {
      if (joined.some(({ name }) => name === column.name)) return
      const next = joined.findIndex(({ name }) => columns.slice(k).some((other) => other.name === name))
      joined.splice(next < 0 ? joined.length : next, 0, column)
    })
  }
  return joined
}

function joinTables(panels: readonly Panel[], columns: ChartTable['columns'], head: ChartTable['columns'][number]): ChartTable {
  const empty = (): ChartCell => ({ text: '–', value: null, flags: [] })
  return {
    heads: 2,
    columns: [head, ...columns],
    rows: panels.flatMap((panel) =>
      panel.series.table.rows.map((row) => {
        const cells: ChartCell[] = [{ text: panel.title, value: panel.code, flags: [] }, ...columns.map(empty)]
        row.forEach((cell, k) => (cells[panel.columns[k]!] = cell))
        return cells
      }),
    ),
  }
}

function joinDescriptions(type: ChartType, panels: readonly Panel[], locale: string): Description {
  const parts = panels
    .filter((panel) => panel.series.issues.length === 0)
    .map((panel) => ({ panel, said: type.describe(panel.series, locale) }))
  const named = parts.slice(0, 6)
  const rest = parts.length - named.length
  const along = named.find(({ said }) => said.along)?.said.along
  const apart = named.flatMap(({ panel, said }) => (said.apart ?? []).map((row) => row + panel.firstRow))
  return {
    ...(along ? { along } : {}),
    ...(apart.length > 0 ? { apart } : {}),
    text: `${parts.length} panels. ${named.map(({ panel, said }) => `${panel.title}: ${said.text}`).join(' ')}${rest > 0 ? ` ${rest} more panels in the table.` : ''}`,
    facts: named.flatMap(({ panel, said }) =>
      said.facts.map((fact) => ({ ...fact, row: fact.row + panel.firstRow, column: panel.columns[fact.column]! })),
    ),
  }
}

const GAP = 28
const TITLE = 26
/** Height of a further line of a title. */
const LINE = 16
/** Part of a panel that its scale has at least, where panels may stand fewer in a row. */
const LEAST = 0.4

/** How panels stand: how many in a row, how wide each, and what is in them. */
interface Grid {
  columns: number
  width: number
  layouts: Layout[]
}

/** Panels as many in a row as the picture takes, two on a phone; fewer where words would leave their scales too little room. */
function gridOf(type: ChartType, panels: readonly Panel[], frame: Frame): Grid {
  const most = Math.min(panels.length, frame.width < 560 ? 2 : frame.width < 900 ? 3 : 4)
  for (let columns = most; ; columns--) {
    const grid = layGrid(type, panels, frame, columns)
    const across = Math.min(...grid.layouts.map((layout) => layout.across ?? grid.width))
    if (columns === 1 || across >= grid.width * LEAST) return grid
  }
}

/** Lays panels out so many in a row, with the same room beside each plot. */
function layGrid(type: ChartType, panels: readonly Panel[], frame: Frame, columns: number): Grid {
  const width = Math.floor((frame.width - GAP * (columns - 1)) / columns)
  const height = frame.width < 560 ? 130 : 160
  const layOut = (sides?: Sides, numbers = false): Layout[] =>
    panels.map(({ series }, place) =>
      type.layout(series, {
        ...frame,
        width,
        panel: { height, axisLabels: place % columns === 0, whole: frame.width, numbers, ...(sides ? { sides } : {}) },
      }),
    )
  const named = layOut()
  // Where names have no room in one panel, no panel has them.
  const isNumbered = named.some(({ numbers }) => numbers)
  const own = isNumbered ? layOut(undefined, true) : named
  const sides = sharedSides(own)
  return { columns, width, layouts: sides ? layOut(sides, isNumbered) : own }
}

/** Draws a prepared chart at a width; panels stand in a grid, two abreast on a phone. */
export function drawPrepared(
  type: ChartType,
  prepared: Prepared,
  frame: Frame,
  tools: { document: Document; theme: Theme },
): { svg: SVGSVGElement; height: number } {
  const only = prepared.panels[0]
  if (prepared.panels.length === 1 && only && only.title === '') {
    const layout = type.layout(only.series, frame)
    const drawn = type.draw(only.series, layout, tools)
    markLabels(drawn, only.names)
    return { svg: drawn, height: Math.ceil(layout.height) }
  }
  const { columns, width, layouts } = gridOf(type, prepared.panels, frame)
  const titles = prepared.panels.map((panel) => titleOf(panel, width, frame.measure))
  const head = TITLE + LINE * (Math.max(...titles.map((lines) => lines.length)) - 1)
  const rowHeight = head + Math.max(...layouts.map((layout) => layout.height)) + 18
  const bottom = Math.ceil(Math.ceil(prepared.panels.length / columns) * rowHeight - 10)
  const keyed = layouts.findIndex(({ numbers }) => numbers)
  const key = layouts[keyed]?.numbers
  const total = bottom + Math.ceil(key?.height ?? 0)
  const drawing = drawPlot({ document: tools.document, width: frame.width, height: total, marks: [] })
  prepared.panels.forEach((panel, place) => {
    const x = (place % columns) * (width + GAP)
    const y = Math.floor(place / columns) * rowHeight
    drawing.appendChild(drawPanel(type, panel, layouts[place]!, { x, y, place, title: titles[place]!, head }, tools))
  })
  for (const text of key?.texts ?? []) {
    const word = drawText(tools.document, tools.theme, { ...text, y: text.y + bottom })
    shiftPointer(word, prepared.panels[keyed]!)
    drawing.appendChild(word)
  }
  joinShared(drawing)
  return { svg: drawing, height: total }
}

/** The widest room beside the plots of panels; undefined where all have the same, or none follows from its words. */
function sharedSides(layouts: readonly Layout[]): Sides | undefined {
  const found = layouts.flatMap(({ sides }) => (sides ? [sides] : []))
  const widest = { left: Math.max(...found.map(({ left }) => left)), right: Math.max(...found.map(({ right }) => right)) }
  return found.some(({ left, right }) => left < widest.left || right < widest.right) ? widest : undefined
}

/** Panels use the same shapes: they are kept in the first panel's definitions, each id once. */
function joinShared(drawing: Element): void {
  const [first, ...others] = descendants(drawing).filter((element) => element.getAttribute('class') === 'shared')
  if (!first) return
  const known = new Set(childrenOf(first).map((shape) => shape.getAttribute('id')))
  for (const defs of others) {
    for (const shape of childrenOf(defs)) if (!known.has(shape.getAttribute('id'))) known.add(first.appendChild(shape).getAttribute('id'))
    defs.parentNode?.removeChild(defs)
  }
}

function drawPanel(
  type: ChartType,
  panel: Panel,
  layout: Layout,
  at: { x: number; y: number; place: number; title: readonly string[]; head: number },
  tools: { document: Document; theme: Theme },
): SVGElement {
  const drawn = type.draw(panel.series, layout, tools)
  markLabels(drawn, panel.names)
  renameIds(drawn, (id) => `f${at.place}${id}`)
  for (const element of descendants(drawn)) shiftPointer(element, panel)
  const parent = svg(tools.document, 'g', { transform: `translate(${at.x},${at.y})` })
  const rule = svg(tools.document, 'line', { x1: 0, x2: layout.width, y1: 0.5, y2: 0.5, stroke: tools.theme.color('rule') })
  parent.appendChild(rule)
  for (const part of drawTitle(at.title, panel.title, tools)) parent.appendChild(part)
  const body = svg(tools.document, 'g', { transform: `translate(0,${at.head})` })
  for (const child of childrenOf(drawn)) body.appendChild(child)
  parent.appendChild(body)
  return parent
}

const TITLE_SIZE = 13.5

/** A panel's title; where it is shortened, the whole of it as the title of its element. */
function drawTitle(lines: readonly string[], whole: string, { document, theme }: { document: Document; theme: Theme }): SVGElement[] {
  const texts = lines.map((text, k) =>
    drawText(document, theme, { x: 0, y: 18 + k * LINE, text, size: TITLE_SIZE, weight: 600, role: 'ink' }),
  )
  const shortened = lines.some((text) => text.endsWith('…'))
  return shortened ? [group(document, [svg(document, 'title', {}, whole), ...texts])] : texts
}

/** Lines that a title may have. */
const MOST_LINES = 4

/**
 * A panel's title in a line; its short name where it would leave the panel; in up to four lines where even that would. What is longer ends
 * after a word, and a single word that is too long within it.
 */
function titleOf({ title, short }: Panel, width: number, measure: Frame['measure']): string[] {
  const widthOf = (text: string): number => measure(text, TITLE_SIZE, 600)
  const line = [title, short].find((text) => widthOf(text) <= width)
  if (line !== undefined) return [line]
  const broken = [title, short].map((text) => breakLines(text, width, widthOf))
  const lines = broken.find((own) => own.length <= MOST_LINES) ?? broken[1]!
  const kept = lines.slice(0, MOST_LINES)
  if (lines.length > MOST_LINES) kept.push(cutAtWord(kept.pop()!, width, widthOf))
  return kept.map((text) => cutTo(text, width, widthOf))
}

/** As many words of a line as leave room for an ellipsis; at least one. */
function cutAtWord(line: string, room: number, widthOf: (text: string) => number): string {
  const words = line.split(' ')
  while (words.length > 1 && widthOf(`${words.join(' ')}…`) > room) words.pop()
  return `${words.join(' ').replace(/[,;:.]$/, '')}…`
}

/** Moves a mark's pointer from the panel's own table to the joined one: further down, to the column of the same name. */
function shiftPointer(element: Element, { firstRow, columns }: Panel): void {
  // A dot between two scales points at both its columns.
  const column = (text: string): string => text.replace(/\d+/g, (k) => String(columns[Number(k)] ?? Number(k) + 1))
  const row = (text: string): string => text.replace(/\d+/g, (k) => String(Number(k) + firstRow))
  const shift = (name: string, moved: (text: string) => string): void => {
    const text = element.getAttribute(name)
    if (text !== null) element.setAttribute(name, moved(text))
  }
  shift('data-c', column)
  shift('data-r', row)
  const place = (text: string): string => (text.startsWith('c') ? column(text) : row(text))
  shift('data-of', (text) => text.split(',').map(place).join())
  shift('data-s', place)
}
