import { checkChart, traitsOf } from '../checks/chart/index.ts'
import type { Chart } from '../charts/chart.ts'
import { chartDataOf, plainChart, type PlainChart } from '../charts/chart-data.ts'
import { prepare } from '../charts/facets.ts'
import type { ChartSpec } from '../charts/spec.ts'
import { latestOf, type Catalogue, type Dataset } from '../data/catalogue.ts'
import { cellOf, type Table } from '../data/table.ts'
import { makeNaming } from '../facts/names.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { LoadedType } from './chart-types.ts'
import { jsonSchemaOf } from './json-schema.ts'

/** A chart that fits a dataset: what an editor would write, and what would be drawn. */
export interface Suggestion {
  type: string
  /** Keys as an editor writes them, in their order. */
  written: Record<string, unknown>
  spec: ChartSpec
  plain: PlainChart
}

/** Fields of a table by what they can do in a chart. */
interface Roles {
  times: string[]
  categories: string[]
  numbers: string[]
  /** Fields that the record's rules forbid to mix. */
  apart: string[]
  /** Codes of each category that are wholes, such as the world. */
  wholes: Record<string, string[]>
}

/** How many series or rows a suggestion shows at most: the largest. */
const MOST = { series: 5, rows: 24 }

/**
 * For every chart type the first way, of a few plain ones, in which it draws a dataset without a refusal; of a type that draws none of
 * them, its first refusal. Pure: what is read comes in.
 */
export function suggestCharts(
  dataset: Dataset,
  types: ReadonlyMap<string, LoadedType>,
  catalogue: Catalogue,
): { suggestions: Suggestion[]; refusals: Map<string, Issue> } {
  const suggestions: Suggestion[] = []
  const refusals = new Map<string, Issue>()
  const table = latestOf(dataset)?.table
  if (!table) return { suggestions, refusals }
  const roles = rolesOf(dataset, table, catalogue)
  const ways = waysOf(roles, table)
  for (const [name, loaded] of types) {
    const tried = likeUsual(ways, loaded).map((way) => () => tryWay(name, loaded, dataset, way, { catalogue, roles }))
    for (const attempt of tried) {
      const result = attempt()
      if ('plain' in result) {
        suggestions.push(result)
        refusals.delete(name)
        break
      }
      if (!refusals.has(name)) refusals.set(name, result)
    }
  }
  return { suggestions, refusals }
}

function rolesOf(dataset: Dataset, table: Table, catalogue: Catalogue): Roles {
  const { fields, primaryKey } = dataset.record
  const valuesOf = (field: string): string[] => distinct(table, field)
  const keys = fields.filter(({ name }) => primaryKey.includes(name) && table.columns.has(name))
  const times = keys.filter(({ name, type }) => type === 'year' || valuesOf(name).every((value) => /^\d{4}(-\d\d)?$/.test(value)))
  const categories = keys.filter(
    ({ name, type }) => type === 'string' && !times.some((time) => time.name === name) && valuesOf(name).length > 1,
  )
  const naming = makeNaming(catalogue)
  return {
    times: times.map(({ name }) => name),
    categories: categories.map(({ name }) => name).toSorted((a, b) => valuesOf(b).length - valuesOf(a).length),
    numbers: fields
      .filter(
        ({ name, type, unit }) =>
          (type === 'number' || type === 'integer') && unit !== undefined && table.columns.get(name)?.kind === 'number',
      )
      .map(({ name }) => name),
    apart: dataset.record.rules.flatMap((rule) => rule.fields).filter((name) => table.columns.has(name)),
    wholes: Object.fromEntries(
      categories.map(({ name }) => [name, valuesOf(name).filter((code) => naming.isAggregate(dataset.id, { [name]: code }))]),
    ),
  }
}

const distinct = (table: Table, field: string): string[] => [
  ...new Set(
    Array.from({ length: table.size }, (_, row) => cellOf(table, row, field)).flatMap((value) => (value === null ? [] : [String(value)])),
  ),
]

/** What a channel holds: moments, codes, or numbers. */
type Kind = 'time' | 'category' | 'number'

/** Channels and rows of one way to draw a table. */
interface Way {
  x: string
  kind: Kind
  seriesKind?: Kind
  y?: string | undefined
  series?: string
  where: Record<string, unknown>
}

/** The ways whose x holds what it holds in the type's usual example; those first whose series do too. */
function likeUsual(ways: readonly Way[], { examples }: LoadedType): Way[] {
  const usual = examples.find(({ name }) => name === 'usual')
  if (!usual) return []
  const kindOf = (name: unknown): Kind | undefined => {
    const place = usual.fields.findIndex((field) => field.name === name)
    if (place < 0) return undefined
    const values = usual.rows.map((row) => row[place]).filter((value) => value !== null)
    return values.every((value) => /^\d{4}(-\d\d){0,2}$/.test(String(value)))
      ? 'time'
      : typeof values[0] === 'number'
        ? 'number'
        : 'category'
  }
  const [x, series] = [kindOf(usual.spec.x), kindOf(usual.spec.series)]
  const fits = ways.filter((way) => way.kind === x)
  return [...fits.filter((way) => way.seriesKind === series), ...fits.filter((way) => way.seriesKind !== series)]
}

