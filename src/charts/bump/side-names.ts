import type { Measure } from '../chart-type.ts'
import { wrapTo } from '../parts/fit-words.ts'
import type { PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import type { BumpLine, BumpPoint, BumpSeries } from './series.ts'

/** How much is written at the sides; what gives way comes first: values at the left, values, long names, names at the left. */
export interface Wording {
  short: boolean
  values: 'both' | 'right' | 'none'
  left: boolean
}

/** Wordings in the order in which they are tried. */
export const WORDINGS: readonly Wording[] = [
  { short: false, values: 'both', left: true },
  { short: false, values: 'right', left: true },
  { short: false, values: 'none', left: true },
  { short: true, values: 'right', left: true },
  { short: true, values: 'none', left: true },
  { short: true, values: 'right', left: false },
  { short: true, values: 'none', left: false },
]

/** A name at a side, with its value. */
export interface SideName {
  line: BumpLine
  point: BumpPoint
  /** The name, in as many lines as its room asks for. */
  lines: string[]
  value: string
}

/** Space between a dot and its name, and between a name and its value. */
const APART = 6

/** Names of the lines that begin at the first place, or end at the last. */
export function sideNames(series: BumpSeries, side: -1 | 1, wording: Wording): SideName[] {
  if (side < 0 && !wording.left) return []
  const place = side < 0 ? 0 : series.places.length - 1
  return series.lines.flatMap((line) => {
    const point = line.runs.flat().find((candidate) => candidate.place === place)
    if (!point) return []
    const shown = series.values && (wording.values === 'both' || (wording.values === 'right' && side > 0))
    return [{ line, point, lines: [wording.short ? line.name.short : line.name.long], value: shown ? point.text : '' }]
  })
}

/** Width that the names of a side need. */
export function sideWidth(names: readonly SideName[], size: number, measure: Measure): number {
  const widths = names.map(({ lines, value }) => widest(lines, size, measure) + (value ? APART + measure(value, size) : 0))
  return Math.max(0, ...widths) + (names.length > 0 ? APART : 0)
}

const widest = (lines: readonly string[], size: number, measure: Measure): number =>
  Math.max(...lines.map((text) => measure(text, size, 600)))

/** Names broken into lines that a side's room holds; for names without values. */
export const wrapNames = (names: readonly SideName[], room: number, size: number, measure: Measure): SideName[] =>
  names.map((name) => ({
    ...name,
    lines: name.lines.flatMap((text) => wrapTo(text, room - APART, (words) => measure(words, size, 600))),
  }))

/** From line to line of a name. */
export const lineHeight = (size: number): number => Math.round(size * 1.2)

/** Writes the names of a side; `x` is the edge of the dots. */
export function writeSide(
  names: readonly SideName[],
  { x, y, side, size, measure }: { x: number; y: (point: BumpPoint) => number; side: -1 | 1; size: number; measure: Measure },
): PlacedText[] {
  return names.flatMap(({ line, point, lines, value }) => {
    const base = {
      y: y(point) + size * 0.35,
      size,
      anchor: side > 0 ? ('start' as const) : ('end' as const),
      role: textRole(line.paint.role),
      of: { rows: [point.row], column: line.column },
    }
    const near = x + side * APART
    // At the left the value comes last too, and so nearest to its dot.
    const beside = side > 0 ? widest(lines, size, measure) : measure(value, size)
    const [nameX, valueX] = side > 0 || !value ? [near, near + side * (beside + APART)] : [near + side * (beside + APART), near]
    return [
      ...lines.map((text, k) => ({
        ...base,
        x: nameX,
        y: base.y + (k - (lines.length - 1) / 2) * lineHeight(size),
        text,
        weight: 600 as const,
      })),
      ...(value ? [{ ...base, x: valueX, text: value, weight: 400 as const }] : []),
    ]
  })
}
