import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import { withUnit } from '../parts/figures.ts'
import type { HeatCell, HeatSeries } from './series.ts'

/** How many rows a sentence names before it counts the rest. */
const NAMED = 4

/** The sentence of a heat chart: what its rows and columns are, then highlighted rows, or the first ones, from end to end, with what is highest between. */
export function describe(series: HeatSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const count = (number: number): string => numberFormat(locale).format(number)
  const say = (cell: HeatCell): string => {
    const { rows, column } = cell.pointer!
    const place = { row: rows[0]!, column: [column].flat()[0]! }
    const text = withUnit(series.table.rows[place.row]![place.column]!.text, series.unit)
    facts.push({ ...place, text })
    return `${text} in ${placeOf(series, cell)}`
  }
  const told = series.calendar ? [calendarClause(series, say)] : rowClauses(series, say, count)
  // A blank column, of a month that nobody counted, stands in no table.
  const counted = new Set(series.cells.filter(({ pointer }) => pointer).map(({ column }) => column)).size
  const absent = series.cells.filter(({ blank }) => blank !== undefined && blank !== 'none').length
  const gaps = absent > 0 ? ` ${count(absent)} ${absent === 1 ? 'cell has' : 'cells have'} no number.` : ''
  const what = series.calendar
    ? `Calendar of ${count(series.cells.filter(({ value }) => value !== null).length)} months, coloured by class.`
    : `Grid of ${count(series.rows.length)} ${series.rows.length === 1 ? 'row' : 'rows'} and ${count(counted)} ${counted === 1 ? 'column' : 'columns'}, coloured by class.`
  return { text: `${what} ${told.join(' ')}${gaps}`, facts, ...(series.calendar || !liesInRows(series) ? {} : { along: 'row' }) }
}

const placeOf = (series: HeatSeries, cell: HeatCell): string =>
  series.calendar ? series.table.rows[cell.pointer!.rows[0]!]![0]!.text : series.columns[cell.column]!.name.long

/**
 * Whether a row of the grid is a row of the table too; years across stand in rows of the table, one below the other. Two cells of
 * one row tell it, and only such as have a place in the table.
 */
function liesInRows({ cells }: HeatSeries): boolean {
  const known = cells.filter(({ pointer }) => pointer !== undefined)
  const first = known.find((cell) => known.some((other) => beside(cell, other)))
  const next = first && known.find((cell) => beside(first, cell))
  return next !== undefined && first?.pointer?.rows[0] === next.pointer?.rows[0]
}

const beside = (a: HeatCell, b: HeatCell): boolean => a.row === b.row && a.column !== b.column

type Say = (cell: HeatCell) => string

/** First, highest, lowest and last of cells in their order. */
function ends(cells: readonly HeatCell[], say: Say): string {
  const valued = cells.filter((cell) => cell.value !== null)
  if (valued.length === 0) return ''
  const [first, last] = [valued[0]!, valued.at(-1)!]
  const top = valued.reduce((a, b) => (b.value! > a.value! ? b : a))
  const low = valued.reduce((a, b) => (b.value! < a.value! ? b : a))
  const parts = [say(first)]
  if (top !== first && top !== last && top.value! > Math.max(first.value!, last.value!)) parts.push(`highest at ${say(top)}`)
  if (low !== first && low !== last && low.value! < Math.min(first.value!, last.value!)) parts.push(`lowest at ${say(low)}`)
  if (last !== first) parts.push(say(last))
  return parts.join(', ')
}

const calendarClause = ({ cells }: HeatSeries, say: Say): string => `${ends(cells, say)}.`

function rowClauses(series: HeatSeries, say: Say, count: (number: number) => string): string[] {
  const own = (row: number): HeatCell[] => series.cells.filter((cell) => cell.row === row)
  const all = series.rows.map((head, row) => ({ head, row })).filter(({ row }) => own(row).some((cell) => cell.value !== null))
  const strong = all.filter(({ head }) => head.strong)
  const named = (strong.length > 0 ? strong : all).slice(0, NAMED)
  const rest = all.length - named.length
  return [
    ...named.map(({ head, row }) => `${head.name.long ? `${head.name.long}: ` : ''}${ends(own(row), say)}.`),
    ...(rest > 0 ? [`${count(rest)} more ${rest === 1 ? 'row' : 'rows'} in the table.`] : []),
  ]
}
