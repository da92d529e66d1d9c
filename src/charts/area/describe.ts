import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import { pointText, spanOf, type AreaSeries, type Band } from './series.ts'
import type { AreaPoint } from './stack.ts'

/** How many areas a sentence names before it counts the rest. */
const NAMED = 5

const KINDS: Record<AreaSeries['arrange'], string> = {
  stack: 'Stacked areas',
  percent: 'Areas as parts of 100',
  layered: 'Area',
}

/** The sentence of an area chart: where each area starts, its highest and lowest where these lie inside, where it ends; then what is not known. */
export function describe(series: AreaSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const drawn = series.bands.filter((band) => band.runs.length > 0)
  const clauses = drawn.slice(0, NAMED).map((band) => clause(series, band, facts))
  const rest = drawn.length - clauses.length
  const more = rest > 0 ? ` ${numberFormat(locale).format(rest)} more in the table.` : ''
  const turn = series.turn
  const projected =
    turn === undefined ? '' : turn < 0 ? ' All values are projected.' : ` What is after ${headOf(series, turn)} is projected.`
  const gaps = hasGap(series) ? ' A gap is a value that is not known.' : ''
  const out = series.leavesOut ? ' Where a part has no value it is no part of the whole.' : ''
  const [first, last] = spanOf(series, locale)
  return { text: `${KINDS[series.arrange]}, ${first} to ${last}. ${clauses.join(' ')}${more}${projected}${gaps}${out}`, facts }
}

const headOf = (series: AreaSeries, place: number): string => series.table.rows[series.places[place]!.row]![0]!.text

function hasGap(series: AreaSeries): boolean {
  return series.absent.length > 0 || (!series.leavesOut && series.bands.some((band) => band.runs.length > 1))
}

function clause(series: AreaSeries, band: Band, facts: Description['facts']): string {
  const points = band.runs.flat()
  const say = (point: AreaPoint): string => {
    const { row } = series.places[point.place]!
    const text = pointText(series, band, point)
    facts.push({ row, column: band.columns[0]!, text })
    return `${text} in ${headOf(series, point.place)}`
  }
  const size = (point: AreaPoint): number => point.to - point.from
  const [first, last] = [points[0]!, points.at(-1)!]
  // Months published together are no single value: the number that is said of them is the sum of two.
  const single = points.filter((point) => series.places[point.place]!.months === 1)
  const of = single.length < points.length ? ' single month' : ''
  const top = single.reduce((a, b) => (size(b) > size(a) ? b : a), single[0] ?? first)
  const low = single.reduce((a, b) => (size(b) < size(a) ? b : a), single[0] ?? first)
  // A value that stands in the table alone, in a year of which a part is not known, may be beyond all that is drawn.
  const valueAt = (row: number): unknown => series.table.rows[row]![band.columns[0]!]!.value
  const known = series.places.flatMap(({ row, months }) => {
    const value = months === 1 ? valueAt(row) : null
    return typeof value === 'number' ? [value] : []
  })
  const isMost = (point: AreaPoint, most: number): boolean => valueAt(series.places[point.place]!.row) === most
  const inner = [
    top !== first && top !== last && isMost(top, Math.max(...known)) ? `highest${of} at ${say(top)}` : '',
    low !== first && low !== last && isMost(low, Math.min(...known)) ? `lowest${of} at ${say(low)}` : '',
  ].filter(Boolean)
  const name = band.name.long ? `${band.name.long}: ` : ''
  if (first === last) return `${name}${say(first)}.`
  return `${name}${say(first)}${inner.length > 0 ? `, ${inner.join(', ')}` : ''}, ${say(last)}.`
}
