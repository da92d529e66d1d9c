import type { ChartTable } from '../charts/chart-table.ts'
import { chartDataOf, type PlainChart } from '../charts/chart-data.ts'
import type { ChartType, Description, Measure, Series } from '../charts/chart-type.ts'
import { drawWidths, WIDTHS } from '../charts/draw-widths.ts'
import { prepare } from '../charts/facets.ts'
import type { ChartSpec } from '../charts/spec.ts'

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
