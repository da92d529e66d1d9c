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
    const rises = last.y <= first.y
    const spots = [0.99, 0.9, 0.78, 0.64, 0.5, 0.36].flatMap((part): PlacedText[] => {
      const on = line[Math.round(part * (line.length - 1))]!
      const base = { text: label, size: AXIS_SIZE, role: 'ink2' as const, halo: true }
      // Beside a line that rises its left is above it, beside one that falls its right is.
      const above = { ...base, y: on.y + 2 }
      const below = { ...base, y: on.y + 12 }
      return rises
        ? [
            { ...above, x: on.x - 12, anchor: 'end' },
            { ...below, x: on.x + 9, anchor: 'start' },
          ]
        : [
            { ...above, x: on.x + 12, anchor: 'start' },
            { ...below, x: on.x - 9, anchor: 'end' },
          ]
    })
    const boxOf = (text: PlacedText): Box => textBox(text, measure(text.text, text.size))
    const taken = at.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
    const free = (box: Box): boolean =>
      box.x0 >= left &&
      box.x1 <= right &&
      box.y0 >= top - 12 &&
      ![...taken, ...dots.map(({ x: px, y: py }) => around(px, py))].some((other) => overlap(other, box, 2))
    const ink = trace(drawn, 6)
    const clear = (box: Box): boolean => !ink.some((p) => p.x > box.x0 - 1 && p.x < box.x1 + 1 && p.y > box.y0 && p.y < box.y1)
    // A fit may be nearly flat; lines of reference are steep enough for words beside them.
    const more = role === 'ink2' ? spots.map((text) => offLine(text, boxOf(text), line)) : []
    const all = [...spots, ...more].filter((text) => free(boxOf(text)))
    const spot = (role === 'ink2' ? all.find((text) => clear(boxOf(text))) : undefined) ?? all[0]
    if (spot) at.texts.push(spot)
    return ink
  })
}

/** The words raised, or lowered, until no point of their line runs through them: beside a flat line there is no other place. */
function offLine(text: PlacedText, box: Box, line: readonly { x: number; y: number }[]): PlacedText {
  const under = line.filter(({ x }) => x > box.x0 - 2 && x < box.x1 + 2).map(({ y }) => y)
  if (under.length === 0) return text
  const middle = (box.y0 + box.y1) / 2
  const raised = middle <= (Math.min(...under) + Math.max(...under)) / 2
  return { ...text, y: raised ? Math.min(...under) - 6 : Math.max(...under) + 15 }
}
