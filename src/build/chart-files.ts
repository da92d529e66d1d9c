import { writeChartCsv } from '../charts/chart-csv.ts'
import { printChartRows } from '../charts/chart-json.ts'
import type { DataFile } from '../data/data-files.ts'
import { absolute } from '../site.ts'
import { editionLine } from './model/edition-line.ts'
import { findVersion } from './site-catalogue.ts'
import { getPicture } from './site-files.ts'
import type { ChartModel } from './site-model.ts'
import { filesOf, pathOf } from './version-files.ts'

/** Name of a file in which a chart can be taken, beside its page. */
export type ChartFileName = 'chart.svg' | 'chart.png' | 'chart-small.png' | 'chart.pdf' | 'data.csv' | 'data.json'

const PICTURES: readonly ChartFileName[] = ['chart.png', 'chart-small.png', 'chart.svg', 'chart.pdf']
const TABLES: readonly ChartFileName[] = ['data.csv', 'data.json']

/** Bytes of one of a chart's files. `base` is the address at which the site is published. */
export function bytesOfChart(chart: ChartModel, file: ChartFileName, base: string | undefined): Uint8Array<ArrayBuffer> {
  const picture = (): ReturnType<typeof getPicture> => getPicture(chart.picture)
  const bytes: Record<ChartFileName, () => Buffer> = {
    'chart.svg': () => Buffer.from(picture().svg),
    'chart.png': () => Buffer.from(picture().png, 'base64'),
    'chart-small.png': () => Buffer.from(picture().png1, 'base64'),
    'chart.pdf': () => Buffer.from(picture().pdf, 'base64'),
    'data.csv': () => Buffer.from(writeChartCsv(chart.table)),
    'data.json': () => Buffer.from(printChartData(chart, base)),
  }
  return new Uint8Array(bytes[file]())
}

/** The files that a chart is given away in, with their sizes in bytes; without tables where its licence withholds them. */
export const filesOfChart = (chart: ChartModel, base: string | undefined): { file: ChartFileName; bytes: number }[] =>
  [...PICTURES, ...(chart.licence.level === 'open' ? TABLES : [])].map((file) => ({
    file,
    bytes: bytesOfChart(chart, file, base).length,
  }))

/** JSON of what a chart draws, with its title, source, editions and licence. */
function printChartData({ id, title, subtitle, source, editions, licence, table }: ChartModel, base: string | undefined): string {
  const head = {
    title: title.plain,
    subtitle: subtitle.plain,
    address: absolute(`/charts/${id}/`, base),
    source,
    edition: editionLine(editions),
    editions,
    licence: licence.text,
  }
  return printChartRows(head, table)
}

/** A whole table that a chart draws from, in one of its versions; without files where they are withheld. */
export interface WholeTable {
  title: string
  edition: string
  /** Folder of its files and its page: `/data/x/2026/`. */
  path: string
  files: DataFile[]
}

/** The whole tables that a chart draws from, newest first, as CSV and JSON. */
export const tablesBehind = ({ editions }: Pick<ChartModel, 'editions'>): WholeTable[] =>
  editions.map(({ dataset, datasetTitle, version, edition }) => {
    const found = findVersion(`${dataset}@${version}`)
    return {
      title: datasetTitle,
      edition,
      path: pathOf(found),
      files: filesOf(found).filter(({ format }) => format !== 'parquet'),
    }
  })
