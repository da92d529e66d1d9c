import { formatList } from '../../format/lists.ts'
import type { Description } from '../chart-type.ts'
import { withUnit } from '../parts/figures.ts'
import type { PeriodicSeries, Said } from './series.ts'

/** The sentence of a periodic table: which elements each class holds, and the greatest and smallest number. */
export function describe({ tiles, classes, table, classColumn, valueColumn, unit }: PeriodicSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const said = tiles.flatMap((tile) => (tile.said ? [tile.said] : []))
  const clauses: string[] = []
  if (classColumn > 0)
    for (const { code, name } of classes) {
      const members = said.filter((one) => one.class?.code === code)
      for (const { row } of members) facts.push({ row, column: classColumn, text: table.rows[row]![classColumn]!.text })
      clauses.push(
        `${name.long}: ${formatList(
          members.map((one) => one.name),
          locale,
        )}`,
      )
    }
  if (valueColumn > 0) {
    const say = (one: Said): string => {
      const text = withUnit(one.value, unit)
      facts.push({ row: one.row, column: valueColumn, text })
      return `${one.name} ${text}`
    }
    const ranked = said.filter(({ amount }) => amount !== null).toSorted((a, b) => b.amount! - a.amount!)
    const ends = ranked.length > 6 ? [ranked.slice(0, 3), ranked.slice(-3)] : [ranked]
    clauses.push(ends.map((some) => some.map(say).join(', ')).join(' … '))
    const absent = said.filter((one) => one.absent !== null).map(({ name }) => name)
    if (absent.length > 0) clauses.push(`no number for ${formatList(absent, locale)}`)
  }
  return { text: `Periodic table of the rare earths. ${clauses.join('; ')}.`, facts }
}
