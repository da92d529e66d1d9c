import type { APIRoute } from 'astro'
import { listDatasets } from '../../build/data-index.ts'
import { getSite } from '../../build/site-files.ts'
import { printJson, publishedDatasets } from '../../build/version-files.ts'

/** Every dataset, its versions and their addresses. */
export const GET: APIRoute = ({ site }) =>
  new Response(printJson(listDatasets(publishedDatasets(site?.href), getSite(), site?.href)), {
    headers: { 'Content-Type': 'application/json' },
  })
