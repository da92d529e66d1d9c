import type { ChartTable } from './chart-table.ts'
import type { ChartData } from './chart-type.ts'
import { descendants, formatRows } from './parts/plot.ts'
import { distinct } from './parts/order.ts'
import type { ChartSpec } from './spec.ts'

/** Words that name a series in a drawing, and the part of the chart's table that it is: a column (`c3`) or rows (`r0-4`). */
export type SeriesNames = ReadonlyMap<string, string>

/** Names of a chart's series, long and short, with their place in its table; a series that stands nowhere in it is left out. */
export function seriesNames(spec: Pick<ChartSpec, 'series'>, chart: Pick<ChartData, 'data' | 'name'>, table: ChartTable): SeriesNames {
  const names = new Map<string, string>()
  const field = spec.series
  const codes = field === undefined ? [] : distinct(chart.data.flatMap(({ series }) => (series === null ? [] : [series])))
  // One series alone is alone already.
  if (field === undefined || codes.length < 2) return names
  for (const code of codes) {
    const { long, short } = chart.name(field, code)
    const place = placeOf(long, table)
    if (place !== undefined) for (const text of [long, short]) if (!names.has(text)) names.set(text, place)
  }
  return names
}

function placeOf(name: string, { columns, rows }: ChartTable): string | undefined {
  const column = columns.findIndex(({ title }) => title === name || title.startsWith(`${name}, `))
  if (column > 0) return `c${column}`
  const own = rows.flatMap((row, k) => (row.some((cell) => cell.text === name) ? [k] : []))
  return own.length > 0 && own.length < rows.length ? `r${formatRows(own)}` : undefined
}

/** Marks the labels and legend entries of a drawing that name a series, so that a reader can see it alone. */
export function markLabels(drawing: Element, names: SeriesNames): void {
  if (names.size === 0) return
  for (const element of descendants(drawing)) {
    if (element.tagName.toLowerCase() !== 'text' || element.hasAttribute('data-s')) continue
    const series = names.get(element.textContent ?? '')
    if (series !== undefined) element.setAttribute('data-s', series)
  }
}
