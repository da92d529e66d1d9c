import type { APIRoute } from 'astro'
import { getSite } from '../../../build/site-files.ts'
import type { ChartModel } from '../../../build/site-model.ts'
import { chartRows } from '../../../charts/chart-csv.ts'
import { absolute } from '../../../site.ts'

/** A file for each chart whose sources all allow it. */
export const getStaticPaths = () =>
  getSite()
    .charts.filter((chart) => chart.licence.level === 'open')
    .map((chart) => ({ params: { id: chart.id }, props: { chart } }))

/** JSON of what the chart draws, with its title, source, editions and licence. */
export const GET: APIRoute<{ chart: ChartModel }> = ({ props: { chart }, site }) => {
  const { id, title, subtitle, source, editions, licence, table } = chart
  const body = {
    title: title.plain,
    subtitle: subtitle.plain,
    address: absolute(`/charts/${id}/`, site?.href),
    source,
    editions: editions.map(({ dataset, version, edition, published }) => ({ dataset, version, edition, published })),
    licence: licence.text,
    columns: table.columns,
    rows: chartRows(table),
  }
  return new Response(`${JSON.stringify(body, null, 1)}\n`, { headers: { 'Content-Type': 'application/json' } })
}
