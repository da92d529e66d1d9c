import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { placeNumberKey } from '../parts/number-key.ts'
import type { Rule } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import { onRole, textRole, type Role } from '../theme.ts'
import { leftOutText } from './describe.ts'
import { rankText, type BumpLine, type BumpPoint, type BumpSeries } from './series.ts'
import { nameInside, RADIUS, type Scales } from './name-inside.ts'
import type { BumpLayout } from './placed-bump.ts'
import { lineHeight, sideNames, sideWidth, WORDINGS, wrapNames, writeSide, type SideName } from './side-names.ts'

const LINE = 17

/** Settles rows, the room for names, and where lines and dots stand. */
export function layout(series: BumpSeries, frame: Frame): BumpLayout {
  const { width, measure } = frame
  const narrow = width < 560
  const size = narrow ? 13 : 15
  const { names, left, right } = settleNames(series, frame, size)
  const rows = rowsOf(series, narrow ? 36 : 40, Math.max(1, ...names.flat().map(({ lines }) => lines.length)) * lineHeight(size) + 4)
  const [x0, x1] = [left + RADIUS + 1, width - right - RADIUS - 1]
  const x = (place: number): number => x0 + (x1 - x0) * series.places[place]!.at
  const y = (point: BumpPoint): number => TOP + rows.at(point.slot)
  const at: BumpLayout = { width, height: 0, rules: [], bars: [], texts: [], dots: [], ends: [], strokes: [] }
  const floor = TOP + rows.height + RADIUS + 8
  placeAxis(series, { x, floor, measure, width }, at)
  const discs = discsOf(series, x, y)
  for (const line of series.lines.toSorted((a, b) => weightOf(a) - weightOf(b))) placeLine(line, series, { x, y, narrow, discs }, at)
  at.texts.push(
    ...writeSide(names[0], { x: x0 - RADIUS, y, side: -1, size, measure }),
    ...writeSide(names[1], { x: x1 + RADIUS, y, side: 1, size, measure }),
  )
  const lettered = nameInside(series, names, { x, y, narrow, measure }, at)
  at.height = floor + 26 + placeNumberKey(lettered, { top: floor + 26, width, measure }, at.texts)
  at.height += tellLeftOut(series, frame, at.height + 20, at)
  return at
}

const TOP = RADIUS + 4

/** Lines that carry the finding are drawn last, context first. */
const weightOf = ({ paint }: BumpLine): number => (paint.strong ? 2 : paint.role === 'context' ? 0 : 1)

/** The fullest wording that leaves the lines their room; where none does, names at the right in several lines. */
function settleNames(
  series: BumpSeries,
  { width, measure }: Frame,
  size: number,
): { names: [SideName[], SideName[]]; left: number; right: number } {
  const tries = WORDINGS.map((wording) => {
    const names: [SideName[], SideName[]] = [sideNames(series, -1, wording), sideNames(series, 1, wording)]
    return { names, left: sideWidth(names[0], size, measure), right: sideWidth(names[1], size, measure) }
  })
  const share = width * (width < 560 ? 0.4 : 0.45)
  const needed = Math.max(share, (series.places.length - 1) * 22)
  const found = tries.find(({ left, right }) => width - left - right >= needed)
  const last = tries.at(-1)!
  if (found || width - last.right >= share) return found ?? last
  const right = width - share
  return { names: [[], wrapNames(last.names[1], right, size, measure)], left: 0, right }
}

/**
 * Rows of a drawing: one a rank down to `top`. Ranks below that a drawn line takes stand closer together and skip those that
 * none takes, for there only the way down counts. No row is lower than the `tallest` name.
 */
function rowsOf(series: BumpSeries, usual: number, tallest: number): { at: (slot: number) => number; height: number } {
  const slots = series.lines.flatMap((line) => line.runs.flat().map((point) => point.slot))
  const step = Math.max(usual, tallest)
  const last = Math.min(series.top, series.deepest)
  const below = [...new Set(slots.filter((slot) => slot > series.top))].sort((a, b) => a - b)
  const base = (last - 1) * step
  const close = Math.max(2 * RADIUS + 3, tallest)
  return {
    at: (slot) => (slot <= series.top ? (slot - 1) * step : base + 6 + (below.indexOf(slot) + 1) * close),
    height: base + (below.length > 0 ? 6 + below.length * close : 0),
  }
}

interface Axis {
  x: (place: number) => number
  floor: number
  measure: Frame['measure']
  width: number
}

