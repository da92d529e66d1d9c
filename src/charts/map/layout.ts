import type { Frame } from '../chart-type.ts'
import { textRole, type Role } from '../theme.ts'
import type { Dot, Shapes } from '../parts/shapes.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { figure, withUnit } from '../parts/figures.ts'
import type { MapCountry, MapSeries } from './series.ts'
import { GRID, GRID_HEIGHT, gridPoint } from './world.ts'

/** Places of a map: the scale of the shared shapes, circles or shaded countries, names where they have room, and the key. */
export interface MapLayout extends Shapes {
  dots: Dot[]
  scale: number
  top: number
  shaded: { number: string; role: Role; row: number }[]
}

/** Settles circles, the largest first so that small ones stay on top, names and key. */
export function layout(series: MapSeries, frame: Frame): MapLayout {
  const { width, measure } = frame
  const scale = width / GRID
  const at: MapLayout = { width, height: 0, rules: [], bars: [], dots: [], texts: [], scale, top: 0, shaded: [] }
  at.top = classKey(series, frame, at)
  const map = Math.ceil(GRID_HEIGHT * scale)
  const placed = series.countries.map((country) => {
    const [x, y] = gridPoint(country.longitude, country.latitude)
    return { country, x: x * scale, y: y * scale + at.top, r: series.kind === 'symbol' ? radius(country.value, series, width) : 0 }
  })
  at.height = at.top + map
  if (series.kind === 'choropleth') at.shaded = series.countries.map(({ number, role, row }) => ({ number, role, row }))
  else {
    for (const { country, x, y, r } of placed.toSorted((a, b) => b.r - a.r))
      at.dots.push({ x, y, r, role: country.role, edge: 'chart-bg', pointer: { rows: [country.row], column: 1 } })
    at.height = Math.max(at.height, sizeKey(series, frame, at, at.top + map))
  }
  placeNames(series, placed, at, measure, width)
  return at
}

/** Area follows the value; the largest circle takes a fixed part of the width. */
const radius = (value: number, { largest }: Pick<MapSeries, 'largest'>, width: number): number =>
  Math.max(2.5, Math.sqrt(value / largest) * Math.min(46, width * 0.068))

interface Placed {
  country: MapCountry
  x: number
  y: number
  r: number
}

/** Names of countries with their values, the largest first; one that finds no free place beside its circle is left to the table. */
function placeNames(series: MapSeries, placed: readonly Placed[], at: MapLayout, measure: Frame['measure'], width: number): void {
  const boxOf = (text: PlacedText): Box => textBox(text, measure(text.text, text.size, text.weight))
  const circles: Box[] = placed.map(({ x, y, r }) => ({ x0: x - r * 0.8, x1: x + r * 0.8, y0: y - r * 0.8, y1: y + r * 0.8 }))
  const taken = at.texts.map(boxOf)
  const bare = (text: string): string => text.replace(withUnit('', series.unit).trim(), '').trim()
  const limit = width < 560 ? 5 : 12
  const ordered = placed
    .map((one, k) => ({ ...one, k }))
    .toSorted((a, b) => Number(b.country.strong) - Number(a.country.strong))
    .slice(0, limit)
  for (const one of ordered) {
    const name = width < 560 ? one.country.name.short : one.country.name.long
    const value = one.k === 0 || series.unit === 'percent' ? one.country.text : bare(one.country.text)
    const blocked = [...taken, ...circles.filter((_, other) => other !== one.k)]
    const isFree = (spot: PlacedText): boolean => {
      const box = boxOf(spot)
      return box.x0 >= 0 && box.x1 <= width && box.y0 >= at.top && box.y1 <= at.height && !blocked.some((other) => overlap(other, box, 1))
    }
    // Where the value has no room the name alone stands: the table has the value.
    const spot = [`${name} ${value}`, name].flatMap((text) => spotsFor(text, one, series, width, measure)).find(isFree)
    if (!spot) continue
    at.texts.push(spot)
    taken.push(boxOf(spot))
  }
}

/** Places for a name around its circle, the best first; the last two slide inwards at the edge of the map. */
function spotsFor(text: string, { country, x, y, r }: Placed, series: MapSeries, width: number, measure: Frame['measure']): PlacedText[] {
  const base = {
    text,
    size: 13,
    weight: country.strong ? (600 as const) : (500 as const),
    role: series.kind === 'choropleth' || country.role === 'context' ? ('ink' as const) : textRole(country.role),
    halo: true,
  }
  const inside = Math.min(x, width - measure(text, 13, base.weight) / 2)
  return [
    { ...base, x: x + r + 5, y: y + 4.5, anchor: 'start' },
    { ...base, x: x - r - 5, y: y + 4.5, anchor: 'end' },
    { ...base, x, y: y + r + 15, anchor: 'middle' },
    { ...base, x, y: y - r - 6, anchor: 'middle' },
    { ...base, x: inside, y: y + r + 15, anchor: 'middle' },
    { ...base, x: inside, y: y - r - 6, anchor: 'middle' },
  ]
}

/** Two circles with their values under the map, so that a size can be read. */
function sizeKey(series: MapSeries, { width, measure, locale }: Frame, at: MapLayout, top: number): number {
  const power = 10 ** Math.floor(Math.log10(series.largest || 1))
  const large = Math.floor(series.largest / power) * power
  let x = 0
  const tall = radius(large, series, width)
  const middle = top + 14 + tall
  for (const value of [large, large / 10]) {
    const r = radius(value, series, width)
    at.dots.push({ x: x + r + 1, y: middle, r, role: 'ink3', ring: true })
    const text = withUnit(figure(value, locale), series.unit)
    at.texts.push({ x: x + 2 * r + 9, y: middle + 4.5, text, size: 13, role: 'ink2' })
    x += 2 * r + measure(text, 13) + 30
  }
  return Math.ceil(middle + tall + 4)
}

/** Swatches of the classes above the map; gives the height they take. */
function classKey(series: MapSeries, { width, measure }: Frame, at: MapLayout): number {
  let x = 0
  let y = 14
  for (const { role, text } of series.classes) {
    const needed = measure(text, 13) + 24
    if (x > 0 && x + needed > width) {
      x = 0
      y += 20
    }
    at.bars.push({ x0: x + 0.5, x1: x + 14.5, y0: y - 11, y1: y + 1, fill: role, edge: 'ink3' })
    at.texts.push({ x: x + 20, y, text, size: 13, role: 'ink2' })
    x += needed + 14
  }
  return series.classes.length > 0 ? y + 14 : 0
}
