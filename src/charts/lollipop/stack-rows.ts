import type { RowNames } from '../parts/fit-row-names.ts'
import type { LollipopSeries } from './series.ts'

/** A row or the head of a group with the height that it takes, in px. */
export interface Item {
  /** Index of the row; -1 for a head. */
  row: number
  /** Title of a head. */
  title: string
  height: number
}

/** Height of a group's head, and of the room above it where it is not the first. */
const HEAD = 25
const ABOVE = 9

/** Rows and heads in order with their heights; `least` is the height of a row with a name of one line. */
export function itemsOf(series: LollipopSeries, names: RowNames, least: number): Item[] {
  return series.rows.flatMap((row, k): Item[] => {
    const lines = names.lines[k]!.length
    const height = names.above ? lines * names.line + least + 4 : Math.max(least, lines * names.line + (least < 22 ? 3 : 6))
    const own: Item = { row: k, title: '', height }
    const first = series.groups.length > 0 && row.group !== series.rows[k - 1]?.group
    const title = series.groups.find((group) => group.code === row.group)?.title ?? ''
    return first && title !== '' ? [{ row: -1, title, height: HEAD }, own] : [own]
  })
}

const heightOf = (items: readonly Item[]): number =>
  items.reduce((sum, item, k) => sum + item.height + (item.row < 0 && k > 0 ? ABOVE : 0), 0)

/**
 * Items in one column, or in two of nearly the same height: rather between two groups than inside one, whose head then
 * stands again above its rest.
 */
export function intoColumns(items: readonly Item[], columns: 1 | 2): Item[][] {
  if (columns === 1 || items.length < 4) return [[...items]]
  const whole = heightOf(items)
  let best = { parts: [[...items]], cost: Infinity }
  for (let cut = 1; cut < items.length; cut++) {
    if (items[cut - 1]!.row < 0) continue
    const inside = items[cut]!.row >= 0 && items.slice(0, cut).some((item) => item.row < 0)
    const head = inside ? items.slice(0, cut).findLast((item) => item.row < 0) : undefined
    const parts = [items.slice(0, cut), [...(head ? [head] : []), ...items.slice(cut)]]
    const apart = heightOf(parts[0]!) - heightOf(parts[1]!)
    // The left column is rather the longer one.
    const cost = Math.abs(apart) + (apart < 0 ? 4 : 0) + (inside ? whole * 0.12 : 0)
    if (cost < best.cost) best = { parts, cost }
  }
  return best.parts
}

/** Tops of a column's items from `top` down, and where the column ends. */
export function stackItems(items: readonly Item[], top: number): { tops: number[]; bottom: number } {
  let y = top
  const tops = items.map((item, k) => {
    if (item.row < 0 && k > 0) y += ABOVE
    const own = y
    y += item.height
    return own
  })
  return { tops, bottom: y }
}
