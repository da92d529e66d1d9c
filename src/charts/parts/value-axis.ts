import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Measure } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import { AXIS_SIZE } from './axes.ts'
import { figure, withUnit } from './figures.ts'
import { referenceField } from './read-references.ts'
import type { PlacedText } from './text.ts'

/** References at values of y, for types whose values run from left to right: an upright line is then drawn for each. */
export const uprightReferences = (references: readonly Reference[]): Reference[] =>
  references.map((reference): Reference => ({ ...reference, axis: 'x' }))

/** The issue of a reference on x, where x only names rows; undefined where there is none. */
export function referenceOnNames(references: readonly Reference[]): Issue | undefined {
  const nth = references.findIndex((reference) => reference.axis === 'x')
  const lost = references[nth]
  return (
    lost &&
    issue('chart/reference', { file: '', field: referenceField(nth) }, 'x names rows here and has no places for a line', {
      got: lost.text,
      hint: 'Leave `axis` out: lines and bands stand at values of y.',
    })
  )
}

/** Room for the words of references above the marks, so that none lies on them. */
export const referenceRoom = (references: readonly Reference[]): number => (references.length === 0 ? 0 : references.length === 1 ? 22 : 40)

/** Where the figures of an axis stand, and in what they are written. */
export interface TickRoom {
  place: (tick: number) => number
  /** Baseline. */
  y: number
  width: number
  unit: string
  locale: string
  measure: Measure
}

/**
 * Figures under upright hairlines, the unit after the last. Where they would touch, those at round multiples stay; ticks
 * that are not equally far apart, as on a log scale, are thinned from the last.
 */
export function tickTexts(ticks: readonly number[], { place, y, width, unit, locale, measure }: TickRoom): PlacedText[] {
  const write = (kept: readonly number[]): (PlacedText & { half: number })[] =>
    kept.map((tick, k) => {
      const bare = figure(tick, locale, 6)
      const text = k === kept.length - 1 ? withUnit(bare, unit) : bare
      const half = measure(text, AXIS_SIZE) / 2
      return { x: Math.min(Math.max(place(tick), half), width - half), y, text, size: AXIS_SIZE, anchor: 'middle', role: 'ink3', half }
    })
  const clear = (texts: ReturnType<typeof write>): boolean =>
    texts.every((text, k) => k === 0 || text.x - text.half - (texts[k - 1]!.x + texts[k - 1]!.half) >= 5)
  const tries = thinned(ticks).map(write)
  return (tries.find(clear) ?? tries.at(-1)!).map(({ half: _half, ...text }) => text)
}

/** Ticks, then fewer and fewer of them. */
function thinned(ticks: readonly number[]): number[][] {
  const step = ticks[1]! - ticks[0]!
  const even = ticks.every((tick, k) => k === 0 || Math.abs(tick - ticks[k - 1]! - step) < step * 1e-6)
  const round = (tick: number, count: number): boolean => Math.abs(tick / (step * count) - Math.round(tick / (step * count))) < 1e-6
  const every = (count: number): number[] => ticks.filter((tick, k) => (even ? round(tick, count) : (ticks.length - 1 - k) % count === 0))
  return [1, 2, 4, 5, 10, 20]
    .map(every)
    .filter((kept) => kept.length > 1)
    .concat([[...ticks.slice(-1)]])
}
