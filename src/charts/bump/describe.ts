import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import { type BumpLine, type BumpPoint, type BumpSeries } from './series.ts'

/** How many lines a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a bump chart: the rank of each line at its first and last place, highlighted ones first; who is left out. */
export function describe(series: BumpSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const head = (place: number): string => series.table.rows[place]![0]!.text
  const say = (line: BumpLine, point: BumpPoint): string => {
    const { text } = series.table.rows[point.row]![line.column]!
    facts.push({ row: point.row, column: line.column, text })
    return `${text} in ${head(point.place)}`
  }
  const ordered = [...series.lines.filter((line) => line.paint.strong), ...series.lines.filter((line) => !line.paint.strong)]
  const clauses = ordered.slice(0, NAMED).map((line) => {
    const points = line.runs.flat()
    const [first, last] = [points[0]!, points.at(-1)!]
    return `${line.name.long} ${first === last ? say(line, first) : `${say(line, first)}, ${say(line, last)}`}`
  })
  const rest = ordered.length - clauses.length
  const more = rest > 0 ? `; ${numberFormat(locale).format(rest)} more in the table` : ''
  const ties = series.lines.some((line) => line.runs.flat().some((point) => point.shared > 1)) ? ' A rank with = is shared.' : ''
  const gaps = series.lines.some((line) => line.runs.length > 1) ? ' A gap in a line is a value that is not known.' : ''
  return {
    text: `Ranks, ${head(0)} to ${head(series.places.length - 1)}. ${clauses.join('; ')}${more}.${ties}${gaps}${leftOutText(series, locale)}`,
    facts,
  }
}

/** Names of those that are left out, eight at most. */
export function leftOutText({ leftOut, top }: BumpSeries, locale: string): string {
  if (leftOut.length === 0) return ''
  const more = leftOut.length > 8 ? ` and ${numberFormat(locale).format(leftOut.length - 8)} more` : ''
  return ` Never among the first ${top}, and left out: ${leftOut.slice(0, 8).join(', ')}${more}.`
}
