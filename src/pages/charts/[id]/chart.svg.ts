import type { APIRoute } from 'astro'
import { bytesOfChart } from '../../../build/chart-files.ts'
import { getSite } from '../../../build/site-files.ts'
import type { ChartModel } from '../../../build/site-model.ts'

/** A file for each chart. */
export const getStaticPaths = () => getSite().charts.map((chart) => ({ params: { id: chart.id }, props: { chart } }))

/** The chart as an SVG file, title, source and edition inside. */
export const GET: APIRoute<{ chart: ChartModel }> = ({ props, site }) =>
  new Response(bytesOfChart(props.chart, 'chart.svg', site?.href), { headers: { 'Content-Type': 'image/svg+xml' } })
