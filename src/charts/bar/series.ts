import type { Flag } from '../../data/flags.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { decimalsFor, figure, cellText, withUnit } from '../parts/figures.ts'
import { distinct, order } from '../parts/order.ts'
import { pivot, type Pivot } from '../parts/table.ts'
import { kindOf, monthsIn, placeOf, wordsOf } from '../parts/time.ts'
import type { BarSpec } from './spec.ts'

/** One bar, or one piece of a stacked bar, in units of y. */
export interface Piece {
  category: number
  /** Place of its series in the group, or in the stack. */
  place: number
  code: string
  name: Name
  paint: Paint
  from: number
  to: number
  value: number
  text: string
  flags: Flag[]
  row: number
  column: number
  /** Former value, for `revised`; undefined where it did not change. */
  was?: { value: number; text: string }
}

/** A value that is not there. */
export interface Gap {
  category: number
  name: Name
  withheld: boolean
  row: number
  column: number
}

/** A category: a row of lying bars, or a place along an axis for upright ones. */
export interface Category {
  code: string
  name: Name
  strong: boolean
  /** First and last place on a time axis. */
  from: number
  to: number
}

/** Decisions of a bar chart. */
export interface BarSeries extends Series {
  horizontal: boolean
  arrange: BarSpec['arrange']
  stream: boolean
  outside: string
  /** True where categories are months or years along an axis. */
  time: boolean
  months: boolean
  categories: Category[]
  pieces: Piece[]
  gaps: Gap[]
  groups: number
  y: [number, number]
  unit: string
  legend: { name: Name; paint: Paint }[]
  /** False where every bar has the same colour by its series and the series needs no name. */
  named: boolean
  locale: string
}

/** Orders categories, stacks or groups their pieces, and finds what is missing. */
export function series(spec: BarSpec, chart: ChartData): BarSeries {
  const found = distinct(chart.data.map((datum) => String(datum.x)))
  const kind = timeKind(found)
  const revised = spec.arrange === 'revised'
  const parts = distinct(chart.data.map((datum) => datum.series ?? ''))
  const last = parts.at(-1) ?? ''
  const sizeOf = (code: string): number => Math.max(-Infinity, ...chart.data.filter((datum) => String(datum.x) === code && (!revised || datum.series === last)).map((datum) => datum.y ?? -Infinity))
  const nameOf = (code: string): Name => (kind ? { long: wordsOf(code, kind, chart.locale), short: wordsOf(code, kind, chart.locale, 'short') } : chart.name(spec.x, code))
  const codes = kind ? [...found].sort((a, b) => placeOf(a, kind).from - placeOf(b, kind).from) : order(found, spec.sort, sizeOf, (code) => nameOf(code).long)
  const seriesCodes = spec.series ? (revised ? parts : order(parts, Array.isArray(spec.sort) ? spec.sort : 'none', () => 0, (code) => chart.name(spec.series!, code).long)) : ['']
  const full = spec.remainder ? withRemainder(chart, codes, spec.remainder.label) : chart
  const drawnCodes = spec.remainder ? [...seriesCodes, REMAINDER] : seriesCodes
  const names = named(full, spec.remainder?.label)
  const behind = pivot(names, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    ...(spec.series || spec.remainder ? { seriesField: spec.series ?? '', seriesOrder: drawnCodes } : {}),
    valueTitle: chart.fieldTitle(typeof spec.y === 'string' ? spec.y : spec.y.field),
    xOrder: codes,
  })
  for (const row of behind.table.rows) if (kind) row[0]!.text = nameOf(String(row[0]!.value)).long
  const paints = paintsOf(spec, drawnCodes, seriesCodes)
  const built = build(spec, names, { codes, drawnCodes, behind, paints, kind, last })
  const strong = new Set(spec.highlight.map(String))
  const values = built.pieces.flatMap((piece) => [piece.from, piece.to, ...(piece.was ? [piece.was.value] : [])])
  return {
    table: behind.table,
    key: keyOf(built.pieces, codes.some((code) => code.includes('/'))),
    issues: issuesOf(built.pieces, spec),
    horizontal: (spec.orientation ?? (kind ? 'vertical' : 'horizontal')) === 'horizontal' && !spec.stream,
    arrange: spec.arrange,
    stream: spec.stream,
    outside: spec.outside ?? '',
    time: kind !== undefined,
    months: kind === 'month',
    categories: codes.map((code) => ({ code, name: nameOf(code), strong: strong.has(code), ...(kind ? placeOf(code, kind) : { from: 0, to: 0 }) })),
    ...built,
    groups: spec.arrange === 'group' ? Math.max(1, drawnCodes.length) : 1,
    y: spec.arrange === 'percent' ? [0, 100] : (chart.shared ? [Math.min(0, chart.shared.y[0]), Math.max(0, chart.shared.y[1])] : [Math.min(0, ...values), Math.max(0, ...values)]),
    unit: chart.unit,
    legend: drawnCodes.filter((code) => code !== '').map((code) => ({ name: names.name(spec.series ?? '', code), paint: paints(code, '') })),
    named: drawnCodes.length > 1 && !revised,
    locale: chart.locale,
  }
}

/** Code of what is left to 100. */
export const REMAINDER = '~rest'

