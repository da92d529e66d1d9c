import type { ChartData, Datum } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import type { WaffleSpec } from './spec.ts'

/** Code of what is left to 100. */
export const REMAINDER = '~rest'

/** Rows of each whole, in the order in which wholes first stand. */
export const byWhole = (data: readonly Datum[]): Datum[][] =>
  distinct(data.map((datum) => datum.series)).map((whole) => data.filter((datum) => datum.series === whole))

/** Sum of the parts of a whole. */
export const sumOf = (parts: readonly Datum[]): number => parts.reduce((sum, datum) => sum + (datum.y ?? 0), 0)

/**
 * How far a sum of parts may lie from 100 when each was rounded by itself: half a step of the last printed digit for each part.
 * A part given in whole percent is thought to be printed so.
 */
export function slackOf(parts: readonly Datum[]): number {
  const digits = Math.max(0, ...parts.map(({ y }) => Math.min(4, (String(y ?? 0).split('.')[1] ?? '').length)))
  return Math.max(1e-6, parts.length * 0.5 * 10 ** -digits)
}

/** Adds to each whole what is left to 100, where the spec names it and more is left than rounding explains. */
export function withRemainder(spec: WaffleSpec, chart: ChartData): ChartData {
  const { remainder } = spec
  if (!remainder) return chart
  const rests = byWhole(chart.data).flatMap((own): Datum[] => {
    const rest = Math.round((100 - sumOf(own)) * 1e6) / 1e6
    return rest > 0.05 ? [{ ...own[0]!, x: REMAINDER, y: rest, flags: ['derived'] }] : []
  })
  return {
    ...chart,
    data: [...chart.data, ...rests],
    name: (field, code) =>
      code === REMAINDER ? { long: remainder.label, short: remainder.short ?? remainder.label } : chart.name(field, code),
  }
}

/**
 * A hundred squares shared out by the largest remainder: each part gets its whole squares, and what is left goes to the parts
 * that were cut most. They make a hundred whatever the rounding of the parts.
 */
export function shareSquares(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  if (sum <= 0) return values.map(() => 0)
  const exact = values.map((value) => (value / sum) * 100)
  const squares = exact.map((value) => Math.floor(value + 1e-9))
  const left = 100 - squares.reduce((total, count) => total + count, 0)
  const cut = exact.map((value, k) => ({ k, part: value - squares[k]! })).toSorted((a, b) => b.part - a.part || a.k - b.k)
  for (const { k } of cut.slice(0, left)) squares[k]! += 1
  return squares
}
