import type { Flag } from '../../data/flags.ts'
import { isMoment } from '../../data/moments.ts'
import { yField } from '../channels.ts'
import type { ChartData, Name, Series } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import type { Role } from '../theme.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { changeOf, type Change } from '../parts/change.ts'
import { paintSeries } from '../parts/colours.ts'
import { cellText, decimalsFor } from '../parts/figures.ts'
import { distinct, inTime, order } from '../parts/order.ts'
import { farReferences, onNumbers, reachOf, readReferences, sayReferences } from '../parts/read-references.ts'
import { pivot, type Pivot } from '../parts/table.ts'
import { rowsOfAll, workedApart, workedFlags } from '../parts/worked.ts'
import { refusals, TOLD_APART } from './refusals.ts'
import type { RangeSpec } from './spec.ts'

/** A value in a row. `over` and `under` are bounds: a triangle that points where the value may lie. */
export interface RangeDot {
  code: string
  /** Name of its series; empty where there are none. */
  name: Name
  value: number
  text: string
  flags: Flag[]
  row: number
  column: number
  role: Role
  strong: boolean
  shape: 'dot' | 'ring' | 'over' | 'under'
}

/** A category: its dots in the order of the series, and what it lacks. */
export interface RangeRow {
  code: string
  name: Name
  row: number
  group: string
  role: Role
  strong: boolean
  dots: RangeDot[]
  absent: (Absence & { row: number; column: number })[]
  /** Both printings are the same: one dot in a ring. */
  unchanged: boolean
  change: Change | null
}

/** Decisions of a range chart. */
export interface RangeSeries extends Series {
  rows: RangeRow[]
  /** Heads of groups in order; none where rows are not grouped. */
  groups: { code: string; title: string }[]
  mode: 'single' | 'pair' | 'all'
  ends: [Name, Name]
  /** True where a pair leads from an earlier moment to a later one; two countries or sources stand beside each other. */
  leads: boolean
  log: boolean
  zero: boolean
  line: boolean
  values: [number, number]
  unit: string
  change: boolean
  highlighted: boolean
  rowTitle: string
  references: Reference[]
  /** What references say, for the sentence; empty in panels, whose key says it once. */
  marks: string
}

/** Sorts rows, groups them, colours their dots and finds what did not change. */
export function series(spec: RangeSpec, chart: ChartData): RangeSeries {
  const found = inTime(distinct(chart.data.map((datum) => datum.series ?? '')))
  const mode = modeOf(spec, chart, found)
  const shown = mode === 'pair' ? [found[0]!, found.at(-1)!] : found
  const categories = sortRows(spec, chart, shown.at(-1) ?? '')
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    ...(spec.series ? { seriesField: spec.series, seriesOrder: found } : {}),
    valueTitle: chart.fieldTitle(yField(spec)),
    xOrder: categories,
  })
  const paint = painter(spec, chart, categories, found, mode)
  const rows = categories.map((code) => rowOf(spec, chart, code, shown, mode, behind, paint))
  if (spec.change && mode === 'pair') addChange(behind, rows)
  const values = rows.flatMap((row) => row.dots.map((dot) => dot.value))
  const without = 'Rows of categories have no scale'
  const read = readReferences(spec.references, { y: onNumbers(spec.log), without }, chart.shared !== undefined)
  const reach = [...(chart.shared?.y ?? values), ...reachOf(read.references, 'y')]
  const far = farReferences(read.references, 'y', { values: chart.shared?.y ?? values, zero: spec.zero, log: spec.log })
  return {
    table: behind.table,
    key: [...keyOf(spec, chart, rows, shown, mode), ...between(spec, chart, found, shown), ...read.key],
    issues: [...refusals(spec, chart, values, mode), ...read.issues, ...far],
    rows,
    groups: spec.group ? distinct(rows.map((row) => row.group)).map((code) => ({ code, title: chart.name(spec.group!, code).long })) : [],
    mode,
    ends: [nameOf(spec, chart, shown[0] ?? ''), nameOf(spec, chart, shown.at(-1) ?? '')],
    leads: shown.every(isMoment),
    log: spec.log,
    zero: spec.zero && !spec.log,
    line: spec.line,
    values: [Math.min(...reach), Math.max(...reach)],
    unit: chart.unit,
    change: spec.change !== undefined && mode === 'pair',
    highlighted: rows.some((row) => row.strong || row.dots.some((dot) => dot.strong)),
    rowTitle: chart.fieldTitle(spec.x).toLowerCase(),
    references: read.references,
    marks: chart.shared ? '' : sayReferences(read.references),
  }
}