function timeKind(codes: readonly string[]): 'year' | 'month' | undefined {
  if (codes.length === 0 || codes.some((code) => !/^\d{4}/.test(code))) return undefined
  const kind = kindOf(codes)
  return kind === 'number' ? undefined : kind
}

function withRemainder(chart: ChartData, codes: readonly string[], _label: string): ChartData {
  const rests = codes.flatMap((code): Datum[] => {
    const own = chart.data.filter((datum) => String(datum.x) === code)
    const sum = own.reduce((total, datum) => total + (datum.y ?? 0), 0)
    return own.length > 0 && own.every((datum) => datum.y !== null) ? [{ ...own[0]!, series: REMAINDER, y: Math.max(0, 100 - sum), flags: ['derived'] }] : []
  })
  return { ...chart, data: [...chart.data, ...rests] }
}

const named = (chart: ChartData, label: string | undefined): ChartData => ({ ...chart, name: (field, code) => (code === REMAINDER && label ? { long: label, short: label.replace(/^All other countries$/, 'all others') } : chart.name(field, code)) })

/** Colours: by series where there are several; else the highlighted categories against the rest. */
function paintsOf(spec: BarSpec, drawn: readonly string[], codes: readonly string[]): (series: string, category: string) => Paint {
  const strong = new Set(spec.highlight.map(String))
  if (spec.arrange === 'revised') return () => ({ role: 'context', strong: false })
  if (drawn.length > 1) {
    const bySeries = paintSeries(codes, codes.some((code) => strong.has(code)) ? spec.highlight : [])
    return (code) => (code === REMAINDER ? { role: 'other', strong: false } : (bySeries.get(code) ?? { role: 'context', strong: false }))
  }
  const one = strong.size === 0
  return (_, category) => (one || strong.has(category) ? { role: 'hl', strong: !one } : { role: 'context', strong: false })
}

interface Making {
  codes: readonly string[]
  drawnCodes: readonly string[]
  behind: Pivot
  paints: ReturnType<typeof paintsOf>
  kind: 'year' | 'month' | undefined
  last: string
}

function build(spec: BarSpec, chart: ChartData, making: Making): { pieces: Piece[]; gaps: Gap[] } {
  const pieces: Piece[] = []
  const gaps: Gap[] = []
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const stacked = spec.arrange === 'stack' || spec.arrange === 'percent'
  making.codes.forEach((code, category) => {
    let above = 0
    const own = chart.data.filter((datum) => String(datum.x) === code)
    const total = own.reduce((sum, datum) => sum + (datum.y ?? 0), 0)
    const shown = spec.arrange === 'revised' ? [making.last] : making.drawnCodes
    shown.forEach((part, place) => {
      const datum = own.find((candidate) => (candidate.series ?? '') === part || (!spec.series && part === '' && candidate.series === null))
      if (!datum) return
      const at = { category, row: making.behind.rowOf(code), column: making.behind.columnOf(part) }
      const name = part === '' ? chart.name(spec.x, code) : chart.name(spec.series ?? '', part)
      if (datum.y === null) {
        gaps.push({ ...at, name: chart.name(spec.x, code), withheld: datum.flags.includes('withheld') })
        return
      }
      const months = making.kind === 'month' ? monthsIn(placeOf(code, 'month')) : 1
      const size = spec.arrange === 'percent' && !spec.remainder ? (100 * datum.y) / total : datum.y / months
      const former = spec.arrange === 'revised' ? own.find((candidate) => candidate !== datum && candidate.y !== null && candidate.y !== datum.y) : undefined
      const paint = former ? { role: 'hl' as const, strong: true } : making.paints(part, code)
      pieces.push({
        ...at, place, code: part, name, paint, value: datum.y, flags: datum.flags,
        from: stacked ? above : 0,
        to: stacked ? above + size : size,
        text: withUnit(cellText(datum.y, datum.flags, chart.locale, digits), chart.unit),
        ...(former ? { was: { value: former.y!, text: figure(former.y!, chart.locale, digits) } } : {}),
      })
      if (stacked) above += size
    })
  })
  return { pieces, gaps }
}

function keyOf(pieces: readonly Piece[], joint: boolean): Series['key'] {
  const entries: Series['key'] = []
  if (pieces.some((piece) => piece.was)) entries.push({ mark: 'dashed', role: 'hl', text: 'dashed: the value printed before' })
  if (joint) entries.push({ mark: 'square', role: 'ink2', text: 'wide bar: two months published together' })
  return entries
}

function issuesOf(pieces: readonly Piece[], spec: BarSpec): Issue[] {
  const issues: Issue[] = []
  if (pieces.length === 0) issues.push(issue('chart/empty', { file: '' }, 'Nothing is left to draw', { hint: 'Loosen `where`, or choose another field.' }))
  const over = spec.remainder ? pieces.find((piece) => piece.code !== REMAINDER && piece.to > 100.5) : undefined
  if (over) issues.push(issue('chart/remainder', { file: '', field: 'remainder' }, 'The parts add up to more than 100, so nothing is left', { got: over.text, hint: 'Leave `remainder` out, or draw percent of one whole.' }))
  const negative = spec.arrange === 'stack' || spec.arrange === 'percent' ? pieces.find((piece) => piece.value < 0) : undefined
  if (negative) issues.push(issue('chart/negative-stack', { file: '', field: 'arrange' }, 'A stack cannot hold a value below zero', { got: negative.text, hint: 'Use arrange: group.' }))
  return issues
}
