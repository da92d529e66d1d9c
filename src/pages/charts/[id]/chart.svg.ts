import type { APIRoute } from 'astro'
import { getPicture, getSite } from '../../../build/site-files.ts'
import type { ChartModel } from '../../../build/site-model.ts'

/** A picture for each chart. */
export const getStaticPaths = () => getSite().charts.map((chart) => ({ params: { id: chart.id }, props: { chart } }))

/** The chart as an SVG file, title and source inside. */
export const GET: APIRoute<{ chart: ChartModel }> = ({ props }) =>
  new Response(getPicture(props.chart.picture).svg, { headers: { 'Content-Type': 'image/svg+xml' } })
