import type { Frame } from '../chart-type.ts'
import { placeHeads, standUnder, type Heads } from '../parts/reference-heads.ts'
import { placeReferences, unbroken } from '../parts/references.ts'
import type { Bar, Rule, Shapes } from '../parts/shapes.ts'
import { textBox, type Box } from '../parts/text.ts'
import type { BarSeries } from './series.ts'

/** The strip of words of those references that stand: on x over upright bars, on y over lying ones. Panels leave the words to the key. */
export function headsOf(series: BarSeries, axis: 'x' | 'y', place: (value: number) => number, { width, measure, panel }: Frame): Heads {
  const standing = series.references.filter((reference) => reference.axis === axis)
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

/** References on the values of upright bars: they lie across, their words off all others and rather beside the bars than on them. */
export function lieAcross(
  series: BarSeries,
  { plot, y, bars }: { plot: Box; y: (value: number) => number; bars: readonly Box[] },
  shapes: Shapes,
  frame: Frame,
): BarMarks {
  const lying = series.references.filter(({ axis }) => axis === 'y')
  if (lying.length === 0) return { grounds: [], over: [] }
  const { bands, rules, texts } = placeReferences(lying, {
    scales: { y: (value) => y(Number(value)) },
    plot,
    taken: boxesOf(shapes, frame),
    ink: bars.flatMap(inside),
    measure: frame.measure,
  })
  if (!frame.panel) shapes.texts.push(...texts)
  return { grounds: bands, over: rules.flatMap((rule) => unbroken(rule, boxesOf(shapes, frame))) }
}

/** Points inside a bar, near enough that words on it cover some. */
function inside({ x0, x1, y0, y1 }: Box): { x: number; y: number }[] {
  const across = Array.from({ length: Math.max(1, Math.ceil((x1 - x0) / 14)) }, (_, k) => Math.min(x0 + 2 + k * 14, x1))
  const down = Array.from({ length: Math.max(1, Math.ceil((y1 - y0) / 10)) }, (_, k) => Math.min(y0 + 2 + k * 10, y1))
  return across.flatMap((x) => down.map((y) => ({ x, y })))
}
