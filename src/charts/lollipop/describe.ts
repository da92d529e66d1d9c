import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import type { Lollipop } from './rows.ts'
import type { LollipopSeries } from './series.ts'

/** How many rows a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a lollipop chart: its highlighted rows or the first ones, along time the first, largest and last; what is estimated; what is missing. */
export function describe(series: LollipopSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const count = numberFormat(locale)
  const shown = series.rows.filter((row) => row.value !== null)
  const named = namedOf(series, shown)
  const clauses = named.map((row) => {
    facts.push({ row: row.row, column: 1, text: row.text })
    return `${row.name.long} ${row.text}`
  })
  const rest = shown.length - named.length
  const firm = shown.filter((row) => row.firm).length
  const text = [
    `Dots on stems from zero, ${count.format(series.rows.length)} ${series.rows.length === 1 ? 'row' : 'rows'}: ${clauses.join('; ')}${rest > 0 ? `; ${count.format(rest)} more in the table` : ''}.`,
    firm > 0 ? `All but ${count.format(firm)} of the values are ${series.worked}.` : '',
    ...missing(series),
  ]
  return { text: text.filter(Boolean).join(' '), facts }
}

function namedOf(series: LollipopSeries, shown: readonly Lollipop[]): Lollipop[] {
  const strong = shown.filter((row) => row.strong)
  if (strong.length > 0) return strong.slice(0, NAMED)
  if (shown.length <= NAMED || series.horizontal) return shown.slice(0, NAMED)
  const largest = shown.reduce((a, b) => (b.value! > a.value! ? b : a))
  return [...new Set([shown[0]!, largest, shown.at(-1)!])].sort((a, b) => a.row - b.row)
}

const WORDS = { missing: 'Not available', withheld: 'Withheld', 'net-exporter': 'Net exporter' } as const

function missing(series: LollipopSeries): string[] {
  return (['missing', 'withheld', 'net-exporter'] as const).map((reason) => {
    const names = series.rows.filter((row) => row.absent === reason).map((row) => row.name.long)
    return names.length > 0 ? `${WORDS[reason]}: ${names.join('; ')}.` : ''
  })
}
