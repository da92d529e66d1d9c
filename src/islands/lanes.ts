import type { Point } from './points.ts'

/** Points in the order in which arrow keys go through them: a lane for each series, in a chart of panels for each of a panel. */
export type Lanes = Point[][]

/** Keys that read a chart. */
export const KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']

/** How many points Page Up and Page Down pass. */
const PAGE = 10

/** A cell that says nothing at all: no observation, which is not a missing value. */
const NOTHING = ['', '–']

/** Panel that a row belongs to: two cells head it only where a chart has panels. */
const panelOf = (row: HTMLTableRowElement | undefined): string => (row?.cells[1]?.tagName === 'TH' ? (row.cells[0]?.textContent ?? '') : '')

/**
 * Sorts points into lanes by column and panel, each in the order of the table. Cells that say why they have no value
 * and have no mark join their lane between their neighbours, so that the keyboard hears of them too.
 */
export function lanesOf(points: readonly Point[], rows: readonly HTMLTableRowElement[]): Lanes {
  const lanes = new Map<string, Point[]>()
  for (const point of [...points].sort((a, b) => a.row - b.row)) {
    const name = `${panelOf(rows[point.row])} ${point.columns[0]}`
    lanes.set(name, [...(lanes.get(name) ?? []), point])
  }
  // Panels come as the table has them, in each of them its columns.
  const place = ([point]: Point[]): number =>
    rows.findIndex((row) => panelOf(row) === panelOf(rows[point!.row])) * 1000 + point!.columns[0]!
  return [...lanes.values()].map((lane) => withGaps(lane, rows)).sort((a, b) => place(a) - place(b))
}

function withGaps(lane: Point[], rows: readonly HTMLTableRowElement[]): Point[] {
  const first = lane[0]!
  return rows.flatMap((cells, row) => {
    const after = lane.find((point) => point.row >= row) ?? lane.at(-1)!
    if (after.row === row) return after
    const text = cells.cells[first.columns[0]!]?.textContent?.trim() ?? ''
    if (panelOf(cells) !== panelOf(rows[first.row]) || NOTHING.includes(text)) return []
    const before = lane.findLast((point) => point.row < row) ?? first
    const part = after === before ? 0 : (row - before.row) / (after.row - before.row)
    const [x, y] = [before.x + (after.x - before.x) * part, before.y + (after.y - before.y) * part]
    return { ...first, row, x, y, halfWidth: 0, halfHeight: 0, bar: false, gap: true, element: null }
  })
}

/** Where a key leads from a point; from nowhere, to the first point, or with End to the last one. */
export function step(lanes: Lanes, from: Point | undefined, key: string): Point | undefined {
  const at = lanes.findIndex((lane) => lane.some((point) => same(point, from)))
  const lane = lanes[Math.max(0, at)] ?? []
  if (key === 'End') return lane.at(-1)
  if (at === -1 || key === 'Home') return lane[0]
  const place = lane.findIndex((point) => same(point, from))
  if (key === 'PageDown') return lane[Math.min(place + PAGE, lane.length - 1)]
  if (key === 'PageUp') return lane[Math.max(place - PAGE, 0)]
  const forward = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  const along = key === 'ArrowRight' || key === 'ArrowLeft' || lanes.length === 1
  if (along) return lane[place + forward] ?? lane[place]
  return beside(lanes[at + forward], lane[place]!, place) ?? lane[place]
}

/** The point of another lane that stands beside one: of the same row or the nearest, in another panel at the same place. */
function beside(lane: Point[] | undefined, point: Point, place: number): Point | undefined {
  if (!lane) return undefined
  const apart = (candidate: Point): number => Math.abs(candidate.row - point.row)
  const near = lane.reduce((a, b) => (apart(b) < apart(a) ? b : a))
  const overlaps = lane[0]!.row <= point.row && point.row <= lane.at(-1)!.row
  return overlaps || near.columns[0] !== point.columns[0] ? near : (lane[place] ?? lane.at(-1))
}

/** True when two points stand for one cell. */
export const same = (a: Point, b: Point | undefined): boolean => a.row === b?.row && a.columns[0] === b.columns[0]
