import type { APIRoute } from 'astro'
import type { CitationFormat, CitedPage } from '../../build/citations.ts'
import { citationPaths, citationsResponse, citedGlossary } from '../../build/cited-pages.ts'
import { getSite } from '../../build/site-files.ts'

export const getStaticPaths = () => {
  const { glossary } = getSite()
  if (!glossary) return []
  const page = citedGlossary(glossary)
  return citationPaths(page, { glossary: 'glossary' }).map((path) => ({ ...path, props: { page } }))
}

/** Citations of the numbers of the glossary: plain text, BibTeX or CSL-JSON. */
export const GET: APIRoute<{ page: CitedPage }> = ({ params, props, site }) =>
  citationsResponse(props.page, params.format as CitationFormat, site?.href)