/** Only moments have ends: of countries or sources the first and the last are no pair, so more than two are all drawn. */
function modeOf(spec: RangeSpec, { shared }: ChartData, found: readonly string[]): RangeSeries['mode'] {
  const all = shared?.series ?? found
  if (spec.dots === 'all' || (all.length > 2 && !all.every(isMoment))) return 'all'
  return found.length > 1 ? 'pair' : 'single'
}

const nameOf = (spec: RangeSpec, chart: ChartData, code: string): Name =>
  spec.series ? chart.name(spec.series, code) : { long: '', short: '' }

/** Rows in order; those of one group stand together, groups in the order of their first row. A row without a value comes last. */
function sortRows(spec: RangeSpec, chart: ChartData, last: string): string[] {
  const found = distinct(chart.data.map((datum) => String(datum.x)))
  const values = new Map<string, number>()
  for (const datum of chart.data) {
    const code = String(datum.x)
    if (datum.y !== null && (!values.has(code) || datum.series === last)) values.set(code, datum.y)
  }
  const none = spec.sort === 'value' ? Infinity : -Infinity
  const sorted = order(
    found,
    spec.sort,
    (code) => values.get(code) ?? none,
    (code) => chart.name(spec.x, code).long,
  )
  if (!spec.group) return sorted
  const groups = distinct(sorted.map((code) => groupOf(spec, chart, code)))
  return groups.flatMap((group) => sorted.filter((code) => groupOf(spec, chart, code) === group))
}

const groupOf = (spec: RangeSpec, chart: ChartData, code: string): string =>
  spec.group ? String(chart.data.find((datum) => String(datum.x) === code)?.extra[spec.group] ?? '') : ''

type Painter = (row: string, series: string) => { role: Role; strong: boolean }

/** A highlight names rows or series. Without one, a strip of five series or fewer is coloured by series, all else is one colour. */
function painter(spec: RangeSpec, chart: ChartData, rows: readonly string[], found: readonly string[], mode: RangeSeries['mode']): Painter {
  const chosen = new Set(spec.highlight.map(String))
  const known = (code: string): boolean => rows.includes(code) || found.includes(code)
  // A panel whose codes are none of the highlighted ones is context as a whole.
  if (chosen.size > 0 && (chart.shared || [...chosen].some(known))) {
    return (row, code) => (chosen.has(row) || chosen.has(code) ? { role: 'hl', strong: true } : { role: 'context', strong: false })
  }
  const paints = mode === 'all' && found.length > 1 && found.length <= TOLD_APART ? paintSeries(found, []) : null
  return (_row, code) => ({ role: paints?.get(code)?.role ?? 'hl', strong: false })
}

