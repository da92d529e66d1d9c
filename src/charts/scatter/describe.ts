import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import { X, Y, type ScatterSeries } from './series.ts'

/** How many dots a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a scatter chart: what the scales are, then its dots, highlighted ones first, from the highest. */
export function describe(series: ScatterSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const ordered = series.points.toSorted((a, b) => Number(b.wanted) - Number(a.wanted) || b.y - a.y)
  const clauses = ordered.slice(0, NAMED).map((point) => {
    facts.push({ row: point.row, column: X, text: point.xText }, { row: point.row, column: Y, text: point.yText })
    return `${point.name.long} ${point.xText} and ${point.yText}`
  })
  const count = (number: number): string => numberFormat(locale).format(number)
  const rest = ordered.length - clauses.length
  const fit = series.fit ? ` A line fitted by least squares ${series.fit.rising ? 'rises' : 'falls'} through the dots.` : ''
  const gaps = series.gaps.length === 0 ? '' : ` ${count(series.gaps.length)} without a dot, because a value is withheld or not available.`
  return {
    text: `Scatter chart, ${series.x.title} across and ${series.y.title} upwards. ${clauses.join('; ')}${rest > 0 ? `; ${count(rest)} more in the table` : ''}.${fit}${gaps}${series.marks}`,
    facts,
  }
}
