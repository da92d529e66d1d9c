import type { ChartData, Name, Series } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { paintSeries, shadeContext, type Paint } from '../parts/colours.ts'
import { farReferences, onNumbers, onTime, outsideReferences, reachOf, readReferences } from '../parts/read-references.ts'
import { distinct, order } from '../parts/order.ts'
import { kindOf, placeOf, wordsOf, yearStep, type XKind } from '../parts/time.ts'
import { withUnit } from '../parts/figures.ts'
import { joinOthers, OTHERS } from './others.ts'
import { refuse } from './refusals.ts'
import type { AreaSpec } from './spec.ts'
import { cellsOf, placesOf, stackRuns, turnOf, type AreaPlace, type AreaPoint, type Cells, type Stacking } from './stack.ts'
import { makeTable, type AreaTable } from './table.ts'

/** One area: runs of points without a gap between them. */
export interface Band {
  code: string
  name: Name
  paint: Paint
  /** Columns of the chart's table that its marks stand for. */
  columns: number[]
  runs: AreaPoint[][]
}

/** A place where the areas break because a value is not given, and why. */
export interface AreaAbsence extends Absence {
  place: number
  column: number
}

/** Decisions of an area chart. */
export interface AreaSeries extends Series {
  arrange: AreaSpec['arrange']
  kind: XKind
  places: readonly AreaPlace[]
  /** From the bottom up. */
  bands: Band[]
  absent: AreaAbsence[]
  /** First and last place of the axis, over all panels. */
  x: [number, number]
  /** Extent of y, zero always inside; over all panels. */
  y: [number, number]
  /** Unit of the axis. */
  unit: string
  /** Index of the last place before the projected part; −1 where all is projected. */
  turn: number | undefined
  labelled: ReadonlySet<string>
  references: Reference[]
  annotations: { place: number; y: number; text: string; head?: string }[]
  /** Some part has no row at some place, and is left out of the whole there. */
  leavesOut: boolean
}

/** Stacks the series, breaks them where a value is missing, and finds what to say of them. */
export function series(spec: AreaSpec, read: ChartData): AreaSeries {
  const chart = joinOthers(spec, read)
  const issues = refuse(spec, read, chart)
  if (issues.length > 0) return refused(spec, issues)
  const xs = distinct(chart.data.map((datum) => String(datum.x)))
  const kind = kindOf(chart.shared?.xs ?? xs)
  const stacking: Stacking = {
    spec,
    chart,
    codes: codesOf(spec, chart),
    places: placesOf(xs, kind),
    all: placesOf(chart.shared?.xs ?? xs, kind),
    kind,
    step: yearStep(chart.shared?.xs ?? xs, kind),
  }
  const cells = cellsOf(stacking)
  const behind = makeTable(stacking, cells)
  const bands = bandsOf(stacking, stackRuns(stacking, cells), behind)
  const turn = turnOf(cells)
  const tops = bands.flatMap((band) => band.runs.flat().map((point) => point.to))
  const lines = readLines(spec, { kind, x: extentOfX(chart.shared?.xs ?? xs, kind), tops: [...tops, ...(chart.shared?.y ?? [])] })
  return {
    table: behind.table,
    key: keyOf(stacking, bands, turn),
    issues: lines.issues,
    arrange: spec.arrange,
    kind,
    places: stacking.places,
    bands,
    absent: absencesOf(stacking, cells, behind),
    x: extentOfX(chart.shared?.xs ?? xs, kind),
    y: spec.arrange === 'percent' ? [0, 100] : [0, Math.max(0, ...tops, ...(chart.shared?.y ?? []), ...reachOf(lines.references, 'y'))],
    unit: spec.arrange === 'percent' ? 'percent' : chart.unit,
    turn,
    labelled: new Set(spec.label?.map(String) ?? stacking.codes),
    references: lines.references,
    annotations: annotationsOf(stacking, bands),
    leavesOut: spec.unlisted === 'leave-out' && cells.some((own) => stacking.codes.some((code) => !own.has(code))),
  }
}

/** Lines and bands on both axes: that of time ends where the areas do, values begin at zero and end far enough up, shares at a hundred. */
function readLines(
  { references, arrange }: AreaSpec,
  { kind, x, tops }: { kind: XKind; x: [number, number]; tops: readonly number[] },
): Pick<ReturnType<typeof readReferences>, 'references' | 'issues'> {
  const read = readReferences(references, { x: onTime(kind), y: onNumbers() }, false)
  const far = arrange === 'percent' ? [] : farReferences(read.references, 'y', { values: tops, zero: true })
  const high = arrange === 'percent' ? 100 : Infinity
  const outside = [
    ...outsideReferences(read.references, 'x', x),
    ...outsideReferences(read.references, 'y', [0, high], high === 100 ? '0 to 100' : 'zero and above'),
  ]
  return { references: read.references, issues: [...read.issues, ...far, ...outside] }
}

