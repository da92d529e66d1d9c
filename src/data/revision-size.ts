import type { Flag } from './flags.ts'
import type { Revision } from './difference.ts'
import type { RecordField } from './record-schema.ts'
import { unitOf } from '../format/units.ts'

/** A change below this first printing is not given in percent, unless the record says otherwise: from 20 t to 560 t it would only impress. */
export const PERCENT_FROM = 1000

/** How much a cell changed. */
export interface RevisionSize {
  /** The later value less the earlier one, in the field's unit; percentages differ in percentage points. Only where both are numbers. */
  absolute?: number
  /** The change in percent of the first printing: only of amounts, and only of a first printing that is large enough. */
  percent?: number
  /** Flags that the later version has and the earlier one has not. */
  gained: Flag[]
  /** Flags that the earlier version has and the later one has not. */
  lost: Flag[]
}

/** A difference of floats, without the dust that subtraction leaves: 0.3 less 0.1 is 0.2. */
const subtract = (a: number, b: number): number => Number((a - b).toPrecision(12))

const isShare = (unit: string | undefined): boolean => unit !== undefined && unitOf(unit).dimension === 'share'

/** True for a number that is only a bound: between two bounds, or a bound and a number, no distance is known. */
const isBound = ({ flags }: Revision['before']): boolean => flags.includes('over') || flags.includes('under')

/** Measures a revision; `field` is the record's, which knows the unit and from where percent may be given. */
export function sizeOf({ before, after }: Pick<Revision, 'before' | 'after'>, field: RecordField | undefined): RevisionSize {
  const flags = {
    gained: after.flags.filter((flag) => !before.flags.includes(flag)),
    lost: before.flags.filter((flag) => !after.flags.includes(flag)),
  }
  const [old, fresh] = [before.value, after.value]
  if (typeof old !== 'number' || typeof fresh !== 'number' || old === fresh || field?.type === 'year') return flags
  if (isBound(before) || isBound(after)) return flags
  const absolute = subtract(fresh, old)
  const large = Math.abs(old) >= (field?.percent_from ?? PERCENT_FROM) && old !== 0
  return { ...flags, absolute, ...(large && !isShare(field?.unit) ? { percent: (absolute / Math.abs(old)) * 100 } : {}) }
}

/** How far a cell moved, for an order within one field: the distance between the two numbers, nothing where none is known. */
export function distanceOf({ before, after }: Pick<Revision, 'before' | 'after'>): number {
  const [old, fresh] = [before.value, after.value]
  if (typeof old !== 'number' || typeof fresh !== 'number' || isBound(before) || isBound(after)) return 0
  return Math.abs(fresh - old)
}

/** How much a revision weighs beside others of other tables and units, for an order that puts the one to look at first: the part that changed, times the size. */
export function weightOf({ before, after }: Pick<Revision, 'before' | 'after'>): number {
  const [old, fresh] = [before.value, after.value]
  if (typeof old !== 'number' || typeof fresh !== 'number' || isBound(before) || isBound(after)) return 0
  const largest = Math.max(Math.abs(fresh), Math.abs(old))
  return largest === 0 ? 0 : (Math.abs(fresh - old) / largest) * Math.log10(1 + largest)
}
