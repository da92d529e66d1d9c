import { meets } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { readDatasetName } from '../../charts/names.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { cellOf } from '../../data/table.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/** The total that shares are taken of is a hundred percent of itself wherever it stands: its own row says nothing, and is refused. */
export function checkShareOfTotal({ spec, placeOf }: Chart, catalogue: Catalogue): Issue[] {
  const dataset = catalogue.datasets.get(readDatasetName(spec.dataset).id)
  const table = dataset && tableOf(spec, dataset)
  if (!table || !spec.share) return []
  const { field, total } = spec.share
  const isTotal = (row: number): boolean => String(cellOf(table, row, field)) === total
  const drawn = Array.from({ length: table.size }, (_, row) => row).some((row) => isTotal(row) && meets(table, row, spec.where))
  if (!drawn) return []
  return [
    issue(
      'chart/share-of-total',
      { ...placeOf(['share', 'total']), field: 'share' },
      'The total is drawn among its shares, at 100% throughout.',
      {
        got: `${field}: ${total} among the rows`,
        expected: 'the parts alone',
        hint: `Leave it out under where: { ${field}: { not: [${total}] } }, or list the parts there.`,
      },
    ),
  ]
}
