import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import type { LineSpec } from './spec.ts'

/** A chart's data with every series set to 100 at one place of x, drawn or not, all values derived; as they are where the spec asks for no index. */
export function indexed(spec: LineSpec, chart: ChartData): { chart: ChartData; issues: Issue[] } {
  const { index } = spec
  if (index === undefined) return { chart, issues: [] }
  // Panels are series too: each is divided by its own value.
  const lineOf = (datum: Datum): string => JSON.stringify([datum.facet, datum.series])
  const bases = new Map(
    [...(chart.base ?? []), ...chart.data].filter(({ x }) => String(x) === String(index)).map((datum) => [lineOf(datum), datum.y]),
  )
  const without = distinct(chart.data.filter((datum) => !((bases.get(lineOf(datum)) ?? 0) > 0)).map((datum) => nameOf(datum, spec, chart)))
  if (without.length > 0)
    return {
      chart,
      issues: [
        issue('chart/index', { file: '', field: 'index' }, `There is no value above zero at ${index} to divide by: ${without.join(', ')}`, {
          got: `index: ${index}`,
          expected: 'a value above zero in every series',
          hint: 'Choose a place that all series have, or leave those without it out under `where`.',
        }),
      ],
    }
  const data = chart.data.map((datum): Datum => {
    const base = bases.get(lineOf(datum))!
    const of = (value: Datum['y']): Datum['y'] => (value === null ? null : (value / base) * 100)
    const ends = spec.band ? [spec.band.low, spec.band.high] : []
    return {
      ...datum,
      y: of(datum.y),
      flags: datum.y === null || datum.flags.includes('derived') ? datum.flags : [...datum.flags, 'derived'],
      extra: { ...datum.extra, ...Object.fromEntries(ends.map((field) => [field, of(numberOf(datum.extra[field]))])) },
    }
  })
  return { chart: { ...chart, data, unit: `(${index} = 100)` }, issues: [] }
}

/** Name of a line, as readers know it. */
function nameOf({ series, facet }: Datum, spec: LineSpec, chart: ChartData): string {
  if (series !== null) return chart.name(spec.series!, series).long
  return facet === null ? 'the line' : chart.name(spec.facet!, facet).long
}

const numberOf = (value: Datum['x'] | undefined): number | null => (typeof value === 'number' ? value : null)
