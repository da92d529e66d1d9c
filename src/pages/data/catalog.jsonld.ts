import type { APIRoute } from 'astro'
import { t } from '../../build/interface-words.ts'
import { printJson, publishedDatasets, publisherAt } from '../../build/version-files.ts'
import { describeCatalogueInDcat } from '../../data/dcat.ts'

/** Every dataset and version in DCAT, for data portals. */
export const GET: APIRoute = ({ site }) =>
  new Response(printJson(describeCatalogueInDcat(publishedDatasets(site?.href), publisherAt(site?.href), t('data.description'))), {
    headers: { 'Content-Type': 'application/ld+json' },
  })
