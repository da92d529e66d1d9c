import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import type { DivergingRow, Piece } from './rows.ts'
import type { DivergingSeries } from './series.ts'

/** How many rows a sentence names before it counts the rest. */
const NAMED = 6

/** The sentence of a diverging chart: its highlighted rows, or the first and the last ones, with every value; then what is missing. */
export function describe(series: DivergingSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const count = numberFormat(locale)
  const shown = series.rows.filter((row) => row.pieces.length > 0)
  const named = namedOf(shown)
  const say = (piece: Piece): string => {
    facts.push({ row: piece.pointer.rows[0]!, column: [piece.pointer.column].flat()[0]!, text: piece.text })
    return piece.text
  }
  const clauses = named.map((row) =>
    series.mode === 'signed'
      ? `${row.name.long} ${say(row.pieces[0]!)}`
      : `${row.name.long}: ${row.pieces.map((piece) => `${piece.name.long} ${say(piece)}`).join(', ')}`,
  )
  const rest = shown.length - named.length
  const lacking = series.rows.filter((row) => row.absent.length > 0)
  const text = [
    `${series.change ? 'Changes as bars' : 'Bars'} to both sides of zero, ${count.format(series.rows.length)} ${series.rows.length === 1 ? 'row' : 'rows'}: ${clauses.join('; ')}${rest > 0 ? `; ${count.format(rest)} more in the table` : ''}.`,
    lacking.length > 0 ? `Not published: ${lacking.map((row) => row.name.long).join(', ')}.` : '',
  ]
  return { text: text.filter(Boolean).join(' '), facts }
}

function namedOf(shown: readonly DivergingRow[]): DivergingRow[] {
  const strong = shown.filter((row) => row.strong)
  if (strong.length > 0) return strong.slice(0, NAMED)
  return shown.length <= NAMED ? [...shown] : [...shown.slice(0, NAMED / 2), ...shown.slice(-NAMED / 2)]
}
