import type { Datum, Series } from '../chart-type.ts'
import type { Lollipop } from './rows.ts'

const WORKED = { estimated: 'estimated', projected: 'projected', derived: 'worked out by us' } as const

/** How values were worked out rather than read: “estimated or worked out by us”; empty where none was. */
export const workedWords = (data: readonly Datum[]): string =>
  (['estimated', 'projected', 'derived'] as const)
    .filter((flag) => data.some((datum) => datum.y !== null && datum.flags.includes(flag)))
    .map((flag) => WORKED[flag])
    .join(' or ')

/** Entries of the key: one for each kind of mark that its label does not explain. */
export function lollipopKey(rows: readonly Lollipop[], data: readonly Datum[], horizontal: boolean): Series['key'] {
  const entries: Series['key'] = []
  if (rows.some((row) => row.hollow)) entries.push({ mark: 'ring', role: 'ink2', text: `hollow: ${workedWords(data)}` })
  if (rows.some((row) => row.firm && !row.bound))
    entries.push({ mark: 'dot-in-ring', role: 'ink2', text: `in a thin ring: not ${workedWords(data)}, as all others are` })
  if (rows.some((row) => row.bound))
    entries.push({ mark: 'dashed', role: 'ink2', text: `dashed: where a value lies that is printed as ${boundWords(rows)} a bound` })
  if (rows.some((row) => row.absent === 'missing')) entries.push({ mark: 'dotted', role: 'ink2', text: 'n.a.: not available' })
  if (rows.some((row) => row.absent === 'withheld')) entries.push({ mark: 'hatch', role: 'ink2', text: 'W: withheld by the publisher' })
  if (!horizontal && rows.some((row) => row.absent === 'net-exporter'))
    entries.push({ mark: 'dotted', role: 'ink2', text: 'frame without letters: net exporter' })
  return entries
}

function boundWords(rows: readonly Lollipop[]): string {
  const [over, under] = [rows.some((row) => row.bound === 'over'), rows.some((row) => row.bound === 'under')]
  return over && under ? 'more (>) or less (<) than' : over ? 'more than (>)' : 'less than (<)'
}
