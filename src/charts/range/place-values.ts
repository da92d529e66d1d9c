import { scaleLinear, scaleLog } from 'd3-scale'
import type { Frame, Measure } from '../chart-type.ts'
import { absenceBox, absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { shortValues } from '../parts/short-figures.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import type { RangeDot, RangeRow, RangeSeries } from './series.ts'
import type { Spacing } from './spacing.ts'

/** A row in place: its dots, the figures beside them, what is absent. */
export interface PlacedRow {
  row: RangeRow
  y: number
  dots: { dot: RangeDot; x: number }[]
  texts: PlacedText[]
  absent: PlacedAbsence[]
}

/** The room for dots and figures, and the middle of each row. */
interface Room {
  left: number
  right: number
  middles: readonly number[]
  measure: Measure
  spacing: Spacing
  /** Figure of a dot. */
  write: (dot: RangeDot) => string
}

/** What a scale is fitted into: its edges, the middles of rows, the picture. */
export interface ScaleRoom extends Pick<Room, 'left' | 'right' | 'middles' | 'spacing'> {
  frame: Frame
}

const GAP = 8

/** Part of the picture that the scale has, and a length in px that does: where whole figures leave it less than both, they are written short. */
const LEAST = 0.45
const ENOUGH = 220

/** The scale with whole figures beside its dots, or with short ones where it would else be too short. */
export function fitScale(series: RangeSeries, domain: [number, number], { frame, ...room }: ScaleRoom): FittedScale {
  const fit = (write: Room['write']): FittedScale => narrow(series, domain, { ...room, measure: frame.measure, write })
  const whole = fit(({ text }) => text)
  if (whole.range[1] - whole.range[0] >= Math.min(frame.width * LEAST, ENOUGH)) return whole
  const short = shortValues(
    series.rows.flatMap((row) => row.dots.map((dot) => dot.value)),
    { unit: series.unit, locale: frame.locale },
  )
  return short ? fit(({ text, value }) => short({ bare: text, text }, value).bare) : whole
}

/** A scale in its place, and the rows with their dots and figures on it. */
export interface FittedScale {
  range: [number, number]
  rows: PlacedRow[]
}

/** Narrows the scale until dots and figures of every row lie inside; the places then hold. */
function narrow(series: RangeSeries, domain: [number, number], room: Room): FittedScale {
  const edge = room.spacing.radius + 5
  let range: [number, number] = [room.left + (series.mode === 'single' && series.zero ? 0 : edge), room.right - edge]
  let rows: PlacedRow[] = []
  for (let turn = 0; turn < 12; turn++) {
    const scale = (series.log ? scaleLog : scaleLinear)(domain, range)
    rows = series.rows.map((row, k) => placeRow(row, series, room, { y: room.middles[k]!, scale, start: range[0] }))
    const boxes = rows.flatMap((row) => [...row.texts.map((text) => boxOf(text, room.measure)), ...row.absent.map(absenceBox)])
    const left = Math.max(0, room.left - Math.min(room.left, ...boxes.map((box) => box.x0)))
    const right = Math.max(0, Math.max(room.right, ...boxes.map((box) => box.x1)) - room.right)
    if (left < 0.5 && right < 0.5) break
    range = [range[0] + left, range[1] - right]
  }
  return { range, rows }
}

const boxOf = (text: PlacedText, measure: Measure): Box => textBox(text, measure(text.text, text.size, text.weight))

interface Line {
  y: number
  scale: (value: number) => number
  start: number
}

function placeRow(row: RangeRow, series: RangeSeries, room: Room, { y, scale, start }: Line): PlacedRow {
  const dots = row.dots.map((dot) => ({ dot, x: scale(dot.value) }))
  const beside = { y, room, series }
  const texts = dots.length === 0 ? [] : series.mode === 'all' ? stripFigures(row, dots, beside) : endFigures(row, dots, beside)
  const marks = dots.map(({ x }): Box => ({ x0: x - room.spacing.radius, x1: x + room.spacing.radius, y0: y - 5, y1: y + 5 }))
  const used = [...texts.map((text) => boxOf(text, room.measure)), ...marks]
  const absent: PlacedAbsence[] = []
  for (const absence of shownAbsences(row, series)) {
    const place = (x: number): PlacedAbsence => ({
      kind: absence.kind,
      text: absence.text,
      x,
      y,
      pointer: { rows: [absence.row], column: absence.column },
    })
    const taken = [...used, ...absent.map(absenceBox)]
    const free = place(start + 4)
    const clear = taken.every((box) => !overlap(absenceBox(free), box, 6))
    absent.push(clear ? free : place(Math.max(...taken.map((box) => box.x1)) + GAP + 2))
  }
  // Nothing to its right: the absence of the last printing stands where the eye looks for it.
  if (absent.length === 1 && dots.length > 0 && series.mode === 'pair' && row.absent[0]!.column > dots[0]!.dot.column) {
    const end = Math.max(...used.map((box) => box.x1)) + GAP + 2
    if (end + absenceWidth(absent[0]!) <= room.right) absent[0]!.x = end
  }
  return { row, y, dots, texts, absent }
}

/** What a row lacks. In a strip one mark stands for all that it lacks alike: whose value it is, dots do not say either. */
function shownAbsences(row: RangeRow, series: RangeSeries): RangeRow['absent'] {
  if (series.mode !== 'all') return row.absent
  // A series without a single dot has its marks, or nothing would lead a reader to its cells.
  const drawn = new Set(series.rows.flatMap(({ dots }) => dots.map(({ column }) => column)))
  return row.absent.filter(
    (absence, k) =>
      !drawn.has(absence.column) || row.absent.findIndex((other) => other.kind === absence.kind && drawn.has(other.column)) === k,
  )
}

interface Beside {
  y: number
  room: Room
  series: RangeSeries
}

/** A figure beside its dot. It takes the dot's colour where colour tells something: a highlight, or the series of a strip. */
function figureAt(dot: RangeDot, x: number, side: 'start' | 'end', { y, room, series }: Beside, loud: boolean): PlacedText {
  const { size } = room.spacing
  const offset = room.spacing.radius + GAP - 1
  return {
    x: side === 'start' ? x + offset : x - offset,
    y: y + size * 0.34,
    text: room.write(dot),
    size,
    weight: loud && dot.strong ? 600 : 400,
    anchor: side,
    role: loud && dot.strong ? textRole(dot.role) : loud || series.mode === 'all' ? 'ink2' : 'ink3',
    halo: true,
    of: { rows: [dot.row], column: dot.column },
  }
}

/** Figures of one or two dots: outside of them, the last printing louder. Context whose dots touch prints its last figure alone. */
function endFigures(row: RangeRow, dots: PlacedRow['dots'], beside: Beside): PlacedText[] {
  const last = dots.at(-1)!
  const first = dots[0]!
  if (dots.length === 1 || row.unchanged)
    return [
      figureAt(
        last.dot,
        last.x + (row.unchanged ? 4 : 0),
        'start',
        beside,
        dots.length > 1 || first.dot.shape !== 'ring' || beside.series.mode === 'single',
      ),
    ]
  const [left, right] = first.x <= last.x ? [first, last] : [last, first]
  const quiet = beside.series.highlighted && !row.strong && right.x - left.x < beside.room.spacing.radius * 3
  // On its own side of the two, or it would be taken for the other's.
  if (quiet) return [figureAt(last.dot, last.x, last === right ? 'start' : 'end', beside, true)]
  return [figureAt(left.dot, left.x, 'end', beside, left === last), figureAt(right.dot, right.x, 'start', beside, right === last)]
}

/** Figures of a strip: its smallest and largest, and those of highlighted series above their dots. */
function stripFigures(row: RangeRow, dots: PlacedRow['dots'], beside: Beside): PlacedText[] {
  const { room } = beside
  const low = dots.reduce((a, b) => (b.dot.value < a.dot.value ? b : a))
  const high = dots.reduce((a, b) => (b.dot.value > a.dot.value ? b : a))
  const ends =
    low === high || low.dot.value === high.dot.value
      ? [figureAt(high.dot, high.x, 'start', beside, high.dot.strong)]
      : [figureAt(low.dot, low.x, 'end', beside, low.dot.strong), figureAt(high.dot, high.x, 'start', beside, high.dot.strong)]
  const inner = dots.filter(({ dot }) => dot.strong && !row.strong && dot.value !== low.dot.value && dot.value !== high.dot.value)
  for (const { dot, x } of inner) {
    const text: PlacedText = { ...figureAt(dot, x, 'start', beside, true), x, y: beside.y - room.spacing.radius - 5, anchor: 'middle' }
    const box = boxOf(text, room.measure)
    if (ends.every((other) => !overlap(box, boxOf(other, room.measure), 2))) ends.push(text)
  }
  return ends
}
