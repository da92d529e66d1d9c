import { meets } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { readDatasetName } from '../../charts/names.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { cellOf, keyOf, type Table } from '../../data/table.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/**
 * The rows that a chart draws: there is one under each annotation, and none of low confidence unless the chart says why.
 * A chart that keeps no row at all is named by its type.
 */
export function checkDrawn(chart: Chart, catalogue: Catalogue): Issue[] {
  const dataset = catalogue.datasets.get(readDatasetName(chart.spec.dataset).id)
  const table = dataset && tableOf(chart.spec, dataset)
  if (!table) return []
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, chart.spec.where))
  return rows.length === 0 ? [] : [...lostAnnotations(chart, table, rows), ...doubtful(chart, table, rows)]
}

function lostAnnotations({ spec, placeOf }: Chart, table: Table, rows: readonly number[]): Issue[] {
  return spec.annotations.flatMap(({ at }, place) => {
    const fits = (row: number): boolean =>
      Object.entries(at).every(([field, value]) => table.columns.has(field) && String(cellOf(table, row, field)) === String(value))
    if (rows.some(fits)) return []
    const got = Object.entries(at).map(([field, value]) => `${field}: ${value}`)
    const wrong = strayPart(at, table, rows)
    const path = ['annotations', place, 'at', ...(wrong ? [wrong.field] : [])]
    return [
      issue('chart/annotation', { ...placeOf(path), field: 'annotations' }, 'No row that is drawn stands here.', {
        got: got.join(', '),
        hint: wrong?.hint ?? 'Name the fields and values of a row that the chart draws.',
      }),
    ]
  })
}

/** The part of an annotation's place that keeps it from every row, with the nearest field or value that there is. */
function strayPart(
  at: Readonly<Record<string, string | number>>,
  table: Table,
  rows: readonly number[],
): { field: string; hint: string } | undefined {
  let left = rows
  for (const [field, value] of Object.entries(at)) {
    if (!table.columns.has(field)) {
      const { hint } = nearestHint(field, table.columns.keys())
      const tied = /^[xy]$/.test(field) ? 'Words are tied to fields and their values, not to pixels. ' : ''
      return { field, hint: `${tied}The rows have no field ${field}: ${hint}` }
    }
    const here = left.filter((row) => String(cellOf(table, row, field)) === String(value))
    if (here.length === 0) {
      const values = new Set(left.map((row) => String(cellOf(table, row, field) ?? '')))
      values.delete('')
      const { hint } = nearestHint(String(value), values)
      const other = left.length < rows.length ? ', where the other parts hold' : ''
      return { field, hint: `${field} ${value} is not drawn${other}: ${hint}` }
    }
    left = here
  }
  return undefined
}

function doubtful({ spec, placeOf }: Chart, table: Table, rows: readonly number[]): Issue[] {
  if (spec.doubt || !table.columns.has('confidence')) return []
  const low = rows.filter((row) => cellOf(table, row, 'confidence') === 'low')
  if (low.length === 0) return []
  return [
    issue('chart/low-confidence', placeOf(['where']), 'This draws rows of low confidence.', {
      got: low.map((row) => keyOf(table, row).join(', ')).join('; '),
      hint: 'Leave them out under where: confidence: { not: [low] }, or say in doubt: why they are drawn, and as what.',
    }),
  ]
}
