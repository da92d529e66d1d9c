import type { APIRoute } from 'astro'
import type { CitationFormat, CitedPage } from '../../../build/citations.ts'
import { citationPaths, citationsResponse, citedChart } from '../../../build/cited-pages.ts'
import { getSite } from '../../../build/site-files.ts'

export const getStaticPaths = () =>
  getSite().charts.flatMap((chart) => {
    const page = citedChart(chart)
    return citationPaths(page, { id: chart.id }).map((path) => ({ ...path, props: { page } }))
  })

/** Citations of the numbers in a chart's words: plain text, BibTeX or CSL-JSON. */
export const GET: APIRoute<{ page: CitedPage }> = ({ params, props, site }) =>
  citationsResponse(props.page, params.format as CitationFormat, site?.href)
