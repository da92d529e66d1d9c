import type { ChartCell, ChartTable } from '../chart-table.ts'
import { yField } from '../channels.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { axisUnit, decimalsFor } from '../parts/figures.ts'
import { cell } from '../parts/table.ts'
import type { MapSpec } from './spec.ts'

/** The table behind a map, a row a datum: its place, its value where there is one, then the words that its mark shows. */
export function tableOf(spec: MapSpec, chart: ChartData, data: readonly Datum[]): { table: ChartTable; columns: number[] } {
  const digits = digitsOf(data, chart.unit)
  const unit = axisUnit(chart.unit)
  const value = yField(spec)
  const words = [...(spec.series && spec.kind !== 'choropleth' ? [spec.series] : []), ...(spec.hollow ? [spec.hollow.field] : [])]
  const said = (field: string, datum: Datum): ChartCell => {
    const code = field === spec.series ? datum.series : (datum.extra[field] ?? null)
    return code === null ? { text: '–', value: null, flags: [] } : { text: chart.name(field, code).long, value: code, flags: [] }
  }
  const columns = [
    { name: spec.x, title: chart.fieldTitle(spec.x), align: 'start' as const },
    ...(value ? [{ name: 'value', title: chart.fieldTitle(value), ...(unit ? { unit } : {}), align: 'end' as const }] : []),
    ...words.map((name) => ({ name, title: chart.fieldTitle(name), align: 'start' as const })),
  ]
  return {
    // A place without value and words has nothing to read but its name.
    columns: columns.length > 1 ? columns.slice(1).map((_, k) => k + 1) : [0],
    table: {
      heads: 1,
      columns,
      rows: data.map((datum) => [
        { text: chart.name(spec.x, datum.x).long, value: datum.x, flags: [] },
        ...(value ? [cell(datum, chart.locale, digits)] : []),
        ...words.map((field) => said(field, datum)),
      ]),
    },
  }
}

/** Decimals of the values: of shares one is enough, unless the smallest would then read as zero. */
export function digitsOf(data: readonly Datum[], unit: string): number {
  const digits = decimalsFor(data.map(({ y }) => y))
  const one = data.every(({ y }) => y === null || y === 0 || Math.abs(y) >= 0.05)
  return unit === 'percent' && one ? Math.min(1, digits) : digits
}
