import type { Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import {
  farReferences,
  onNumbers,
  onTime,
  reachOf,
  readReferences,
  sayReferences,
  type ReadReference,
  type ReadReferences,
} from '../parts/read-references.ts'
import { withValues } from './reference-words.ts'
import type { BarSpec } from './spec.ts'

/**
 * Reads references: on values whichever way bars run, on time under upright bars alone. `marks` is what the sentence says of them, with
 * their values, empty in panels, whose key says it once.
 */
export function readBarReferences(
  spec: BarSpec,
  chart: ChartData,
  { time, horizontal }: { time: 'year' | 'month' | undefined; horizontal: boolean },
): ReadReferences & { marks: string } {
  const read = readReferences(
    spec.references,
    {
      y: onNumbers(),
      ...(time && !horizontal ? { x: onTime(time) } : {}),
      without: 'Only upright bars over years or months have a scale on x',
    },
    chart.shared !== undefined,
  )
  const told = withValues(read.references, chart)
  const key = read.key.map((entry, k) => ({ ...entry, text: told[k]!.text }))
  return { ...read, key, marks: chart.shared ? '' : sayReferences(told) }
}

/** Refuses references that would make bars hairs, and years a dot. */
export const farBarReferences = (
  references: readonly ReadReference[],
  { x, y }: { x: readonly number[]; y: readonly number[] },
): Issue[] => [...farReferences(references, 'x', { values: x, time: true }), ...farReferences(references, 'y', { values: y, zero: true })]

/** The years or months that references on x touch, as the places of bars: a time axis holds them too. */
export function placesOf(references: readonly Reference[], time: 'year' | 'month'): number[] {
  const hair = 1e-6
  const upright = references.filter(({ axis }) => axis === 'x')
  return upright
    .flatMap((reference) => ('at' in reference ? [Number(reference.at)] : [Number(reference.from) + hair, Number(reference.to) - hair]))
    .map((at) => (time === 'year' ? Math.round(at) : (Math.floor(at * 12) + 0.5) / 12))
}

/** Values of references on y. */
export const valuesOf = (references: readonly Reference[]): number[] => reachOf(references, 'y')
