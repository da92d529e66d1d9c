import type { Measure } from '../chart-type.ts'
import { absenceBox, absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { withUnit } from '../parts/figures.ts'
import type { Dot } from '../parts/shapes.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import type { BigNumber, NumberPoint } from './big-number.ts'

/** Size of the words at a small line, in px. */
export const LABEL = 13

/** Where words at a small line may stand, and what they keep clear of. */
export interface LabelRoom {
  box: Box
  /** Value in the middle of the scale: labels of higher ones go above first. */
  middle: number
  unit: string
  measure: Measure
  /** Points along the line. */
  ink: readonly { x: number; y: number }[]
  dots: readonly Dot[]
}

type Spot = (point: NumberPoint) => [number, number]

const boxOf = (text: PlacedText, measure: Measure): Box => textBox(text, measure(text.text, text.size, text.weight))

/** Figures of the marked points above or below them; one that finds no free spot is left to the table and the pointer. */
export function valueLabels(
  number: BigNumber,
  marked: readonly NumberPoint[],
  spot: Spot,
  taken: readonly PlacedText[],
  room: LabelRoom,
): PlacedText[] {
  const { measure } = room
  const placed: PlacedText[] = []
  const dots = room.dots.map(({ x, y }) => ({ x0: x - 5, x1: x + 5, y0: y - 5, y1: y + 5 }))
  const free = (text: PlacedText): boolean => {
    const own = boxOf(text, measure)
    const others = [...[...taken, ...placed].map((other) => boxOf(other, measure)), ...dots]
    return (
      own.y0 >= room.box.y0 - 2 &&
      own.y1 <= room.box.y1 &&
      !others.some((other) => overlap(own, other, 1)) &&
      !room.ink.some((p) => p.x > own.x0 && p.x < own.x1 && p.y > own.y0 && p.y < own.y1)
    )
  }
  for (const point of marked.filter((one) => one !== number.points.at(-1))) {
    const found = spotsFor(number, point, spot, room).find(free)
    if (found) placed.push(found)
  }
  return placed
}

/** Above or below a point, straight or turned to a side, inside the box. */
function spotsFor(number: BigNumber, point: NumberPoint, spot: Spot, { box, middle, unit, measure }: LabelRoom): PlacedText[] {
  const [x, y] = spot(point)
  const text = withUnit(point.text, unit)
  const half = measure(text, LABEL, 600) / 2
  const strong = point === number.shown
  const above = point.bound === 'over' ? -20 : -11
  const below = point.bound === 'under' ? 30 : 21
  const sides = point.y >= middle ? [above, below, above - 15] : [below, above, below + 15]
  return sides.flatMap((dy) =>
    [0, -0.8, 0.8].map((turn): PlacedText => ({
      x: Math.min(Math.max(x + turn * half, box.x0 + half), box.x1 - half),
      y: y + dy,
      text,
      size: LABEL,
      weight: strong ? 600 : 400,
      anchor: 'middle',
      role: strong && number.strong ? 'hl' : 'ink2',
    })),
  )
}

/** Years or months of the marked points beneath the line, the one set large and the ends first; one that would touch another is left out. */
export function yearLabels(
  number: BigNumber,
  marked: readonly NumberPoint[],
  x: (at: number) => number,
  { box, measure }: LabelRoom,
): PlacedText[] {
  const placed: PlacedText[] = []
  const ends = [number.points.at(-1), number.points[0]]
  const weight = (point: NumberPoint): number => (point === number.shown ? 2 : ends.includes(point) ? 1 : 0)
  for (const point of marked.toSorted((a, b) => weight(b) - weight(a))) {
    const shown = point === number.shown
    const half = measure(point.tick, LABEL, 600) / 2
    const text: PlacedText = {
      x: Math.min(Math.max(x(point.x), box.x0 + half), box.x1 - half),
      y: box.y1 - 4,
      text: point.tick,
      size: LABEL,
      weight: shown ? 600 : 400,
      anchor: 'middle',
      role: shown ? 'ink' : 'ink3',
    }
    if (placed.every((other) => !overlap(boxOf(text, measure), boxOf(other, measure), 6))) placed.push(text)
  }
  return placed
}

/** Signs of missing values on the base line; one that would touch anything is left out, and the gap stays. */
export function gapMarks(number: BigNumber, x: (at: number) => number, taken: readonly PlacedText[], room: LabelRoom): PlacedAbsence[] {
  const placed: PlacedAbsence[] = []
  for (const gap of number.gaps) {
    const width = absenceWidth(gap)
    const left = Math.min(Math.max(x(gap.x) - width / 2, room.box.x0), room.box.x1 - width)
    const mark: PlacedAbsence = {
      kind: gap.kind,
      text: gap.text,
      x: left,
      y: room.box.y1 - 12,
      pointer: { rows: [gap.row], column: number.column },
    }
    const box = absenceBox(mark)
    const words = taken.map((text) => boxOf(text, room.measure))
    const clear =
      [...words, ...placed.map(absenceBox)].every((other) => !overlap(box, other, 3)) &&
      !room.ink.some((p) => p.x > box.x0 - 4 && p.x < box.x1 + 4 && p.y > box.y0 - 4 && p.y < box.y1 + 4) &&
      !room.dots.some((dot) => dot.x > box.x0 - 7 && dot.x < box.x1 + 7 && dot.y > box.y0 - 7 && dot.y < box.y1 + 7)
    if (clear) placed.push(mark)
  }
  return placed
}
