import type { ChartCell, ChartTable } from '../../charts/chart-table.ts'
import { cellText } from '../../charts/parts/figures.ts'
import { fieldTitle, makeNames } from '../../charts/names.ts'
import { formatAddress } from '../../data/address.ts'
import { latestOf, type Catalogue, type Dataset, type Version } from '../../data/catalogue.ts'
import { differenceOf, type Revision } from '../../data/difference.ts'
import { levelOf, sourcesOf } from '../../data/licence.ts'
import { cellOf, flagsOf, type Table, type Value } from '../../data/table.ts'
import { unitOf } from '../../format/units.ts'
import { formatNumber } from '../../format/numbers.ts'
import type { DatasetModel, RevisionModel } from '../site-model.ts'
import { editionSpan } from './edition-span.ts'
import { licenceOf } from './edition-model.ts'

/** Rows that a dataset's page carries itself; the files hold them all. */
const ROWS = 1500

/** A change below this first printing is not given in percent: from 20 t to 560 t it would only impress. */
const PERCENT_FROM = 1000

/** A dataset as its page shows it; `usedIn` is filled by the caller, who knows the charts and articles. */
export function makeDatasetModel(dataset: Dataset, catalogue: Catalogue, locale: string): DatasetModel | undefined {
  const newest = latestOf(dataset)
  if (!newest) return undefined
  const { record } = dataset
  const sources = sourcesOf(newest.table)
  return {
    id: dataset.id,
    title: record.title,
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
    versions: dataset.versions.map((version) => versionModel(version, dataset, newest)),
    table: printedTable(newest.table, dataset, catalogue, locale),
    usedIn: { charts: [], articles: [] },
    revisions: dataset.versions
      .flatMap((version, place) => (place > 0 ? revisionsOf(dataset.versions[place - 1]!, version, dataset, catalogue, locale) : []))
      .toSorted((a, b) => b.size - a.size)
      .map(({ size: _, ...revision }) => revision),
  }
}

function versionModel(version: Version, dataset: Dataset, newest: Version): DatasetModel['versions'][number] {
  const before = dataset.versions[dataset.versions.indexOf(version) - 1]
  const difference = before && differenceOf(before.table, version.table)
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

/** A version's rows as printed text: codes by their names, numbers grouped, flags beside their values. */
export function printedTable(table: Table, dataset: Dataset, catalogue: Catalogue, locale: string): ChartTable {
  const name = makeNames({ names: {} }, dataset, catalogue)
  const fields = table.head.fields.filter((field) => !field.name.endsWith('_flag'))
  const print = (row: number, field: (typeof fields)[number]): ChartCell => {
    const value = cellOf(table, row, field.name)
    const flags = flagsOf(table, row, field.name)
    const number = field.type === 'integer' || field.type === 'number'
    if (number)
      return { text: value === null && flags.length === 0 ? '' : cellText(value as number | null, flags, locale, 6), value, flags }
    return { text: wordsFor(value, field.name, name), value, flags }
  }
  return {
    heads: 1,
    columns: fields.map((field) => ({
      name: field.name,
      title: fieldTitle(dataset, field.name),
      ...(field.unit && unitOf(field.unit).symbol ? { unit: unitOf(field.unit).symbol } : {}),
      align: field.type === 'integer' || field.type === 'number' ? ('end' as const) : ('start' as const),
    })),
    rows: Array.from({ length: Math.min(table.size, ROWS) }, (_, row) => fields.map((field) => print(row, field))),
  }
}

const wordsFor = (value: Value, field: string, name: ReturnType<typeof makeNames>): string =>
  value === null ? '' : name(field, value).long

/** Revised numbers between two versions, with their size for sorting: the part of the larger value that changed. */
function revisionsOf(
  before: Version,
  after: Version,
  dataset: Dataset,
  catalogue: Catalogue,
  locale: string,
): (RevisionModel & { size: number })[] {
  const name = makeNames({ names: {} }, dataset, catalogue)
  return differenceOf(before.table, after.table).revised.flatMap((revision) => {
    const field = dataset.record.fields.find((candidate) => candidate.name === revision.field)
    const { before: old, after: fresh } = revision
    if (typeof old.value !== 'number' || typeof fresh.value !== 'number' || old.value === fresh.value || !field) return []
    const named = dataset.record.primaryKey.map((key, place) => ({ key, text: name(key, revision.key[place] ?? '').long }))
    const percent = percentOf(revision, field.unit)
    return [
      {
        dataset: dataset.id,
        address: formatAddress(revision.address),
        what: named[0]?.text ?? '',
        when: `${field.title.toLowerCase()}${named
          .slice(1)
          .map(({ key, text }) => (key === 'year' ? ` of ${text}` : `, ${text}`))
          .join('')}, from ${editionSpan(before.table.head.edition, after.table.head.edition)}`,
        before: cellText(old.value, old.flags, locale, 6),
        after: cellText(fresh.value, fresh.flags, locale, 6),
        unit: field.unit ? unitOf(field.unit).symbol : '',
        ...(percent === undefined ? {} : { percent: `${formatNumber(percent, locale, { decimals: 1, sign: 'always' })}%` }),
        size:
          (Math.abs(fresh.value - old.value) / Math.max(Math.abs(fresh.value), Math.abs(old.value))) *
          Math.log10(1 + Math.max(Math.abs(fresh.value), Math.abs(old.value))),
      },
    ]
  })
}

function percentOf({ before, after }: Revision, unit: string | undefined): number | undefined {
  if (typeof before.value !== 'number' || typeof after.value !== 'number' || before.value === 0) return undefined
  return unit === 't' && before.value < PERCENT_FROM ? undefined : ((after.value - before.value) / before.value) * 100
}
