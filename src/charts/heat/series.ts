import type { Flag } from '../../data/flags.ts'
import { numberFormat } from '../../format/formatters.ts'
import type { KeyEntry } from '../chart-table.ts'
import type { ChartData, Datum, Series } from '../chart-type.ts'
import { middleKey, middleOf } from '../parts/diverging-classes.ts'
import { axisUnit, cellText, decimalsFor, figure } from '../parts/figures.ts'
import type { Pointer } from '../parts/pointer.ts'
import { roughApart, roughWords } from '../parts/worked.ts'
import type { Role } from '../theme.ts'
import { chooseLimits, makeClasses, roleOf, type HeatClass } from './classes.ts'
import { matrix, months, type Grid, type Head } from './grid.ts'
import { refuse } from './refusals.ts'
import type { HeatSpec } from './spec.ts'

/** Why a cell has no colour: its value is withheld, not available, or a surplus; or there is no row for it at all. */
export type Blank = 'withheld' | 'missing' | 'net-exporter' | 'none'

/** A cell of the grid; `row` and `column` count its heads. */
export interface HeatCell {
  row: number
  column: number
  /** Figure, with as many decimals as every other of the grid, or the sign of what is not there. */
  text: string
  value: number | null
  role?: Role
  blank?: Blank
  /** Estimated, derived or projected, where others are not. */
  worked: boolean
  /** Its period is not whole. */
  partial: boolean
  /** Outlined: a highlighted month, or the cell of an annotation. */
  marked: boolean
  /** Undefined where no row of the data stands behind it. */
  pointer?: Pointer
}

/** Decisions of a heat chart. */
export interface HeatSeries extends Series {
  rows: Head[]
  columns: Head[]
  cells: HeatCell[]
  classes: HeatClass[]
  /** Words of the limits between classes, the unit after the last. */
  limits: string[]
  unit: string
  calendar: boolean
  inTime: Grid['inTime']
  notes: { head?: string; text: string }[]
}

/** Said wherever steps are not equal: a reader else takes one colour more for so much more. */
const UNEVEN: KeyEntry = { mark: 'square', role: 'seq4', text: 'classes of about as many cells each: their steps are not equal' }

const BLANK_TEXT: Record<Blank, string> = { withheld: 'W', missing: 'n.a.', 'net-exporter': 'E', none: '–' }

/** Sorts rows and columns, finds the class of each cell, and what is not there. */
export function series(spec: HeatSpec, chart: ChartData): HeatSeries {
  const calendar = spec.kind === 'calendar'
  const issues = refuse(spec, chart)
  const values = chart.data.flatMap((datum) => datum.y ?? [])
  const middle = spec.middle ?? middleOf(values, spec.breaks)
  const chosen = chooseLimits(values, { ...spec, middle })
  const limits = spec.breaks ?? chosen.at
  const classes = makeClasses(limits, middle)
  const say = sayAlike(chart)
  const grid = calendar ? months(spec, chart) : matrix(spec, chart)
  const mixed = makeMixed(chart.data)
  const marks = new Set([...(calendar ? spec.highlight.map(String) : []), ...spec.annotations.map(({ at }) => keyOf(spec, at))])
  const cells = grid.places.map(({ row, column, datum }): HeatCell => {
    const place = { row, column, worked: false, partial: false, marked: false }
    if (!datum) return { ...place, text: BLANK_TEXT.none, value: null, blank: 'none' }
    const code = spec.series && !calendar ? `${datum.x} ${datum.series ?? ''}` : String(datum.x)
    const blank = datum.y === null ? blankOf(datum.flags) : undefined
    return {
      ...place,
      value: datum.y,
      text: blank ? BLANK_TEXT[blank] : say(datum),
      ...(datum.y === null ? { blank: blank! } : { role: roleOf(datum.y, classes, middle) }),
      ...mixed(datum),
      marked: marks.has(code),
      pointer: grid.pointer(datum),
    }
  })
  return {
    table: grid.behind.table,
    key: [
      ...middleKey(values, { limits, middle, unit: chart.unit, locale: chart.locale }),
      ...(chosen.steps === 'quantile' && !spec.breaks ? [UNEVEN] : []),
      ...keysOf(
        cells,
        chart.data.filter((datum) => mixed(datum).worked),
      ),
    ],
    issues,
    rows: grid.rows,
    columns: grid.columns,
    cells,
    classes,
    limits: limitWords(limits, chart),
    unit: chart.unit,
    calendar,
    inTime: grid.inTime,
    notes: spec.annotations.map(({ text, head }) => ({ text, ...(head ? { head } : {}) })),
  }
}

/**
 * Writes figures of one precision: each as the table has it, with one zero where the finest have a decimal more. Where they have two more,
 * zeros would say what nobody measured, and each stands as it is.
 */
function sayAlike({ data, locale }: ChartData): (datum: Datum) => string {
  const digits = decimalsFor(data.map((datum) => datum.y))
  const say = ({ y, flags }: Datum): string => cellText(y, flags, locale, digits)
  const point = numberFormat(locale).format(1.5).charAt(1)
  const decimals = (text: string): number => text.split(point)[1]?.length ?? 0
  const written = data.filter(({ y }) => y !== null && y !== 0).map((datum) => decimals(say(datum)))
  const finest = Math.min(digits, Math.max(0, ...written))
  const apart = finest - Math.min(finest, ...written) > 1
  return (datum) => {
    const text = say(datum)
    const missing = finest - decimals(text)
    return datum.y === 0 || apart || missing <= 0 ? text : text + (missing === finest ? point : '') + zero(locale).repeat(missing)
  }
}

const zero = (locale: string): string => numberFormat(locale).format(0)

const keyOf = (spec: HeatSpec, at: Record<string, string | number>): string =>
  spec.series && spec.kind === 'grid' ? `${at[spec.x]} ${at[spec.series]}` : String(at[spec.x])

const blankOf = (flags: readonly Flag[]): Blank =>
  flags.includes('withheld') ? 'withheld' : flags.includes('net-exporter') ? 'net-exporter' : 'missing'

/** Marks what is estimated or partial only where other values are not: else words or the key say it of all. */
function makeMixed(data: readonly Datum[]): (datum: Datum) => Pick<HeatCell, 'worked' | 'partial'> {
  const valued = data.filter((datum) => datum.y !== null)
  const whole = valued.some((datum) => !datum.flags.includes('partial'))
  const apart = roughApart(valued)
  return ({ y, flags }) => ({ worked: y !== null && apart(flags), partial: y !== null && whole && flags.includes('partial') })
}

function keysOf(cells: readonly HeatCell[], worked: readonly Datum[]): KeyEntry[] {
  return [
    ...(cells.some((cell) => cell.worked) ? [{ mark: 'ring' as const, role: 'ink2', text: `in a corner: ${roughWords(worked)}` }] : []),
    ...(cells.some((cell) => cell.partial) ? [{ mark: 'dot' as const, role: 'ink2', text: 'in a corner: partial' }] : []),
  ]
}

function limitWords(limits: readonly number[], { locale, unit }: ChartData): string[] {
  const word = axisUnit(unit)
  return limits.map((limit, k) => figure(limit, locale) + (k < limits.length - 1 || !word ? '' : word === '%' ? '%' : ` ${word}`))
}
