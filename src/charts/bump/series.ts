import type { Flag } from '../../data/flags.ts'
import { yField } from '../channels.ts'
import type { ChartCell, ChartTable } from '../chart-table.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import { isAbsent, cellText, decimalsFor, withUnit } from '../parts/figures.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { distinct, inTime } from '../parts/order.ts'
import { longNames } from '../parts/refusals.ts'
import { placeOf, wordsOf } from '../parts/time.ts'
import { rankPlace, type Rank } from './ranks.ts'
import { refuse } from './refusals.ts'
import type { BumpSpec } from './spec.ts'

/** A series at one place. */
export interface BumpPoint extends Rank {
  place: number
  value: number
  /** The value as it is printed, with its unit. */
  text: string
  flags: Flag[]
  row: number
}

/** A line through the ranks of one series, in runs without a gap. */
export interface BumpLine {
  code: string
  name: Name
  paint: Paint
  column: number
  runs: BumpPoint[][]
}

/** A place of x: where it stands in time, from 0 to 1, and its words. */
export interface BumpPlace {
  at: number
  text: string
}

/** Decisions of a bump chart. */
export interface BumpSeries extends Series {
  places: BumpPlace[]
  lines: BumpLine[]
  /** So many lines through so many places that context is drawn thin. */
  tangled: boolean
  top: number
  /** Lowest row that a drawn line takes. */
  deepest: number
  /** Names of those that never come among the first, and are left out. */
  leftOut: string[]
  join: BumpSpec['join']
  values: boolean
}

/** Ranks each place, and keeps the series that come among the first at one of them. */
export function series(spec: BumpSpec, chart: ChartData): BumpSeries {
  const refused = refuse(spec, chart)
  const xs = inTime(distinct(chart.data.map((datum) => String(datum.x))))
  const ranks = refused.length > 0 ? [] : rankAll(chart, xs)
  const found = distinct(chart.data.map((datum) => datum.series ?? ''))
  const best = (code: string): number => Math.min(Infinity, ...ranks.map((own) => own.get(code)?.rank ?? Infinity))
  const strong = new Set(spec.highlight.map(String))
  const drawn = found.filter((code) => best(code) <= spec.top || (strong.has(code) && Number.isFinite(best(code))))
  const codes = drawn.sort((a, b) => lastSlot(ranks, a) - lastSlot(ranks, b))
  const nameOf = (code: string): Name => chart.name(spec.series ?? '', code)
  const made = { spec, chart, xs, ranks, codes }
  const lines = linesOf(made, nameOf)
  const points = lines.flatMap((line) => line.runs.flat())
  const long = longNames(lines.map(({ code, name }) => ({ code, short: name.short })))
  return {
    table: tableOf(made, nameOf),
    key: keyOf(points, spec.top),
    issues: long ? [...refused, long] : refused,
    places: placesOf(xs, spec, chart),
    lines,
    tangled: isTangle(lines.length, xs.length),
    top: spec.top,
    deepest: Math.max(2, ...points.map((point) => point.slot)),
    leftOut: found.filter((code) => !codes.includes(code)).map((code) => nameOf(code).long),
    join: spec.join,
    values: spec.values,
  }
}

interface Making {
  spec: BumpSpec
  chart: ChartData
  xs: readonly string[]
  ranks: readonly Map<string, Rank>[]
  codes: readonly string[]
}

function rankAll({ data }: ChartData, xs: readonly string[]): Map<string, Rank>[] {
  const ranks: Map<string, Rank>[] = []
  let before = new Map<string, number>()
  for (const x of xs) {
    const values = data.filter((datum) => String(datum.x) === x && datum.y !== null).map((datum) => [datum.series ?? '', datum.y!] as const)
    const own = rankPlace(new Map(values), before)
    ranks.push(own)
    before = new Map([...own].map(([code, { slot }]) => [code, slot]))
  }
  return ranks
}

/** Order of lines: by their last rank; those that end earlier come after those that end later. */
function lastSlot(ranks: readonly Map<string, Rank>[], code: string): number {
  const last = ranks.findLastIndex((own) => own.has(code))
  return (ranks.length - last) * 1000 + (ranks[last]?.get(code)?.slot ?? 0)
}

/** Years and months stand where they are in time; editions with days one step apart. */
function placesOf(xs: readonly string[], spec: BumpSpec, chart: ChartData): BumpPlace[] {
  const kind = xs.every((x) => /^\d{4}$/.test(x)) ? 'year' : xs.every((x) => /^\d{4}-\d{2}$/.test(x)) ? 'month' : undefined
  const at = xs.map((x, k) => (kind ? placeOf(x, kind).from : k))
  const [first = 0, last = 1] = [at[0], at.at(-1)]
  return xs.map((x, k) => ({
    at: (at[k]! - first) / Math.max(last - first, 1e-9),
    text: kind ? wordsOf(x, kind, chart.locale, 'short') : chart.name(spec.x, x).short,
  }))
}

