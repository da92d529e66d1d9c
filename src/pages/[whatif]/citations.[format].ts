import type { APIRoute } from 'astro'
import type { CitationFormat, CitedPage } from '../../build/citations.ts'
import { citationPaths, citationsResponse, citedWhatIf } from '../../build/cited-pages.ts'
import { getSite } from '../../build/site-files.ts'

export const getStaticPaths = () => {
  const { whatIf } = getSite()
  if (!whatIf) return []
  const page = citedWhatIf(whatIf)
  return citationPaths(page, { whatif: 'what-if' }).map((path) => ({ ...path, props: { page } }))
}

/** Citations of the numbers of the what-if page: plain text, BibTeX or CSL-JSON. */
export const GET: APIRoute<{ page: CitedPage }> = ({ params, props, site }) =>
  citationsResponse(props.page, params.format as CitationFormat, site?.href)
