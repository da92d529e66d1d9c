import type { ChartData, Datum, Name } from '../chart-type.ts'

/**
 * Names rows by the value of x, and, where that alone would name several of one series, by `detail` after a comma:
 * “Rare earths, heavy”.
 */
export function makeRowNames(spec: { x: string; detail?: string | undefined }, chart: ChartData): (datum: Datum) => Name {
  const place = (datum: Datum): string => JSON.stringify([datum.x, datum.series])
  const counts = new Map<string, number>()
  for (const datum of chart.data) counts.set(place(datum), (counts.get(place(datum)) ?? 0) + 1)
  return (datum) => {
    const name = chart.name(spec.x, datum.x)
    if (spec.detail === undefined || counts.get(place(datum)) === 1) return name
    const detail = chart.name(spec.detail, datum.extra[spec.detail] ?? null)
    return { long: `${name.long}, ${detail.long}`, short: `${name.short}, ${detail.short}` }
  }
}

/** Two rows that would bear one name in one series; undefined where all are told apart. */
export function sameName(chart: ChartData, nameOf: (datum: Datum) => Name): string | undefined {
  const seen = new Set<string>()
  const second = chart.data.find((datum) => {
    const key = JSON.stringify([nameOf(datum).long, datum.x, datum.series])
    return seen.has(key) || !seen.add(key)
  })
  return second && nameOf(second).long
}
