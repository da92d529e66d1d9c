import { meets, yField } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { readDatasetName } from '../../charts/names.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { cellOf } from '../../data/table.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/** An index divides each series by its own value at one place of x: every series that is drawn has one there, and not zero. */
export function checkIndexBase(chart: Chart, catalogue: Catalogue): Issue[] {
  const { index, share, series, facet, x, where } = chart.spec
  const dataset = catalogue.datasets.get(readDatasetName(chart.spec.dataset).id)
  const table = dataset && tableOf(chart.spec, dataset)
  const y = yField(chart.spec)
  if (!index || !table || y === undefined) return []
  const place = { ...chart.placeOf(['index']), field: 'index' }
  if (share) return [issue('chart/index-base', place, 'A chart shows shares or an index, not both.', { hint: 'Leave one of them out.' })]
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, where))
  const nameOf = (row: number): string =>
    [series, facet].map((field) => (field === undefined ? '' : String(cellOf(table, row, field)))).join(' ')
  const based = new Set(rows.filter((row) => String(cellOf(table, row, x)) === String(index.at) && cellOf(table, row, y)).map(nameOf))
  const without = [...new Set(rows.map(nameOf))].filter((name) => !based.has(name))
  if (without.length === 0) return []
  return [
    issue('chart/index-base', place, 'A series has no value, or zero, where the index begins.', {
      got: without.join(', ').trim() || `nothing at ${index.at}`,
      hint: `Begin where every series has a value, or leave these out under where.`,
    }),
  ]
}
