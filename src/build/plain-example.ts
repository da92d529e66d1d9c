import { readChannels, yField } from '../charts/channels.ts'
import type { PlainChart } from '../charts/chart-data.ts'
import type { ChartType, Example } from '../charts/chart-type.ts'
import type { ChartSpec } from '../charts/spec.ts'
import { makeTable } from '../data/make-table.ts'
import type { Field, Value } from '../data/table.ts'
import { convert } from '../format/units.ts'

/** Places of the countries that examples name. */
const COUNTRIES = {
  CHN: { number: '156', longitude: 105, latitude: 35 },
  USA: { number: '840', longitude: -97, latitude: 38 },
  AUS: { number: '036', longitude: 133, latitude: -27 },
  MMR: { number: '104', longitude: 98, latitude: 22 },
  BRA: { number: '076', longitude: -55, latitude: -10 },
  IND: { number: '356', longitude: 77, latitude: 20 },
  VNM: { number: '704', longitude: 107.8, latitude: 16.2 },
  DEU: { number: '276', longitude: 9, latitude: 51 },
  JPN: { number: '392', longitude: 138, latitude: 36 },
  KOR: { number: '410', longitude: 127.5, latitude: 37 },
  THA: { number: '764', longitude: 100, latitude: 15 },
  MYS: { number: '458', longitude: 112.5, latitude: 2.5 },
  FRA: { number: '250', longitude: 2, latitude: 46 },
  MEX: { number: '484', longitude: -102, latitude: 23 },
}

/** An example's rows and names as a chart reads them, with what would come from the records of real datasets. */
export function plainExample(type: ChartType, spec: ChartSpec, example: Example): PlainChart {
  const head = {
    dataset: 'example',
    version: '2026',
    edition: 'Example',
    published: '2026',
    fields: example.fields as Field[],
    primaryKey: example.primaryKey,
    sources: [],
  }
  const extra = type.extraFields?.(spec) ?? []
  const { data, unit } = readChannels(spec, makeTable(head, example.rows), convert, extra)
  const fields = [...new Set([spec.x, spec.series, spec.facet, yField(spec), ...extra].filter((field) => field !== undefined))]
  const name = (code: Value) => example.names?.[String(code)] ?? { long: String(code), short: String(code) }
  const codes = data
    .flatMap(({ x, series, facet, extra: more }) => [x, series, facet, ...Object.values(more)])
    .filter((code) => code !== null)
  codes.push(...(type.extraCodes?.(spec) ?? []))
  const names = Object.fromEntries(codes.map((code) => [String(code), name(code)]))
  return {
    data,
    unit,
    locale: 'en',
    sources: [],
    versions: [],
    units: Object.fromEntries(example.fields.flatMap(({ name: field, unit: own }) => (own ? [[field, own]] : []))),
    countries: COUNTRIES,
    names: Object.fromEntries(fields.map((field) => [field, names])),
    titles: Object.fromEntries(fields.map((field) => [field, field])),
  }
}
