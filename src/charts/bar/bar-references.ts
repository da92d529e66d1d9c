import type { Frame } from '../chart-type.ts'
import { placeHeads, standUnder, type Heads } from '../parts/reference-heads.ts'
import { placeReferences, unbroken } from '../parts/references.ts'
import type { Bar, Rule, Shapes } from '../parts/shapes.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import type { Reference } from '../spec.ts'
import { withValues } from './reference-words.ts'
import type { BarSeries } from './series.ts'

/**
 * The strip of words of those references that stand: on x over upright bars, on y over lying ones, there with their values where no
 * axis tells them. Panels leave the words to the key.
 */
export function headsOf(
  series: BarSeries,
  { axis, place, bare = false }: { axis: 'x' | 'y'; place: (value: number) => number; bare?: boolean },
  { width, measure, panel, locale }: Frame,
): Heads {
  const own = series.references.filter((reference) => reference.axis === axis)
  const standing = bare ? withValues(own, { unit: series.unit, locale }) : own
  const heads = placeHeads(standing, place, { left: 0, right: width, measure })
  return panel ? { height: 0, texts: [], marks: heads.marks.map((mark) => ({ ...mark, top: 0 })) } : heads
}

/** Bands under the bars and lines over them. */
export interface BarMarks {
  grounds: Bar[]
  over: Rule[]
}

const boxesOf = ({ texts }: Shapes, { measure }: Frame): Box[] =>
  texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))

/** Sets the words of a strip down at its y, and gives its lines and bands down to the foot, broken where they would run through words. */
export function standOver(heads: Heads, { strip, bottom }: { strip: number; bottom: number }, shapes: Shapes, frame: Frame): BarMarks {
  shapes.texts.push(...heads.texts.map((text) => ({ ...text, y: text.y + strip })))
  const { bands, rules } = standUnder(heads, { strip, bottom, words: boxesOf(shapes, frame) })
  return { grounds: bands, over: rules }
}

/** References that lie across upright bars, and those whose words have no place off the bars and go beneath the drawing. */
export interface LyingMarks extends BarMarks {
  beneath: Reference[]
}

/**
 * References on the values of upright bars: they lie across, their words off all others and beside the bars, or beneath the drawing.
 * Bars without an axis, `bare`, have their values in words.
 */
export function lieAcross(
  series: BarSeries,
  { plot, y, bars, bare }: { plot: Box; y: (value: number) => number; bars: readonly Box[]; bare: boolean },
  shapes: Shapes,
  frame: Frame,
): LyingMarks {
  const found: LyingMarks = { grounds: [], over: [], beneath: [] }
  const [ink, boxOf] = [bars.flatMap(inside), (text: PlacedText): Box => textBox(text, frame.measure(text.text, text.size, text.weight))]
  for (const reference of series.references.filter(({ axis }) => axis === 'y')) {
    const told = bare ? withValues([reference], { unit: series.unit, locale: frame.locale }) : [reference]
    const { bands, rules, texts } = placeReferences(told, {
      scales: { y: (value) => y(Number(value)) },
      plot,
      taken: boxesOf(shapes, frame),
      ink,
      measure: frame.measure,
    })
    found.grounds.push(...bands)
    found.over.push(...rules)
    if (frame.panel) continue
    const held = [...bars, ...boxesOf(shapes, frame)]
    if (texts.some((text) => held.some((box) => overlap(boxOf(text), box)))) found.beneath.push(reference)
    else shapes.texts.push(...texts)
  }
  return found
}

/** Lines over the bars, broken where they would run through words. */
export const offWords = (over: readonly Rule[], shapes: Shapes, frame: Frame): Rule[] =>
  over.flatMap((rule) => unbroken(rule, boxesOf(shapes, frame)))

/** Points inside a bar, near enough that words on it cover some. */
function inside({ x0, x1, y0, y1 }: Box): { x: number; y: number }[] {
  const across = Array.from({ length: Math.max(1, Math.ceil((x1 - x0) / 14)) }, (_, k) => Math.min(x0 + 2 + k * 14, x1))
  const down = Array.from({ length: Math.max(1, Math.ceil((y1 - y0) / 10)) }, (_, k) => Math.min(y0 + 2 + k * 10, y1))
  return across.flatMap((x) => down.map((y) => ({ x, y })))
}
