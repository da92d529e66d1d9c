import type { Frame, Layout } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import { placeLegend } from './legend.ts'
import type { PeriodicSeries } from './series.ts'
import { placeTile, tileSize, valuesFit } from './tile.ts'
import { cellFor, outlineWidth, placeWholeTable } from './whole-table.ts'

/** A periodic table with everything in place. */
export type PeriodicLayout = Layout & Shapes

/** From this width on the fifteen lanthanoids stand in one row. */
const WIDE = 700
const LANTHANOIDS = 15
const ACROSS = 5
const GAP = 3

/** Places the tiles: scandium over yttrium over a row of fifteen, or five abreast; the whole table in outline beside them. */
export function layout(series: PeriodicSeries, frame: Frame): PeriodicLayout {
  const into: PeriodicLayout = { width: frame.width, height: 0, areas: [], rules: [], bars: [], dots: [], texts: [] }
  const each = Math.floor((frame.width - GAP * (LANTHANOIDS - 1)) / LANTHANOIDS)
  if (frame.width >= WIDE && valuesFit(series, each, frame.measure)) layRow(series, frame, each, into)
  else layGrid(series, frame, into)
  return into
}

function layRow(series: PeriodicSeries, { width, measure }: Frame, each: number, into: PeriodicLayout): void {
  const size = tileSize(series, each, measure)
  const step = size.height + GAP
  const left = each + 34
  const cell = Math.min(22, cellFor((width - left) / 2, 2 * step - 14))
  const outline = outlineWidth(cell)
  const legend = { x: left, top: 2, width: width - left - outline - 40, measure }
  const needed = placeLegend(series, legend, into) + 12
  // A long legend pushes the row down; scandium and yttrium stay upon it.
  const top = Math.max(0, needed - 2 * step)
  placeWholeTable(series, width - outline, 1, cell, into)
  series.tiles.forEach((tile, k) => {
    const column = Math.max(0, k - 2)
    placeTile(tile, 1 + column * ((width - 2 - each) / (LANTHANOIDS - 1)), top + 1 + Math.min(k, 2) * step, size, measure, into)
  })
  into.height = top + 3 * step
}

function layGrid(series: PeriodicSeries, { width, measure }: Frame, into: PeriodicLayout): void {
  const each = (width - 2 - GAP * (ACROSS - 1)) / ACROSS
  const size = tileSize(series, each, measure)
  const step = size.height + GAP
  const top = placeLegend(series, { x: 0, top: 0, width, measure }, into) + 8
  const free = width - 2 * (each + GAP) - 12
  const cell = cellFor(free, size.height)
  placeWholeTable(series, width - outlineWidth(cell), top + 1, cell, into)
  series.tiles.forEach((tile, k) => {
    const [column, row] = k < 2 ? [k, 0] : [(k - 2) % ACROSS, 1 + Math.floor((k - 2) / ACROSS)]
    placeTile(tile, 1 + column * (each + GAP), top + 1 + row * step, size, measure, into)
  })
  into.height = top + 4 * step
}
