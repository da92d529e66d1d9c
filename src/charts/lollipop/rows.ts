import type { Flag } from '../../data/flags.ts'
import type { ChartData, Name } from '../chart-type.ts'
import type { Role } from '../theme.ts'
import { cellText, decimalsFor, withUnit } from '../parts/figures.ts'
import type { Pivot } from '../parts/table.ts'
import { placeOf, type XPlace } from '../parts/time.ts'
import { roughApart, rowsOfAll } from '../parts/worked.ts'
import { codeOf, groupsOf, type Time } from './row-keys.ts'
import type { LollipopSpec } from './spec.ts'

/** A row, or a place on a time axis: one value with its stem, or what stands instead of it. */
export interface Lollipop {
  /** Code on x, and the name it is printed by. */
  code: string
  name: Name
  /** Row of the chart's table; its value is in column 1. */
  row: number
  group: string
  role: Role
  strong: boolean
  /** Null where there is none; `absent` then says why. */
  value: number | null
  absent: 'missing' | 'withheld' | 'net-exporter' | null
  /** As the table prints it, without and with its unit. */
  bare: string
  text: string
  /** The number is a bound: the value lies above or below it. */
  bound: 'over' | 'under' | null
  /** Estimated, derived or projected, among values that mostly are not; where we reckoned all, not derived alone. */
  hollow: boolean
  /** None of these, among values that mostly are: in a thin ring. */
  firm: boolean
  /** Place on a time axis, from and to; zeros where x is no time. */
  at: XPlace
  notes: { text: string; head?: string }[]
}

/** From this part of all values on, being estimated is the rule: the subtitle says it, and the exceptions are marked. */
const MOSTLY = 0.85

/** Makes the rows in the order of their keys. */
export function makeRows(spec: LollipopSpec, chart: ChartData, keys: readonly string[], behind: Pivot, time: Time): Lollipop[] {
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const present = rowsOfAll(chart).filter(({ y }) => y !== null)
  const apart = roughApart(present)
  const mostly = present.filter(({ flags }) => apart(flags)).length > present.length * MOSTLY
  const chosen = new Set(spec.highlight.map(String))
  const group = groupsOf(spec, chart)
  const data = new Map(chart.data.map((datum) => [String(datum.x), datum]))
  return keys.map((key): Lollipop => {
    const { y, flags, series: part } = data.get(key)!
    const code = codeOf(key)
    const strong = chosen.has(code) || (part !== null && chosen.has(part))
    const row = behind.rowOf(key)
    const bare = cellText(y, flags, chart.locale, digits)
    return {
      code,
      name: chart.name(spec.x, key),
      row,
      group: group(key),
      role: chosen.size === 0 || strong ? 'hl' : 'context',
      strong,
      value: y,
      absent: y === null ? reasonOf(flags) : null,
      bare,
      text: withUnit(bare, chart.unit),
      bound: flags.includes('over') ? 'over' : flags.includes('under') ? 'under' : null,
      hollow: !mostly && apart(flags),
      firm: mostly && !apart(flags),
      at: time ? placeOf(code, time) : { from: 0, to: 0 },
      notes: spec.annotations
        .filter(({ at }) => String(at[spec.x]) === code)
        .map(({ text, head }) => ({ text, ...(head ? { head } : {}) })),
    }
  })
}

const reasonOf = (flags: readonly Flag[]): NonNullable<Lollipop['absent']> =>
  flags.includes('withheld') ? 'withheld' : flags.includes('net-exporter') ? 'net-exporter' : 'missing'
