import type { Description } from '../chart-type.ts'
import { isAbsent } from '../parts/figures.ts'
import type { Line, LineSeries } from './series.ts'

/** How many series a sentence names before it counts the rest. */
const NAMED = 4

/** The sentence of a line chart: where each line starts, its highest and lowest where these lie inside, where it ends. */
export function describe(series: LineSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const named = series.lines.slice(0, NAMED)
  const clauses = named.map((line) => clause(line, series, facts))
  const rest = series.lines.length - named.length
  const more = rest > 0 ? ` ${new Intl.NumberFormat(locale).format(rest)} more ${rest === 1 ? 'line' : 'lines'} in the table.` : ''
  const absent = series.table.rows.some((row) => row.slice(1).some((cell) => isAbsent(cell.flags)))
  const gaps = absent || series.lines.some((line) => line.runs.length > 1) ? ' A gap is a value that is not known.' : ''
  return { text: `Line chart, ${series.span[0]} to ${series.span[1]}. ${clauses.join(' ')}${more}${gaps}`, facts }
}

function clause(line: Line, series: LineSeries, facts: Description['facts']): string {
  const points = line.runs.flat()
  const say = (point: (typeof points)[number]): string => {
    facts.push({ row: point.row, column: line.column, text: point.text })
    return `${point.text} in ${series.table.rows[point.row]![0]!.text}`
  }
  const first = points[0]!
  const last = points.at(-1)!
  const top = points.reduce((a, b) => (b.y > a.y ? b : a))
  const low = points.reduce((a, b) => (b.y < a.y ? b : a))
  const inner = [
    top !== first && top !== last ? `highest at ${say(top)}` : '',
    low !== first && low !== last ? `lowest at ${say(low)}` : '',
  ].filter(Boolean)
  const name = line.name.long ? `${line.name.long}: ` : ''
  if (first === last) return `${name}${say(first)}.`
  return `${name}${say(first)}${inner.length ? `, ${inner.join(', ')}` : ''}, ${say(last)}.`
}
