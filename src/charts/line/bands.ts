import { convert, isUnit, unitOf } from '../../format/units.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { axisUnit, cellText, decimalsFor, withUnit } from '../parts/figures.ts'
import type { Pivot } from '../parts/table.ts'
import { monthsIn, placeOf, type XKind } from '../parts/time.ts'
import type { LinePoint } from './points.ts'
import type { LineSpec } from './spec.ts'

/** Lowest and highest value at one place of a line, with their texts; a span of months has them at its monthly average. */
export interface BandPoint {
  x: number
  x2: number
  low: number
  high: number
  row: number
  lowText: string
  highText: string
}

/** The band around a line: runs as the line has them, and the table's columns of its two edges. */
export interface LineBand {
  runs: BandPoint[][]
  low: number
  high: number
}

/** A datum's two ends in the unit that the chart shows; null where it has none. */
export type Ends = (datum: Datum) => { low: number; high: number } | null

/** Reads the ends of bands; undefined where the spec asks for no band. An index has divided them already, and they have its unit. */
export function endsOf(spec: LineSpec, chart: ChartData): Ends | undefined {
  const { band } = spec
  if (!band) return undefined
  const read = (datum: Datum, field: string): number | null => {
    const value = datum.extra[field]
    if (typeof value !== 'number') return null
    const own = chart.unitOf(field)
    return alike(own, chart.unit) && own !== chart.unit ? convert(value, own, chart.unit) : value
  }
  return (datum) => {
    const [low, high] = [read(datum, band.low), read(datum, band.high)]
    return low === null || high === null ? null : { low, high }
  }
}

const alike = (a: string, b: string): boolean => isUnit(a) && isUnit(b) && unitOf(a).dimension === unitOf(b).dimension

/** Why bands cannot be drawn: an end alone, a line outside its own band, ends in units of another kind, or shares. */
export function bandIssues(spec: LineSpec, chart: ChartData): Issue[] {
  const { band } = spec
  if (!band) return []
  const refuse = (message: string, got: string, hint: string): Issue[] => [
    issue('chart/band', { file: '', field: 'band' }, message, { got, hint }),
  ]
  if (spec.share) return refuse('A share has no band: its ends are not shares', 'share and band', 'Leave one of the two out.')
  for (const field of [band.low, band.high]) {
    const own = chart.unitOf(field)
    if (own !== '' && spec.index === undefined && own !== chart.unit && !alike(own, chart.unit))
      return refuse(
        'The ends of a band are in another unit than its line',
        `${field} in ${own}, the line in ${chart.unit}`,
        'Name fields of one unit.',
      )
  }
  const ends = endsOf(spec, chart)!
  const wrong = chart.data.find((datum) => {
    const found = ends(datum)
    const given = [band.low, band.high].filter((field) => typeof datum.extra[field] === 'number').length
    return given === 1 || (found !== null && (datum.y === null || found.low > datum.y || found.high < datum.y))
  })
  if (!wrong) return []
  return refuse(
    'A band has two ends, and its line runs between them',
    `${[wrong.x, wrong.series].filter((part) => part !== null).join(', ')}: ${wrong.extra[band.low] ?? 'n.a.'}, ${wrong.y ?? 'n.a.'}, ${wrong.extra[band.high] ?? 'n.a.'}`,
    'Leave the row out under `where`, or use `type: range`, which draws the ends alone.',
  )
}

/** Adds two columns to the table for each line that has a band, and gives the bands by the line's code. */
export function addBands(
  spec: LineSpec,
  chart: ChartData,
  { behind, kind, lines }: { behind: Pivot; kind: XKind; lines: readonly { code: string; name: string; runs: LinePoint[][] }[] },
): Map<string, LineBand> {
  const ends = endsOf(spec, chart)
  const bands = new Map<string, LineBand>()
  if (!ends || !spec.band) return bands
  const found = chart.data.map(ends)
  const digits = decimalsFor([...chart.data.map((datum) => datum.y), ...found.flatMap((one) => (one ? [one.low, one.high] : []))])
  const write = (value: number): string => cellText(value, [], chart.locale, digits)
  const unit = axisUnit(chart.unit)
  for (const line of lines) {
    const own = new Map(
      chart.data.flatMap((datum, k) =>
        (datum.series ?? '') === line.code && found[k] ? [[behind.rowOf(String(datum.x)), { datum, ends: found[k] }] as const] : [],
      ),
    )
    if (own.size === 0) continue
    const first = behind.table.columns.length
    for (const [end, field] of [
      ['low', spec.band.low],
      ['high', spec.band.high],
    ] as const) {
      const title = chart.fieldTitle(field)
      behind.table.columns.push({
        name: line.code === '' ? end : `${line.code}-${end}`,
        title: line.name === '' ? title : `${line.name}, ${title}`,
        ...(unit ? { unit } : {}),
        align: 'end',
      })
      behind.table.rows.forEach((row, k) => {
        const value = own.get(k)?.ends[end]
        const flags = value !== undefined && spec.index !== undefined ? (['derived'] as const) : []
        row.push(value === undefined ? { text: '–', value: null, flags: [] } : { text: write(value), value, flags: [...flags] })
      })
    }
    const runs = line.runs.flatMap((run) => splitRun(run, (row) => own.has(row)))
    bands.set(line.code, {
      low: first,
      high: first + 1,
      runs: runs.map((run) =>
        run.map(({ x, x2, row }): BandPoint => {
          const { datum, ends: at } = own.get(row)!
          const months = kind === 'month' ? monthsIn(placeOf(String(datum.x), kind)) : 1
          const [lowText, highText] = [withUnit(write(at.low), chart.unit), withUnit(write(at.high), chart.unit)]
          return { x, x2, row, low: at.low / months, high: at.high / months, lowText, highText }
        }),
      ),
    })
  }
  return bands
}

/** Parts of a run in which every place has a band. */
function splitRun(run: readonly LinePoint[], has: (row: number) => boolean): LinePoint[][] {
  const parts: LinePoint[][] = [[]]
  for (const point of run) {
    if (has(point.row)) parts.at(-1)!.push(point)
    else parts.push([])
  }
  return parts.filter((part) => part.length > 0)
}
