import { yField } from '../channels.ts'
import type { ChartCell, ChartTable } from '../chart-table.ts'
import { cellText } from '../parts/figures.ts'
import { pivot } from '../parts/table.ts'
import { wordsOf } from '../parts/time.ts'
import { isBroken, type Cells, type Stacking } from './stack.ts'

/** The table behind areas, with the columns of each part: its value, or its share and its value. */
export interface AreaTable {
  table: ChartTable
  /** Columns of a part, the one that its area shows first. */
  columnsOf: (code: string) => number[]
}

/** True where the areas show shares that are worked out from values of another unit. */
export const isDerivedShare = ({ spec, chart }: Pick<Stacking, 'spec' | 'chart'>): boolean =>
  spec.arrange === 'percent' && chart.unit !== 'percent'

/** Makes the table: a row for each place, a column for each part; where shares are worked out, they come first and the values after them. */
export function makeTable(stacking: Stacking, cells: Cells): AreaTable {
  const { spec, chart, codes, places, kind } = stacking
  const valueTitle = chart.fieldTitle(yField(spec))
  const { table } = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    ...(spec.series ? { seriesField: spec.series, seriesOrder: codes } : {}),
    valueTitle,
    xOrder: places.map((place) => place.code),
  })
  for (const row of table.rows) row[0]!.text = wordsOf(String(row[0]!.value), kind, chart.locale)
  const place = (code: string): number => codes.indexOf(code) + 1
  if (!isDerivedShare(stacking)) return { table, columnsOf: (code) => [place(code)] }
  const [head, ...values] = table.columns
  return {
    table: {
      heads: 1,
      columns: [
        head!,
        ...values.map((column) => ({ ...column, unit: '%' })),
        ...values.map((column) => ({ ...column, name: `${column.name}_value`, title: `${column.title}, ${lower(valueTitle)}` })),
      ],
      rows: table.rows.map((row, k) => [row[0]!, ...codes.map((code) => shareCell(stacking, cells[k]!, code)), ...row.slice(1)]),
    },
    columnsOf: (code) => [place(code), place(code) + codes.length],
  }
}

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

function shareCell(stacking: Stacking, own: Cells[number], code: string): ChartCell {
  const datum = own.get(code)
  if (!datum) return { text: '–', value: null, flags: [] }
  if (isBroken(stacking, own)) return { text: 'n.a.', value: null, flags: ['not-available'] }
  const whole = stacking.codes.reduce((sum, part) => sum + (own.get(part)?.y ?? 0), 0)
  const share = whole > 0 ? ((datum.y ?? 0) / whole) * 100 : 0
  return { text: shareText(share, stacking.chart.locale), value: share, flags: ['derived'] }
}

/** A share as it is printed: one decimal, two where one would make it nothing. */
export const shareText = (share: number, locale: string): string => cellText(share, [], locale, share > 0 && share < 0.1 ? 2 : 1)
