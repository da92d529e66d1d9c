import { rowsOf } from '../charts/parts/pointer.ts'

/** A place in a drawing that stands for a cell of the table behind it. Lengths are in units of the drawing's viewBox. */
export interface Point {
  /** Row of the table's body, from 0. */
  row: number
  /** Columns of the table: the one that the mark shows first. */
  columns: number[]
  x: number
  y: number
  /** Half the size of the mark's box; 0 for a point of a path. */
  halfWidth: number
  halfHeight: number
  /** What the pointer must do to read it: `any` is read from everywhere, `near` from close by, `on` only from the mark itself. */
  reach: 'any' | 'near' | 'on'
  /** Whether it is a bar, and which way it runs: the ring follows its outline, and the pointer reads it in all its row or column. */
  bar: false | 'lying' | 'standing'
  /** True where the table has a cell without a value and the drawing no mark: the place is between its neighbours. */
  gap: boolean
  /** The mark. */
  element: Element | null
}

/** Where a drawing stands on the screen, in px, and how large it is shown. */
export interface Frame {
  left: number
  top: number
  scale: number
}

/** Measures where a drawing stands now. */
export function frameOf(drawing: SVGSVGElement): Frame {
  const { left, top, width } = drawing.getBoundingClientRect()
  return { left, top, scale: width / drawing.viewBox.baseVal.width }
}

/** How far from a dot a pointer may stand, in px of the drawing. */
const NEAR = 48
/** A shape larger than this is an area: a pointer beside it is not a pointer at it. */
const AREA = 36

/** Corners of a path of absolute lines (M, L, H, V; of a curve C its end points), in their order. */
export function pathCorners(d: string): [number, number][] {
  const corners: [number, number][] = []
  let at: [number, number] = [0, 0]
  for (const [, command, rest] of d.matchAll(/([MLHVC])([^A-Za-z]*)/g)) {
    const numbers = (rest!.match(/-?[\d.]+/g) ?? []).map(Number)
    const size = command === 'C' ? 6 : command === 'H' || command === 'V' ? 1 : 2
    for (let k = size; k <= numbers.length; k += size) {
      const end = numbers[k - 1]!
      at = command === 'H' ? [end, at[1]] : command === 'V' ? [at[0], end] : [numbers[k - 2]!, end]
      corners.push(at)
    }
  }
  return corners
}

/** All points of a drawing that is shown, one a cell. Measures the page: call it when it is needed, not before. */
export function readPoints(drawing: SVGSVGElement, frame: Frame): Point[] {
  const points = new Map<string, Point>()
  for (const element of drawing.querySelectorAll<SVGGraphicsElement>('[data-r]')) {
    const { r = '', c = '' } = element.dataset
    const columns = c.split(' ').map(Number)
    const spots = new Map<number, Point>()
    pointsOf(element, columns, rowsOf(r), frame).forEach((point) => {
      const before = spots.get(point.row)
      // A span gives its row two corners of one path: it is read at their middle.
      if (before) point = { ...point, x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 }
      spots.set(point.row, point)
    })
    // The first mark of a cell wins: a dot on a line says nothing that the line does not.
    for (const [row, point] of spots) {
      const cell = `${row} ${columns[0]}`
      if (!points.has(cell)) points.set(cell, point)
    }
  }
  return turnBars([...points.values()])
}

/** Bars that are all equally high lie; else they stand. */
function turnBars(points: Point[]): Point[] {
  const heights = points.filter(({ bar }) => bar).map(({ halfHeight }) => halfHeight)
  if (Math.max(...heights) - Math.min(...heights) < 1) for (const point of points) point.bar &&= 'lying'
  return points
}

/** Points of one mark: corners of a path or ends of a line that stand for several rows, else the middle of its box. */
function pointsOf(element: SVGGraphicsElement, columns: number[], rows: number[], { left, top, scale }: Frame): Point[] {
  const point = { columns, halfWidth: 0, halfHeight: 0, bar: element.tagName === 'rect' && ('standing' as const), gap: false, element }
  const corners = rows.length > 1 ? cornersOf(element) : []
  const matrix = element.getScreenCTM()
  if (matrix && corners.length > 0) {
    return corners.slice(0, rows.length).map(([x, y], k) => {
      const at = new DOMPoint(x, y).matrixTransform(matrix)
      return { ...point, row: rows[k]!, reach: 'any', x: (at.x - left) / scale, y: (at.y - top) / scale }
    })
  }
  const box = element.getBoundingClientRect()
  const [halfWidth, halfHeight] = [box.width / 2 / scale, box.height / 2 / scale]
  const place = { ...point, x: (box.left - left) / scale + halfWidth, y: (box.top - top) / scale + halfHeight }
  const area = !point.bar && element.tagName !== 'circle' && Math.max(halfWidth, halfHeight) > AREA / 2
  return rows.map((row) =>
    area ? { ...place, row, reach: 'on' } : { ...place, row, halfWidth, halfHeight, reach: point.bar ? 'any' : 'near' },
  )
}

function cornersOf(element: Element): [number, number][] {
  const read = (name: string): string => element.getAttribute(name) ?? ''
  return pathCorners(element.tagName === 'line' ? `M${read('x1')},${read('y1')}L${read('x2')},${read('y2')}` : read('d'))
}

/** The point that a pointer at x, y means: the mark under it, else the nearest one within reach. */
export function pointAt(points: readonly Point[], x: number, y: number, under: Element | null): Point | undefined {
  const mark = under?.closest('[data-r]')
  let best: Point | undefined
  let least = Infinity
  for (const point of points) {
    if (mark && point.element === mark && point.reach !== 'any') return point
    const dx = Math.max(0, Math.abs(x - point.x) - point.halfWidth)
    const dy = Math.max(0, Math.abs(y - point.y) - point.halfHeight)
    // In the row of a lying bar, or the column of a standing one, that bar is nearer than its longer neighbour.
    const distance = point.bar === 'lying' ? dx / 100 + dy * dy : point.bar ? dx * dx + dy / 100 : dx * dx + dy * dy
    if (point.reach === 'on' || (point.reach === 'near' && distance > NEAR * NEAR) || distance >= least) continue
    best = point
    least = distance
  }
  return best
}
