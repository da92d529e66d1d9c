import type { Frame } from '../chart-type.ts'
import { absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { placeNotes, trace as traceOf, type PlacedNote } from '../parts/annotate.ts'
import { placeNotesBeneath } from '../parts/notes-beneath.ts'
import { placeNumberKey } from '../parts/number-key.ts'
import { textBox, type Box, type PlacedText } from '../parts/text.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Dot, Shapes } from '../parts/shapes.ts'
import { textRole } from '../theme.ts'
import { circlesOf } from './circles.ts'
import { isDark } from './classes.ts'
import { namedEnds, placeFlows, type PlacedFlow } from './layout-flows.ts'
import { placeCategories, placeClasses, placeLeft, placeSizes } from './keys.ts'
import { inkOf, nameCountries, rowsWithoutValue } from './names.ts'
import { placeCountries, ringsIn, shadesOf, symbolOf, type Shade } from './layout-countries.ts'
import type { PlacedCountry } from './placed-country.ts'
import type { MapSeries } from './series.ts'
import type { PlacedSymbol } from './signs.ts'
import { lensPoints, viewsOf, type View } from './views.ts'

/** Places of a map: views of the shared shapes, shaded countries, flows, symbols, marks of what is not there, names, and the key. */
export interface MapLayout extends Shapes {
  dots: Dot[]
  views: View[]
  /** Frame on the world of what the inset shows; no points without one. */
  lens: [number, number][]
  /** Shaded countries of each view. */
  shaded: Shade[][]
  flows: PlacedFlow[]
  symbols: PlacedSymbol[]
  absent: PlacedAbsence[]
  zeros: { text: PlacedText; pointer: Pointer }[]
  notes: PlacedNote[]
}

/** Settles views, symbols or flows, the largest first so that small ones stay on top, names and key. */
export function layout(series: MapSeries, frame: Frame): MapLayout {
  const { width, panel } = frame
  const at: MapLayout = {
    width,
    height: 0,
    rules: [],
    bars: [],
    dots: [],
    texts: [],
    views: [],
    lens: [],
    shaded: [],
    flows: [],
    symbols: [],
    absent: [],
    zeros: [],
    notes: [],
  }
  const top = placeClasses(series, frame, at) + placeCategories(series, frame, at)
  at.views = viewsOf(series.inset, { width, top, panel: panel !== undefined, circles: circlesOf(series, width, panel !== undefined) })
  at.lens = lensPoints(at.views)
  at.height = at.views.at(-1)!.box.y1
  for (const { region, box } of at.views)
    if (region) at.texts.push({ x: 0, y: box.y0 - 8, text: region.title, size: 13, weight: 600, role: 'ink2' })
  const ends = placeFlows(series, at)
  const placed = placeCountries(series, at.views, width)
  at.shaded = at.views.map((view) => shadesOf(series, placed, view))
  for (const one of placed.toSorted((a, b) => b.r - a.r)) if (one.r > 0) at.symbols.push(symbolOf(series, one))
  // Panels share one size of circle, which is explained at the start of each row.
  if (series.kind !== 'choropleth' && (!panel || panel.axisLabels)) at.height = placeSizes(series, frame, at)
  if (!panel) placeLeft(series, frame, at)
  annotate(series, [...placed, ...ends], frame, at)
  at.height += Math.ceil(placeNotesBeneath(at.notes, { top: at.height, width, measure: frame.measure }, at.texts))
  const bare = at.views.flatMap((view) =>
    nameView(
      series,
      [...placed, ...ends].filter((one) => one.view === view),
      view,
      frame,
      at,
    ),
  )
  if (!panel) listValues(series, bare, frame, at)
  return at
}

/** Names of one view, clear of words and notes that are already there. Gives the rows whose values found no room. */
function nameView(series: MapSeries, placed: readonly PlacedCountry[], view: View, frame: Frame, at: MapLayout): number[] {
  const taken = [...at.texts, ...at.notes.flatMap((note) => note.texts)].map((text) =>
    textBox(text, frame.measure(text.text, text.size, text.weight)),
  )
  const leaders = at.notes.flatMap(({ leader }) =>
    leader ? [{ x0: leader.x - 1, x1: leader.x + 1, y0: Math.min(leader.y1, leader.y2), y1: Math.max(leader.y1, leader.y2) }] : [],
  )
  const lens = traceOf([...at.lens, ...at.lens.slice(0, 1)].map(([x, y]) => ({ x, y })))
  // A view shades the countries of another one too.
  const shades =
    series.kind === 'choropleth' ? series.countries.map(({ role, ...country }) => ({ role, ink: inkOf(ringsIn(view, country)) })) : []
  const ink = [...at.flows.flatMap(({ trace }) => trace), ...lens, ...shades.flatMap((shade) => shade.ink)]
  const dark = shades.filter(({ role }) => isDark(role)).flatMap((shade) => shade.ink)
  const tips = at.flows.map(({ tip }) => tip)
  const named = series.kind === 'flow' ? namedEnds(placed, series.flows) : placed
  const names = nameCountries(series, named, frame, { box: view.box, taken: [...taken, ...leaders], tips, ink, dark })
  settle(names, series, at)
  return rowsWithoutValue(names, placed, series)
}

/**
 * Beneath the map, the values that have no room at their names, the largest first: “Germany US$514m”; of flows from several origins
 * “U.S. to China 40 kt”.
 */
function listValues({ flows, countries }: MapSeries, rows: readonly number[], { width, measure }: Frame, at: MapLayout): void {
  const size = width < 560 ? 'short' : 'long'
  const isOne = new Set(flows.map(({ origin }) => origin.code)).size === 1
  const ends = flows.map(({ origin, name, ...flow }) => ({
    ...flow,
    words: isOne ? name[size] : `${origin.name[size]} to ${name[size]}`,
    plain: isOne || flow.role === 'context',
  }))
  const entries = [...ends, ...countries.map(({ name, ...country }) => ({ ...country, words: name[size], plain: true }))]
    .filter(({ row }) => rows.includes(row))
    .map(({ words, text, role, plain }) => ({ number: words, name: text, role: plain ? ('ink2' as const) : textRole(role) }))
  at.height += Math.ceil(placeNumberKey(entries, { top: at.height, width, measure }, at.texts))
}

function annotate(series: MapSeries, placed: readonly PlacedCountry[], { width, measure }: Frame, at: MapLayout): void {
  const world = at.views[0]!.box
  const notes = series.annotations.flatMap(({ code, ...note }) => {
    const found = placed.find(({ country }) => country.code === code)
    return found ? [{ ...note, x: found.x, y: found.y }] : []
  })
  const circles = placed.map(({ x, y, r }): Box => ({ x0: x - r, x1: x + r, y0: y - r, y1: y + r }))
  at.notes = placeNotes(
    notes,
    { width: width - 2, top: world.y0, bottom: at.views.at(-1)!.box.y1, taken: circles, ink: [], measure },
    width < 560 ? 120 : 190,
  )
}

function settle(names: ReturnType<typeof nameCountries>, { columns }: MapSeries, at: MapLayout): void {
  for (const {
    country: { country },
    name,
    mark,
  } of names) {
    const pointer = { rows: [country.row], column: columns }
    if (name.leader) at.rules.push({ ...name.leader, role: 'ink3' })
    if (!mark) at.texts.push(...name.texts)
    else if (country.absence)
      at.absent.push({
        ...country.absence,
        x: (name.box.x0 + name.box.x1 - absenceWidth(country.absence)) / 2,
        y: (name.box.y0 + name.box.y1) / 2,
        pointer,
      })
    else {
      const [x, y] = [(name.box.x0 + name.box.x1) / 2, (name.box.y0 + name.box.y1) / 2 + 4.5]
      at.zeros.push({ text: { x, y, text: '0', size: 13, weight: 600, anchor: 'middle', role: 'ink2', halo: true }, pointer })
    }
  }
}
