import type { Pointer } from '../parts/pointer.ts'
import type { Role } from '../theme.ts'
import { symbolRadius } from './circles.ts'
import type { PlacedCountry } from './placed-country.ts'
import type { MapCountry, MapSeries } from './series.ts'
import type { PlacedSymbol } from './signs.ts'
import { spread } from './spread.ts'
import { placeIn, viewFor, type View } from './views.ts'

/** A country filled as a whole. */
export interface Shade {
  number: string
  /** Colour of its class; undefined where there is no value. */
  role?: Role
  withheld: boolean
  hollow: boolean
  /** Undefined where another view has the country to be read. */
  pointer?: Pointer
}

/** A country in the view that shows it. */
export type CountryInView = PlacedCountry<MapCountry> & { view: View }

/** Radius of a country that is too small for its outline to be in the atlas. */
const SMALL = 4

/** Countries in px, each in its view; symbols of one size are moved apart where they would cover each other. */
export function placeCountries(series: MapSeries, views: readonly View[], width: number): CountryInView[] {
  const placed = series.countries.map((country) => placeCountry(country, series, viewFor(views, country), width))
  return series.kind === 'symbol' && !series.sized ? views.flatMap((view) => spread(placed.filter((one) => one.view === view))) : placed
}

function placeCountry(country: MapCountry, series: MapSeries, view: View, width: number): CountryInView {
  const { x, y } = placeIn(view, country)
  const symbol = series.kind === 'symbol'
  const rings = symbol ? [] : ringsIn(view, country)
  const largest = rings.toSorted((a, b) => b.length - a.length)[0] ?? []
  const roomiest = rings.length > 0 ? view.atlas.middle(country.number) : undefined
  const [middleX, middleY] = roomiest ? [view.x + roomiest.x * view.scale, view.y + roomiest.y * view.scale] : [x, y]
  const half = (axis: 0 | 1): number =>
    (Math.max(...largest.map((point) => point[axis])) - Math.min(...largest.map((point) => point[axis]))) / 2
  const reach = largest.length > 0 ? Math.min(half(0), half(1), 24) : 0
  const r = symbol ? symbolRadius(country.value, series, width) : rings.length === 0 && country.value !== null ? SMALL : 0
  const mark = symbol ? series.sized && !((country.value ?? 0) > 0) : rings.length === 0 && country.value === null
  return { country, x: middleX, y: middleY, r, rings, reach: Math.max(reach, r), mark, view }
}

/** Outline of a country in a view, in px of the drawing. */
export const ringsIn = ({ atlas, scale, x, y }: View, { number }: Pick<MapCountry, 'number'>): [number, number][][] =>
  atlas.rings(number).map((ring) => ring.map(([px, py]): [number, number] => [x + px * scale, y + py * scale]))

/** What a view shades: every country in the world's, its own in an inset; each is read in one of them. */
export function shadesOf(series: MapSeries, placed: readonly CountryInView[], view: View): Shade[] {
  if (series.kind !== 'choropleth') return []
  return placed.flatMap(({ country, view: own }): Shade[] => {
    const { number, role, value, absence, hollow, row } = country
    if (view.atlas.rings(number).length === 0) return []
    const pointer = own === view ? { pointer: { rows: [row], column: series.columns } } : {}
    return [{ number, ...(value === null ? {} : { role }), withheld: absence?.kind === 'withheld', hollow, ...pointer }]
  })
}

/** The symbol of a country: its category's, or a circle. */
export function symbolOf(series: MapSeries, { country, x, y, r }: CountryInView): PlacedSymbol {
  const pointer = { rows: [country.row], column: series.columns }
  const base = { x, y, r, role: country.role, pointer }
  if (series.kind === 'choropleth') return { ...base, sign: 'dot', hollow: false, opacity: 1, edge: 'ink' }
  const opacity = country.hollow ? (series.hollowText ? 1 : 0.55) : r > 7 ? 0.34 : 1
  return { ...base, sign: country.sign, hollow: country.hollow, opacity, edge: country.role }
}