/** The ways, plain ones first: over time by the largest, by category at the last time, by two categories, two last times. */
function waysOf({ times, categories, numbers, apart, wholes }: Roles, table: Table): Way[] {
  const [time] = times
  const last = time ? distinct(table, time).toSorted().at(-1) : undefined
  const y = numbers[0]
  const at = time && last ? { [time]: yearOr(last) } : {}
  const parts = (field: string, most: number): Record<string, unknown> =>
    y ? { [field]: largest(table, field, y, most, wholes[field] ?? []) } : {}
  const [a, b] = categories
  const lastTwo = time ? { [time]: distinct(table, time).toSorted().slice(-2).map(yearOr) } : {}
  const ways: (Way | false | '' | undefined)[] = [
    time && a && { x: time, kind: 'time', y, series: a, seriesKind: 'category', where: parts(a, MOST.series) },
    a && { x: a, kind: 'category', y, where: { ...at, ...parts(a, MOST.rows) } },
    a && b && { x: a, kind: 'category', y, series: b, seriesKind: 'category', where: { ...at, ...parts(a, MOST.rows) } },
    time && a && { x: time, kind: 'time', y, series: a, seriesKind: 'category', where: { ...parts(a, MOST.series), ...lastTwo } },
    time && a && { x: a, kind: 'category', y, series: time, seriesKind: 'time', where: { ...parts(a, MOST.rows), ...lastTwo } },
    a && numbers[1] !== undefined && { x: numbers[1], kind: 'number', y, where: { ...at, ...parts(a, MOST.rows) } },
    time && { x: time, kind: 'time', y, where: {} },
  ]
  return ways.flatMap((way) => (way ? [pinned(way, table, [...new Set([...times, ...categories, ...apart])])] : []))
}

const yearOr = (text: string): string | number => (/^\d{4}$/.test(text) ? Number(text) : text)

/** The codes with the largest values, wholes left out. */
function largest(table: Table, field: string, y: string, most: number, wholes: readonly string[]): string[] {
  const top = new Map<string, number>()
  for (let row = 0; row < table.size; row++) {
    const [code, value] = [String(cellOf(table, row, field) ?? ''), cellOf(table, row, y)]
    if (code !== '' && typeof value === 'number' && !wholes.includes(code)) top.set(code, Math.max(top.get(code) ?? -Infinity, value))
  }
  return [...top]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([code]) => code)
}

/** Keys that are no channel get one value each: the one with the most rows among those kept so far. */
function pinned(way: Way, table: Table, keys: readonly string[]): Way {
  const where = { ...way.where }
  for (const key of keys) {
    if (key === way.x || key === way.series || key in where) continue
    const counts = new Map<string, number>()
    for (const row of rowsOf(table, where)) {
      const value = String(cellOf(table, row, key) ?? '')
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const best = [...counts].toSorted((one, other) => other[1] - one[1])[0]
    if (best) where[key] = yearOr(best[0])
  }
  // What is known badly is not drawn unless an editor says why.
  if (table.columns.has('confidence') && distinct(table, 'confidence').includes('low')) where.confidence = { not: ['low'] }
  return { ...way, where }
}

const rowsOf = (table: Table, where: Record<string, unknown>): number[] =>
  Array.from({ length: table.size }, (_, row) => row).filter((row) =>
    Object.entries(where).every(([field, wanted]) =>
      [wanted]
        .flat()
        .map(String)
        .includes(String(cellOf(table, row, field))),
    ),
  )

function tryWay(
  name: string,
  { type, schema }: LoadedType,
  dataset: Dataset,
  way: Way,
  { catalogue, roles }: { catalogue: Catalogue; roles: Roles },
): Suggestion | Issue {
  const { properties = {}, required = [] } = jsonSchemaOf(schema)
  const { kind: _kind, seriesKind: _seriesKind, ...channels } = way
  const base = {
    type: name,
    dataset: dataset.id,
    ...channels,
    title: 'Say the finding in a sentence',
    // Records are titled as publishers type; what an editor is handed keeps the house's apostrophe.
    subtitle: `${dataset.record.title.replaceAll("'", '’')}: say what, unit and years`,
  }
  // A field of its own that must be there and takes text names a field of the table: the category that stands for a row.
  const own = required.filter((key) => !(key in base) && properties[key]?.type === 'string')
  const free = roles.categories.find((category) => category !== way.x)
  // A series is another field than x: the same one would send every code to itself.
  const extra = Object.fromEntries(own.map((key) => [key, key === 'series' ? free : (roles.categories[0] ?? way.x)]))
  const written = Object.fromEntries(
    Object.entries({ ...base, ...extra }).filter(([key, value]) => value !== undefined && key in properties),
  )
  const read = schema.safeParse(written)
  if (!read.success) {
    const fields = [...new Set(read.error.issues.flatMap(({ path }) => (path.length > 0 ? [String(path[0])] : [])))]
    return unfit(`nothing in the table to write as ${fields.join(', ')}`)
  }
  const chart: Chart = { id: 'new', file: '', spec: read.data, placeOf: () => ({ file: '' }), texts: [] }
  const faults = checkChart(chart, catalogue, traitsOf(type, read.data)).filter(({ level }) => level === 'error')
  if (faults[0]) return faults[0]
  const plain = plainChart(type, read.data, catalogue, 'en')
  if (plain.data.length < 2) return unfit('too few rows')
  const { issues, table } = prepare(type, read.data, chartDataOf(plain))
  const refused = issues.find(({ level }) => level === 'error')
  return refused ?? (table.rows.length < 2 ? unfit('too few rows') : { type: name, written, spec: read.data, plain })
}

const unfit = (got: string): Issue => issue('new/unfit', { file: '' }, 'Its fields do not fit the type.', { got })
