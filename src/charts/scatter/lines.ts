import type { Frame } from '../chart-type.ts'
import { trace } from '../parts/annotate.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { around, type Field, type PlacedPoint, type ScatterLayout } from './field.ts'
import type { ScatterSeries } from './series.ts'

/** One line across the plot: its height at each x, the stretch of x that it covers, its words. */
interface Curve {
  at: (x: number) => number
  from: number
  to: number
  label: string
  role: 'ink2' | 'ink3'
  /** It is straight on these scales, so two points draw it. */
  straight: boolean
}

function curvesOf(series: ScatterSeries, { x }: Field): Curve[] {
  const straight = series.x.log === series.y.log
  const { fit } = series
  return [
    ...series.lines.map(({ slope, label }): Curve => ({
      at: (value) => value * slope,
      from: x.domain[0],
      to: x.domain[1],
      label,
      role: 'ink3',
      straight,
    })),
    // A fit stands for the stretch that its dots take, not for what lies beyond; in the logarithms of its scales it is straight.
    ...(fit ? [{ ...fit, role: 'ink2' as const, straight: true }] : []),
  ]
}

/** Lines of reference with their words where no dot is in the way. Gives points of the lines, for names to keep off. */
export function placeLines(
  series: ScatterSeries,
  { measure }: Frame,
  field: Field,
  dots: readonly PlacedPoint[],
  at: ScatterLayout,
): { x: number; y: number }[] {
  const { x, y, left, right, top } = field
  return curvesOf(series, field).flatMap(({ at: height, from, to, label, role, straight }) => {
    const within = (value: number): boolean => height(value) >= y.domain[0] && height(value) <= y.domain[1]
    const values = Array.from({ length: 241 }, (_, k) => {
      const part = k / 240
      return series.x.log ? from * (to / from) ** part : from + (to - from) * part
    }).filter(within)
    const line = values.map((value) => ({ x: x.place(value), y: y.place(height(value)) }))
    const [first, last] = [line[0], line.at(-1)]
    if (!first || !last || first === last) return []
    const drawn = straight ? [first, last] : line
    at.areas!.push({ d: `M${drawn.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join('L')}`, edge: role })
    const spots = [0.99, 0.9, 0.78, 0.64, 0.5, 0.36].flatMap((part): PlacedText[] => {
      const on = line[Math.round(part * (line.length - 1))]!
      const base = { text: label, size: AXIS_SIZE, role: 'ink2' as const, halo: true }
      return [
        { ...base, x: on.x - 12, y: on.y + 2, anchor: 'end' },
        { ...base, x: on.x + 9, y: on.y + 12, anchor: 'start' },
      ]
    })
    const boxOf = (text: PlacedText): Box => textBox(text, measure(text.text, text.size))
    const taken = at.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
    const free = (box: Box): boolean =>
      box.x0 >= left &&
      box.x1 <= right &&
      box.y0 >= top - 12 &&
      ![...taken, ...dots.map(({ x: px, y: py }) => around(px, py))].some((other) => overlap(other, box, 2))
    const spot = spots.find((text) => free(boxOf(text)))
    if (spot) at.texts.push(spot)
    return trace(drawn, 6)
  })
}
