import type { ChartCell, ChartTable } from '../chart-table.ts'
import type { ChartData, Datum, Name } from '../chart-type.ts'
import { distinct, order } from '../parts/order.ts'
import { kindOf, placeOf, wordsOf, type XKind } from '../parts/time.ts'
import type { ShownField } from './shown-field.ts'
import type { TableSpec } from './spec.ts'

/** A row of a drawn table: one value of x, or one pair of x and series. */
export interface GridRow {
  key: string
  code: string
  name: Name
  /** Name of its series, beneath the name; empty where there is none. */
  under: Name
  group: string
  /** Its data by place in time; by the empty place where there is no time. */
  data: Map<string, Datum>
}

/** Rows in order, and the places in time that they run over. */
export interface Grid {
  rows: GridRow[]
  /** Places in time order; one empty place where there is no time. */
  places: string[]
  /** The place that single figures are of. */
  latest: string
  kind: XKind
  /** A place in words. */
  words: (place: string) => string
}

const NONE: Name = { long: '', short: '' }

/** Key of a datum's row. */
export const keyOf = (datum: Datum): string => JSON.stringify([datum.x, datum.series])

/** Place of a datum in time. */
export const timeOf = (spec: TableSpec, datum: Datum): string => (spec.over === undefined ? '' : String(datum.extra[spec.over] ?? ''))

/** Gathers data into rows, sorts them, and sets those of one group together. */
export function makeGrid(spec: TableSpec, chart: ChartData): Grid {
  const times = distinct(chart.data.map((datum) => timeOf(spec, datum)))
  const kind = spec.over === undefined ? 'number' : kindOf(times)
  const places = times.toSorted((a, b) => placeOf(a, kind).from - placeOf(b, kind).from)
  const latest = places.at(-1) ?? ''
  const rows = new Map<string, GridRow>()
  for (const datum of chart.data) {
    const key = keyOf(datum)
    const row = rows.get(key) ?? makeRow(spec, chart, datum, key)
    row.data.set(timeOf(spec, datum), datum)
    rows.set(key, row)
  }
  const words = (place: string): string => (place === '' ? '' : wordsOf(place, kind, chart.locale))
  return { rows: grouped(spec, sorted(spec, [...rows.values()], latest)), places, latest, kind, words }
}

function makeRow(spec: TableSpec, chart: ChartData, datum: Datum, key: string): GridRow {
  const named = spec.named === undefined ? null : datum.extra[spec.named]
  return {
    key,
    code: String(datum.x),
    name: named == null ? chart.name(spec.x, datum.x) : chart.name(spec.named!, named),
    under: spec.series === undefined ? NONE : chart.name(spec.series, datum.series),
    group: spec.group === undefined ? '' : String(datum.extra[spec.group] ?? ''),
    data: new Map(),
  }
}

/** Rows in the order that `sort` asks for; those without a value at the latest place come last. */
function sorted(spec: TableSpec, rows: GridRow[], latest: string): GridRow[] {
  if (Array.isArray(spec.sort)) {
    const rank = new Map(spec.sort.map((code, place) => [String(code), place]))
    return rows.toSorted((a, b) => (rank.get(a.code) ?? rank.size) - (rank.get(b.code) ?? rank.size))
  }
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const none = spec.sort === 'value' ? Infinity : -Infinity
  const keys = order(
    [...byKey.keys()],
    spec.sort,
    (key) => byKey.get(key)!.data.get(latest)?.y ?? none,
    (key) => `${byKey.get(key)!.name.long} ${byKey.get(key)!.under.long}`,
  )
  return keys.map((key) => byKey.get(key)!)
}

function grouped(spec: TableSpec, rows: GridRow[]): GridRow[] {
  const listed = spec.groups.map(String)
  const found = distinct(rows.map((row) => row.group))
  const groups = [...listed.filter((code) => found.includes(code)), ...found.filter((code) => !listed.includes(code))]
  return groups.flatMap((group) => rows.filter((row) => row.group === group))
}

/** Name of a row in one line, for the table behind the chart and for sentences. */
export const rowName = ({ name, under }: Pick<GridRow, 'name' | 'under'>): string => [name.long, under.long].filter(Boolean).join(', ')

/** The table behind the chart while it is being filled: a column for each field and place, each once. */
export class TableBehind {
  readonly table: ChartTable
  readonly #columns = new Map<string, number>()
  readonly #grid: Grid

  constructor(spec: TableSpec, chart: ChartData, grid: Grid) {
    this.#grid = grid
    this.table = {
      heads: 1,
      columns: [{ name: spec.x, title: chart.fieldTitle(spec.named ?? spec.x), align: 'start' }],
      rows: grid.rows.map((row) => [{ text: rowName(row), value: row.code, flags: [] }]),
    }
  }

  /** Column of a field at a place in time; made where it is not there yet. */
  column(field: ShownField, place: string, unit: string): number {
    const name = [field.name, place].filter(Boolean).join(' ')
    const known = this.#columns.get(name)
    if (known !== undefined) return known
    const title = [field.title, field.numeric ? this.#grid.words(place) : ''].filter(Boolean).join(', ')
    return this.add({ name, title, ...(unit ? { unit } : {}), align: field.numeric ? 'end' : 'start' }, (row) => {
      const datum = row.data.get(place)
      if (!datum) return NOTHING
      const { value, flags } = field.read(datum)
      const text = field.write(value, flags)
      return { text, value, flags: text === '–' ? [] : flags, ...(datum.version ? { version: datum.version } : {}) }
    })
  }

  /** Adds a column whose cells are made row by row. */
  add(column: ChartTable['columns'][number], make: (row: GridRow, place: number) => ChartCell): number {
    const place = this.table.columns.push(column) - 1
    this.#columns.set(column.name, place)
    this.#grid.rows.forEach((row, k) => this.table.rows[k]!.push(make(row, k)))
    return place
  }

  /** The cell of a row and a column. */
  cell(row: number, column: number): ChartCell {
    return this.table.rows[row]![column]!
  }
}

/** A cell where no row stands: no observation, which is not a missing value. */
const NOTHING: ChartCell = { text: '–', value: null, flags: [] }