/** Extent of y over all facets: each facet's stack as tall as its parts together. */
export function extent(spec: AreaSpec, chart: ChartData): [number, number] {
  const facets = distinct(chart.data.map((datum) => datum.facet))
  const xs = distinct(chart.data.map((datum) => String(datum.x)))
  const tops = facets.map((facet) => {
    const data = chart.data.filter((datum) => datum.facet === facet)
    return series({ ...spec, references: [] }, { ...chart, data, shared: { y: [0, 0], xs } }).y[1]
  })
  return [0, Math.max(0, ...tops)]
}

function refused(spec: AreaSpec, issues: Series['issues']): AreaSeries {
  return {
    table: { heads: 1, columns: [], rows: [] },
    key: [],
    issues,
    arrange: spec.arrange,
    kind: 'year',
    places: [],
    bands: [],
    absent: [],
    x: [0, 1],
    y: [0, 1],
    unit: '',
    turn: undefined,
    labelled: new Set(),
    references: [],
    annotations: [],
    leavesOut: false,
  }
}

/** Codes of "all others" in our data; they close a stack. */
const REST = ['OTH', 'ROW', OTHERS]

/** Parts from the bottom up: as `sort` says, by their last values where it asks for values, and what is left of the whole on top. */
function codesOf(spec: AreaSpec, chart: ChartData): string[] {
  if (!spec.series) return ['']
  const found = distinct(chart.data.map((datum) => datum.series ?? ''))
  const last = (code: string): number => chart.data.filter((datum) => (datum.series ?? '') === code && datum.y !== null).at(-1)?.y ?? 0
  const sorted = order(found, spec.sort, last, (code) => chart.name(spec.series!, code).long)
  const listed = Array.isArray(spec.sort) ? new Set(spec.sort.map(String)) : new Set<string>()
  const rest = REST.filter((code) => found.includes(code) && !listed.has(code))
  return [...sorted.filter((code) => !rest.includes(code)), ...rest]
}

function bandsOf({ spec, chart, codes }: Stacking, runs: Map<string, AreaPoint[][]>, behind: AreaTable): Band[] {
  const paints = paintSeries(
    codes.filter((code) => code !== OTHERS),
    spec.highlight,
  )
  shadeContext(paints)
  const rest: Paint = { role: spec.highlight.length > 0 ? 'context' : 'other', strong: false }
  return codes.map((code) => ({
    code,
    name: spec.series ? chart.name(spec.series, code) : { long: '', short: '' },
    paint: paints.get(code) ?? rest,
    columns: behind.columnsOf(code),
    runs: runs.get(code) ?? [],
  }))
}

function absencesOf({ codes, places }: Stacking, cells: Cells, behind: AreaTable): AreaAbsence[] {
  return places.flatMap((_, place) => {
    const lacking = codes.filter((code) => cells[place]!.get(code)?.y === null)
    const first = lacking[0]
    return first === undefined ? [] : [{ ...absenceOf(cells[place]!.get(first)!.flags), place, column: behind.columnsOf(first)[0]! }]
  })
}

/** First and last place of the axis: of all panels, where there are several. */
function extentOfX(xs: readonly string[], kind: XKind): [number, number] {
  const places = xs.map((x) => placeOf(x, kind))
  return [Math.min(...places.map((place) => place.from)), Math.max(...places.map((place) => place.to))]
}

function keyOf({ spec, chart, places }: Stacking, bands: readonly Band[], turn: number | undefined): Series['key'] {
  const entries: Series['key'] = []
  // Panels have no room for names: the key has them.
  if (chart.shared && bands.length > 1)
    entries.push(...bands.toReversed().map((band) => ({ mark: 'square' as const, role: band.paint.role, text: band.name.long })))
  if (turn !== undefined) entries.push({ mark: 'dashed', role: 'ink2', text: 'paler, with a dashed edge: projected' })
  if (spec.arrange !== 'percent' && places.some((place) => place.months > 1))
    entries.push({ mark: 'area', role: 'ink2', text: 'flat: months published together, at their monthly average' })
  return entries
}

/** Height of each annotation: the upper edge of the area that it names, or of the whole. */
function annotationsOf({ spec, places }: Stacking, bands: readonly Band[]): AreaSeries['annotations'] {
  return spec.annotations.flatMap(({ at, text, head }) => {
    const place = places.findIndex(({ code }) => code === String(at[spec.x]))
    const wanted = spec.series === undefined ? undefined : at[spec.series]
    const here = bands.flatMap((band) =>
      band.runs
        .flat()
        .filter((point) => point.place === place)
        .map((point) => ({ code: band.code, y: point.to })),
    )
    const own = here.find(({ code }) => code === String(wanted))
    return place < 0 ? [] : [{ place, y: own?.y ?? Math.max(0, ...here.map(({ y }) => y)), text, ...(head ? { head } : {}) }]
  })
}

/** The value that an area shows at a point, as the table prints it, with its unit. */
export function pointText(made: AreaSeries, band: Band, point: AreaPoint): string {
  const column = band.columns[0]!
  return withUnit(made.table.rows[made.places[point.place]!.row]![column]!.text, made.unit)
}

/** Words of the first and last place. */
export const spanOf = (made: AreaSeries, locale: string): [string, string] => [
  wordsOf(made.places[0]?.code ?? '', made.kind, locale),
  wordsOf(made.places.at(-1)?.code ?? '', made.kind, locale),
]
