import type { Flag } from '../../data/flags.ts'
import type { ChartData, Datum, Name } from '../chart-type.ts'
import type { Paint } from '../parts/colours.ts'
import { cellText, decimalsFor, withUnit } from '../parts/figures.ts'
import type { Pivot } from '../parts/table.ts'
import { monthsIn, placeOf } from '../parts/time.ts'
import { REMAINDER } from './parts-of-hundred.ts'
import { makePaints, makeWear, type Wear } from './paints.ts'
import type { BarSpec } from './spec.ts'

/** Where a bar, a piece of a stack or a gap belongs. */
export interface Spot {
  /** Index of its category. */
  category: number
  /** Place of its series in the group, or in the stack. */
  place: number
  /** Code and name of its series; empty and the category's name where there are no series. */
  code: string
  name: Name
  /** Cell of the chart's table. */
  row: number
  column: number
  /** What the former edition printed, in `revised`; undefined where it printed the same. */
  was?: { value: number | null; text: string; row: number; column: number }
}

/** One bar, or one piece of a stacked bar, from and to in units of y. */
export interface Piece extends Spot {
  paint: Paint
  wear: Wear
  /** The value is a lower bound: the end of its bar is open. */
  open: boolean
  from: number
  to: number
  value: number
  /** As the table prints it, without and with its unit. */
  bare: string
  text: string
  flags: Flag[]
  /** Months that the value covers; above 1 its bar has the height of the monthly average. */
  months: number
}

/** A value that is not there. */
export interface Gap extends Spot {
  reason: 'missing' | 'withheld' | 'net-exporter'
}

/** What pieces are made of. */
export interface Making {
  /** Codes of categories and of drawn series, in order. In `revised`, series are the two editions. */
  codes: readonly string[]
  parts: readonly string[]
  /** Series of all panels, for colours that mean the same in each; else the parts. */
  all: readonly string[]
  behind: Pivot
  /** Rows of all panels, for flags that show alike in each. */
  rows: readonly Datum[]
  months: boolean
  diverging: boolean
  /** Each category has one series at most, so that its bar needs no place beside others. */
  single: boolean
}

/** Makes the pieces of every category, and the gaps where a row has no value. A row that is not there at all leaves neither. */
export function makePieces(spec: BarSpec, chart: ChartData, making: Making): { pieces: Piece[]; gaps: Gap[] } {
  const maker: Maker = {
    ...making,
    spec,
    chart,
    write: makeWriting(chart, making),
    paint: makePaints(spec, making.all, making.diverging),
    wear: makeWear(making.rows.filter(({ series }) => series !== REMAINDER)),
  }
  const made = making.codes.map((x, category) => makeCategory(x, category, maker))
  return { pieces: made.flatMap(({ pieces }) => pieces), gaps: made.flatMap(({ gaps }) => gaps) }
}

interface Maker extends Making {
  spec: BarSpec
  chart: ChartData
  write: (datum: Datum) => { bare: string; text: string }
  paint: ReturnType<typeof makePaints>
  wear: ReturnType<typeof makeWear>
}

function makeCategory(x: string, category: number, maker: Maker): { pieces: Piece[]; gaps: Gap[] } {
  const { spec, chart, parts } = maker
  const own = new Map(chart.data.filter((datum) => String(datum.x) === x).map((datum) => [datum.series ?? '', datum]))
  const revised = spec.arrange === 'revised'
  const stacked = spec.arrange === 'stack' || spec.arrange === 'percent'
  const former = revised ? own.get(parts[0]!) : undefined
  const months = maker.months ? monthsIn(placeOf(x, 'month')) : 1
  const pieces: Piece[] = []
  const gaps: Gap[] = []
  for (const [place, code] of (revised ? parts.slice(-1) : parts).entries()) {
    // What the former edition printed and the last one left out is not available any more; it is drawn as such.
    const datum: Datum | undefined =
      own.get(code) ?? (former && former.y !== null ? { ...former, y: null, flags: ['not-available'] } : undefined)
    if (!datum) continue
    const spot = spotOf({ category, place: maker.single ? 0 : place, code, x }, datum, former, maker)
    if (datum.y === null) {
      gaps.push({ ...spot, reason: reasonOf(datum.flags) })
      continue
    }
    const from = stacked ? (pieces.at(-1)?.to ?? 0) : 0
    const paint = maker.paint({ code, category: x, value: datum.y, changed: spot.was !== undefined })
    pieces.push({
      ...spot,
      ...maker.write(datum),
      paint,
      // What is left is pale whatever the parts are, as the key says.
      wear: code === REMAINDER ? 'pale' : maker.wear(datum.flags),
      open: datum.flags.includes('over'),
      from,
      to: from + datum.y / months,
      value: datum.y,
      flags: datum.flags,
      months,
    })
  }
  return { pieces, gaps }
}

function spotOf(
  { x, ...at }: { category: number; place: number; code: string; x: string },
  datum: Datum,
  former: Datum | undefined,
  { spec, chart, behind, parts, write }: Maker,
): Spot {
  const row = behind.rowOf(x)
  const name = at.code === '' ? chart.name(spec.x, x) : chart.name(spec.series ?? '', at.code)
  const changed = spec.arrange === 'revised' && (former?.y ?? null) !== datum.y
  const was = changed
    ? { value: former?.y ?? null, text: former ? write(former).bare : '', row, column: behind.columnOf(parts[0]!) }
    : undefined
  return { ...at, name, row, column: behind.columnOf(at.code), ...(was ? { was } : {}) }
}

/** Writes values as the table does; where values go both ways, those above zero have a sign. */
function makeWriting(chart: ChartData, { diverging }: Making): Maker['write'] {
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  return (datum) => {
    const bare = (diverging && datum.y !== null && datum.y > 0 ? '+' : '') + cellText(datum.y, datum.flags, chart.locale, digits)
    return { bare, text: datum.y === null ? bare : withUnit(bare, chart.unit) }
  }
}

const reasonOf = (flags: readonly Flag[]): Gap['reason'] =>
  flags.includes('withheld') ? 'withheld' : flags.includes('net-exporter') ? 'net-exporter' : 'missing'
