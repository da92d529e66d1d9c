import type { ChartData, Datum, Name } from '../chart-type.ts'
import { distinct, order } from '../parts/order.ts'
import { kindOf, placeOf, wordsOf } from '../parts/time.ts'
import type { LollipopSpec } from './spec.ts'

/** What x is along time; undefined for names. */
export type Time = 'year' | 'month' | undefined

/** Kind of time that all codes are, or undefined where they are names. */
export function timeKind(codes: readonly string[]): Time {
  if (codes.length === 0 || codes.some((code) => !/^\d{4}(-\d{2}(\/\d{4}-\d{2})?)?$/.test(code))) return undefined
  const kind = kindOf(codes)
  return kind === 'year' || kind === 'month' ? kind : undefined
}

/** What stands between the code on x and that of a series in the key of a row. */
const BETWEEN = '\u0000'

/** Code on x of a row's key. */
export const codeOf = (key: string): string => key.split(BETWEEN)[0]!

/** The chart with a row of its own for each x and series, named by both. */
export function keyed(spec: LollipopSpec, chart: ChartData, time: Time): ChartData {
  const key = (datum: Datum): string => (spec.series ? `${datum.x}${BETWEEN}${datum.series ?? ''}` : String(datum.x))
  const said = (code: string): Name =>
    time ? { long: wordsOf(code, time, chart.locale), short: wordsOf(code, time, chart.locale, 'short') } : chart.name(spec.x, code)
  return {
    ...chart,
    data: chart.data.map((datum) => ({ ...datum, x: key(datum) })),
    name: (field, code) => {
      if (field !== spec.x) return chart.name(field, code)
      const [x = '', part] = String(code).split(BETWEEN)
      return part === undefined ? said(x) : joined(said(x), chart.name(spec.series!, part))
    },
  }
}

/** "Rare earths, compounds and metals"; a part that says nothing, or the same again, is left out. */
function joined(whole: Name, part: Name): Name {
  const join = (a: string, b: string): string =>
    b === '' || b.toLowerCase() === a.toLowerCase() ? a : `${a}, ${b.charAt(0).toLowerCase()}${b.slice(1)}`
  return { long: join(whole.long, part.long), short: join(whole.short, part.short) }
}

/** Rows in order; those of one group stand together, groups in the order of their first row. Time runs as it does; a row without a value comes last. */
export function sortRows(spec: LollipopSpec, chart: ChartData, time: Time): string[] {
  const found = distinct(chart.data.map((datum) => String(datum.x)))
  if (time) return found.toSorted((a, b) => placeOf(codeOf(a), time).from - placeOf(codeOf(b), time).from)
  const values = new Map(chart.data.map((datum) => [String(datum.x), sortValue(datum)]))
  const none = spec.sort === 'value' ? Infinity : -Infinity
  const listed = Array.isArray(spec.sort) ? spec.sort.flatMap((code) => found.filter((key) => codeOf(key) === String(code))) : null
  const sorted = order(
    found,
    listed ?? spec.sort,
    (key) => values.get(key) ?? none,
    (key) => chart.name(spec.x, key).long,
  )
  const last = [...sorted.filter((key) => !isNone(values.get(key))), ...sorted.filter((key) => isNone(values.get(key)))]
  const inOrder = spec.sort === 'value' || spec.sort === '-value' ? last : sorted
  if (!spec.group) return inOrder
  const group = groupsOf(spec, chart)
  return distinct(inOrder.map(group)).flatMap((code) => inOrder.filter((key) => group(key) === code))
}

const isNone = (value: number | null | undefined): boolean => value === null || value === undefined

/** A bound is sorted just beyond its number, towards where its value lies. */
const sortValue = ({ y, flags }: Datum): number | null =>
  y === null ? null : flags.includes('over') ? y + Math.abs(y) * 1e-6 : flags.includes('under') ? y - Math.abs(y) * 1e-6 : y

/** The group of a row by its key; empty where rows are not grouped. */
export function groupsOf(spec: LollipopSpec, chart: ChartData): (key: string) => string {
  const groups = new Map(chart.data.map((datum) => [String(datum.x), String(datum.extra[spec.group ?? ''] ?? '')]))
  return (key) => (spec.group ? (groups.get(key) ?? '') : '')
}
