import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import type { Group, Tile, TreemapSeries } from './series.ts'

/** How many tiles, and groups, a sentence names before it counts the rest. */
const NAMED = 5

/** The sentence of a treemap: its largest tiles, group by group, and what has no number. */
export function describe(series: TreemapSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const count = (number: number): string => numberFormat(locale).format(number)
  const say = ({ name, text, pointer }: Tile): string => {
    facts.push({ row: pointer.rows[0]!, column: [pointer.column].flat()[0]!, text })
    return `${name.long} ${text}`
  }
  const clause = ({ name, tiles }: Group, most: number): string => {
    const single = tiles.filter((tile) => tile.pointer.rows.length === 1)
    const named = single.slice(0, most)
    const rest = tiles.reduce((sum, { pointer }) => sum + pointer.rows.length, 0) - named.length
    return `${name.long ? `${name.long}: ` : ''}${named.map(say).join(', ')}${rest > 0 ? `, ${count(rest)} more in the table` : ''}.`
  }
  const grouped = series.groups.length > 1
  const told = series.groups.slice(0, NAMED).map((group) => clause(group, grouped ? 3 : NAMED))
  const more = series.groups.length - told.length
  const names = series.absent.slice(0, NAMED).map(({ name }) => name.long)
  const others = series.absent.length - names.length
  return {
    text: [
      'Tiles whose area is the value.',
      ...told,
      ...(more > 0 ? [`${count(more)} more groups in the table.`] : []),
      ...(names.length > 0 ? [`No number: ${names.join(', ')}${others > 0 ? ` and ${count(others)} more` : ''}.`] : []),
    ].join(' '),
    facts,
  }
}
