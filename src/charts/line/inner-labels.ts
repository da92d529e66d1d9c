import type { Frame } from '../chart-type.ts'
import { absenceBox, absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { trace } from '../parts/annotate.ts'
import type { EndLabel } from '../parts/end-labels.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import type { Line } from './line.ts'
import type { LineSeries } from './series.ts'

/** True for a line that runs to the right edge, where its label has room. */
const reachesEnd = (line: Line, series: LineSeries): boolean => line.last.x2 >= series.x[1] - 0.02 * (series.x[1] - series.x[0])

/** Labels of the lines that reach the right edge; an index leaves its unit to the axis. */
export function endLabels(series: LineSeries, narrow: boolean, panel: boolean): EndLabel[] {
  return series.lines
    .filter((line) => series.labelled.has(line.code) && reachesEnd(line, series))
    .map((line) => ({
      y: line.last.y,
      name: panel && series.lines.length === 1 ? '' : narrow || panel ? line.name.short : line.name.long,
      value: series.isIndex ? line.last.bare : line.last.text,
      role: textRole(line.paint.role),
      strong: line.paint.strong,
    }))
}

/** Labels that fit, else with short names, else names without values, else values alone, else none: the table says the rest. */
export function fitLabels(labels: EndLabel[], short: EndLabel[], fits: (labels: EndLabel[]) => boolean): EndLabel[] {
  const names = short.map((label) => ({ ...label, value: label.name ? '' : label.value }))
  const values = short.map((label) => ({ ...label, name: '' }))
  return [labels, short, ...(labels.length > 1 ? [names] : [values]), values].find(fits) ?? []
}

/** What names inside the plot keep clear of. */
export interface Inner {
  x: (value: number) => number
  y: (value: number) => number
  measure: Frame['measure']
  narrow: boolean
  top: number
  /** Foot of the plot: beneath it stand the years. */
  bottom: number
  /** Right edge of the picture. */
  width: number
  taken: PlacedText[]
}

/** Names of lines that end before the right edge, above or below their last point; one without a free place is left to the table. */
export function innerLabels(series: LineSeries, { x, y, measure, narrow, top, bottom, width, taken }: Inner): PlacedText[] {
  const ink = series.lines.flatMap((line) => line.runs.flatMap((run) => trace(run.map((point) => ({ x: x(point.x), y: y(point.y) })))))
  const placed: PlacedText[] = []
  for (const line of series.lines.filter((one) => series.labelled.has(one.code) && !reachesEnd(one, series) && one.name.long)) {
    const text: PlacedText = {
      x: 0,
      y: 0,
      text: narrow ? line.name.short : line.name.long,
      size: 13,
      weight: 600,
      anchor: 'middle',
      role: textRole(line.paint.role),
      halo: true,
    }
    const [px, py] = [x(line.last.x2), y(line.last.y)]
    const spots = [-10, 20, -26, 34].flatMap((dy) =>
      (['middle', 'end', 'start'] as const).map((anchor): PlacedText => ({
        ...text,
        x: px + (anchor === 'end' ? 6 : anchor === 'start' ? -6 : 0),
        y: py + dy,
        anchor,
      })),
    )
    const free = spots.find((spot) => {
      const box = textBox(spot, measure(spot.text, 13, 600))
      return (
        box.x0 >= 0 &&
        box.x1 <= width &&
        box.y0 >= top &&
        box.y1 <= bottom &&
        [...taken, ...placed].every((other) => !overlap(box, textBox(other, measure(other.text, other.size, other.weight)), 2)) &&
        !ink.some((p) => p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1)
      )
    })
    if (free) placed.push(free)
  }
  return placed
}

/** Where marks of absence stand, and what they keep clear of. */
export interface AbsenceRoom {
  bottom: number
  right: number
  taken: readonly Box[]
  ink: readonly { x: number; y: number }[]
}

/** Marks of what is absent, on the base line as under bars; one that would touch anything is left out, and the gap stays. */
export function placeAbsences(
  series: LineSeries,
  x: (value: number) => number,
  { bottom, right, taken, ink }: AbsenceRoom,
): PlacedAbsence[] {
  const placed: PlacedAbsence[] = []
  for (const absence of series.absent) {
    const mark: PlacedAbsence = {
      kind: absence.kind,
      text: absence.text,
      x: x(absence.x) - absenceWidth(absence) / 2,
      y: bottom - 13,
      pointer: { rows: [absence.row], column: absence.column },
    }
    const box = absenceBox(mark)
    const clear =
      [...taken, ...placed.map(absenceBox)].every((other) => !overlap(box, other, 3)) &&
      !ink.some((p) => p.x > box.x0 - 4 && p.x < box.x1 + 4 && p.y > box.y0 - 4 && p.y < box.y1 + 4)
    if (clear && box.x0 >= 0 && box.x1 <= right) placed.push(mark)
  }
  return placed
}
