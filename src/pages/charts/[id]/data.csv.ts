import type { APIRoute } from 'astro'
import { bytesOfChart } from '../../../build/chart-files.ts'
import { getSite } from '../../../build/site-files.ts'
import type { ChartModel } from '../../../build/site-model.ts'

/** A file for each chart whose sources all allow it. */
export const getStaticPaths = () =>
  getSite()
    .charts.filter((chart) => chart.licence.level === 'open')
    .map((chart) => ({ params: { id: chart.id }, props: { chart } }))

/** CSV of what the chart draws. */
export const GET: APIRoute<{ chart: ChartModel }> = ({ props, site }) =>
  new Response(bytesOfChart(props.chart, 'data.csv', site?.href), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
