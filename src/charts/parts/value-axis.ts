import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Measure } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import { AXIS_SIZE } from './axes.ts'
import { figure, withUnit } from './figures.ts'
import { farReferences, onNumbers, readReferences, referenceField, type AxisData, type ReadReference } from './read-references.ts'
import { isWide, shortTicks, type TickWriter } from './short-figures.ts'
import type { PlacedText } from './text.ts'

/** References at values of y, for types whose values run from left to right: an upright line is then drawn for each. */
export const uprightReferences = (references: readonly Reference[]): Reference[] =>
  references.map((reference): Reference => ({ ...reference, axis: 'x' }))

/** The issue of a reference on x, where x only names rows; undefined where there is none. */
function referenceOnNames(references: readonly Reference[]): Issue | undefined {
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

/** Reads references at values of y, for types whose x only names rows; refuses those on x, and those too far from the values. */
export function readValueReferences(references: readonly Reference[], data: AxisData): { references: ReadReference[]; issues: Issue[] } {
  const onNames = referenceOnNames(references)
  if (onNames) return { references: [], issues: [onNames] }
  const read = readReferences(references, { y: onNumbers(data.log) }, false)
  return { references: read.references, issues: [...read.issues, ...farReferences(read.references, 'y', data)] }
}

/** Room for the words of references above the marks, so that none lies on them. */
export const referenceRoom = (references: readonly Reference[]): number => (references.length === 0 ? 0 : references.length === 1 ? 22 : 40)

/** Where the figures of an axis stand, and in what they are written. */
export interface TickRoom {
  place: (tick: number) => number
  /** Baseline. */
  y: number
  /** Right edge of the room; its left one, where that is not 0. */
  width: number
  left?: number
  unit: string
  locale: string
  measure: Measure
}

/** Space between two figures, in px. */
const APART = 3.5

/**
 * Figures under upright hairlines, the unit after the last. Where whole figures are wide or would touch, short ones stand unless fewer of
 * them have room; where these would touch too, those at round multiples stay. Ticks that are not equally far apart, as on a log scale, are
 * thinned from the last.
 */
export function tickTexts(ticks: readonly number[], { place, y, width, left = 0, unit, locale, measure }: TickRoom): PlacedText[] {
  const words = { unit, locale, digits: 6 }
  const set = (kept: readonly number[], write: TickWriter): (PlacedText & { half: number })[] =>
    kept.map((tick, k) => {
      const text = write(tick, k === kept.length - 1)
      const half = measure(text, AXIS_SIZE) / 2
      return {
        x: Math.max(Math.min(place(tick), width - half), left + half),
        y,
        text,
        size: AXIS_SIZE,
        anchor: 'middle',
        role: 'ink3',
        half,
      }
    })
  const clear = (texts: ReturnType<typeof set>): boolean =>
    texts.every((text, k) => k === 0 || text.x - text.half - (texts[k - 1]!.x + texts[k - 1]!.half) >= APART)
  const tries = thinned(ticks)
  const most = (write: TickWriter): ReturnType<typeof set> => {
    const all = tries.map((kept) => set(kept, write))
    return all.find(clear) ?? all.at(-1)!
  }
  const whole: TickWriter = (tick, last) => (last ? withUnit(figure(tick, locale, 6), unit) : figure(tick, locale, 6))
  const plain = most(whole)
  const wide = isWide(
    ticks.map((tick) => whole(tick, false)),
    { width: width - left, measure },
    AXIS_SIZE,
  )
  const brief = wide || plain.length < ticks.length ? shortTicks(ticks, words) : undefined
  const short = brief && most(brief)
  const best = short && (short.length > plain.length || (wide && short.length === plain.length)) ? short : plain
  return best.map(({ half: _half, ...text }) => text)
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
