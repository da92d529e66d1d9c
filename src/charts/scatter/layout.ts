import type { Frame } from '../chart-type.ts'
import { textRole } from '../theme.ts'
import { absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { breakLines, placeNotes, trace, type PlacedNote } from '../parts/annotate.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { figure, withUnit } from '../parts/figures.ts'
import { placeLegend } from '../parts/legend.ts'
import { placeNames, type NamedMark } from '../parts/place-names.ts'
import type { Dot, Shapes } from '../parts/shapes.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { placeScale, type Placed } from './scale.ts'
import { isHollow, X, Y, type ScatterPoint, type ScatterSeries } from './series.ts'

/** Places of a scatter chart: grid, dots, names, and beneath them the rows that have no place. */
export interface ScatterLayout extends Shapes {
  dots: Dot[]
  absent: PlacedAbsence[]
  notes: PlacedNote[]
}

const RADIUS = 5
const LINE = 17
/** Height that ticks and their figures take below the dots. */
const FOOT = 24

/** The space between the scales, with both. */
interface Field {
  x: Placed
  y: Placed
  left: number
  right: number
  top: number
  base: number
}

/** Settles scales, dots, names, annotations, and the list of what is missing. */
export function layout(series: ScatterSeries, frame: Frame): ScatterLayout {
  const { width, measure, panel } = frame
  const narrow = width < 560
  const at: ScatterLayout = { width, height: 0, rules: [], bars: [], areas: [], dots: [], texts: [], absent: [], notes: [] }
  const legend = placeLegend(
    series.legend.map(({ name, paint }) => ({ text: narrow ? name.short : name.long, role: paint.role })),
    { width, measure },
    at,
  )
  const titles = panel ? [] : breakLines(series.y.title, width, (text) => measure(text, AXIS_SIZE, 500))
  titles.forEach((text, k) => at.texts.push({ x: 0, y: legend + 13 + k * LINE, text, size: AXIS_SIZE, weight: 500, role: 'ink2' }))
  const top = legend + titles.length * LINE + 26
  const tall = panel
    ? Math.max(panel.height + 40, Math.round(width * 0.9))
    : narrow
      ? Math.max(290, Math.round(width * 0.86))
      : Math.min(480, Math.round(width * 0.6))
  const field = placeField(series, frame, { top, base: top + tall - 60 })
  placeAxes(series, frame, field, at)
  const dots = series.points.map((point) => ({ point, x: field.x.place(point.x), y: field.y.place(point.y) }))
  const ink = placeLines(series, frame, field, dots, at)
  for (const { point, x, y } of dots.toSorted((a, b) => Number(a.point.paint.strong) - Number(b.point.paint.strong)))
    at.dots.push({
      x,
      y,
      r: RADIUS,
      role: point.paint.role,
      edge: isHollow(point) ? undefined : 'chart-bg',
      ring: isHollow(point),
      pointer: { rows: [point.row], column: [Y, X] },
    })
  nameDots(series, frame, field, { dots, ink }, at)
  placeFoot(series, frame, field.base + FOOT, at)
  return at
}

function placeField(series: ScatterSeries, { width, measure, locale, panel }: Frame, { top, base }: { top: number; base: number }): Field {
  const narrow = width < 560
  const y = placeScale(series.y, [base, top], panel || narrow ? 3 : 5)
  const left = Math.max(...y.ticks.map((tick) => measure(figure(tick, locale, 4), AXIS_SIZE))) + RADIUS + 8
  const right = width - RADIUS - 5
  const widest = Math.max(...placeScale(series.x, [0, 1], 5).ticks.map((tick) => measure(figure(tick, locale, 4), AXIS_SIZE)))
  const x = placeScale(series.x, [left, right], Math.max(2, Math.min(narrow ? 4 : 7, Math.floor((right - left) / (widest + 22)))))
  return { x, y, left, right, top, base }
}

/** Hairlines and figures of both scales. In a panel, which has no titles, the units stand on the last figures. */
function placeAxes(
  series: ScatterSeries,
  { width, measure, locale, panel }: Frame,
  { x, y, left, top, base }: Field,
  at: ScatterLayout,
): void {
  const say = (tick: number, last: boolean, unit: string): string =>
    panel?.axisLabels && last ? withUnit(figure(tick, locale, 4), unit) : figure(tick, locale, 4)
  y.ticks.forEach((tick, k) => {
    at.rules.push({ x1: 0, x2: width, y1: y.place(tick), y2: y.place(tick), role: tick === 0 ? 'ink' : 'grid' })
    if (tick !== 0)
      at.texts.push({
        x: 0,
        y: y.place(tick) - 5,
        text: say(tick, k === y.ticks.length - 1, series.y.unit),
        size: AXIS_SIZE,
        role: 'ink3',
        halo: true,
      })
  })
  if (!y.ticks.includes(0)) at.rules.push({ x1: 0, x2: width, y1: base, y2: base, role: 'ink3' })
  const kept: Box[] = []
  // From the right, so that the last figure, which may carry the unit, is never the one to go; whole powers before what lies between.
  const isPower = (tick: number): boolean => series.x.log && Math.abs(Math.log10(tick) % 1) < 1e-9
  const ordered = x.ticks.toReversed().toSorted((a, b) => Number(isPower(b)) - Number(isPower(a)))
  ordered.forEach((tick) => {
    const px = x.place(tick)
    at.rules.push(
      { x1: px, x2: px, y1: top - 8, y2: base, role: tick === 0 && left < px + 1 ? 'rule' : 'grid' },
      { x1: px, x2: px, y1: base, y2: base + 5, role: 'ink3' },
    )
    const text = say(tick, tick === x.ticks.at(-1), series.x.unit)
    const half = measure(text, AXIS_SIZE) / 2
    const label: PlacedText = {
      x: Math.min(Math.max(px, half), width - half),
      y: base + 19,
      text,
      size: AXIS_SIZE,
      anchor: 'middle',
      role: 'ink3',
    }
    const box = textBox(label, half * 2)
    if (kept.some((other) => overlap(other, box, 6))) return
    kept.push(box)
    at.texts.push(label)
  })
}

type PlacedPoint = { point: ScatterPoint; x: number; y: number }

/** Lines of reference with their words where no dot is in the way. Gives points of the lines, for names to keep off. */
function placeLines(
  series: ScatterSeries,
  { measure }: Frame,
  field: Field,
  dots: readonly PlacedPoint[],
  at: ScatterLayout,
): { x: number; y: number }[] {
  const { x, y, left, right, top } = field
  return series.lines.flatMap(({ slope, label }) => {
    const within = (value: number): boolean => value * slope >= y.domain[0] && value * slope <= y.domain[1]
    const values = Array.from({ length: 241 }, (_, k) => {
      const part = k / 240
      return series.x.log ? x.domain[0] * (x.domain[1] / x.domain[0]) ** part : x.domain[0] + (x.domain[1] - x.domain[0]) * part
    }).filter(within)
    const line = values.map((value) => ({ x: x.place(value), y: y.place(value * slope) }))
    const [first, last] = [line[0], line.at(-1)]
    if (!first || !last || first === last) return []
    const drawn = series.x.log === series.y.log ? [first, last] : line
    at.areas!.push({ d: `M${drawn.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join('L')}`, edge: 'ink3' })
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

const around = (x: number, y: number): Box => ({ x0: x - RADIUS, x1: x + RADIUS, y0: y - RADIUS, y1: y + RADIUS })

/** Annotations first, then names: those that must stand, then the others where there is room. */
function nameDots(
  series: ScatterSeries,
  { width, measure, panel }: Frame,
  field: Field,
  { dots, ink }: { dots: readonly PlacedPoint[]; ink: { x: number; y: number }[] },
  at: ScatterLayout,
): void {
  const { x, y, top, base } = field
  const boxOf = (text: PlacedText): Box => textBox(text, measure(text.text, text.size, text.weight))
  at.notes = placeNotes(
    series.annotations.map((note) => ({ ...note, x: x.place(note.x), y: y.place(note.y) })),
    { width: width - 2, top, bottom: base - 2, taken: [...at.texts.map(boxOf), ...dots.map((dot) => around(dot.x, dot.y))], ink, measure },
    width < 560 ? 130 : 190,
  )
  const short = width < 560 || Boolean(panel)
  const named = dots.filter(({ point }) => point.wanted || (series.labelAll && !panel))
  const marks = named.map(({ point, ...place }): NamedMark => {
    const role = point.paint.role === 'context' ? 'ink2' : textRole(point.paint.role)
    const wording = (text: string) => ({
      lines: [{ text, weight: point.paint.strong ? (600 as const) : (500 as const), role }],
      size: AXIS_SIZE,
      halo: true,
    })
    const texts = short ? [point.name.short] : [...new Set([point.name.long, point.name.short])]
    return { ...place, r: RADIUS, must: point.wanted, wordings: texts.map(wording) }
  })
  const leaders = at.notes.flatMap(({ leader }) =>
    leader ? [{ x0: leader.x - 1, x1: leader.x + 1, y0: Math.min(leader.y1, leader.y2), y1: Math.max(leader.y1, leader.y2) }] : [],
  )
  const taken = [...at.texts, ...at.notes.flatMap((note) => note.texts)].map(boxOf)
  const placed = placeNames(marks, {
    left: 0,
    right: width,
    top: top - 20,
    bottom: base - 1,
    taken: [...taken, ...leaders],
    marks: dots.map((dot) => ({ x: dot.x, y: dot.y, r: RADIUS })),
    ink,
    measure,
  })
  for (const name of placed) {
    if (!name) continue
    at.texts.push(...name.texts)
    if (name.leader) at.rules.push({ ...name.leader, role: 'ink3' })
  }
}

/** Title of x, and beneath it each row without a place: a mark for what lacks, and its name. Sets the height. */
function placeFoot(series: ScatterSeries, { width, measure, panel }: Frame, from: number, at: ScatterLayout): void {
  let y = from
  const titles = panel ? [] : breakLines(series.x.title, width, (text) => measure(text, AXIS_SIZE, 500))
  for (const text of titles) at.texts.push({ x: width, y: (y += LINE), text, size: AXIS_SIZE, weight: 500, anchor: 'end', role: 'ink2' })
  let x = 0
  if (series.gaps.length > 0) y += 26
  for (const gap of series.gaps) {
    const text = width < 560 ? gap.name.short : gap.name.long
    const needed = absenceWidth(gap) + 7 + measure(text, AXIS_SIZE)
    if (x > 0 && x + needed > width) {
      x = 0
      y += 24
    }
    at.absent.push({ kind: gap.kind, text: gap.text, x, y: y - 4.5, pointer: { rows: [gap.row], column: [Y, X] } })
    at.texts.push({ x: x + absenceWidth(gap) + 7, y, text, size: AXIS_SIZE, role: 'ink2' })
    x += needed + 18
  }
  at.height = Math.ceil(y + 8)
}
