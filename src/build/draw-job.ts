import type { ChartTable } from '../charts/chart-table.ts'
import { chartDataOf, type PlainChart } from '../charts/chart-data.ts'
import type { ChartType, Description, Measure, Series } from '../charts/chart-type.ts'
import { drawWidths, WIDTHS } from '../charts/draw-widths.ts'
import { drawPrepared, prepare } from '../charts/facets.ts'
import { descendants } from '../charts/parts/plot.ts'
import type { ChartSpec } from '../charts/spec.ts'
import type { Theme } from '../charts/theme.ts'

export { WIDTHS }

/** One chart to draw. */
export interface DrawJob {
  id: string
  spec: ChartSpec
  chart: PlainChart
}

/** A chart drawn: what the cache keeps and pages show. */
export interface DrawnChart {
  table: ChartTable
  key: Series['key']
  issues: Series['issues']
  description: Description
  /** Inline SVG by width; ids are unique in a page. */
  drawings: { width: number; height: number; svg: string }[]
  /** Shapes that all widths share and that stand once a page. */
  defs: string
}

/** What drawing needs besides the job. */
export interface DrawTools {
  document: Document
  measure: Measure
}

/** Draws a chart at the look's widths for pages. */
export function drawJob(type: ChartType, job: DrawJob, tools: DrawTools): DrawnChart {
  const prepared = prepare(type, job.spec, chartDataOf(job.chart))
  const { table, key, issues, description } = prepared
  if (issues.some((item) => item.level === 'error')) return { table, key, issues, description, drawings: [], defs: '' }
  const { drawings, shared } = drawWidths(type, prepared, WIDTHS, { id: job.id, locale: job.chart.locale, ...tools })
  return {
    table,
    key,
    issues,
    description,
    drawings: drawings.map(({ width, height, svg }) => ({ width, height, svg: svg.outerHTML })),
    defs: shared.map((shape) => shape.outerHTML).join(''),
  }
}

/** Draws a chart once, at one width, in the colours of a theme, with its shapes inside: for files. */
export function drawForFile(type: ChartType, job: DrawJob, width: number, theme: Theme, tools: DrawTools): { svg: string; height: number } {
  const prepared = prepare(type, job.spec, chartDataOf(job.chart))
  const drawn = drawPrepared(
    type,
    prepared,
    { width, locale: job.chart.locale, measure: tools.measure },
    { document: tools.document, theme },
  )
  for (const element of descendants(drawn.svg))
    for (const name of ['data-r', 'data-c', 'data-s', 'data-name']) element.removeAttribute(name)
  return { svg: drawn.svg.innerHTML, height: drawn.height }
}
