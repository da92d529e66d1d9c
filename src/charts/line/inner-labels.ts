import type { Frame } from '../chart-type.ts'
import { absenceBox, absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { trace } from '../parts/annotate.ts'
import type { EndLabel } from '../parts/end-labels.ts'
import type { Numbered } from '../parts/number-key.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import type { Line } from './line.ts'
import type { LineSeries } from './series.ts'

/** True for a line that runs to the right edge, where its label has room. */
const reachesEnd = (line: Line, series: LineSeries): boolean => line.last.x2 >= series.x[1] - 0.02 * (series.x[1] - series.x[0])

/** Whether values stand beneath the names at the ends of lines: of few lines they do, of many in a row with them. */
export const areStacked = ({ lines }: LineSeries): boolean => lines.length <= 3

/** Label of a line's end, with the line that it is of. */
interface LineEnd extends EndLabel {
  line: Line
}

/** Labels of the lines that reach the right edge. An index leaves its unit to the axis, and so do values in a row with their names. */
function endLabels(series: LineSeries, narrow: boolean, panel: boolean): LineEnd[] {
  const ending = series.lines.filter((line) => series.labelled.has(line.code) && reachesEnd(line, series))
  const bare = series.isIndex || (!areStacked(series) && series.unit !== 'percent')
  return ending.map((line) => ({
    line,
    y: line.last.y,
    name: panel && series.lines.length === 1 ? '' : narrow || panel ? line.name.short : line.name.long,
    value: bare ? line.last.bare : line.last.text,
    role: textRole(line.paint.role),
    strong: line.paint.strong,
  }))
}

/** Labels of the ends of lines, and the lines whose numbers they bear in place of names, from the top down. */
export interface EndNames {
  labels: EndLabel[]
  numbered: Line[]
}

/**
 * Labels that fit, else with short names, else names without values, else numbers of a key that stands beneath. A line alone
 * is named by the title: it has its value, or nothing.
 */
export function fitLabels(
  series: LineSeries,
  { narrow, panel }: { narrow: boolean; panel: boolean },
  fits: (labels: EndLabel[]) => boolean,
): EndNames {
  const short = endLabels(series, true, panel)
  const alone = series.lines.length === 1
  const named = short.map((label) => ({ ...label, value: label.name ? '' : label.value }))
  const found = [endLabels(series, narrow, panel), short, ...(alone ? [] : [named])].find(fits)
  if (found) return { labels: found, numbered: [] }
  if (alone) return { labels: [short.map((label) => ({ ...label, name: '' }))].find(fits) ?? [], numbered: [] }
  const numbers = short
    .toSorted((a, b) => b.y - a.y)
    .map((label, k) => ({ ...label, name: String(k + 1), series: `c${label.line.column}` }))
  return {
    labels: fits(numbers) ? numbers : numbers.map((label) => ({ ...label, value: '' })),
    numbered: numbers.map(({ line }) => line),
  }
}

/** Entries of the key that gives numbered lines their names. */
export const numberKey = (lines: readonly Line[]): Numbered[] =>
  lines.map(({ name, paint, column }, k) => ({ number: String(k + 1), name: name.long, role: textRole(paint.role), series: `c${column}` }))

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

/**
 * Names of lines that end before the right edge, above or below their last point; one without a free place joins those that
 * are `numbered`, and bears its number where that has one.
 */
export function innerLabels(series: LineSeries, room: Inner, numbered: Line[]): PlacedText[] {
  const { x, y, narrow } = room
  const ink = series.lines.flatMap((line) => line.runs.flatMap((run) => trace(run.map((point) => ({ x: x(point.x), y: y(point.y) })))))
  const placed: PlacedText[] = []
  const put = (line: Line, words: Partial<PlacedText> & { text: string }): boolean => {
    const style = { size: 13, weight: 600 as const, role: textRole(line.paint.role), halo: true }
    const point = { x: x(line.last.x2), y: y(line.last.y) }
    const free = freeSpot({ ...style, ...words }, point, { ...room, ink, taken: [...room.taken, ...placed] })
    if (free) placed.push(free)
    return free !== undefined
  }
  for (const line of series.lines.filter((one) => series.labelled.has(one.code) && !reachesEnd(one, series) && one.name.long))
    if (!put(line, { text: narrow ? line.name.short : line.name.long })) {
      numbered.push(line)
      put(line, { text: String(numbered.length), series: `c${line.column}` })
    }
  return placed
}

/** The first place around a point where a text touches no other and no line, and does not leave the plot. */
function freeSpot(
  text: Omit<PlacedText, 'x' | 'y'>,
  point: { x: number; y: number },
  { measure, top, bottom, width, taken, ink }: Inner & { ink: readonly { x: number; y: number }[] },
): PlacedText | undefined {
  const spots = [-10, 20, -26, 34].flatMap((dy) =>
    (['middle', 'end', 'start'] as const).map((anchor): PlacedText => ({
      ...text,
      x: point.x + (anchor === 'end' ? 6 : anchor === 'start' ? -6 : 0),
      y: point.y + dy,
      anchor,
    })),
  )
  return spots.find((spot) => {
    const box = textBox(spot, measure(spot.text, 13, 600))
    return (
      box.x0 >= 0 &&
      box.x1 <= width &&
      box.y0 >= top &&
      box.y1 <= bottom &&
      taken.every((other) => !overlap(box, textBox(other, measure(other.text, other.size, other.weight)), 2)) &&
      !ink.some((p) => p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1)
    )
  })
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
