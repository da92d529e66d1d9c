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
  /** True for a bar: the ring then follows its outline. */
  bar: boolean
  /** True where the table has a cell without a value and the drawing no mark: the place is between its neighbours. */
  gap: boolean
  /** The mark. */
  element: Element | null
}

/** How far from a dot a pointer may stand, in px of the drawing. */
const NEAR = 48
/** A shape larger than this is an area: a pointer beside it is not a pointer at it. */
const AREA = 36

/** Rows from their short form: `0-3 5` is 0, 1, 2, 3, 5. */
export function rowsOf(text: string): number[] {
  return text.split(' ').flatMap((part) => {
    const [first = NaN, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, k) => first + k)
  })
}

/** Corners of a path of absolute lines (M, L, H, V; of a curve C its end points), in their order. */
export function cornersOf(d: string): [number, number][] {
  const corners: [number, number][] = []
  let at: [number, number] = [0, 0]
  for (const [, command, rest] of d.matchAll(/([MLHVC])([^A-Za-z]*)/g)) {
    const numbers = (rest!.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
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
export function readPoints(drawing: SVGSVGElement): Point[] {
  const frame = drawing.getBoundingClientRect()
  const scale = frame.width / drawing.viewBox.baseVal.width
  const place = (x: number, y: number) => ({ x: (x - frame.left) / scale, y: (y - frame.top) / scale })
  const points = new Map<string, Point>()
  for (const element of drawing.querySelectorAll<SVGGraphicsElement>('[data-r]')) {
    const columns = (element.dataset.c ?? '').split(' ').map(Number)
    const rows = rowsOf(element.dataset.r ?? '')
    const found = new Map<number, Point>()
    const ends = rows.length > 1 ? endsOf(element) : []
    const matrix = ends.length > 0 ? element.getScreenCTM() : null
    const box = matrix ? null : boxOf(element, scale, place)
    rows.forEach((row, k) => {
      const end = matrix && ends[k]
      if (matrix && !end) return
      const spot = matrix && end ? place(matrix.a * end[0] + matrix.c * end[1] + matrix.e, matrix.b * end[0] + matrix.d * end[1] + matrix.f) : box!
      const before = found.get(row)
      // A span gives its row two corners of one path: it is read at their middle.
      if (before) Object.assign(before, { x: (before.x + spot.x) / 2, y: (before.y + spot.y) / 2 })
      else found.set(row, { row, columns, halfWidth: 0, halfHeight: 0, reach: 'any', bar: false, gap: false, element, ...spot })
    })
    // The first mark of a cell wins: a dot on a line says nothing that the line does not.
    for (const [row, point] of found) if (!points.has(`${row} ${columns[0]}`)) points.set(`${row} ${columns[0]}`, point)
  }
  return [...points.values()]
}

function endsOf(element: Element): [number, number][] {
  const number = (name: string): number => Number(element.getAttribute(name))
  if (element.tagName === 'line') return [[number('x1'), number('y1')], [number('x2'), number('y2')]]
  return cornersOf(element.getAttribute('d') ?? '')
}

function boxOf(element: Element, scale: number, place: (x: number, y: number) => { x: number; y: number }) {
  const { left, top, width, height } = element.getBoundingClientRect()
  const bar = element.tagName === 'rect'
  const area = !bar && element.tagName !== 'circle' && Math.max(width, height) > AREA
  const reach: Point['reach'] = bar ? 'any' : area ? 'on' : 'near'
  return { ...place(left + width / 2, top + height / 2), halfWidth: area ? 0 : width / 2 / scale, halfHeight: area ? 0 : height / 2 / scale, reach, bar }
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
    const distance = dx * dx + dy * dy
    if (point.reach === 'on' || (point.reach === 'near' && distance > NEAR * NEAR) || distance >= least) continue
    best = point
    least = distance
  }
  return best
}
