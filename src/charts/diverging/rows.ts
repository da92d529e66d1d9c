import type { Flag } from '../../data/flags.ts'
import type { ChartTable } from '../chart-table.ts'
import type { ChartData, Datum, Name } from '../chart-type.ts'
import type { Role } from '../theme.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { withUnit } from '../parts/figures.ts'
import type { Pointer } from '../parts/pointer.ts'
import { workedApart } from '../parts/worked.ts'
import { codesOf, isStack, makePaints, sideOf } from './sides.ts'
import type { DivergingSpec } from './spec.ts'

/** One bar, or one piece of a stacked side, from and to in units of what is drawn; left of zero is below it. */
export interface Piece {
  /** Code and name of its series; empty where there is one value a row. */
  code: string
  name: Name
  from: number
  to: number
  value: number
  side: -1 | 0 | 1
  /** As the table prints it, without and with its unit. */
  bare: string
  text: string
  role: Role
  strong: boolean
  /** As read; pale, where it was estimated or worked out among others that were not; dashed, where it is projected or an upper bound. */
  wear: 'solid' | 'pale' | 'dashed'
  /** The value is a lower bound: the end of its bar is open. */
  open: boolean
  flags: Flag[]
  pointer: Pointer
}

/** A row with its bars, and what it lacks. */
export interface DivergingRow {
  code: string
  name: Name
  row: number
  strong: boolean
  pieces: Piece[]
  absent: (Absence & { side: -1 | 1; pointer: Pointer })[]
}

/** What rows are made of: codes in order, the table behind, and the unit that is drawn. */
export interface Making {
  codes: readonly string[]
  table: ChartTable
  unit: string
  /** Column of a series; of the one value where there are no sides. */
  columnOf: (series: string | null) => number | readonly number[]
}

/** Makes the rows in the order of their codes. `data` holds one datum for each row and side, changes already derived. */
export function makeRows(spec: DivergingSpec, chart: ChartData, data: readonly Datum[], making: Making): DivergingRow[] {
  const paint = makePaints(spec)
  const wear = makeWear(data)
  const chosen = new Set(spec.highlight.map(String))
  const parts = spec.sides ? codesOf(spec) : ['']
  return making.codes.map((code, row): DivergingRow => {
    const own = new Map(data.filter((datum) => String(datum.x) === code).map((datum) => [spec.sides ? (datum.series ?? '') : '', datum]))
    const extents = spec.sides && isStack(spec) ? stacked(spec, own) : null
    const made: DivergingRow = { code, name: chart.name(spec.x, code), row, strong: chosen.has(code), pieces: [], absent: [] }
    for (const part of parts) {
      const datum = own.get(part)
      if (!datum) continue
      const column = making.columnOf(part)
      const pointer = { rows: [row], column }
      const side = spec.sides ? sideOf(spec, part) : datum.y !== null && datum.y < 0 ? -1 : 1
      if (datum.y === null) {
        made.absent.push({ ...absenceOf(datum.flags), side: side < 0 ? -1 : 1, pointer })
        continue
      }
      const bare = making.table.rows[row]![[column].flat()[0]!]!.text
      made.pieces.push({
        code: part,
        name: part === '' ? made.name : chart.name(spec.series ?? '', part),
        ...(extents?.get(part) ?? { from: 0, to: spec.sides ? side * datum.y : datum.y }),
        value: datum.y,
        side,
        bare,
        text: withUnit(bare, making.unit),
        ...paint({ row: code, code: part, value: datum.y }),
        wear: wear(datum.flags),
        open: datum.flags.includes('over'),
        flags: datum.flags,
        pointer,
      })
    }
    return made
  })
}

/** From and to of every piece of a row: half of the middle on each side, then outwards. */
function stacked(spec: DivergingSpec, own: ReadonlyMap<string, Datum>): Map<string, { from: number; to: number }> {
  const { left, right, middle } = spec.sides!
  const value = (code: string | number): number => own.get(String(code))?.y ?? 0
  const half = middle === undefined ? 0 : value(middle) / 2
  const extents = new Map<string, { from: number; to: number }>()
  if (middle !== undefined) extents.set(String(middle), { from: -half, to: half })
  let edge = -half
  for (const code of left.toReversed()) {
    extents.set(String(code), { from: edge, to: edge - value(code) })
    edge -= value(code)
  }
  edge = half
  for (const code of right) {
    extents.set(String(code), { from: edge, to: edge + value(code) })
    edge += value(code)
  }
  return extents
}

/** How flags show, given all values of the chart. */
function makeWear(data: readonly Datum[]): (flags: readonly Flag[]) => Piece['wear'] {
  const apart = workedApart(data)
  return (flags) => (flags.includes('projected') || flags.includes('under') ? 'dashed' : apart(flags) ? 'pale' : 'solid')
}