function rowOf(
  spec: RangeSpec,
  chart: ChartData,
  code: string,
  shown: readonly string[],
  mode: RangeSeries['mode'],
  behind: Pivot,
  paint: Painter,
): RangeRow {
  const own = chart.data.filter((datum) => String(datum.x) === code)
  const row = behind.rowOf(code)
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const inOrder = shown.flatMap((name) => own.find((datum) => (datum.series ?? '') === name) ?? [])
  const apart = mode === 'single' ? workedApart(rowsOfAll(chart)) : () => false
  const dots = inOrder.flatMap((datum): RangeDot[] => {
    if (datum.y === null) return []
    const first = mode === 'pair' && (datum.series ?? '') === shown[0]
    const bound = datum.flags.includes('over') ? 'over' : datum.flags.includes('under') ? 'under' : null
    return [
      {
        code: datum.series ?? '',
        name: nameOf(spec, chart, datum.series ?? ''),
        value: datum.y,
        text: cellText(datum.y, datum.flags, chart.locale, digits),
        flags: datum.flags,
        row,
        column: behind.columnOf(datum.series),
        ...paint(code, datum.series ?? ''),
        shape: bound ?? (first || apart(datum.flags) ? 'ring' : 'dot'),
      },
    ]
  })
  const [first, last] = [dots[0], dots.at(-1)]
  const both = mode === 'pair' && dots.length === 2
  return {
    code,
    name: chart.name(spec.x, code),
    row,
    group: groupOf(spec, chart, code),
    ...paint(code, ''),
    dots,
    absent: inOrder
      .filter((datum) => datum.y === null)
      .map((datum) => ({ ...absenceOf(datum.flags), row, column: behind.columnOf(datum.series) })),
    unchanged: both && first!.value === last!.value,
    change:
      both && spec.change ? changeOf(first!.value, last!.value, { from: spec.change.from, unit: chart.unit, locale: chart.locale }) : null,
  }
}

function addChange(behind: Pivot, rows: readonly RangeRow[]): void {
  behind.table.columns.push({ name: 'change', title: 'Change', align: 'end' })
  for (const row of rows) {
    behind.table.rows[row.row]!.push(
      row.change ? { text: row.change.text, value: row.change.percent, flags: ['derived'] } : { text: '–', value: null, flags: [] },
    )
  }
}

function keyOf(
  spec: RangeSpec,
  chart: ChartData,
  rows: readonly RangeRow[],
  shown: readonly string[],
  mode: RangeSeries['mode'],
): Series['key'] {
  const entries: Series['key'] = []
  const dots = rows.flatMap((row) => row.dots)
  if (mode === 'pair') {
    entries.push(
      { mark: 'ring', role: 'ink2', text: nameOf(spec, chart, shown[0]!).long },
      { mark: 'dot', role: 'ink2', text: nameOf(spec, chart, shown.at(-1)!).long },
    )
    if (rows.some((row) => row.unchanged))
      entries.push({ mark: 'dot-in-ring', role: 'ink2', text: shown.every(isMoment) ? 'unchanged' : 'both alike' })
  } else if (mode === 'all') {
    const chosen = shown.filter((code) => spec.highlight.map(String).includes(code))
    // Up to five are all named: a grey dot without a name would be a riddle.
    const others = shown.filter((code) => !chosen.includes(code))
    const named = shown.length <= TOLD_APART ? [...chosen, ...others] : chosen
    for (const code of named)
      entries.push({ mark: 'dot', role: dots.find((dot) => dot.code === code)?.role ?? 'ink2', text: nameOf(spec, chart, code).long })
    const grey = others.filter((code) => !named.includes(code))
    if (grey.length > 0)
      entries.push({
        mark: 'dot',
        role: dots.find((dot) => dot.code === grey[0])?.role ?? 'ink2',
        text: grey.map((code) => nameOf(spec, chart, code).long).join(', '),
      })
  } else {
    const words = workedFlags(dots.filter((dot) => dot.shape === 'ring')).join(' or ')
    entries.push({ mark: 'ring', role: 'ink2', text: words })
  }
  if (spec.log) entries.push({ mark: 'line', role: 'context', text: 'log scale: each step is ten times' })
  return entries.filter((entry) => entry.text !== '')
}

/** Says where the moments between the ends stand, which have no dot. */
function between(spec: RangeSpec, chart: ChartData, found: readonly string[], shown: readonly string[]): Series['key'] {
  const left = found.filter((code) => !shown.includes(code)).map((code) => nameOf(spec, chart, code).long)
  return left.length === 0 ? [] : [{ mark: 'line', role: 'context', text: `between the two, in the table alone: ${left.join(', ')}` }]
}
