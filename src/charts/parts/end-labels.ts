import type { Measure } from '../chart-type.ts'
import type { Role } from '../theme.ts'
import { dodge } from './dodge.ts'
import type { Pointer } from './pointer.ts'
import type { PlacedText } from './text.ts'

/** A series' label at the end of its line: name in 600, value after it or beneath it. */
export interface EndLabel {
  y: number
  name: string
  value: string
  role: Role
  strong: boolean
  /** Place of its series in the chart's table, where the name does not say it. */
  series?: string
  /** Cells that its value says, and those of the lines that share its numbers. */
  of?: Pointer
}

/** Labels in place, and the hair-thin leaders of those that moved. */
export interface PlacedEndLabels {
  texts: PlacedText[]
  leaders: { x1: number; y1: number; x2: number; y2: number }[]
}

/** How end labels are set: stacked puts the value beneath the name. */
export interface EndStyle {
  size: number
  stacked: boolean
}

/** Least room for leaders between lines' ends and their labels, in px. */
const LANE = 5

/** Width that end labels need, the gap to the line's end and the lane of leaders included. */
export function endLabelWidth(
  labels: readonly EndLabel[],
  { size, stacked, measure, lane = LANE }: EndStyle & { measure: Measure; lane?: number },
): number {
  const widths = labels.map(({ name, value }) => {
    const parts = [name && measure(name, size, 600), value && measure(value, size)].filter((width): width is number => Boolean(width))
    return stacked ? Math.max(0, ...parts) : parts.reduce((sum, width) => sum + width, 0) + (parts.length > 1 ? 6 : 0)
  })
  return Math.ceil(Math.max(0, ...widths)) + 9 + lane
}

/** Space between two labels, in px. */
export const END_GAP = 3

const lineOf = (size: number): number => Math.round(size * 1.22)

const linesOf = (label: Pick<EndLabel, 'name' | 'value'>, stacked: boolean): number => (stacked && label.name && label.value ? 2 : 1)

/** Height of an end label. */
export const endLabelHeight = (label: Pick<EndLabel, 'name' | 'value'>, { size, stacked }: EndStyle): number =>
  linesOf(label, stacked) * lineOf(size)

/** Middles of end labels, dodged between `top` and `bottom`. */
const centresOf = (labels: readonly EndLabel[], room: [number, number], style: EndStyle): number[] =>
  dodge(
    labels.map((label) => ({ wanted: label.y, height: endLabelHeight(label, style) })),
    room,
    END_GAP,
  )

/** How far the label that moves most stands from its line, in px. */
export function endReach(labels: readonly EndLabel[], room: [number, number], style: EndStyle): number {
  const centres = centresOf(labels, room, style)
  return Math.max(0, ...labels.map(({ y }, k) => Math.abs(centres[k]! - y)))
}

/** Room for leaders: the further a label moves, the wider, so that steep ones do not run into each other. */
export const laneFor = (labels: readonly EndLabel[], room: [number, number], style: EndStyle): number =>
  Math.max(LANE, Math.ceil(0.4 * endReach(labels, room, style)))

/** Places end labels right of `x`, dodged between `top` and `bottom`, with leaders in a `lane` for those that moved. */
export function placeEndLabels(
  labels: readonly EndLabel[],
  options: EndStyle & { x: number; top: number; bottom: number; measure: Measure; lane?: number },
): PlacedEndLabels {
  const { x, top, bottom, size, stacked, measure, lane = LANE } = options
  const line = lineOf(size)
  const lines = (label: EndLabel): number => linesOf(label, stacked)
  const places = centresOf(labels, [top, bottom], options)
  const texts: PlacedText[] = []
  const leaders: PlacedEndLabels['leaders'] = []
  labels.forEach((label, k) => {
    const centre = places[k]!
    if (Math.abs(centre - label.y) > line * 0.6) leaders.push({ x1: x + 5, y1: label.y, x2: x + 5 + lane, y2: centre })
    const first = centre - ((lines(label) - 1) * line) / 2 + size * 0.34
    const left = x + 7 + lane
    if (label.name)
      texts.push({
        x: left,
        y: first,
        text: label.name,
        size,
        weight: 600,
        role: label.role,
        ...(label.series ? { series: label.series } : {}),
        of: label.of,
      })
    if (!label.value) return
    const beside = !stacked && label.name ? measure(label.name, size, 600) + 6 : 0
    texts.push({
      x: left + beside,
      y: first + (lines(label) - 1) * line,
      text: label.value,
      size,
      weight: label.name ? 400 : label.strong ? 600 : 400,
      role: label.role,
      of: label.of,
    })
  })
  return { texts, leaders }
}
