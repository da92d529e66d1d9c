import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import type { Gap, Piece } from './pieces.ts'
import type { BarSeries, Category } from './series.ts'

/** How many categories a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a bar chart: its first bars, or along time the first, largest and last; then what is estimated and what is missing. */
export function describe(series: BarSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const shown = namedOf(series)
  const rest = new Set(series.pieces.map((piece) => piece.category)).size - shown.length
  const clauses = shown.map((category) => clause(series, category, facts))
  const more = rest > 0 ? `; ${numberFormat(locale).format(rest)} more in the table` : ''
  const estimated =
    series.pieces.length > 1 && series.pieces.every((piece) => piece.flags.includes('estimated')) ? ' All values are estimated.' : ''
  return { text: `Bar chart. ${clauses.join('; ')}${more}.${estimated}${missing(series, locale)}${series.marks}`, facts }
}

/** Places of the categories that are told, in order. */
function namedOf(series: BarSeries): number[] {
  const places = [...new Set(series.pieces.map((piece) => piece.category))].sort((a, b) => a - b)
  if (places.length <= NAMED) return places
  if (!series.time) return places.slice(0, NAMED)
  const size = (place: number): number => Math.max(...series.pieces.filter((piece) => piece.category === place).map((piece) => piece.to))
  const largest = places.reduce((a, b) => (size(b) > size(a) ? b : a))
  return [...new Set([places[0]!, largest, places.at(-1)!])].sort((a, b) => a - b)
}

function clause(series: BarSeries, place: number, facts: Description['facts']): string {
  const say = (piece: Piece): string => {
    facts.push({ row: piece.row, column: piece.column, text: piece.text })
    if (!piece.was) return piece.text
    if (piece.was.value === null) return `${piece.text}, not printed before`
    facts.push({ row: piece.was.row, column: piece.was.column, text: piece.was.text })
    return `${piece.text}, printed as ${piece.was.text} before`
  }
  const own = series.pieces.filter((piece) => piece.category === place)
  const { name } = series.categories[place]!
  if (own.length === 1 && (own[0]!.code === '' || series.arrange === 'revised')) return `${name.long} ${say(own[0]!)}`
  return `${name.long}: ${own.map((piece) => `${piece.name.long} ${say(piece)}`).join(', ')}`
}

const WORDS: Record<Gap['reason'], string> = { missing: 'Not available', withheld: 'Withheld', 'net-exporter': 'Net exporter' }

/** What is not there and why; a missing part with the category that it belongs to. */
function missing(series: BarSeries, locale: string): string {
  const name = (gap: Gap, category: Category): string =>
    gap.code === '' || series.arrange === 'revised' ? category.name.long : `${gap.name.long} (${category.name.long})`
  return (['missing', 'withheld', 'net-exporter'] as const)
    .map((reason) => {
      const names = [
        ...new Set(series.gaps.filter((gap) => gap.reason === reason).map((gap) => name(gap, series.categories[gap.category]!))),
      ]
      const more = names.length > 8 ? ` and ${numberFormat(locale).format(names.length - 8)} more` : ''
      return names.length > 0 ? ` ${WORDS[reason]}: ${names.slice(0, 8).join(', ')}${more}.` : ''
    })
    .join('')
}
