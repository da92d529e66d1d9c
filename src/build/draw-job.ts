import type { ChartTable } from '../charts/chart-table.ts'
import { chartDataOf, type PlainChart } from '../charts/chart-data.ts'
import type { ChartType, Description, Measure, Series } from '../charts/chart-type.ts'
import { drawPrepared, prepare } from '../charts/facets.ts'
import { childrenOf, descendants, renameIds } from '../charts/parts/plot.ts'
import type { ChartSpec } from '../charts/spec.ts'
import { pageTheme, type Theme } from '../charts/theme.ts'

/** Widths of the look, in px; a chart is drawn at each, and the page shows the one that fits. */
export const WIDTHS = [300, 440, 600, 770, 1080] as const

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
  let defs = ''
  const drawings = WIDTHS.map((width) => {
    const drawn = drawPrepared(
      type,
      prepared,
      { width, locale: job.chart.locale, measure: tools.measure },
      { document: tools.document, theme: pageTheme },
    )
    defs ||= liftShared(drawn.svg)
    liftShared(drawn.svg)
    renameIds(drawn.svg, (id) => `${job.id}-${width}-${id}`)
    return { width, height: drawn.height, svg: ownShared(drawn.svg.outerHTML, job.id) }
  })
  defs = ownShared(defs, job.id)
  return { table, key, issues, description, drawings, defs }
}

/** Shared shapes are shared by a chart's widths, not by two charts of a page. */
const ownShared = (text: string, id: string): string => text.replaceAll(/(["#])shared-/g, `$1${id}-shared-`)

/** Takes the shapes that stand once a page out of a drawing, as SVG text. */
function liftShared(drawing: SVGSVGElement): string {
  const shared = descendants(drawing).find((element) => element.getAttribute('class') === 'shared')
  if (!shared) return ''
  shared.parentNode?.removeChild(shared)
  return childrenOf(shared)
    .map((child) => child.outerHTML)
    .join('')
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
  for (const element of descendants(drawn.svg)) for (const name of ['data-r', 'data-c']) element.removeAttribute(name)
  return { svg: drawn.svg.innerHTML, height: drawn.height }
}
