import type { Frame } from '../chart-type.ts'
import { absenceBox, absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { trace } from '../parts/annotate.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import { numberIn, reachesEnd } from './end-names.ts'
import type { Line } from './line.ts'
import type { LinePoint } from './points.ts'
import type { LineSeries } from './series.ts'

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
 * are `numbered`, and its number stands close to one of its points, on a line where it must.
 */
export function innerLabels(series: LineSeries, room: Inner, numbered: Line[]): PlacedText[] {
  const { x, y, narrow } = room
  const at = (point: LinePoint): Point => ({ x: x(point.x2), y: y(point.y) })
  const ink = series.lines.flatMap((line) => [
    ...line.runs.flatMap((run) => trace(run.map((point) => ({ x: x(point.x), y: y(point.y) })))),
    ...edgeOf(at(line.last)),
  ])
  const placed: PlacedText[] = []
  for (const line of series.lines.filter((one) => series.labelled.has(one.code) && !reachesEnd(one, series) && one.name.long)) {
    const text = {
      text: narrow ? line.name.short : line.name.long,
      size: 13,
      weight: 600 as const,
      role: textRole(line.paint.role),
      halo: true,
    }
    const free = (spots: PlacedText[]): PlacedText[] => spots.filter((spot) => isFree(spot, room, [...room.taken, ...placed]))
    const name = free(spotsBy(text, at(line.last), NAME_STEPS)).find((spot) => inkUnder(spot, ink, room) === 0)
    if (name) placed.push(name)
    else {
      numbered.push(line)
      const number = { ...text, text: numberIn(series, numbered, line), series: `c${line.column}` }
      const points = line.runs.flat().slice(-MOST_POINTS).toReversed()
      const spots = NUMBER_STEPS.map((steps) => free(points.flatMap((point) => spotsBy(number, at(point), steps)))).find(
        (found) => found.length > 0,
      )
      if (spots) placed.push(least(spots, (spot) => inkUnder(spot, ink, room)))
    }
  }
  return placed
}

type Point = { x: number; y: number }

/** Points of a dot's edge. */
const edgeOf = ({ x, y }: Point): Point[] =>
  [-3, 3].flatMap((by) => [
    { x: x + by, y },
    { x, y: y + by },
  ])

/** How far the baseline of a name stands below the point that it names, in px; and that of a number, which rather stands close. */
const NAME_STEPS = [-10, 20, -26, 34]
const NUMBER_STEPS = [
  [-8, 18, 5],
  [-20, 30],
]
/** Points of a line that its number may stand by, from its end. */
const MOST_POINTS = 12

/** The first of those that cost least. */
function least<T>(things: readonly T[], costOf: (thing: T) => number): T {
  let best = things[0] as T
  let low = Infinity
  for (const thing of things) {
    const cost = costOf(thing)
    if (cost < low) [best, low] = [thing, cost]
    if (low === 0) break
  }
  return best
}

/** Places around a point, the best first. */
const spotsBy = (text: Omit<PlacedText, 'x' | 'y'>, point: Point, steps: readonly number[]): PlacedText[] =>
  steps.flatMap((dy) =>
    (['middle', 'end', 'start'] as const).map((anchor): PlacedText => {
      // Level with its point, words stand beside it.
      const aside = dy === 5 ? -8 : 6
      return { ...text, x: point.x + (anchor === 'end' ? aside : anchor === 'start' ? -aside : 0), y: point.y + dy, anchor }
    }),
  )

/** True where a text touches no other, and does not leave the plot. */
function isFree(spot: PlacedText, { measure, top, bottom, width }: Inner, taken: readonly PlacedText[]): boolean {
  const box = boxOf(spot, measure)
  return (
    box.x0 >= 0 && box.x1 <= width && box.y0 >= top && box.y1 <= bottom && taken.every((other) => !overlap(box, boxOf(other, measure), 2))
  )
}

const boxOf = (text: PlacedText, measure: Frame['measure']): Box => textBox(text, measure(text.text, text.size, text.weight))

/** How much of lines a text covers. */
function inkUnder(spot: PlacedText, ink: readonly Point[], { measure }: Inner): number {
  const box = boxOf(spot, measure)
  return ink.filter((p) => p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1).length
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
