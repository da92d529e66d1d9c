import { yField } from '../channels.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import { paintSeries } from '../parts/colours.ts'
import { cellText, decimalsFor, withUnit } from '../parts/figures.ts'
import { distinct, inTime, order } from '../parts/order.ts'
import type { Pointer } from '../parts/pointer.ts'
import { pivot } from '../parts/table.ts'
import { roughApart, roughWords, rowsOfAll } from '../parts/worked.ts'
import type { Role } from '../theme.ts'
import { byWhole, REMAINDER, shareSquares, withRemainder } from './hundred.ts'
import { refuse } from './refusals.ts'
import type { WaffleSpec } from './spec.ts'

/** A part of a whole and the squares it has of the hundred; none where it is too small for one. */
export interface Part {
  code: string
  name: Name
  /** Its true figure with the unit: "6.4%". */
  text: string
  squares: number
  role: Role
  strong: boolean
  /** Estimated, derived or projected, where others are not; where we reckoned all, not derived alone. */
  pale: boolean
  pointer: Pointer
}

/** One whole of a hundred squares. */
export interface Waffle {
  name: Name
  parts: Part[]
}

/** Decisions of a waffle chart. */
export interface WaffleSeries extends Series {
  waffles: Waffle[]
}

/** Shares out the squares of each whole, and colours its parts. */
export function series(spec: WaffleSpec, given: ChartData): WaffleSeries {
  const chart = withRemainder(spec, given)
  const codes = sortParts(spec, chart)
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    xOrder: codes.filter((code) => chart.data.some((datum) => String(datum.x) === code)),
    valueTitle: chart.fieldTitle(yField(spec)),
    ...(spec.series ? { seriesField: spec.series, seriesOrder: wholesOf(spec, chart) } : {}),
  })
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const apart = roughApart(rowsOfAll(given))
  const data = new Map(chart.data.map((datum) => [JSON.stringify([String(datum.x), datum.series]), datum]))
  const wholes: (string | null)[] = spec.series ? wholesOf(spec, chart) : chart.data.length > 0 ? [null] : []
  const waffles = wholes.map((whole): Waffle => {
    const own = codes.flatMap((code) => data.get(JSON.stringify([code, whole])) ?? [])
    const squares = shareSquares(own.map((datum) => datum.y ?? 0))
    const paints = paintParts(spec, codes, own)
    const parts = own.map((datum, k): Part => {
      const code = String(datum.x)
      return {
        code,
        name: chart.name(spec.x, code),
        text: withUnit(cellText(datum.y, datum.flags, chart.locale, digits), chart.unit),
        squares: squares[k]!,
        ...paints[k]!,
        pale: code !== REMAINDER && apart(datum.flags),
        pointer: { rows: [behind.rowOf(code)], column: behind.columnOf(whole) },
      }
    })
    return { name: whole === null || !spec.series ? { long: '', short: '' } : chart.name(spec.series, whole), parts }
  })
  const pale = given.data.filter(({ y, flags }) => y !== null && apart(flags))
  return {
    table: behind.table,
    key: pale.length > 0 ? [{ mark: 'area', role: 'ink2', text: `pale: ${roughWords(pale)}` }] : [],
    issues: refuse(spec, given),
    waffles,
  }
}

/** Wholes in time where they are years, else as `sort` lists them, else as they come. */
const wholesOf = ({ sort }: WaffleSpec, { data }: ChartData): string[] =>
  order(
    inTime(distinct(data.map((datum) => datum.series ?? ''))),
    Array.isArray(sort) ? sort : 'none',
    () => 0,
    (code) => code,
  )

/** Parts in order, by their value in the first whole; all panels have the same order, and what is left to 100 is last. */
function sortParts(spec: WaffleSpec, chart: ChartData): string[] {
  const found = distinct([...(chart.shared?.xs ?? []), ...chart.data.map((datum) => String(datum.x))])
  const parts = found.filter((code) => code !== REMAINDER)
  const values = new Map<string, number>()
  for (const own of byWhole(chart.data)) for (const { x, y } of own) if (!values.has(String(x))) values.set(String(x), y ?? 0)
  const sorted = order(
    parts,
    spec.sort,
    (code) => values.get(code) ?? 0,
    (code) => chart.name(spec.x, code).long,
  )
  return [...sorted, REMAINDER]
}

/** With a highlight the others are two greys in turn, so that neighbours stay apart; else each part has the same colour in every whole. */
function paintParts(spec: WaffleSpec, codes: readonly string[], own: readonly Datum[]): Pick<Part, 'role' | 'strong'>[] {
  const chosen = new Set(spec.highlight.map(String))
  const parts = codes.filter((code) => code !== REMAINDER)
  const strong = parts.some((code) => chosen.has(code))
  const paints = paintSeries(parts, strong ? spec.highlight : [])
  let greys = 0
  return own.map((datum) => {
    const code = String(datum.x)
    const paint = code === REMAINDER ? { role: 'other' as const, strong: false } : paints.get(code)!
    if (!strong || paint.strong) return paint
    return { role: greys++ % 2 === 0 ? 'context' : 'ink3', strong: false }
  })
}
