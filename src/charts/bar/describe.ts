import type { Description } from '../chart-type.ts'
import type { BarSeries, Piece } from './series.ts'

/** How many bars a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a bar chart: its largest bars, or each bar's pieces, then what is missing. */
export function describe(series: BarSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const number = new Intl.NumberFormat(locale)
  const say = (piece: Piece): string => {
    facts.push({ row: piece.row, column: piece.column, text: piece.text })
    return piece.was ? `${piece.text}, printed as ${piece.was.text} before` : piece.text
  }
  const named = series.categories
    .map((category, place) => ({ category, own: series.pieces.filter((piece) => piece.category === place) }))
    .filter(({ own }) => own.length > 0)
  const shown = series.time && named.length > NAMED ? [named[0]!, largest(named), named.at(-1)!] : named.slice(0, NAMED)
  const clauses = [...new Set(shown)].map(({ category, own }) => (own.length === 1 && (own[0]!.code === '' || series.arrange === 'revised') ? `${category.name.long} ${say(own[0]!)}` : `${category.name.long}: ${own.map((piece) => `${piece.name.long} ${say(piece)}`).join(', ')}`))
  const rest = named.length - new Set(shown).size
  const missing = series.gaps.length > 0 ? ` Not available: ${series.gaps.slice(0, 8).map((gap) => gap.name.long).join(', ')}${series.gaps.length > 8 ? ` and ${number.format(series.gaps.length - 8)} more` : ''}.` : ''
  return { text: `Bar chart. ${clauses.join('; ')}${rest > 0 ? `; ${number.format(rest)} more in the table` : ''}.${missing}`, facts }
}

const largest = <Own extends { own: Piece[] }>(named: readonly Own[]): Own => named.reduce((a, b) => ((b.own[0]?.value ?? 0) > (a.own[0]?.value ?? 0) ? b : a))
