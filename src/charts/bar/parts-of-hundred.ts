import type { ChartData, Datum } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import type { BarSpec } from './spec.ts'

/** Code of what is left to 100. */
export const REMAINDER = '~rest'

/**
 * Rows as a chart of parts in a hundred shows them, so that its table prints what its bars say: percent as published, other
 * units as shares of the sum of the parts (derived; partial where a part is missing), and what is left to 100 where the spec names it.
 */
export function partsOfHundred(spec: BarSpec, chart: ChartData): ChartData {
  if (spec.arrange !== 'percent') return chart
  const shares = chart.unit === 'percent' ? chart : { ...chart, unit: 'percent', data: sharesOf(chart.data) }
  return spec.remainder ? withRemainder(shares, spec.remainder) : shares
}

/** Rows of each category, in the order in which categories first stand. */
const byCategory = (data: readonly Datum[]): Datum[][] =>
  distinct(data.map((datum) => String(datum.x))).map((x) => data.filter((datum) => String(datum.x) === x))

function sharesOf(data: readonly Datum[]): Datum[] {
  return byCategory(data).flatMap((own) => {
    const sum = own.reduce((total, datum) => total + (datum.y ?? 0), 0)
    const partial = own.some((datum) => datum.y === null)
    return own.map((datum): Datum => {
      if (datum.y === null || sum === 0) return datum
      return {
        ...datum,
        y: (datum.y / sum) * 100,
        flags: [...new Set([...datum.flags, 'derived' as const, ...(partial ? (['partial'] as const) : [])])],
      }
    })
  })
}

function withRemainder(chart: ChartData, { label, short = label }: { label: string; short?: string | undefined }): ChartData {
  const rests = byCategory(chart.data).flatMap((own): Datum[] => {
    if (own.some((datum) => datum.y === null)) return []
    // Parts rounded up may add to a little more than 100; more than that is refused.
    const rest = Math.max(0, 100 - own.reduce((total, datum) => total + datum.y!, 0))
    return [{ ...own[0]!, series: REMAINDER, y: Math.round(rest * 1e6) / 1e6, flags: ['derived'] }]
  })
  return {
    ...chart,
    data: [...chart.data, ...rests],
    name: (field, code) => (code === REMAINDER ? { long: label, short } : chart.name(field, code)),
  }
}
