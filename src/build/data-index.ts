import { DESCRIPTIONS } from '../data/data-files.ts'
import type { PublishedDataset } from '../data/dcat.ts'
import type { Publication } from '../data/publication.ts'
import { temporalCoverage } from '../data/temporal.ts'
import { absolute } from '../site.ts'
import type { SiteModel } from './site-model.ts'

/** Addresses of a version's files by their format, with size and checksum; none where the licence withholds them. */
const filesIn = ({ files, address }: Publication): Record<string, unknown> =>
  files.length === 0
    ? {}
    : {
        files: Object.fromEntries(
          files.map(({ file, format, bytes, sha256 }) => [format, { url: address + file, bytes, sha256 }] as const),
        ),
        datapackage: address + DESCRIPTIONS.package,
        csvw: address + DESCRIPTIONS.csvw,
        sums: address + DESCRIPTIONS.sums,
      }

const versionOf = (publication: Publication): Record<string, unknown> => {
  const { version, address, withheld } = publication
  const { head, size } = version.table
  const covered = temporalCoverage(version.table)
  return {
    version: version.id,
    edition: head.edition,
    published: head.published,
    ...(version.lock ? { accepted: version.lock.date } : {}),
    ...(version.lock?.withdrawn ? { withdrawn: version.lock.withdrawn } : {}),
    ...(head.corrects ? { corrects: head.corrects } : {}),
    rows: size,
    ...(covered ? { covers: covered } : {}),
    page: address,
    ...(withheld === undefined ? {} : { withheld }),
    ...filesIn(publication),
  }
}

/** The list of datasets for machines: what each holds, its versions in the order of their acceptance, and every address. */
export function listDatasets(datasets: readonly PublishedDataset[], { built, health }: SiteModel, base: string | undefined): unknown {
  return {
    built,
    catalog: absolute('/data/catalog.jsonld', base),
    health: absolute('/data/health.json', base),
    feed: absolute('/data/feed.xml', base),
    datasets: datasets.map(({ address, versions, latest }) => {
      const { id, record } = latest.dataset
      return {
        id,
        title: record.title,
        ...(record.subject ? { subject: record.subject } : {}),
        description: record.description.trim(),
        page: address,
        licence: record.licence,
        level: latest.level,
        ...(latest.withheld === undefined ? { latest: `${address}latest/` } : { withheld: latest.withheld }),
        latestVersion: latest.version.id,
        checks: health.datasets.find((dataset) => dataset.id === id)?.counts,
        versions: versions.map(versionOf),
      }
    }),
  }
}
