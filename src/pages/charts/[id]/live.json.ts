import type { APIRoute } from 'astro'
import { getSite } from '../../../build/site-files.ts'
import type { ChartModel } from '../../../build/site-model.ts'

/** A file for each chart of which readers choose something freely; its sources all allow it. */
export const getStaticPaths = () =>
  getSite()
    .charts.filter(({ live }) => live !== undefined)
    .map((chart) => ({ params: { id: chart.id }, props: { chart } }))

/** What a reader's browser draws from. */
export const GET: APIRoute<{ chart: ChartModel }> = ({ props }) =>
  new Response(JSON.stringify(props.chart.live?.data), { headers: { 'Content-Type': 'application/json' } })
