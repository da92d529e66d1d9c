import type { KeyEntry } from '../chart-table.ts'
import { workedWords } from '../parts/worked.ts'
import type { Drawn, TableColumn, TableRow } from './cells.ts'
import type { TableSpec } from './spec.ts'

/** Entries of the key: one for each kind of mark that its cell does not explain. */
export function keyOf(rows: readonly TableRow[], columns: readonly TableColumn[], spec: TableSpec): KeyEntry[] {
  const of = (kind: TableColumn['kind']): Drawn[] =>
    columns.flatMap((column, k) =>
      column.kind === kind
        ? rows.flatMap(({ cells }) => [cells[k]!.main, ...(cells[k]!.high ? [cells[k]!.high] : []), ...cells[k]!.spark])
        : [],
    )
  const [bars, dots, sparks] = [of('bar'), of('dot'), of('spark')]
  const rings = rows.flatMap(({ cells }) => cells.flatMap(({ spark, main }) => (spark.length > 0 && main.value !== null ? [main] : [])))
  const entries: KeyEntry[] = []
  const has = (list: readonly Drawn[], flag: Drawn['flags'][number]): boolean => list.some(({ flags }) => flags.includes(flag))
  const [paleBars, hollow] = [bars.filter(({ pale }) => pale), [...dots, ...rings].filter(({ pale }) => pale)]
  if (paleBars.length > 0) entries.push({ mark: 'area', role: 'ink2', text: `pale: ${workedWords(paleBars)}` })
  if (hollow.length > 0) entries.push({ mark: 'ring', role: 'ink2', text: `ring: ${workedWords(hollow)}` })
  if (has(bars, 'projected') || has(bars, 'under'))
    entries.push({ mark: 'dashed', role: 'ink2', text: 'dashed edge: projected, or less than this' })
  if (has(bars, 'over')) entries.push({ mark: 'dashed', role: 'ink2', text: '> and an open end: more than this' })
  if (has(dots, 'over') || has(dots, 'under'))
    entries.push({ mark: 'line', role: 'ink3', text: 'stroke at a dot: more, or less, than this' })
  if (sparks.length > 0) entries.push({ mark: 'line', role: 'context', text: 'each line has its own scale, from zero' })
  if (spec.scale === 'group') entries.push({ mark: 'square', role: 'context', text: 'each group has its own scale' })
  // What is missing on a line is a gap of it, and has no sign.
  const all = rows.flatMap(({ cells }) => cells.filter((_, k) => columns[k]!.kind !== 'spark').map(({ main }) => main))
  if (all.some(({ absence }) => absence?.kind === 'withheld'))
    entries.push({ mark: 'hatch', role: 'ink2', text: 'W: withheld by the publisher' })
  if (all.some(({ absence }) => absence?.kind === 'missing')) entries.push({ mark: 'dotted', role: 'ink2', text: 'n.a.: not available' })
  return entries
}
