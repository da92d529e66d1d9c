import type { Flag } from '../../data/flags.ts'
import type { Datum } from '../chart-type.ts'

const isEither = (flags: readonly Flag[]): boolean => flags.includes('estimated') || flags.includes('derived')
const isEstimated = (flags: readonly Flag[]): boolean => flags.includes('estimated')

/**
 * Which values of a chart a mark sets apart as not read but worked out: estimated or derived ones, where others are neither. Where
 * every value is one of the two, as shares that we reckon are, those that are estimates stand apart from those that are not.
 * Where every value is an estimate none stands apart.
 */
export function workedApart(data: readonly Pick<Datum, 'y' | 'flags'>[]): (flags: readonly Flag[]) => boolean {
  const values = data.filter(({ y }) => y !== null)
  const is = values.every(({ flags }) => isEither(flags)) ? isEstimated : isEither
  return values.every(({ flags }) => is(flags)) ? () => false : is
}

/** What marked values are: estimated, derived, or some the one and some the other. An estimate that we reckon on with is an estimate. */
export function workedFlags(marked: readonly { flags: readonly Flag[] }[]): ('estimated' | 'derived')[] {
  const estimated = marked.some(({ flags }) => isEstimated(flags))
  const derived = marked.some(({ flags }) => !isEstimated(flags) && flags.includes('derived'))
  return [...(estimated ? (['estimated'] as const) : []), ...(derived ? (['derived'] as const) : [])]
}

/** The same in words of a key: `estimated, or worked out by us`. */
export const workedWords = (marked: readonly { flags: readonly Flag[] }[]): string =>
  workedFlags(marked)
    .map((flag) => (flag === 'derived' ? 'worked out by us' : flag))
    .join(', or ')
