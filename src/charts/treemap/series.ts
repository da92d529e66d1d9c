import { numberFormat } from '../../format/formatters.ts'
import { yField } from '../channels.ts'
import type { ChartTable } from '../chart-table.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { axisUnit, decimalsFor, withUnit } from '../parts/figures.ts'
import { distinct } from '../parts/order.ts'
import type { Pointer } from '../parts/pointer.ts'
import { cell } from '../parts/table.ts'
import { roughApart, roughWords } from '../parts/worked.ts'
import { refuse } from './refusals.ts'
import type { TreemapSpec } from './spec.ts'

/** A tile: a row of the data, or several small ones together. */
export interface Tile extends Paint {
  name: Name
  value: number
  /** Its figure with the unit; empty for several together, whose sum nobody printed. */
  text: string
  /** What the tile prints: the unit stands once, on the largest; a percent sign costs nothing. */
  figure: string
  /** Estimated, derived or projected, where others are not; where we reckoned all, not derived alone. */
  pale: boolean
  pointer: Pointer
}

/** Tiles that belong together; a treemap without groups has one, without a name. */
export interface Group {
  name: Name
  paint: Paint
  value: number
  tiles: Tile[]
}

/** Decisions of a treemap. */
export interface TreemapSeries extends Series {
  /** From the largest to the smallest, as are their tiles. */
  groups: Group[]
  absent: (Absence & { name: Name; pointer: Pointer })[]
}

/** Sorts tiles by size, gathers them into groups, and puts small ones together. */
export function series(spec: TreemapSpec, chart: ChartData): TreemapSeries {
  const { data } = chart
  const total = sumOf(data)
  const codes = distinct(data.map((datum) => datum.series ?? '')).toSorted((a, b) => sumOf(ofGroup(data, b)) - sumOf(ofGroup(data, a)))
  const rows = codes.flatMap((code) => ofGroup(data, code).toSorted((a, b) => (b.y ?? -1) - (a.y ?? -1)))
  const table = tableOf(spec, chart, rows)
  const column = table.columns.length - 1
  const place = new Map(rows.map((datum, row) => [datum, row]))
  const pointTo = (own: readonly Datum[]): Pointer => ({ rows: own.map((datum) => place.get(datum)!), column })
  const paint = painter(spec, codes)
  const apart = roughApart(data.filter(isDrawn))
  const isPale = ({ flags }: Datum): boolean => apart(flags)
  const limit = (total * spec.collect) / 100
  const chosen = new Set(spec.highlight.map(String))
  const largest = rows.reduce<Datum | undefined>((a, b) => ((b.y ?? 0) > (a?.y ?? 0) ? b : a), undefined)
  const groups = codes.map((code): Group => {
    const own = rows.filter((datum) => (datum.series ?? '') === code && isDrawn(datum))
    const small = own.filter((datum) => datum.y! < limit && !chosen.has(String(datum.x)))
    const alone = small.length > 1 ? own.filter((datum) => !small.includes(datum)) : own
    const tiles = alone.map((datum): Tile => {
      const bare = table.rows[place.get(datum)!]![column]!.text
      const text = withUnit(bare, chart.unit)
      return {
        name: chart.name(spec.x, datum.x),
        value: datum.y!,
        text,
        figure: datum === largest || chart.unit === 'percent' ? text : bare,
        ...paint(code, String(datum.x)),
        pale: isPale(datum),
        pointer: pointTo([datum]),
      }
    })
    const others = `${numberFormat(chart.locale).format(small.length)} others`
    if (small.length > 1)
      tiles.push({
        name: { long: others, short: others },
        value: sumOf(small),
        text: '',
        figure: '',
        ...paint(code, ''),
        pale: small.every(isPale),
        pointer: pointTo(small),
      })
    return { name: spec.series ? chart.name(spec.series, code) : { long: '', short: '' }, paint: paint(code, ''), value: sumOf(own), tiles }
  })
  const pale = groups.flatMap(({ tiles }) => tiles.flatMap((tile) => (tile.pale ? tile.pointer.rows.map((row) => rows[row]!) : [])))
  return {
    table,
    key: pale.length > 0 ? [{ mark: 'area', role: 'ink2', text: `pale: ${roughWords(pale)}` }] : [],
    issues: refuse(spec, chart),
    groups: groups.filter(({ tiles }) => tiles.length > 0),
    absent: rows
      .filter((datum) => datum.y === null)
      .map((datum) => ({ ...absenceOf(datum.flags), name: chart.name(spec.x, datum.x), pointer: pointTo([datum]) })),
  }
}

/** What is missing or zero has no tile. */
const isDrawn = ({ y }: Datum): boolean => y !== null && y > 0
const sumOf = (data: readonly Datum[]): number => data.reduce((sum, { y }) => sum + Math.max(0, y ?? 0), 0)
const ofGroup = (data: readonly Datum[], code: string): Datum[] => data.filter((datum) => (datum.series ?? '') === code)

/** The table has a row a tile; its group stands in a column of its own. */
function tableOf(spec: TreemapSpec, chart: ChartData, rows: readonly Datum[]): ChartTable {
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const unit = axisUnit(chart.unit)
  const word = (field: string, code: Datum['x']) => ({ text: chart.name(field, code).long, value: code, flags: [] })
  return {
    heads: 1,
    columns: [
      { name: spec.x, title: chart.fieldTitle(spec.x), align: 'start' },
      ...(spec.series ? [{ name: spec.series, title: chart.fieldTitle(spec.series), align: 'start' as const }] : []),
      { name: 'value', title: chart.fieldTitle(yField(spec)), ...(unit ? { unit } : {}), align: 'end' },
    ],
    rows: rows.map((datum) => [
      word(spec.x, datum.x),
      ...(spec.series ? [word(spec.series, datum.series)] : []),
      cell(datum, chart.locale, digits),
    ]),
  }
}

/** A highlight of tiles or groups against the rest; without one each group has its colour, and tiles without groups share one. */
function painter(spec: TreemapSpec, codes: readonly string[]): (group: string, tile: string) => Paint {
  const chosen = new Set(spec.highlight.map(String))
  if (chosen.size > 0)
    return (group, tile) => (chosen.has(tile) || chosen.has(group) ? { role: 'hl', strong: true } : { role: 'context', strong: false })
  const paints = paintSeries(codes, [])
  return (group) => (spec.series && codes.length > 1 ? paints.get(group)! : { role: 'hl', strong: false })
}
