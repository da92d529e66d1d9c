import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import type { CitationFormat, CitedPage } from '../../../build/citations.ts'
import { citationPaths, citationsResponse, citedArticle } from '../../../build/cited-pages.ts'
import { getSite } from '../../../build/site-files.ts'

export async function getStaticPaths() {
  const { articles, charts } = getSite()
  const bodies = new Map((await getCollection('articles')).map((entry) => [entry.id, entry.rendered?.html ?? '']))
  return articles.flatMap((article) => {
    const page = citedArticle(article, bodies.get(article.slug) ?? '', charts)
    return citationPaths(page, { slug: article.slug }).map((path) => ({ ...path, props: { page } }))
  })
}

/** Citations of an article's numbers: plain text, BibTeX or CSL-JSON. */
export const GET: APIRoute<{ page: CitedPage }> = ({ params, props, site }) =>
  citationsResponse(props.page, params.format as CitationFormat, site?.href)