/** A hairline for each place, and the words below of as many as fit: at even steps from the first to the last, or of these two, since ranks are read from one to the other. */
function placeAxis(series: BumpSeries, { x, floor, measure, width }: Axis, at: BumpLayout): void {
  const last = series.places.length - 1
  const write = (place: number): PlacedText => {
    const { text } = series.places[place]!
    const half = measure(text, AXIS_SIZE) / 2
    return { x: Math.max(half, Math.min(width - half, x(place))), y: floor + 17, text, size: AXIS_SIZE, anchor: 'middle', role: 'ink3' }
  }
  const every = (step: number): PlacedText[] => series.places.flatMap((_, place) => ((last - place) % step === 0 ? [write(place)] : []))
  const clear = (texts: readonly PlacedText[]): boolean =>
    texts.every((text, k) => {
      const before = texts[k - 1]
      return !before || text.x - before.x > (measure(before.text, AXIS_SIZE) + measure(text.text, AXIS_SIZE)) / 2 + 8
    })
  const even = series.places
    .map((_, k) => k + 1)
    .filter((step) => last % step === 0 && step < last)
    .map(every)
    .find(clear)
  const ends = last > 0 ? [write(0), write(last)] : [write(0)]
  at.texts.push(...(even ?? (clear(ends) ? ends : [write(last)])))
  series.places.forEach((_, place) => {
    const rule: Rule = { x1: x(place), x2: x(place), y1: 2, y2: floor, role: 'grid' }
    at.rules.push(rule)
  })
}

/**
 * Values with a disc that holds their rank: the last of each line, then the first, those of the finding before others. One whose
 * disc would lie on another has a dot, for two ranks side by side read as one number.
 */
function discsOf(series: BumpSeries, x: Scales['x'], y: Scales['y']): Set<BumpPoint> {
  const lines = series.lines.toSorted((a, b) => weightOf(b) - weightOf(a)).map(({ runs }) => runs.flat())
  const found = new Set<BumpPoint>()
  for (const point of [...lines.map((points) => points.at(-1)), ...lines.map((points) => points[0])]) {
    if (point === undefined) continue
    const clear = [...found].every((other) => Math.hypot(x(other.place) - x(point.place), y(other) - y(point)) > 2 * RADIUS)
    if (clear) found.add(point)
  }
  return found
}

function placeLine(
  line: BumpLine,
  series: BumpSeries,
  { x, y, narrow, discs }: Scales & { discs: ReadonlySet<BumpPoint> },
  at: BumpLayout,
): void {
  const { role, strong } = line.paint
  const thin = series.tangled && role === 'context'
  const width = strong ? 4 : thin ? 1.25 : role === 'context' ? 2 : 3
  const points = line.runs.flat()
  const crowded = Math.min(...series.places.slice(1).map((_, k) => x(k + 1) - x(k))) < 16
  for (const run of line.runs) {
    const placed = run.map((point) => ({ x: x(point.place), y: y(point) }))
    const turn = run.findIndex((point) => point.flags.includes('projected'))
    const parts = turn > 0 ? [placed.slice(0, turn), placed.slice(turn - 1)] : [placed]
    parts.forEach((part, k) => {
      if (part.length > 1) at.strokes.push({ points: part, role, width, dashed: turn === 0 || k === 1 })
    })
  }
  for (const point of points) {
    const below = point.rank > series.top
    const dot = { x: x(point.place), y: y(point), role, ring: below, pointer: { rows: [point.row], column: line.column } }
    if (!discs.has(point)) at.dots.push({ ...dot, r: thin ? 2 : crowded ? 3 : narrow ? 4 : strong ? 5.5 : 5 })
    else {
      at.ends.push({ ...dot, r: RADIUS })
      const text = rankText(point)
      at.texts.push({
        x: dot.x,
        y: dot.y + 4.6,
        text,
        size: 13,
        weight: 600,
        anchor: 'middle',
        role: below ? textRole(role) : onDot(role),
        of: dot.pointer,
      })
    }
  }
}

/** Letters on a dot. China's colour has no letters of its own on it, for its areas are glass; dark ones read in both themes. */
const onDot = (role: Role): Role => (role === 'ho' ? 'on-pr' : onRole(role))

/** Says beneath the drawing who is left out; gives the height that this takes. */
function tellLeftOut(series: BumpSeries, { width, measure, locale }: Frame, y: number, at: BumpLayout): number {
  const words = leftOutText(series, locale).trim()
  if (words === '') return 0
  const lines = breakLines(words, width - 2, (text) => measure(text, 13))
  lines.forEach((text, k) => at.texts.push({ x: 0, y: y + k * LINE, text, size: 13, role: 'ink3' }))
  return lines.length * LINE + 8
}
