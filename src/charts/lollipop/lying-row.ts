import type { Measure } from '../chart-type.ts'
import type { ZeroScale } from '../parts/fit-zero.ts'
import type { Pointer } from '../parts/pointer.ts'
import { placeRowName, type RowNames } from '../parts/fit-row-names.ts'
import { textRole } from '../theme.ts'
import type { Lollipop } from './rows.ts'
import type { LollipopSeries } from './series.ts'
import { TAIL, triangle, type LollipopLayout } from './shape.ts'

/** How rows are set: size of type, radius of dots, gap between a dot and its value, in px. */
export interface Rowing {
  size: number
  radius: number
  narrow: boolean
  gap: number
  measure: Measure
}

/** A row's place, and whether its value is the one that carries the unit. */
interface Place {
  y: number
  height: number
  /** Left edge of its column. */
  shift: number
  scale: ZeroScale
  names: RowNames
  unit: boolean
}

/** Words beside a dot: the value, with `unit` its unit; empty where none are written. */
export function valueWords(series: LollipopSeries, row: Lollipop, unit: boolean): string {
  const written = series.labelled ? series.labelled.has(row.code) : series.labels
  if (!written || row.value === null) return ''
  return unit ? row.text : row.bare
}

/** The row whose words carry the unit: the first that is written and not zero. */
export const unitRow = (series: LollipopSeries): Lollipop | undefined =>
  series.rows.find((row) => row.value !== null && row.value !== 0 && valueWords(series, row, false) !== '')

/** Places the name, stem, dot and words of one row, or what stands where its value is missing. */
export function placeRow(series: LollipopSeries, k: number, place: Place, rowing: Rowing, layout: LollipopLayout): void {
  const row = series.rows[k]!
  const { names, scale } = place
  const head = names.above ? names.lines[k]!.length * names.line : 0
  // Above its stem a name stands nearer to it than to the row before.
  const middle = names.above ? place.y + head + 10 : place.y + place.height / 2
  const x = names.above ? place.shift : place.shift + names.width
  layout.texts.push(
    ...placeRowName(names, k, { x, middle: names.above ? place.y : middle, anchor: names.above ? 'start' : 'end', strong: row.strong }),
  )
  if (row.value === null) return placeAbsent(row, { x: scale.zero + 6, y: middle }, rowing, layout)
  const end = scale.zero + row.value * scale.unit
  const way = row.value < 0 ? -1 : 1
  placeMark(row, { start: scale.zero, end, y: middle, way }, rowing, layout)
  const text = valueWords(series, row, place.unit)
  if (text === '') return
  const beyond = rowing.radius + rowing.gap + (row.firm ? 3 : 0) + (reachesOut(row) ? TAIL - 4 : 0)
  layout.texts.push({
    x: end + way * beyond,
    y: middle + rowing.size * 0.35,
    text,
    size: rowing.size,
    weight: row.strong ? 600 : 400,
    anchor: way < 0 ? 'end' : 'start',
    role: row.strong ? textRole(row.role) : 'ink2',
    halo: true,
    of: { rows: [row.row], column: 1 },
  })
}

/** Stem and dot; of a bound, a triangle towards where its value may lie, and dashes over that part. */
function placeMark(
  row: Lollipop,
  { start, end, y, way }: { start: number; end: number; y: number; way: 1 | -1 },
  { radius }: Rowing,
  layout: LollipopLayout,
): void {
  const pointer = { rows: [row.row], column: 1 }
  const stem = { y1: y, y2: y, role: row.role, width: row.strong ? 2.25 : 1.75 }
  if (end !== start) layout.stems.push({ ...stem, x1: start, x2: end, dashed: row.bound !== null && !reachesOut(row) })
  if (reachesOut(row)) layout.stems.push({ ...stem, x1: end, x2: end + way * (radius + TAIL - 5), dashed: true })
  placeHead(row, { x: end, y, radius, turn: row.bound === 'over' ? 'right' : 'left' }, pointer, layout)
}

/** True for a bound whose value lies further from zero than its number. */
export const reachesOut = ({ bound, value }: Lollipop): boolean => bound !== null && (bound === 'over') === (value ?? 0) >= 0

/** The dot at the end of a stem, hollow where its value is worked out; a triangle where it is a bound. */
export function placeHead(
  { bound, hollow, firm, role }: Lollipop,
  { x, y, radius, turn }: { x: number; y: number; radius: number; turn: Parameters<typeof triangle>[3] },
  pointer: Pointer,
  layout: LollipopLayout,
): void {
  if (bound) layout.paths.push({ d: triangle(x, y, radius, turn), fill: hollow ? null : role, stroke: role, dotted: false, pointer })
  else
    layout.dots!.push({
      x,
      y,
      r: hollow ? radius - 0.75 : radius,
      role,
      ...(hollow ? { ring: true } : {}),
      ...(firm ? { halo: true } : {}),
      pointer,
    })
}

/** A dotted frame or a hatched block; of a net exporter an open triangle, for what it sells on balance is no number here. Never at a value's place. */
function placeAbsent(row: Lollipop, { x, y }: { x: number; y: number }, { radius }: Rowing, layout: LollipopLayout): void {
  const pointer = { rows: [row.row], column: 1 }
  if (row.absent !== 'net-exporter') {
    const kind = row.absent === 'withheld' ? ('withheld' as const) : ('missing' as const)
    layout.absent.push({ kind, text: kind === 'withheld' ? 'W' : 'n.a.', x, y, pointer })
    return
  }
  layout.paths.push({ d: triangle(x + 4, y, radius, 'left'), fill: null, stroke: 'ink3', dotted: false, pointer })
  layout.texts.push({ x: x + 14, y: y + 4.5, text: 'net exporter', size: 13, role: 'ink3', of: pointer })
}
