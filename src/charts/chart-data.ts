import type { Catalogue, Dataset } from '../data/catalogue.ts'
import { countryPlaces } from '../data/countries.ts'
import { asFirstPrinted, asLastPrinted, stackVersions } from '../data/editions.ts'
import { sourcesOf } from '../data/licence.ts'
import type { Table, Value } from '../data/table.ts'
import { convert } from '../format/units.ts'
import { readChannels, yField } from './channels.ts'
import type { ChartData, ChartType, Country, Datum, Name } from './chart-type.ts'
import { fieldTitle, makeNames, readDatasetName, versionsOf } from './names.ts'
import type { ChartSpec } from './spec.ts'

/** What a chart draws, as plain data: it travels to a worker and is part of a drawing's address in the cache. */
export interface PlainChart {
  data: Datum[]
  /** Rows that are not drawn, by which those of an index are divided. */
  base?: Datum[]
  unit: string
  locale: string
  /** Printed names by field and code. */
  names: Record<string, Record<string, Name>>
  /** Titles by field. */
  titles: Record<string, string>
  /** Unit ids by field, where a field has one. */
  units: Record<string, string>
  /** Countries by code, of the codes drawn. */
  countries: Record<string, Country>
  /** Source ids of the rows drawn, and the versions that they come from. */
  sources: string[]
  versions: string[]
}

/** The table that a spec draws from: one version, or several joined as `editions` says. */
export function tableOf(spec: Pick<ChartSpec, 'dataset' | 'editions'>, dataset: Dataset): Table | undefined {
  const versions = versionsOf(spec, dataset)
  const latest = versions.at(-1)
  if (!latest) return undefined
  if (spec.editions === undefined) return latest.table
  if (spec.editions === 'last') return asLastPrinted(versions)
  if (spec.editions === 'first') return asFirstPrinted(versions)
  return stackVersions(versions)
}

/** Reads a chart's rows and every name it may print. The spec must have passed the chart checks. */
export function plainChart(type: ChartType, spec: ChartSpec, catalogue: Catalogue, locale: string): PlainChart {
  const dataset = catalogue.datasets.get(readDatasetName(spec.dataset).id)
  const table = dataset && tableOf(spec, dataset)
  if (!dataset || !table) throw new Error(`unknown dataset: ${spec.dataset}`)
  const extra = type.extraFields?.(spec) ?? []
  const { data, unit, rows } = readChannels(spec, table, convert, extra)
  const name = makeNames(spec, dataset, catalogue)
  const fields = [spec.x, spec.series, spec.facet, ...extra].filter((field): field is string => field !== undefined)
  const codes = (field: string): Set<Value> =>
    new Set(
      data.flatMap((datum) => [
        field === spec.x ? datum.x : null,
        field === spec.series ? datum.series : null,
        field === spec.facet ? datum.facet : null,
        datum.extra[field] ?? null,
      ]),
    )
  const codesOf = new Map(fields.map((field) => [field, codes(field)]))
  const isDrawn = (code: string): boolean => [...codesOf.values()].some((known) => known.has(code))
  const drawn = type.extraCodes?.(spec) ?? []
  const listed = [...spec.highlight, ...(spec.label ?? []), ...drawn]
  return {
    data: inOrder(spec, data, dataset),
    unit,
    locale,
    names: Object.fromEntries(
      fields.map((field) => [
        field,
        Object.fromEntries(
          [...(codesOf.get(field) ?? []), ...listed].filter((code) => code !== null).map((code) => [String(code), name(field, code)]),
        ),
      ]),
    ),
    units: Object.fromEntries(
      table.head.fields.filter((field) => field.unit && fields.includes(field.name)).map((field) => [field.name, field.unit!]),
    ),
    countries: Object.fromEntries([...countryPlaces(catalogue)].filter(([code]) => drawn.includes(code) || isDrawn(code))),
    sources: sourcesOf(table, rows),
    // A table of one version may have a column `edition` of its own, which then says nothing of ours.
    versions:
      spec.editions === undefined
        ? [table.head.version]
        : dataset.versions.map((version) => version.id).filter((id) => data.some((datum) => datum.version === id)),
    titles: Object.fromEntries(
      [...fields, yField(spec)].filter((field) => field !== undefined).map((field) => [field, fieldTitle(dataset, field)]),
    ),
  }
}

/** Rows by facet, x and series, of which those that the record puts in order stand in it, and others as they come; all as they come where none is. */
export function inOrder(
  spec: Pick<ChartSpec, 'x' | 'series' | 'facet'>,
  data: Datum[],
  { record }: { record: Pick<Dataset['record'], 'fields'> },
): Datum[] {
  const listed = (field: string | undefined): string[] | undefined => {
    const found = record.fields.find(({ name }) => name === field)
    return found?.categoriesOrdered ? found.categories?.map(({ value }) => value) : undefined
  }
  const keys = (['facet', 'x', 'series'] as const).map((key) => {
    const found = data.map((datum) => String(datum[key] ?? ''))
    return { key, places: new Map([...new Set([...(listed(spec[key]) ?? []), ...found])].map((code, place) => [code, place])) }
  })
  if (!keys.some(({ key }) => listed(spec[key]))) return data
  const place = (datum: Datum): number[] => keys.map(({ key, places }) => places.get(String(datum[key] ?? ''))!)
  const placed = data.map((datum) => ({ datum, at: place(datum) }))
  return placed.toSorted((a, b) => a.at.map((own, k) => own - b.at[k]!).find((by) => by !== 0) ?? 0).map(({ datum }) => datum)
}

/** A plain chart with its names as functions, as types take it. */
export function chartDataOf(plain: PlainChart): ChartData {
  const itself = (code: Value): Name => ({ long: code === null ? '' : String(code), short: code === null ? '' : String(code) })
  return {
    data: plain.data,
    ...(plain.base ? { base: plain.base } : {}),
    unit: plain.unit,
    locale: plain.locale,
    name: (field, code) => plain.names[field]?.[String(code)] ?? itself(code),
    fieldTitle: (field) => plain.titles[field] ?? field,
    unitOf: (field) => plain.units[field] ?? '',
    countryOf: (code) => plain.countries[code],
  }
}