function linesOf({ chart, xs, ranks, codes, spec }: Making, nameOf: (code: string) => Name): BumpLine[] {
  const paints = paintLines(codes, spec, isTangle(codes.length, xs.length))
  const write = writing(chart)
  return codes.map((code, k) => {
    const runs: BumpPoint[][] = []
    let before = -2
    xs.forEach((x, place) => {
      const rank = ranks[place]!.get(code)
      const datum = chart.data.find((one) => String(one.x) === x && (one.series ?? '') === code)
      if (!rank || !datum || datum.y === null) return
      if (before !== place - 1) runs.push([])
      runs.at(-1)!.push({ ...rank, place, value: datum.y, text: write(datum), flags: datum.flags, row: place })
      before = place
    })
    return { code, name: nameOf(code), paint: paints.get(code)!, column: k + 1, runs }
  })
}

/** More lines than these through more places than these cannot each be followed. */
const FOLLOWED = { lines: 5, places: 8 }
/** Lines of a tangle that have colours where none is highlighted: those that are first in the end. */
const COLOURED = 3

const isTangle = (lines: number, places: number): boolean => lines > FOLLOWED.lines && places > FOLLOWED.places

function paintLines(codes: readonly string[], { highlight }: BumpSpec, tangled: boolean): Map<string, Paint> {
  if (!tangled || highlight.length > 0) return paintSeries(codes, highlight)
  const context = codes.slice(COLOURED).map((code) => [code, { role: 'context', strong: false }] as const)
  return new Map<string, Paint>([...paintSeries(codes.slice(0, COLOURED), []), ...context])
}

/** Writes values with their unit, as all words of the chart do. */
function writing(chart: ChartData): (datum: Datum) => string {
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  return (datum) => withUnit(cellText(datum.y, datum.flags, chart.locale, digits), chart.unit)
}

/** A row for each place, a column for each line: the rank, and the value in brackets; `=` before a rank that is shared. */
function tableOf({ chart, xs, ranks, codes, spec }: Making, nameOf: (code: string) => Name): ChartTable {
  const write = writing(chart)
  const cell = (x: string, place: number, code: string): ChartCell => {
    const datum = chart.data.find((one) => String(one.x) === x && (one.series ?? '') === code)
    const rank = ranks[place]?.get(code)
    if (!datum) return { text: '–', value: null, flags: [] }
    if (!rank)
      return { text: isAbsent(datum.flags) ? cellText(null, datum.flags, chart.locale, 0) : 'n.a.', value: null, flags: datum.flags }
    return {
      text: `${rankText(rank)} (${write(datum)})`,
      value: datum.y,
      flags: datum.flags,
      ...(datum.version ? { version: datum.version } : {}),
    }
  }
  return {
    heads: 1,
    columns: [
      { name: spec.x, title: chart.fieldTitle(spec.x), align: 'start' },
      ...codes.map((code) => ({
        name: code,
        title: `${nameOf(code).long}, rank and ${lower(chart.fieldTitle(yField(spec)))}`,
        align: 'end' as const,
      })),
    ],
    rows: xs.map((x, place) => [
      { text: /^\d{4}-\d{2}$/.test(x) ? wordsOf(x, 'month', chart.locale) : chart.name(spec.x, x).long, value: x, flags: [] },
      ...codes.map((code) => cell(x, place, code)),
    ]),
  }
}

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

/** A rank as it is printed: `4`, or `=4` where it is shared. */
export const rankText = ({ rank, shared }: Rank): string => (shared > 1 ? `=${rank}` : String(rank))

function keyOf(points: readonly BumpPoint[], top: number): Series['key'] {
  const has = (test: (point: BumpPoint) => boolean): boolean => points.some(test)
  return [
    ...(has((point) => point.rank > top) ? [{ mark: 'ring' as const, role: 'ink2', text: `ring: not among the first ${top}` }] : []),
    ...(has((point) => point.shared > 1)
      ? [{ mark: 'dot' as const, role: 'ink2', text: '= : the same value, so they share the rank' }]
      : []),
    ...(has((point) => point.flags.includes('projected')) ? [{ mark: 'dashed' as const, role: 'ink2', text: 'dashed: projected' }] : []),
  ]
}
