import { scaleLinear } from 'd3-scale'
import type { Measure } from '../chart-type.ts'
import type { PlacedAbsence } from '../parts/absent.ts'
import { trace } from '../parts/annotate.ts'
import { withUnit } from '../parts/figures.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Dot, Rule } from '../parts/shapes.ts'
import { round } from '../parts/svg.ts'
import type { Box, PlacedText } from '../parts/text.ts'
import type { Role } from '../theme.ts'
import { gapMarks, LABEL, valueLabels, yearLabels, type LabelRoom } from './spark-labels.ts'
import { linksOf, type BigNumber, type NumberPoint } from './big-number.ts'

/** A stretch of a line; one that only joins points far apart stands for no value and has no pointer. */
export interface SparkLine {
  points: [number, number][]
  role: Role
  width: number
  dash?: string
  pointer?: Pointer
}

/** A small line in place. */
export interface PlacedSpark {
  lines: SparkLine[]
  dots: Dot[]
  rules: Rule[]
  texts: PlacedText[]
  absences: PlacedAbsence[]
}

/** Box of a small line with its words, and the scales that all of a chart share. */
export interface SparkFrame {
  box: Box
  x: [number, number]
  y: [number, number]
  unit: string
  measure: Measure
}

/** Room for words above and below the line, and for the years beneath. */
const ABOVE = 22
const BELOW = 28
const YEARS = 20

/** Places a line over time, a dot on its first, last, lowest, highest and chosen value, each with its figure, and their years beneath. */
export function placeSpark(number: BigNumber, frame: SparkFrame): PlacedSpark {
  const { box, measure, unit } = frame
  const last = number.points.at(-1)!
  const lastText = withUnit(last.text, unit)
  const right = measure(lastText, LABEL, 600) + 14
  const base = box.y1 - YEARS
  const x = scaleLinear(frame.x, [box.x0 + 5, box.x1 - right])
  const flat = frame.y[0] === frame.y[1]
  const y = scaleLinear(flat ? [frame.y[0] - 1, frame.y[1] + 1] : frame.y, [base - BELOW, box.y0 + ABOVE])
  const spot = (point: NumberPoint): [number, number] => [round(x(point.x)), round(y(point.y))]
  const placed: PlacedSpark = { lines: linesOf(number, spot), dots: [], rules: [], texts: [], absences: [] }
  placed.rules.push({ x1: box.x0, x2: box.x1 - right + 5, y1: base, y2: base, role: 'rule' })
  const marked = markedOf(number)
  const ink = placed.lines.flatMap((line) => trace(line.points.map(([px, py]) => ({ x: px, y: py }))))
  const accent = (point: NumberPoint): Role => (point === number.shown && number.strong ? 'hl' : 'context')
  for (const point of marked) {
    const [px, py] = spot(point)
    const shown = point === number.shown
    const pointer = { rows: [point.row], column: number.column }
    placed.dots.push({ x: px, y: py, r: shown ? 5.5 : 3.75, role: accent(point), ...(point.hollow ? { ring: true } : {}), pointer })
  }
  for (const point of number.points.filter((one) => one.bound)) {
    const [px, py] = spot(point)
    placed.rules.push({ x1: px, x2: px, y1: py, y2: py + (point.bound === 'over' ? -14 : 14), role: 'ink3', width: 1.5 })
  }
  // A point that no line reaches is a dot of its own.
  for (const run of number.runs)
    if (run.length === 1 && !marked.includes(run[0]!)) {
      const [px, py] = spot(run[0]!)
      placed.dots.push({ x: px, y: py, r: 3, role: 'context', pointer: { rows: [run[0]!.row], column: number.column } })
    }
  placed.texts.push({
    x: spot(last)[0] + 11,
    y: spot(last)[1] + LABEL * 0.34,
    text: lastText,
    size: LABEL,
    weight: last === number.shown ? 600 : 400,
    role: last === number.shown && number.strong ? 'hl' : 'ink2',
  })
  const room: LabelRoom = { box: { ...box, y1: base }, middle: (frame.y[0] + frame.y[1]) / 2, unit, measure, ink, dots: placed.dots }
  placed.texts.push(...valueLabels(number, marked, spot, placed.texts, room))
  placed.absences.push(...gapMarks(number, x, placed.texts, room))
  placed.texts.push(...yearLabels(number, marked, x, { ...room, box }))
  return placed
}

/** First, last, lowest, highest, the one set large and the one it is compared with; each once, in order of weight. */
export function markedOf({ points, shown, then }: BigNumber): NumberPoint[] {
  const told = [shown, points.at(-1), then, points[0]].filter((point) => point != null)
  // Of several equally low ones, one that is marked anyway.
  const extreme = (better: (a: number, b: number) => boolean): NumberPoint =>
    [...told, ...points].reduce((a, b) => (better(b.y, a.y) ? b : a))
  const [low, high] = [extreme((b, a) => b < a), extreme((b, a) => b > a)]
  const ends = low.y === high.y ? [] : [high, low]
  return [...new Set([...told.slice(0, -1), ...ends, points[0]!])]
}

function linesOf(number: BigNumber, spot: (point: NumberPoint) => [number, number]): SparkLine[] {
  const runs = number.runs.flatMap((run): SparkLine[] => {
    const turn = run.findIndex((point) => point.flags.includes('projected'))
    const parts = turn > 0 ? [run.slice(0, turn), run.slice(turn - 1)] : [run]
    return parts
      .filter((part) => part.length > 1)
      .map((part) => ({
        points: part.map(spot),
        role: 'context',
        width: 2.25,
        ...(part.at(-1)!.flags.includes('projected') ? { dash: '2 5' } : {}),
        pointer: { rows: part.map((point) => point.row), column: number.column },
      }))
  })
  const links = linksOf(number).map((link): SparkLine => ({ points: link.map(spot), role: 'context', width: 1.5, dash: '1.5 4' }))
  return [...links, ...runs]
}
