import type { Measure } from '../chart-type.ts'
import type { Role } from '../theme.ts'
import { dodge } from './dodge.ts'
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
}

/** Labels in place, and the hair-thin leaders of those that moved. */
export interface PlacedEndLabels {
  texts: PlacedText[]
  leaders: { x1: number; y1: number; x2: number; y2: number }[]
}

/** Width that end labels need, the gap to the line's end included. */
export function endLabelWidth(
  labels: readonly EndLabel[],
  { size, stacked, measure }: { size: number; stacked: boolean; measure: Measure },
): number {
  const widths = labels.map(({ name, value }) => {
    const parts = [name && measure(name, size, 600), value && measure(value, size)].filter((width): width is number => Boolean(width))
    return stacked ? Math.max(0, ...parts) : parts.reduce((sum, width) => sum + width, 0) + (parts.length > 1 ? 6 : 0)
  })
  return Math.ceil(Math.max(0, ...widths)) + 14
}

const GAP = 3

const lineOf = (size: number): number => Math.round(size * 1.22)

const linesOf = (label: EndLabel, stacked: boolean): number => (stacked && label.name && label.value ? 2 : 1)

/** Height that end labels need, one under another. */
export const endLabelsHeight = (labels: readonly EndLabel[], { size, stacked }: { size: number; stacked: boolean }): number =>
  labels.reduce((sum, label) => sum + linesOf(label, stacked) * lineOf(size) + GAP, 0)

/** Places end labels right of `x`, dodged between `top` and `bottom`; stacked puts the value beneath the name. */
export function placeEndLabels(
  labels: readonly EndLabel[],
  options: { x: number; top: number; bottom: number; size: number; stacked: boolean; measure: Measure },
): PlacedEndLabels {
  const { x, top, bottom, size, stacked, measure } = options
  const line = lineOf(size)
  const lines = (label: EndLabel): number => linesOf(label, stacked)
  const places = dodge(
    labels.map((label) => ({ wanted: label.y, height: lines(label) * line })),
    [top, bottom],
    GAP,
  )
  const texts: PlacedText[] = []
  const leaders: PlacedEndLabels['leaders'] = []
  labels.forEach((label, k) => {
    const centre = places[k]!
    if (Math.abs(centre - label.y) > line * 0.6) leaders.push({ x1: x + 5, y1: label.y, x2: x + 10, y2: centre })
    const first = centre - ((lines(label) - 1) * line) / 2 + size * 0.34
    const left = x + 12
    if (label.name)
      texts.push({
        x: left,
        y: first,
        text: label.name,
        size,
        weight: 600,
        role: label.role,
        ...(label.series ? { series: label.series } : {}),
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
    })
  })
  return { texts, leaders }
}
