import { roundSignificant } from '../../format/rounding.ts'
import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { cutTo } from '../parts/cut-to.ts'
import { figure, withUnit } from '../parts/figures.ts'
import { formatRows } from '../parts/pointer.ts'
import type { Shapes, Dot } from '../parts/shapes.ts'
import { textRole } from '../theme.ts'
import { radius, SMALLEST, widest } from './circles.ts'
import { bandOf } from './curve.ts'
import type { MapSeries } from './series.ts'
import type { PlacedSymbol } from './signs.ts'

/** The drawing that a key is put on. */
type Keyed = Shapes & { dots: Dot[]; symbols: PlacedSymbol[] }

const THINNEST = 1.5

/** Width of the widest band. */
const broadest = (width: number): number => Math.min(24, Math.max(10, width * 0.024))

/** Width of a flow's band, which follows the value. */
export const bandWidth = (value: number, { largest }: Pick<MapSeries, 'largest'>, width: number): number =>
  Math.max(THINNEST, (value / (largest || 1)) * broadest(width))

/** The largest of 1, 2, 5, 10, 20 … that is not above a value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([5, 2].find((digit) => digit * power <= value * (1 + 1e-9)) ?? 1) * power
}

/** A sign of the key with its words. */
interface Sample {
  /** Its size: radius of a circle, width of a band. */
  size: number
  text: string
  solid: boolean
}

/** Two circles or bands with their values under the map, so that a size can be read, and what the smallest stands for. Gives the height. */
export function placeSizes(series: MapSeries, { width, measure, locale }: Frame, at: Keyed): number {
  if (series.largest <= 0 || !series.sized) return at.height + (series.sized ? 0 : 4)
  const flow = series.kind === 'flow'
  const large = roundBelow(flow ? series.largest : series.largest / 2)
  const least = flow ? (series.largest * THINNEST) / broadest(width) : series.largest * (SMALLEST / widest(width)) ** 2
  const drawn = flow ? series.flows : series.countries
  const tiny = drawn.some(({ value }) => value !== null && value > 0 && value < least)
  const say = (value: number): string => withUnit(figure(roundSignificant(value, 2), locale), series.unit)
  const sizeOf = (value: number): number => (flow ? bandWidth(value, series, width) : radius(value, series, width))
  const samples: Sample[] = [
    ...[large, large / (flow ? 5 : 10)]
      .filter((value) => value > least * 1.5)
      .map((value) => ({ size: sizeOf(value), text: say(value), solid: false })),
    ...(tiny ? [{ size: flow ? THINNEST : SMALLEST, text: `under ${say(least)}`, solid: true }] : []),
  ]
  const tall = Math.max(8, ...samples.map(({ size }) => (flow ? size * 0.8 : size)))
  let x = 0
  let middle = at.height + 10 + tall
  for (const sample of samples) {
    const wide = flow ? 40 : 2 * sample.size
    const needed = wide + 9 + measure(sample.text, 13)
    if (x > 0 && x + needed > width) {
      x = 0
      middle += Math.max(tall, 9) + 16
    }
    if (flow) placeBand(sample.size, x, middle, at)
    else
      at.dots.push({ x: x + sample.size + 1, y: middle, r: sample.size, role: 'ink3', ...(sample.solid ? {} : { ring: true, opacity: 0 }) })
    at.texts.push({ x: x + wide + 9, y: middle + 4.5, text: sample.text, size: 13, role: 'ink2' })
    x += needed + 21
  }
  return Math.ceil(middle + tall + 6)
}

function placeBand(size: number, x: number, y: number, at: Keyed): void {
  at.areas ??= []
  at.areas.push({ d: bandOf({ from: { x, y }, bend: { x: x + 20, y }, to: { x: x + 40, y } }, size), fill: 'ink3' })
}

/** Says how many flows stand in the table only. */
export function placeLeft(series: MapSeries, { width, measure }: Frame, at: Keyed & { height: number }): void {
  if (series.left === 0) return
  const words = `Drawn are the ${series.flows.length} largest flows; ${series.left} more stand in the table.`
  for (const text of breakLines(words, width, (line) => measure(line, 13))) {
    at.texts.push({ x: 0, y: at.height + 15, text, size: 13, role: 'ink3' })
    at.height += 19
  }
}

/** Classes above the map as one bar in steps, each limit under the step that begins at it; gives the height they take. */
export function placeClasses(series: MapSeries, { width, measure }: Frame, at: Keyed): number {
  const { classes } = series
  if (classes.length === 0) return 0
  const limits = classes.map(({ from }) => measure(from, 13))
  const step = Math.min(Math.max(52, ...limits.map((limit) => limit + 10)), Math.floor((width - limits.at(-1)! / 2) / classes.length), 120)
  classes.forEach(({ role, from }, k) => {
    at.bars.push({ x0: k * step + 0.5, x1: (k + 1) * step + 0.5, y0: 1.5, y1: 14.5, fill: role, edge: 'ink3' })
    if (from === '') return
    at.rules.push({ x1: k * step + 0.5, x2: k * step + 0.5, y1: 14.5, y2: 19, role: 'ink3' })
    at.texts.push({ x: k * step + 0.5, y: 31, text: from, size: 13, anchor: 'middle', role: 'ink2' })
  })
  return 44
}

/** Categories above the map, each with its shape and in its colour, and what a hollow one means; gives the height they take. */
export function placeCategories(series: MapSeries, { width, measure }: Frame, at: Keyed): number {
  const signs = [
    ...series.categories.map(({ code, text, role, sign }) => ({
      text,
      role,
      sign,
      hollow: false,
      series: `r${formatRows(series.countries.filter(({ category }) => category === code).map(({ row }) => row))}`,
    })),
    ...(series.hollowText
      ? [{ text: series.hollowText, role: 'ink2' as const, sign: 'dot' as const, hollow: true, series: undefined }]
      : []),
  ]
  let [x, y] = [0, 13]
  for (const { text: name, role, sign, hollow, series: rows } of signs) {
    const widthOf = (words: string): number => measure(words, 13, hollow ? 400 : 600)
    const text = cutTo(name, width - 17, widthOf)
    const needed = widthOf(text) + 17
    if (x > 0 && x + needed > width) [x, y] = [0, y + 20]
    at.symbols.push({ x: x + 6.5, y: y - 4.5, r: 5, sign, role, hollow, opacity: 1, edge: role })
    at.texts.push({
      x: x + 17,
      y,
      text,
      size: 13,
      weight: hollow ? 400 : 600,
      role: hollow ? 'ink2' : textRole(role),
      ...(rows ? { series: rows } : {}),
    })
    x += needed + 16
  }
  return signs.length === 0 ? 0 : y + 14
}
