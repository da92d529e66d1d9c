import { latestOf, type Catalogue, type Dataset } from '../data/catalogue.ts'
import { COUNTRIES, countryNames } from '../data/countries.ts'
import type { Value } from '../data/table.ts'
import type { Name } from './chart-type.ts'
import type { ChartSpec } from './spec.ts'

/** Names short enough for a phone; a country without one keeps its own. */
const SHORT: Record<string, string> = { USA: 'U.S.', GBR: 'U.K.', OTH: 'others', ROW: 'others', ZAF: 'S. Africa', KOR: 'S. Korea' }

/**
 * Gives the printed name of a code: the chart's own names first, then the record's categories, the countries,
 * the elements' symbols, the label of an edition, and last the code itself.
 */
export function makeNames(spec: Pick<ChartSpec, 'names'>, dataset: Dataset, catalogue: Catalogue): (field: string, code: Value) => Name {
  const countries = countryNames(catalogue)
  const isCountry = new Set(dataset.record.foreignKeys.filter((key) => key.reference.resource === COUNTRIES).flatMap((key) => key.fields))
  const editions = new Map(dataset.versions.map((version) => [version.id, version.table.head.edition]))
  return (field, value) => {
    const code = value === null ? '' : String(value)
    const own = spec.names[code]
    if (own !== undefined) return typeof own === 'string' ? { long: own, short: own } : own
    const category = dataset.record.fields.find((candidate) => candidate.name === field)?.categories?.find((entry) => entry.value === code)
    if (category) return { long: category.label, short: category.label }
    const country = isCountry.has(field) ? countries.get(code) : undefined
    if (country) return { long: country, short: SHORT[code] ?? country }
    if (field === 'edition' && editions.has(code)) return editionName(code, editions.get(code) ?? '')
    return { long: code, short: code }
  }
}

/** Name of a version: "2026 edition", and which of its versions, where the publisher numbers them. */
function editionName(version: string, edition: string): Name {
  const [year = version] = version.split('-')
  const numbered = /, (version [\d.]+)$/.exec(edition)?.[1]
  return {
    long: numbered ? `${year} edition, ${numbered}` : `${version} edition`,
    short: numbered ? `${year} ${numbered.replace('version ', 'v')}` : version,
  }
}

/** Title of a field, from the record; `edition` is the field that versions side by side add. */
export function fieldTitle(dataset: Dataset, field: string): string {
  if (field === 'edition') return 'Edition'
  return dataset.record.fields.find((candidate) => candidate.name === field)?.title ?? field
}

/** Dataset id and pinned version of a spec's `dataset`. */
export function readDatasetName(text: string): { id: string; version?: string } {
  const [id, version] = text.split('@')
  return { id: id ?? '', ...(version ? { version } : {}) }
}

/** Versions a spec draws from, in the order of the lock: the pinned one, those named, all, or the latest. */
export function versionsOf(spec: Pick<ChartSpec, 'dataset' | 'editions'>, dataset: Dataset): Dataset['versions'] {
  const { version } = readDatasetName(spec.dataset)
  const { editions } = spec
  if (Array.isArray(editions)) return editions.flatMap((id) => dataset.versions.find((candidate) => candidate.id === id) ?? [])
  if (editions) return dataset.versions.filter((candidate) => !candidate.lock?.withdrawn)
  const one = version ? dataset.versions.find((candidate) => candidate.id === version) : latestOf(dataset)
  return one ? [one] : []
}
