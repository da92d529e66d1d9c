import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import { isAbsent } from '../parts/figures.ts'
import type { Line } from './line.ts'
import type { LineSeries } from './series.ts'

/** How many series a sentence names before it counts the rest. */
const NAMED = 4

/** The sentence of a line chart: where each line starts, its highest and lowest where these lie inside, where it ends. */
export function describe(series: LineSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const named = series.lines.slice(0, NAMED)
  const clauses = named.map((line) => clause(line, series, facts))
  const rest = series.lines.length - named.length
  const more = rest > 0 ? ` ${numberFormat(locale).format(rest)} more ${rest === 1 ? 'line' : 'lines'} in the table.` : ''
  const absent = series.table.rows.some((row) => row.slice(1).some((cell) => isAbsent(cell.flags)))
  const single = series.dots === 'only'
  const gaps = !single && (absent || series.lines.some((line) => line.runs.length > 1)) ? ' A gap is a value that is not known.' : ''
  const opening = single ? 'Dots of single values, joined by no line' : 'Line chart'
  return {
    text: `${opening}, ${series.span[0]} to ${series.span[1]}${scaleWords(series)}. ${clauses.join(' ')}${more}${gaps}${bandWords(series, facts)}${series.marks}`,
    facts,
  }
}

/** What is special about the scale, after the years. Where an axis starts is no value of the table, so the drawing alone says it. */
const scaleWords = (series: LineSeries): string =>
  series.log ? ', on a logarithmic scale' : series.truncated ? ', on an axis that does not start at zero' : ''

/** The last place of the first band, which tells what bands are. */
function bandWords(series: LineSeries, facts: Description['facts']): string {
  const line = series.lines.find((one) => one.band)
  const last = line?.band?.runs.at(-1)?.at(-1)
  if (!line?.band || !last) return ''
  facts.push({ row: last.row, column: line.band.low, text: last.lowText }, { row: last.row, column: line.band.high, text: last.highText })
  const name = line.name.long ? ` of ${line.name.long}` : ''
  const when = `${series.kind === 'day' ? 'on' : 'in'} ${series.table.rows[last.row]![0]!.text}`
  return ` The band around the line${name} runs from ${last.lowText} to ${last.highText} ${when}.`
}

function clause(line: Line, series: LineSeries, facts: Description['facts']): string {
  const points = line.runs.flat()
  const say = (point: (typeof points)[number]): string => {
    facts.push({ row: point.row, column: line.column, text: point.text })
    return `${point.text} ${series.kind === 'day' ? 'on' : 'in'} ${series.table.rows[point.row]![0]!.text}`
  }
  const first = points[0]!
  const last = points.at(-1)!
  // Months published together are no single value: the number that is said of them is the sum of two.
  const single = points.filter((point) => point.x2 === point.x)
  const of = single.length < points.length ? ' single month' : ''
  const top = single.reduce((a, b) => (b.y > a.y ? b : a), single[0] ?? first)
  const low = single.reduce((a, b) => (b.y < a.y ? b : a), single[0] ?? first)
  const inner = [
    top !== first && top !== last ? `highest${of} at ${say(top)}` : '',
    low !== first && low !== last ? `lowest${of} at ${say(low)}` : '',
  ].filter(Boolean)
  const name = line.name.long ? `${line.name.long}: ` : ''
  if (first === last) return `${name}${say(first)}.`
  return `${name}${say(first)}${inner.length ? `, ${inner.join(', ')}` : ''}, ${say(last)}.`
}
