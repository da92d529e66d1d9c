import type { Datum, Series } from '../chart-type.ts'
import type { Lollipop } from './rows.ts'

/** Entries of the key: one for each kind of mark that its label does not explain. */
export function lollipopKey(rows: readonly Lollipop[], data: readonly Datum[], horizontal: boolean): Series['key'] {
  const entries: Series['key'] = []
  const has = (flag: Datum['flags'][number]): boolean => data.some((datum) => datum.y !== null && datum.flags.includes(flag))
  if (rows.some((row) => row.hollow)) {
    const why = [has('estimated') ? 'estimated' : '', has('projected') ? 'projected' : '', has('derived') ? 'worked out by us' : '']
    entries.push({ mark: 'ring', role: 'ink2', text: `hollow: ${why.filter(Boolean).join(' or ')}` })
  }
  if (rows.some((row) => row.firm && !row.bound))
    entries.push({ mark: 'dot-in-ring', role: 'ink2', text: 'in a thin ring: not estimated, as all others are' })
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
