import { cellText } from '../../charts/parts/figures.ts'
import { makeNames } from '../../charts/names.ts'
import { formatAddress } from '../../data/address.ts'
import { latestOf, type Catalogue, type Dataset, type Version } from '../../data/catalogue.ts'
import { canCompare, differenceOf, type Difference } from '../../data/difference.ts'
import { levelOf, sourcesOf } from '../../data/licence.ts'
import { inPublicationOrder, versionBefore } from '../../data/publication-order.ts'
import { sizeOf, weightOf } from '../../data/revision-size.ts'
import { unitOf } from '../../format/units.ts'
import { formatNumber } from '../../format/numbers.ts'
import type { DatasetModel, RevisionModel } from '../site-model.ts'
import type { DrawnRows } from './drawn-rows.ts'
import { editionSpan } from './edition-span.ts'
import { licenceOf } from './edition-model.ts'
import { printedTable } from './printed-table.ts'

/** Revisions of a dataset that the model carries: the largest, for ledgers. The pages of changes hold them all. */
const LEDGER = 20

/** A dataset as its page shows it; `usedIn` is filled by the caller, who knows the charts and articles. */
export function makeDatasetModel(dataset: Dataset, catalogue: Catalogue, locale: string, drawn: DrawnRows): DatasetModel | undefined {
  const newest = latestOf(dataset)
  if (!newest) return undefined
  const { record } = dataset
  const sources = sourcesOf(newest.table)
  const differences = differencesOf(dataset)
  const revisions = [...differences.values()]
    .flatMap((difference) => revisionsOf(difference, dataset, catalogue, locale))
    .toSorted((a, b) => b.weight - a.weight)
  return {
    id: dataset.id,
    title: record.title,
    ...(record.subject ? { subject: record.subject } : {}),
    description: record.description.trim(),
    fields: record.fields.map(({ name, title, type, unit, description, blank }) => ({
      name,
      title,
      type,
      ...(unit ? { unit: unitOf(unit).symbol || unit } : {}),
      description,
      ...(blank ? { blank } : {}),
    })),
    primaryKey: record.primaryKey,
    faults: record.faults,
    rules: record.rules.map((rule) => rule.text),
    licence: licenceOf(levelOf(newest.table, catalogue.sources), sources, catalogue.sources, record),
    versions: inPublicationOrder(dataset.versions).map((version) => versionModel(version, differences.get(version), newest)),
    table: printedTable(newest.table, dataset, catalogue, locale, new Set(drawn[`${dataset.id}@${newest.id}`])),
    usedIn: { charts: [], articles: [] },
    revisions: revisions.slice(0, LEDGER),
    revisionCount: revisions.length,
    health: { passed: 0, warned: 0, failed: 0, waived: 0 },
  }
}

/** Each version against the one published before it, where both can be compared. */
function differencesOf(dataset: Dataset): Map<Version, Difference> {
  return new Map(
    dataset.versions.flatMap((version): [Version, Difference][] => {
      const before = versionBefore(dataset, version)
      return before && canCompare(before.table, version.table) ? [[version, differenceOf(before.table, version.table)]] : []
    }),
  )
}

function versionModel(version: Version, difference: Difference | undefined, newest: Version): DatasetModel['versions'][number] {
  const { head, size } = version.table
  return {
    version: version.id,
    edition: head.edition,
    published: head.published,
    rows: size,
    sha256: version.sha256 ?? '',
    accepted: version.lock?.date ?? '',
    ...(head.corrects ? { corrects: head.corrects } : {}),
    ...(version.lock?.withdrawn ? { withdrawn: version.lock.withdrawn } : {}),
    newest: version === newest,
    sources: head.sources,
    ...(difference
      ? {
          difference: {
            against: difference.before,
            revised: difference.revised.length,
            added: difference.added.length,
            removed: difference.removed.length,
          },
        }
      : {}),
  }
}

/** Revised numbers between two versions. */
function revisionsOf({ before, after, revised }: Difference, dataset: Dataset, catalogue: Catalogue, locale: string): RevisionModel[] {
  const name = makeNames({ names: {} }, dataset, catalogue)
  const editionOf = (id: string): string => dataset.versions.find((version) => version.id === id)?.table.head.edition ?? id
  return revised.flatMap((revision) => {
    const field = dataset.record.fields.find((candidate) => candidate.name === revision.field)
    const { before: old, after: fresh } = revision
    if (typeof old.value !== 'number' || typeof fresh.value !== 'number' || old.value === fresh.value || !field) return []
    const named = dataset.record.primaryKey.map((key, place) => ({ key, text: name(key, revision.key[place] ?? '').long }))
    const { percent } = sizeOf(revision, field)
    return [
      {
        dataset: dataset.id,
        version: after,
        address: formatAddress(revision.address),
        what: named[0]?.text ?? '',
        when: `${field.title.toLowerCase()}${named
          .slice(1)
          .map(({ key, text }) => (key === 'year' ? ` of ${text}` : `, ${text}`))
          .join('')}, from ${editionSpan(editionOf(before), editionOf(after))}`,
        before: cellText(old.value, old.flags, locale, 6),
        after: cellText(fresh.value, fresh.flags, locale, 6),
        unit: field.unit ? unitOf(field.unit).symbol : '',
        ...(percent === undefined ? {} : { percent: `${formatNumber(percent, locale, { decimals: 1, sign: 'always' })}%` }),
        weight: weightOf(revision),
      },
    ]
  })
}
