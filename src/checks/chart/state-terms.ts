import { meets } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { readDatasetName } from '../../charts/names.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { levelOf } from '../../data/licence.ts'
import type { LicenceLevel } from '../../data/source-schema.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/** How far the rows of a chart may be given away; undefined where they cannot be read. */
function levelOfChart({ spec }: Chart, catalogue: Catalogue): LicenceLevel | undefined {
  const dataset = catalogue.datasets.get(readDatasetName(spec.dataset).id)
  const table = dataset && tableOf(spec, dataset)
  if (!table || Object.keys(spec.where ?? {}).some((field) => !table.columns.has(field))) return undefined
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, spec.where))
  return levelOf(table, catalogue.sources, rows)
}

/** The states of a chart stand on its page, whose buttons hand rows over: all are on terms as wide as its own, or all withhold their rows. */
export function checkStateTerms(chart: Chart, catalogue: Catalogue): Issue[] {
  const own = levelOfChart(chart, catalogue)
  return (chart.states ?? []).flatMap((state) => {
    const level = levelOfChart(state, catalogue)
    if (own === undefined || level === undefined || (level === 'open') === (own === 'open')) return []
    return [
      issue(
        'chart/controls',
        { ...state.placeOf(['dataset']), field: 'controls' },
        'This choice draws rows on other terms than the chart as written.',
        {
          got: level,
          expected: own,
          hint: 'Make a chart of its own of it.',
        },
      ),
    ]
  })
}
