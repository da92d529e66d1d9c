import type { ChartData, Datum, Name } from '../chart-type.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { distinct, order } from '../parts/order.ts'
import type { HistogramSpec } from './spec.ts'

/** Parts of every bar, from the bottom up: one, a part a series, or the highlighted rows on the others. */
export interface Split {
  parts: { code: string; name: Name; paint: Paint }[]
  partOf: (datum: Datum) => number
}

/** Parts the rows: by their series, else by whether they are highlighted. */
export function readSplit(spec: HistogramSpec, chart: ChartData): Split {
  if (spec.series !== undefined) return bySeries(spec, chart)
  const chosen = new Set(spec.highlight.map(String))
  const marked = chart.data.filter((datum) => chosen.has(String(datum.x)))
  if (marked.length === 0)
    return { parts: [{ code: 'all', name: { long: '', short: '' }, paint: { role: 'hl', strong: false } }], partOf: () => 0 }
  const codes = distinct(marked.map((datum) => datum.x))
  const together = (form: 'long' | 'short'): string =>
    spec.marked ?? (codes.length <= 2 ? codes.map((code) => chart.name(spec.x, code)[form]).join(' and ') : 'Highlighted')
  return {
    parts: [
      { code: 'others', name: { long: 'Others', short: 'Others' }, paint: { role: 'context', strong: false } },
      { code: 'marked', name: { long: together('long'), short: together('short') }, paint: { role: 'hl', strong: true } },
    ],
    partOf: (datum) => (chosen.has(String(datum.x)) ? 1 : 0),
  }
}

/** Series from the bottom up; the highlighted ones lie at the bottom, where they are compared best. */
function bySeries(spec: HistogramSpec, chart: ChartData): Split {
  const found = distinct(chart.data.map((datum) => datum.series ?? ''))
  const sorted = order(
    found,
    spec.sort,
    (code) => chart.data.filter((datum) => datum.series === code).length,
    (code) => chart.name(spec.series!, code).long,
  )
  const paints = paintSeries(
    sorted,
    spec.highlight.filter((code) => found.includes(String(code))),
  )
  const codes = sorted.toSorted((a, b) => Number(paints.get(b)!.strong) - Number(paints.get(a)!.strong))
  return {
    parts: codes.map((code) => ({ code, name: chart.name(spec.series!, code), paint: paints.get(code)! })),
    partOf: (datum) => codes.indexOf(datum.series ?? ''),
  }
}
