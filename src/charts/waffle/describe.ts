import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import type { Waffle, WaffleSeries } from './series.ts'

/** How many waffles a sentence names before it counts the rest. */
const NAMED = 4

/** The sentence of a waffle chart: the parts of each whole with their figures, in order. */
export function describe(series: WaffleSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const clause = ({ name, parts }: Waffle): string => {
    const said = parts.map((part) => {
      facts.push({ row: part.pointer.rows[0]!, column: [part.pointer.column].flat()[0]!, text: part.text })
      return `${part.name.long} ${part.text}`
    })
    return `${name.long ? `${name.long}: ` : ''}${said.join(', ')}.`
  }
  const named = series.waffles.slice(0, NAMED)
  const rest = series.waffles.length - named.length
  const count = numberFormat(locale)
  return {
    text: [
      series.waffles.length === 1 ? 'A hundred squares.' : `${count.format(series.waffles.length)} times a hundred squares.`,
      ...named.map(clause),
      ...(rest > 0 ? [`${count.format(rest)} more in the table.`] : []),
    ].join(' '),
    facts,
  }
}
