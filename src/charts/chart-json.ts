import { chartRows } from './chart-csv.ts'
import type { ChartTable } from './chart-table.ts'

/** Which printing a chart's rows come from, as its files name it. */
export interface PrintedEdition {
  dataset: string
  version: string
  edition: string
  published: string
}

/** What the JSON of a chart's rows says beside them, in plain text. */
export interface RowsHead {
  title: string
  subtitle: string
  /** Where the chart stands, absolute. */
  address: string
  source: string
  /** The editions in a line, and each. */
  edition: string
  editions: readonly PrintedEdition[]
  /** Terms of the data. */
  licence: string
}

/** JSON of what a chart draws, with its title, source, editions and licence. */
export function printChartRows({ title, subtitle, address, source, edition, editions, licence }: RowsHead, table: ChartTable): string {
  const body = {
    title,
    subtitle,
    address,
    source,
    edition,
    editions: editions.map(({ dataset, version, edition: name, published }) => ({ dataset, version, edition: name, published })),
    licence,
    columns: table.columns,
    rows: chartRows(table),
  }
  return `${JSON.stringify(body, null, 1)}\n`
}
