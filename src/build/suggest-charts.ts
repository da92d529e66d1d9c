import { checkChart, traitsOf } from '../checks/chart/index.ts'
import { DOUBT, PLACEHOLDER } from '../checks/chart/placeholder.ts'
import { yField } from '../charts/channels.ts'
import type { Chart } from '../charts/chart.ts'
import { chartDataOf, plainChart, type PlainChart } from '../charts/chart-data.ts'
import { prepare } from '../charts/facets.ts'
import type { Fit } from '../charts/fit.ts'
import type { ChartSpec } from '../charts/spec.ts'
import { latestOf, type Catalogue, type Dataset } from '../data/catalogue.ts'
import { EDITION } from '../data/editions.ts'
import { selectRows } from '../data/select.ts'
import type { Table } from '../data/table.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { LoadedType } from './chart-types.ts'
import { distinct, partsOf, type TableParts } from './table-parts.ts'
import { waysOf, type Way } from './ways-of-fit.ts'

/** A chart that fits a dataset: what an editor would write, and what would be drawn. */
export interface Suggestion {
  type: string
  /** Keys as an editor writes them, in their order. */
  written: Record<string, unknown>
  spec: ChartSpec
  plain: PlainChart
}

/** What a suggestion is made from. */
interface Given {
  dataset: Dataset
  table: Table
  parts: TableParts
  catalogue: Catalogue
}

/**
 * For every chart type the first way, of those that its folder says it fits, in which it draws a dataset without a refusal; of a type that
 * draws none of them, its first refusal. Pure: what is read comes in.
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
  const given = { dataset, table, parts: partsOf(dataset, table, catalogue), catalogue }
  for (const [name, loaded] of types) {
    const result = firstThatDraws(name, loaded, given)
    if ('plain' in result) suggestions.push(result)
    else refusals.set(name, result)
  }
  return { suggestions, refusals }
}

function firstThatDraws(name: string, loaded: LoadedType, given: Given): Suggestion | Issue {
  const refusals: Issue[] = []
  for (const fit of loaded.fits) {
    const ways = waysOf(fit, given.parts, given.table)
    if ('lacks' in ways) refusals.push(unfit(`nothing in the table to write as ${ways.lacks.join(', ')}`))
    else
      for (const way of ways) {
        const result = tryWay(name, loaded, fit, way, given)
        if ('plain' in result) return result
        refusals.push(result)
      }
  }
  // What the type itself says against a table helps more than that a field is not there.
  return refusals.find(({ code }) => code !== UNFIT) ?? refusals[0] ?? unfit('its folder names no table that it fits')
}

function tryWay(name: string, { type, schema }: LoadedType, fit: Fit, way: Way, given: Given): Suggestion | Issue {
  const { dataset, table, catalogue } = given
  const { fields, where } = way
  // A course of one moment is none, and a class of one value tells nothing apart.
  const alike = Object.keys(fields).find(
    (key) => ['class', 'time'].includes(fit.fields[key]!) && distinct(table, fields[key]!, selectRows(table, where)).length < 2,
  )
  if (alike) return unfit(`all rows have the same ${fields[alike]}`)
  const written = {
    type: name,
    dataset: dataset.id,
    ...(Object.values(fields).includes(EDITION) ? { editions: lastEditions(dataset) } : {}),
    ...fields,
    ...fit.also?.(way),
    ...besides(fit, fields, given.parts),
    ...(Object.keys(where).length > 0 ? { where } : {}),
    ...(isDoubtful(table, where) ? { doubt: DOUBT } : {}),
    title: PLACEHOLDER,
    // Records are titled as publishers type; what an editor is handed keeps the house's apostrophe.
    subtitle: `${dataset.record.title.replaceAll("'", '’')}: say what, unit and years`,
  }
  const read = schema.safeParse(written)
  if (read.success && type.sums?.(read.data) && isWithoutUnit(read.data, table))
    return unfit('y has no unit, so nothing says that it may be added up')
  if (!read.success) return unfit(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  const chart: Chart = { id: 'new', file: '', spec: read.data, placeOf: () => ({ file: '' }), texts: [] }
  const fault = checkChart(chart, catalogue, traitsOf(type, read.data)).find(({ level }) => level === 'error')
  if (fault) return fault
  const plain = plainChart(type, read.data, catalogue, 'en')
  if (plain.data.length < 2) return unfit('too few rows')
  const isBelow = ({ y }: { y: number | null }): boolean => y !== null && y < 0
  if (fit.signed && !plain.data.some(isBelow)) return unfit('no value is below zero')
  const { issues, table: drawn } = prepare(type, read.data, chartDataOf(plain))
  const refused = issues.find(({ level }) => level === 'error')
  return refused ?? (drawn.rows.length < 2 ? unfit('too few rows') : { type: name, written, spec: read.data, plain })
}

/** True where rows of low confidence are drawn, for there are no others. */
const isDoubtful = (table: Table, where: Way['where']): boolean =>
  table.columns.has('confidence') && distinct(table, 'confidence', selectRows(table, where)).includes('low')

/** True where y is an amount whose unit stands in another field, or nowhere. */
const isWithoutUnit = (spec: ChartSpec, { head }: Table): boolean =>
  head.fields.some(({ name, type, unit }) => name === yField(spec) && type === 'number' && unit === undefined)

/** Fields that the rules keep apart and that no channel draws, where each mark has the name of its row. */
function besides(fit: Fit, fields: Readonly<Record<string, string>>, { ruled }: TableParts): { beside?: string[] } {
  const beside = fit.beside ? ruled.filter((field) => !Object.values(fields).includes(field)) : []
  return beside.length > 0 ? { beside } : {}
}

/** Ids of the last two versions, in the order of their publication. */
const lastEditions = ({ versions }: Dataset): string[] =>
  versions
    .toSorted((a, b) => a.table.head.published.localeCompare(b.table.head.published))
    .slice(-2)
    .map(({ id }) => id)

/** Code of the refusal that nothing was drawn for. */
const UNFIT = 'new/unfit'

const unfit = (got: string): Issue => issue(UNFIT, { file: '' }, 'Its fields do not fit the type.', { got })
