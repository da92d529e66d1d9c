import type { Catalogue, Dataset, Version } from '../data/catalogue.ts'
import { latestOf } from '../data/catalogue.ts'
import { levelOf } from '../data/licence.ts'
import type { LicenceLevel } from '../data/source-schema.ts'
import { SITE } from '../site.ts'
import type { ChartTable } from '../charts/chart-table.ts'
import { ROOT } from './folders.ts'
import { loadCatalogue } from './load-data.ts'
import { printedTable } from './model/printed-table.ts'
import { getSite } from './site-files.ts'

/** One version of a dataset, as its page and its files need it. */
export interface SiteVersion {
  dataset: Dataset
  version: Version
  newest: boolean
  /** The strictest level among the sources of its rows. */
  level: LicenceLevel
  /** True where every source lets the rows be passed on. */
  open: boolean
}

interface Kept {
  site: unknown
  catalogue: Catalogue
  versions: ReadonlyMap<string, SiteVersion>
}

let kept: Kept | undefined

/** Versions by `dataset@version`, in the order of the lock; of those whose dataset has an accepted version. */
function versionsIn(catalogue: Catalogue): Map<string, SiteVersion> {
  return new Map(
    [...catalogue.datasets.values()].flatMap((dataset) => {
      const latest = latestOf(dataset)
      return dataset.versions.map((version): [string, SiteVersion] => {
        const level = levelOf(version.table, catalogue.sources)
        return [`${dataset.id}@${version.id}`, { dataset, version, newest: latest === version, level, open: level === 'open' }]
      })
    }),
  )
}

function getKept(): Kept {
  const site = getSite()
  if (kept?.site !== site) {
    const { catalogue } = loadCatalogue(process.env.ASSAY_ROOT ?? ROOT, { drafts: true })
    kept = { site, catalogue, versions: versionsIn(catalogue) }
  }
  return kept
}

/** Every version of every dataset, for the pages and files of versions; read anew when the site model is. */
export const getCatalogue = (): Catalogue => getKept().catalogue

/** Every version that the site publishes. */
export const siteVersions = (): SiteVersion[] => [...getKept().versions.values()]

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
  const found = getKept().versions.get(name)
  if (!found) throw new Error(`unknown version: ${name}`)
  return found
}

/** A version's rows as its page prints them. */
export const tableOfVersion = ({ dataset, version }: SiteVersion): ChartTable =>
  printedTable(version.table, dataset, getCatalogue(), SITE.lang, new Set(getSite().drawn[`${dataset.id}@${version.id}`]))
