import type { Measure } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import type { Bar, Rule } from './shapes.ts'
import { overlap, textBox, type Box, type PlacedText } from './text.ts'

/** Where values of each axis stand, in px; undefined for a value that the axis has no place for. */
export interface ReferenceScales {
  x?: (value: string | number) => number | undefined
  y?: (value: string | number) => number | undefined
}

/** Reference lines and bands in place: bands belong under everything, lines under the marks, words on top. */
export interface PlacedReferences {
  bands: Bar[]
  rules: Rule[]
  texts: PlacedText[]
}

const SIZE = 13

/**
 * Places reference lines and bands in a plot, each with its words where they touch no label in `taken`: at the right or left end,
 * above or below a line that lies; beside a line that stands. A reference outside the plot is left out.
 */
export function placeReferences(
  references: readonly Reference[],
  { scales, plot, taken, measure }: { scales: ReferenceScales; plot: Box; taken: readonly Box[]; measure: Measure },
): PlacedReferences {
  const placed: PlacedReferences = { bands: [], rules: [], texts: [] }
  const busy = [...taken]
  for (const reference of references) {
    const ends = ('at' in reference ? [reference.at] : [reference.from, reference.to]).map((value) => scales[reference.axis]?.(value))
    const places = ends.filter((place): place is number => place !== undefined && Number.isFinite(place))
    const [near, far] = reference.axis === 'x' ? [plot.x0, plot.x1] : [plot.y0, plot.y1]
    if (places.length < ends.length) continue
    const [low, high] = [Math.max(near, Math.min(...places)), Math.min(far, Math.max(...places))]
    if (low > high) continue
    const box: Box = reference.axis === 'x' ? { ...plot, x0: low, x1: high } : { ...plot, y0: low, y1: high }
    if ('at' in reference) placed.rules.push({ x1: box.x0, x2: box.x1, y1: box.y0, y2: box.y1, role: 'ink2', width: 1.25 })
    else placed.bands.push({ ...box, fill: 'grid' })
    const text = wordsAt(reference, box, { plot, busy, measure })
    placed.texts.push(text)
    busy.push(textBox(text, measure(text.text, SIZE)))
  }
  return placed
}

/** The first place for the words that covers no label and stays in the plot; else the one that covers the fewest. */
function wordsAt(
  { axis, text }: Reference,
  box: Box,
  { plot, busy, measure }: { plot: Box; busy: readonly Box[]; measure: Measure },
): PlacedText {
  const words = { text, size: SIZE, role: 'ink2', halo: true } as const
  const spots: PlacedText[] =
    axis === 'y'
      ? [box.y0 - 5, box.y1 + 15, box.y0 + 15].flatMap((y) => [
          { ...words, x: plot.x1, y, anchor: 'end' as const },
          { ...words, x: plot.x0 + 60, y, anchor: 'start' as const },
        ])
      : [plot.y0 + 12, plot.y0 + 30, plot.y1 - 10].flatMap((y) => [
          { ...words, x: box.x1 + 5, y, anchor: 'start' as const },
          { ...words, x: box.x0 - 5, y, anchor: 'end' as const },
        ])
  const cost = (spot: PlacedText): number => {
    const own = textBox(spot, measure(text, SIZE))
    const outside = own.x0 < plot.x0 - 0.5 || own.x1 > plot.x1 + 0.5 || own.y0 < 0 ? 100 : 0
    return outside + busy.filter((other) => overlap(own, other, 2)).length
  }
  return spots.reduce((a, b) => (cost(b) < cost(a) ? b : a))
}
