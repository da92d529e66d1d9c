import { tableOf } from '../../charts/chart-data.ts'
import type { ChartType } from '../../charts/chart-type.ts'
import { withStates, type Chart } from '../../charts/chart.ts'
import { readDatasetName } from '../../charts/names.ts'
import { latestOf, type Catalogue } from '../../data/catalogue.ts'
import { countryCodes } from '../../data/countries.ts'
import { cellOf, keyOf, type Table } from '../../data/table.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import { meantBy } from './fields.ts'

type Type = Pick<ChartType, 'extraFields' | 'extraCodes'>

/**
 * Codes that a chart orders or names, and elements that it says it concerns, are there: one that is not would change nothing, in silence.
 * A chart is judged with its states, for what it names may be drawn in one of them alone.
 */
export function checkCodes(chart: Chart, catalogue: Catalogue, type: Type): Issue[] {
  if (chart.state || chart.picked !== undefined) return []
  const all = withStates(chart)
  const drawn = all.map((one) => codesDrawn(one, catalogue, type))
  // Where a table or a field is not there, that is the fault, and another check names it.
  if (drawn.includes(undefined)) return unknownElements(chart, catalogue)
  const channels = drawn.flatMap((found) => found ?? [])
  const issues = all.flatMap((one) => [...unknownCodes(one, channels, catalogue), ...unknownElements(one, catalogue)])
  return [...new Map(issues.map((found) => [JSON.stringify(found), found])).values()]
}

/** All that stands in each field that is drawn or read, in rows that are left out too; undefined where one is not there. */
function codesDrawn({ spec }: Chart, catalogue: Catalogue, type: Type): string[][] | undefined {
  const dataset = catalogue.datasets.get(readDatasetName(spec.dataset).id)
  const table = dataset && tableOf(spec, dataset)
  const fields = [spec.x, spec.series, spec.facet, ...(type.extraFields?.(spec) ?? [])].filter((field) => field !== undefined)
  if (!table || fields.some((field) => !table.columns.has(field))) return undefined
  return [...fields.map((field) => [...valuesOf(table, field)]), [...(type.extraCodes?.(spec) ?? [])]]
}

function valuesOf(table: Table, field: string): Set<string> {
  const values = new Set(Array.from({ length: table.size }, (_, row) => String(cellOf(table, row, field) ?? '')))
  values.delete('')
  return values
}

function unknownCodes({ spec, placeOf }: Chart, channels: readonly string[][], catalogue: Catalogue): Issue[] {
  const known = new Set(channels.flat())
  const unknown = (code: string | number, path: (string | number)[], message: string): Issue[] => {
    if (known.has(String(code))) return []
    // A country's name is understood, and answered with its code.
    const country = countryCodes(catalogue).get(String(code)) ?? ''
    const meant = known.has(country) ? { name: country, among: [country] } : { name: String(code), among: meantBy(code, channels) }
    // The place of a name is that of its words: a code put there would be no cure.
    const at = path[0] === 'sort' ? placeOf(path) : undefined
    const near = { ...nearestHint(meant.name, meant.among, at), got: String(code) }
    return [issue('chart/unknown-code', { ...placeOf(path), field: String(path[0]) }, message, near)]
  }
  const listed = Array.isArray(spec.sort) ? spec.sort : []
  return [
    ...listed.flatMap((code, place) => unknown(code, ['sort', place], 'No row holds this value, so nothing is ordered by it.')),
    ...Object.keys(spec.names).flatMap((code) => unknown(code, ['names', code], 'No row holds this value, so nothing has this name.')),
  ]
}

/** Symbols that the elements dataset does not hold. Without that dataset nothing can be said. */
function unknownElements({ spec, placeOf }: Chart, catalogue: Catalogue): Issue[] {
  const dataset = catalogue.datasets.get('elements')
  const table = dataset && latestOf(dataset)?.table
  if (!table) return []
  const symbols = new Set(Array.from({ length: table.size }, (_, row) => keyOf(table, row)[0] ?? ''))
  return spec.elements.flatMap((symbol, place) => {
    const at = placeOf(['elements', place])
    if (symbols.has(symbol)) return []
    return [issue('chart/unknown-element', { ...at, field: 'elements' }, 'There is no such element.', nearestHint(symbol, symbols, at))]
  })
}
