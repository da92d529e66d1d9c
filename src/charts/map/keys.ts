import { roundSignificant } from '../../format/rounding.ts'
import type { Frame } from '../chart-type.ts'
import { figure, withUnit } from '../parts/figures.ts'
import type { Shapes, Dot } from '../parts/shapes.ts'
import type { MapSeries } from './series.ts'

/** The drawing that a key is put on. */
type Keyed = Shapes & { dots: Dot[] }

/** A circle smaller than this cannot be seen, nor touched. */
const SMALLEST = 2.5

/** Radius of the largest circle. */
const widest = (width: number): number => Math.min(46, width * 0.068)

/** Radius of a value's circle: its area follows the value; the largest takes a fixed part of the width. */
export const radius = (value: number, { largest }: Pick<MapSeries, 'largest'>, width: number): number =>
  Math.max(SMALLEST, Math.sqrt(value / (largest || 1)) * widest(width))

/** The largest of 1, 2, 5, 10, 20 … that is not above a value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([5, 2].find((digit) => digit * power <= value * (1 + 1e-9)) ?? 1) * power
}

/** Two circles with their values under the map, so that a size can be read, and what the smallest dot stands for. Gives the height. */
export function placeSizes(series: MapSeries, { width, measure, locale }: Frame, at: Keyed, top: number): number {
  if (series.largest <= 0) return at.height
  const large = roundBelow(series.largest / 2)
  const least = series.largest * (SMALLEST / widest(width)) ** 2
  const tiny = series.countries.some(({ value }) => value !== null && value > 0 && value < least)
  const say = (value: number): string => withUnit(figure(roundSignificant(value, 2), locale), series.unit)
  const entries = [
    ...[large, large / 10]
      .filter((value) => value > least * 1.5)
      .map((value) => ({ r: radius(value, series, width), text: say(value), ring: true })),
    ...(tiny ? [{ r: SMALLEST, text: `under ${say(least)}`, ring: false }] : []),
  ]
  const tall = Math.max(8, ...entries.map(({ r }) => r))
  let x = 0
  let middle = top + 8 + tall
  for (const { r, text, ring } of entries) {
    const needed = 2 * r + 9 + measure(text, 13)
    if (x > 0 && x + needed > width) {
      x = 0
      middle += tall + 16
    }
    at.dots.push({ x: x + r + 1, y: middle, r, role: 'ink3', ...(ring ? { ring, opacity: 0 } : {}) })
    at.texts.push({ x: x + 2 * r + 9, y: middle + 4.5, text, size: 13, role: 'ink2' })
    x += needed + 21
  }
  return Math.ceil(middle + tall + 4)
}

/** Swatches of the classes above the map; gives the height they take. */
export function placeClasses(series: MapSeries, { width, measure }: Frame, at: Keyed): number {
  let x = 0
  let y = 14
  for (const { role, text } of series.classes) {
    const needed = measure(text, 13) + 22
    if (x > 0 && x + needed > width) {
      x = 0
      y += 20
    }
    at.bars.push({ x0: x + 0.5, x1: x + 14.5, y0: y - 11.5, y1: y + 2.5, fill: role, edge: 'ink3' })
    at.texts.push({ x: x + 21, y, text, size: 13, role: 'ink2' })
    x += needed + 14
  }
  return series.classes.length > 0 ? y + 16 : 0
}
