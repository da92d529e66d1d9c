import type { Flag } from '../../data/flags.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { distinct } from './order.ts'

type Apart = (flags: readonly Flag[]) => boolean

/** Flags that set values apart, the widest group first: where every value has one of a group, the next tells them apart. */
const WORKED: readonly (readonly Flag[])[] = [['estimated', 'derived'], ['estimated']]
const ROUGH: readonly (readonly Flag[])[] = [['estimated', 'derived', 'projected'], ['estimated', 'projected'], ['estimated']]

/**
 * Rows that decide what stands apart: those of all panels, for a key explains the marks of all. `reckon` makes of a panel's rows what it
 * draws, where that is not what was read.
 */
export function rowsOfAll(chart: ChartData, reckon: (panel: ChartData) => readonly Datum[] = ({ data }) => data): readonly Datum[] {
  const rows = chart.shared?.rows
  if (!rows) return reckon(chart)
  return distinct(rows.map(({ facet }) => facet)).flatMap((code) => reckon({ ...chart, data: rows.filter(({ facet }) => facet === code) }))
}

function apartBy(groups: readonly (readonly Flag[])[], data: readonly Pick<Datum, 'y' | 'flags'>[]): Apart {
  const values = data.filter(({ y }) => y !== null)
  const isOf =
    (group: readonly Flag[]): Apart =>
    (flags) =>
      group.some((flag) => flags.includes(flag))
  return groups.map(isOf).find((is) => !values.every(({ flags }) => is(flags))) ?? (() => false)
}

/**
 * Which values of a chart a mark sets apart as not read but worked out: estimated or derived ones, where others are neither. Where
 * every value is one of the two, as shares that we reckon are, those that are estimates stand apart from those that are not.
 * Where every value is an estimate none stands apart.
 */
export const workedApart = (data: readonly Pick<Datum, 'y' | 'flags'>[]): Apart => apartBy(WORKED, data)

/** The same for a mark that sets projections apart too: where we reckoned every value, from those that are neither projected nor estimated. */
export const roughApart = (data: readonly Pick<Datum, 'y' | 'flags'>[]): Apart => apartBy(ROUGH, data)

/** What marked values are: estimated, derived, or some the one and some the other. An estimate that we reckon on with is an estimate. */
export function workedFlags(marked: readonly { flags: readonly Flag[] }[]): ('estimated' | 'derived')[] {
  const estimated = marked.some(({ flags }) => flags.includes('estimated'))
  const derived = marked.some(({ flags }) => !flags.includes('estimated') && flags.includes('derived'))
  return [...(estimated ? (['estimated'] as const) : []), ...(derived ? (['derived'] as const) : [])]
}

/** What values are that `roughApart` sets apart. A projection that we reckon on with is a projection. */
export function roughFlags(marked: readonly { flags: readonly Flag[] }[]): ('estimated' | 'derived' | 'projected')[] {
  const others = marked.filter(({ flags }) => !flags.includes('projected') || flags.includes('estimated'))
  return [...workedFlags(others), ...(marked.some(({ flags }) => flags.includes('projected')) ? (['projected'] as const) : [])]
}

/** The same as a key says it: `estimated or projected`. */
export const roughWords = (marked: readonly { flags: readonly Flag[] }[]): string => roughFlags(marked).join(' or ')

/** The same in words of a key: `estimated, or worked out by us`. */
export const workedWords = (marked: readonly { flags: readonly Flag[] }[]): string =>
  workedFlags(marked)
    .map((flag) => (flag === 'derived' ? 'worked out by us' : flag))
    .join(', or ')
