import { figure, withUnit } from '../parts/figures.ts'
import type { Reference } from '../spec.ts'

/**
 * References whose words carry the value where they stand, for bars without an axis to read it from: “The limit, 20%”. Those on time
 * have the axis of time, and words that already hold the figure keep as they are.
 */
export const withValues = <Of extends Reference>(references: readonly Of[], { unit, locale }: { unit: string; locale: string }): Of[] =>
  references.map((reference) => {
    if (reference.axis !== 'y') return reference
    const ends = ('at' in reference ? [reference.at] : [reference.from, reference.to]).map((value) => figure(Number(value), locale))
    if (ends.every((end) => holds(reference.text, end))) return reference
    return { ...reference, text: `${reference.text}, ${withUnit(ends.join(' to '), unit)}` }
  })

/** Whether words hold a figure as a whole, not as a part of a longer one. */
const holds = (text: string, end: string): boolean => text.match(/[−\d.,]*\d/g)?.includes(end) ?? false
