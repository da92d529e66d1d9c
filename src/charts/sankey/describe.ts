import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import type { SankeySeries } from './series.ts'

/** How many bands a sentence names before it counts the rest. */
const NAMED = 6

/** The sentence of a sankey: its widest bands, highlighted ones first, then what has no value. */
export function describe(series: SankeySeries, locale: string): Description {
  const facts: Description['facts'] = []
  const nameOf = (id: string): string => series.nodes.find((node) => node.id === id)!.name.long
  const ordered = series.links.toSorted((a, b) => Number(b.strong) - Number(a.strong) || b.value - a.value)
  const [head, tail] = [0, 1]
  const clauses = ordered.slice(0, NAMED).map(({ path, text, row }) => {
    facts.push({ row, column: series.columns[0]!, text })
    const cells = series.table.rows[row]!
    const between = path.length > 2 ? ` by way of ${nameOf(path[1]!)}` : ''
    return `${cells[head]!.text} to ${cells[tail]!.text}${between} ${text}`
  })
  const rest = ordered.length - clauses.length
  const lacking = series.lacks.filter(({ absence }) => absence)
  const without = lacking.length === 0 ? '' : ` Without a value: ${lacking.map(({ words }) => words.long).join(', ')}.`
  return {
    text: `Bands from origin to destination, as wide as their values. ${clauses.join('; ')}${rest > 0 ? `; ${numberFormat(locale).format(rest)} more in the table` : ''}.${without}`,
    facts,
  }
}
