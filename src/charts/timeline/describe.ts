import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import { DATE, type TimelineEvent, type TimelineSeries } from './series.ts'

/** How many events a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a timeline: highlighted events, or the first and the last ones, each with its date. */
export function describe(series: TimelineSeries, locale: string): Description {
  const { events, table, textColumn } = series
  const facts: Description['facts'] = []
  const say = ({ row }: TimelineEvent): string => {
    const [date, text] = [table.rows[row]![DATE]!.text, table.rows[row]![textColumn]!.text]
    facts.push({ row, column: DATE, text: date }, { row, column: textColumn, text })
    return `${date}: ${text}`
  }
  const strong = events.filter((event) => event.strong)
  const ends = events.length <= NAMED ? events : [...events.slice(0, 2), ...events.slice(-3)]
  const named = strong.length > 0 ? strong.slice(0, NAMED) : ends
  const count = (number: number): string => numberFormat(locale).format(number)
  const rest = events.length - named.length
  return {
    text: `Timeline of ${count(events.length)} ${events.length === 1 ? 'event' : 'events'}. ${named.map(say).join('; ')}${rest > 0 ? `; ${count(rest)} more in the table` : ''}.`,
    facts,
  }
}
