import type { ChartCell, ChartTable } from '../chart-table.ts'
import { yField } from '../channels.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { axisUnit, decimalsFor } from '../parts/figures.ts'
import { cell } from '../parts/table.ts'
import { codeOf, type Side } from './nodes.ts'
import type { SankeySpec } from './spec.ts'

/** The table behind a sankey, a row a band: origin and destination head it, then the value, then what it passes through. */
export function tableOf(
  spec: SankeySpec,
  chart: ChartData,
  data: readonly Datum[],
): { table: ChartTable; value: number; columns: number[] } {
  const digits = decimalsFor(data.map(({ y }) => y))
  const unit = axisUnit(chart.unit)
  const word = (field: string, side: Side, datum: Datum): ChartCell => {
    const code = codeOf(side, datum, spec)
    return code === undefined ? { text: 'direct', value: null, flags: [] } : { text: chart.name(field, code).long, value: code, flags: [] }
  }
  const { through } = spec
  return {
    value: 2,
    columns: through ? [2, 3] : [2],
    table: {
      heads: 2,
      columns: [
        { name: spec.series, title: chart.fieldTitle(spec.series), align: 'start' },
        { name: spec.x, title: chart.fieldTitle(spec.x), align: 'start' },
        { name: 'value', title: chart.fieldTitle(yField(spec)), ...(unit ? { unit } : {}), align: 'end' },
        ...(through ? [{ name: through, title: chart.fieldTitle(through), align: 'start' as const }] : []),
      ],
      rows: data.map((datum) => [
        word(spec.series, 'series', datum),
        word(spec.x, 'x', datum),
        cell(datum, chart.locale, digits),
        ...(through ? [word(through, 'through', datum)] : []),
      ]),
    },
  }
}
