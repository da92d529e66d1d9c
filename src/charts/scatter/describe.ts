import type { Description } from '../chart-type.ts'
import { withUnit } from '../parts/figures.ts'
import type { ScatterSeries } from './series.ts'

/** How many dots a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a scatter chart: what the scales are, then its dots, highlighted ones first, from the highest. */
export function describe(series: ScatterSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const ordered = series.points.toSorted((a, b) => Number(b.wanted) - Number(a.wanted) || b.y - a.y)
  const clauses = ordered.slice(0, NAMED).map((point) => {
    const y = withUnit(point.yText, series.yUnit)
    facts.push({ row: point.row, column: 1, text: point.xText }, { row: point.row, column: 2, text: y })
    return `${point.name.long} ${point.xText} and ${y}`
  })
  const rest = ordered.length - clauses.length
  return {
    text: `Dots between two scales, ${series.xTitle} across and ${series.yTitle} upwards. ${clauses.join('; ')}${rest > 0 ? `; ${new Intl.NumberFormat(locale).format(rest)} more in the table` : ''}.`,
    facts,
  }
}
