import type { ChartData } from '../chart-type.ts'
import { absenceOf } from '../parts/absent.ts'
import { changeOf } from '../parts/change.ts'
import { distinct } from '../parts/order.ts'
import { placeOf } from '../parts/time.ts'
import { workedApart } from '../parts/worked.ts'
import type { Drawn, TableCell, TableColumn, TableRow, TableSeries } from './cells.ts'
import { showField, unitText, type ShownField } from './shown-field.ts'
import { makeGrid, TableBehind, type Grid } from './grid.ts'
import { issuesOf } from './refusals.ts'
import type { ColumnSpec, TableSpec } from './spec.ts'
import { keyOf } from './table-key.ts'

/** Sorts and groups the rows, fills the table behind, and settles what stands in each cell. */
export function series(spec: TableSpec, chart: ChartData): TableSeries {
  const issues = issuesOf(spec, chart)
  if (issues.length > 0)
    return {
      table: { heads: 1, columns: [], rows: [] },
      key: [],
      issues,
      columns: [],
      rows: [],
      groups: [],
      highlighted: false,
      scales: false,
    }
  const grid = makeGrid(spec, chart)
  const behind = new TableBehind(spec, chart, grid)
  const chosen = new Set(spec.highlight.map(String))
  const made = spec.columns.map((column) => makeColumn(spec, chart, column, grid, behind))
  const rows = grid.rows.map((row, k): TableRow => ({
    name: row.name,
    under: row.under,
    group: row.group,
    strong: chosen.has(row.code) || (spec.series !== undefined && chosen.has(String([...row.data.values()][0]?.series))),
    cells: made.map(({ cells }) => cells[k]!),
  }))
  const columns = made.map(({ column }, k) => ({ ...column, extents: extentsOf(spec, rows, k) }))
  return {
    table: behind.table,
    key: keyOf(rows, columns, spec),
    issues,
    columns,
    rows,
    groups:
      spec.group === undefined
        ? []
        : distinct(rows.map((row) => row.group)).map((code) => ({ code, title: chart.name(spec.group!, code).long })),
    highlighted: rows.some((row) => row.strong),
    scales: spec.scale === 'group',
  }
}

type Making = { column: Omit<TableColumn, 'extents'>; cells: TableCell[] }

function makeColumn(spec: TableSpec, chart: ChartData, column: ColumnSpec, grid: Grid, behind: TableBehind): Making {
  const field = showField(spec, chart, column.field, column)
  const unit = unitText(field)
  if (column.kind === 'change') return changeColumn(field, chart, grid, behind)
  if (column.kind === 'spark') return sparkColumn(field, unit, grid, behind)
  const place = behind.column(field, grid.latest, unit)
  const to =
    column.to === undefined
      ? null
      : showField(spec, chart, column.to, { unit: field.unit, ...(column.toFlags ? { flags: column.toFlags } : {}) })
  const high = to && highColumn(to, unit, grid, behind)
  const reader = makeReader(grid, behind, high === null ? [place] : [place, high])
  return {
    column: {
      kind: column.kind,
      title: field.title,
      under: [unit, field.numeric ? grid.words(grid.latest) : ''].filter(Boolean).join(', '),
      numeric: field.numeric,
      unit: field.unit,
    },
    cells: grid.rows.map((_, row): TableCell => {
      const main = reader(row, place)
      const end = high === null ? null : reader(row, high)
      const far = end && end.value !== null ? end : null
      return { main, high: far, spark: [], text: far ? `${main.text}–${far.text}` : main.text }
    }),
  }
}

/** The high ends of ranges; a row of one figure has none, which is no gap. */
function highColumn(field: ShownField, unit: string, grid: Grid, behind: TableBehind): number {
  return behind.column({ ...field, write: (value, flags) => (value === null ? '–' : field.write(value, flags)) }, grid.latest, unit)
}

/** Reads cells of the table behind; values are pale where they are worked out and others of the same columns are not. */
function makeReader(grid: Grid, behind: TableBehind, columns: readonly number[]): (row: number, column: number) => Drawn {
  const values = grid.rows
    .flatMap((_, row) => columns.map((column) => behind.cell(row, column)))
    .filter(({ value }) => typeof value === 'number')
  const apart = workedApart(values.map(({ value, flags }) => ({ y: Number(value), flags })))
  return (row, column) => {
    const { text, value, flags } = behind.cell(row, column)
    return {
      text,
      value: typeof value === 'number' ? value : null,
      flags,
      absence: value === null && text !== '–' ? absenceOf(flags) : null,
      pale: apart(flags),
      row,
      column,
    }
  }
}

function sparkColumn(field: ShownField, unit: string, grid: Grid, behind: TableBehind): Making {
  const places = grid.places.map((place) => ({ x: placeOf(place, grid.kind).from, column: behind.column(field, place, unit) }))
  const reader = makeReader(
    grid,
    behind,
    places.map(({ column }) => column),
  )
  const ends = [grid.places[0]!, grid.latest].map(grid.words)
  return {
    column: { kind: 'spark', title: field.title, under: distinct(ends).join('–'), numeric: true, unit: field.unit },
    cells: grid.rows.map((_, row): TableCell => {
      const spark = places.map(({ x, column }) => ({ x, ...reader(row, column) }))
      return { main: spark.at(-1)!, high: null, spark: spark.filter((one) => one.text !== '–'), text: '' }
    }),
  }
}

/** The change from the first place in time to the latest; a bound, or a value that is missing, has none. */
function changeColumn(field: ShownField, chart: ChartData, grid: Grid, behind: TableBehind): Making {
  const first = grid.places[0]!
  const options = { from: field.unit === 'percent' ? Infinity : 0, unit: field.unit, locale: chart.locale }
  const title = field.title === chart.fieldTitle(field.name) ? 'Change' : field.title
  const since = `since ${grid.words(first)}`
  const place = behind.add({ name: `${field.name} change`, title: `${title} ${since}`, align: 'end' }, (row) => {
    const [then, now] = [first, grid.latest].map((at) => (row.data.has(at) ? field.read(row.data.get(at)!) : null))
    const bound = [then, now].some((end) => end?.flags.some((flag) => flag === 'over' || flag === 'under'))
    if (typeof then?.value !== 'number' || typeof now?.value !== 'number' || bound) return { text: '–', value: null, flags: [] }
    const { text, percent } = changeOf(then.value, now.value, options)
    return { text, value: percent ?? now.value - then.value, flags: ['derived'] }
  })
  const reader = makeReader(grid, behind, [place])
  return {
    column: { kind: 'change', title, under: since, numeric: true, unit: '' },
    cells: grid.rows.map((_, row) => ({ main: reader(row, place), high: null, spark: [], text: reader(row, place).text })),
  }
}

/** Extents of a column's bars and dots: always from zero, of each group where they have scales of their own. */
function extentsOf(spec: TableSpec, rows: readonly TableRow[], k: number): Map<string, [number, number]> {
  const extents = new Map<string, [number, number]>()
  for (const row of rows) {
    const group = spec.scale === 'group' ? row.group : ''
    const [low, high] = extents.get(group) ?? [0, 0]
    const { main, high: far } = row.cells[k]!
    extents.set(group, [Math.min(low, main.value ?? 0), Math.max(high, main.value ?? 0, far?.value ?? 0)])
  }
  return extents
}
