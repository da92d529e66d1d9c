import type { Datum, Series } from '../chart-type.ts'
import { roughApart, roughFlags } from '../parts/worked.ts'
import type { Lollipop } from './rows.ts'

/** How values that stand apart were worked out rather than read: “estimated or worked out by us”; empty where none does. */
export function apartWords(data: readonly Datum[]): string {
  const apart = roughApart(data)
  return roughFlags(data.filter(({ y, flags }) => y !== null && apart(flags)))
    .map((flag) => (flag === 'derived' ? 'worked out by us' : flag))
    .join(' or ')
}

/** Entries of the key: one for each kind of mark that its label does not explain. */
export function lollipopKey(rows: readonly Lollipop[], worked: string, horizontal: boolean): Series['key'] {
  const entries: Series['key'] = []
  if (rows.some((row) => row.hollow)) entries.push({ mark: 'ring', role: 'ink2', text: `hollow: ${worked}` })
  if (rows.some((row) => row.firm && !row.bound))
    entries.push({ mark: 'dot-in-ring', role: 'ink2', text: `in a thin ring: not ${worked}, as all others are` })
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
