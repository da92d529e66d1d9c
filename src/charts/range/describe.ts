import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import { withUnit } from '../parts/figures.ts'
import type { RangeDot, RangeRow, RangeSeries } from './series.ts'

/** How many rows a sentence names before it counts the rest. */
const NAMED = 6

/** The sentence of a range chart: what each highlighted row (or the first ones) shows, what did not change, what is missing. */
export function describe(series: RangeSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const say = (dot: RangeDot): string => {
    const text = withUnit(dot.text, series.unit)
    facts.push({ row: dot.row, column: dot.column, text })
    return text
  }
  const count = numberFormat(locale)
  const withDots = series.rows.filter((row) => row.dots.length > 0)
  const strong = withDots.filter((row) => row.strong)
  const chosen = strong.length > 0 ? strong : withDots
  const named = chosen.slice(0, NAMED)
  const clauses = named.map((row) => clauseOf(row, series, say)).join(' ')
  const unchanged = withDots.filter((row) => row.unchanged && !named.includes(row)).length
  const rest = withDots.length - named.length - unchanged
  const lacking = series.rows.filter((row) => row.absent.length > 0)
  return {
    text: [
      openingOf(series, count.format(series.rows.length)),
      clauses,
      unchanged > 0 ? `${count.format(unchanged)} more ${alike(unchanged, series.leads)}.` : '',
      rest > 0 ? `${count.format(rest)} more ${rest === 1 ? 'row' : 'rows'} in the table.` : '',
      lacking.length > 0 ? `Not published: ${lacking.map((row) => row.name.long).join(', ')}.` : '',
    ]
      .filter(Boolean)
      .join(' ')
      .concat(series.marks),
    facts,
  }
}

const alike = (count: number, leads: boolean): string =>
  leads ? `${count === 1 ? 'is' : 'are'} unchanged` : `${count === 1 ? 'has' : 'have'} both alike`

function openingOf(series: RangeSeries, rows: string): string {
  const scale = series.log ? ' on a scale of powers of ten' : ''
  if (series.mode === 'pair')
    return `Dots in ${rows} ${series.rows.length === 1 ? 'row' : 'rows'}${scale}, ${series.ends[0].long} and ${series.ends[1].long}.`
  return series.mode === 'all'
    ? `Strips of dots in ${rows} ${series.rows.length === 1 ? 'row' : 'rows'}${scale}.`
    : `Dots in ${rows} ${series.rows.length === 1 ? 'row' : 'rows'}${scale}.`
}

function clauseOf(row: RangeRow, series: RangeSeries, say: (dot: RangeDot) => string): string {
  const name = row.name.long
  const first = row.dots[0]!
  const last = row.dots.at(-1)!
  if (row.dots.length === 1) return `${name}: ${say(first)}${series.mode === 'pair' ? ` in ${first.name.long} alone` : ''}.`
  if (row.unchanged) return `${name}: ${say(last)}, ${series.leads ? 'unchanged' : 'both alike'}.`
  if (series.mode === 'pair' && series.leads) return `${name}: ${say(first)}, then ${say(last)}${row.change ? `, ${row.change.text}` : ''}.`
  if (row.dots.length <= 3)
    return `${name}: ${row.dots.map((dot) => `${dot.name.long} ${say(dot)}`).join(', ')}${row.change ? `, ${row.change.text}` : ''}.`
  const low = row.dots.reduce((a, b) => (b.value < a.value ? b : a))
  const high = row.dots.reduce((a, b) => (b.value > a.value ? b : a))
  const inner = row.dots.filter((dot) => dot.strong && !row.strong && dot !== low && dot !== high).map((dot) => `, ${say(dot)} in between`)
  return `${name}: ${say(low)} to ${say(high)}${inner.join('')}.`
}
