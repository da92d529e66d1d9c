import type { Series } from '../chart-type.ts'
import { workedWords } from '../parts/worked.ts'
import type { DivergingRow } from './rows.ts'

/** Entries of the key: one for each kind of mark that its label does not explain. */
export function divergingKey(rows: readonly DivergingRow[]): Series['key'] {
  const entries: Series['key'] = []
  const pieces = rows.flatMap((row) => row.pieces)
  const pale = pieces.filter((piece) => piece.wear === 'pale')
  if (pale.length > 0) entries.push({ mark: 'area', role: 'ink2', text: `pale: ${workedWords(pale)}` })
  if (pieces.some(({ flags }) => flags.includes('projected')))
    entries.push({ mark: 'dashed', role: 'ink2', text: 'dashed edge: projected' })
  if (pieces.some(({ flags }) => flags.includes('under')))
    entries.push({ mark: 'dashed', role: 'ink2', text: '< and a dashed edge: less than this' })
  if (pieces.some(({ open }) => open)) entries.push({ mark: 'dashed', role: 'ink2', text: '> and an open end: more than this' })
  const absent = rows.flatMap((row) => row.absent)
  if (absent.some(({ kind }) => kind === 'withheld')) entries.push({ mark: 'hatch', role: 'ink2', text: 'W: withheld by the publisher' })
  if (absent.some(({ kind }) => kind === 'missing')) entries.push({ mark: 'dotted', role: 'ink2', text: 'n.a.: not available' })
  return entries
}
