import type { Catalogue, Dataset, Version } from '../data/catalogue.ts'
import { latestOf } from '../data/catalogue.ts'
import { levelOf } from '../data/licence.ts'
import { SITE } from '../site.ts'
import type { ChartTable } from '../charts/chart-table.ts'
import { ROOT } from './folders.ts'
import { loadCatalogue } from './load-data.ts'
import { printedTable } from './model/dataset-model.ts'
import { getSite } from './site-files.ts'

let kept: { site: unknown; catalogue: Catalogue } | undefined

/** Every version of every dataset, for the pages and files of versions; read anew when the site model is. */
export function getCatalogue(): Catalogue {
  const site = getSite()
  if (kept?.site !== site) kept = { site, catalogue: loadCatalogue(process.env.ASSAY_ROOT ?? ROOT, { drafts: true }).catalogue }
  return kept.catalogue
}

/** One version of a dataset, as its page and its files need it. */
export interface SiteVersion {
  dataset: Dataset
  version: Version
  newest: boolean
  /** True where every source lets the rows be passed on. */
  open: boolean
}

/** Every version that the site publishes. */
export const siteVersions = (): SiteVersion[] =>
  [...getCatalogue().datasets.values()].flatMap((dataset) =>
    dataset.versions.map((version) => ({
      dataset,
      version,
      newest: latestOf(dataset) === version,
      open: levelOf(version.table, getCatalogue().sources) === 'open',
    })),
  )

/** Paths of the pages of versions: each by its id, and the newest by `latest` too. */
export const versionPaths = (
  only: (found: SiteVersion) => boolean = () => true,
): { params: { id: string; version: string }; props: { name: string } }[] =>
  siteVersions()
    .filter(only)
    .flatMap(({ dataset, version, newest }) =>
      [version.id, ...(newest ? ['latest'] : [])].map((name) => ({
        params: { id: dataset.id, version: name },
        props: { name: `${dataset.id}@${version.id}` },
      })),
    )

/** The version that a page or file is of. Throws `unknown version: NAME`. */
export function findVersion(name: string): SiteVersion {
  const found = siteVersions().find(({ dataset, version }) => `${dataset.id}@${version.id}` === name)
  if (!found) throw new Error(`unknown version: ${name}`)
  return found
}

/** A version's rows as its page prints them. */
export const tableOfVersion = ({ dataset, version }: SiteVersion): ChartTable =>
  printedTable(version.table, dataset, getCatalogue(), SITE.lang)
