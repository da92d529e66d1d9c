import { meets } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { readDatasetName } from '../../charts/names.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { EDITION } from '../../data/editions.ts'
import { timeFields } from '../../data/moments.ts'
import { cellOf, type Table } from '../../data/table.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/** How many moments a message names. */
const NAMED = 4

/**
 * What a drawing adds up is of one moment: 2024 and 2025 together are the amount of no year, a year holds its months already, and two
 * editions print the same twice. `wholes` are the fields that part what is drawn into wholes, such as the x of a stack: moments may
 * differ between these.
 */
export function checkOneMoment({ spec, placeOf }: Chart, catalogue: Catalogue, wholes: readonly string[]): Issue[] {
  const dataset = catalogue.datasets.get(readDatasetName(spec.dataset).id)
  const table = dataset && tableOf(spec, dataset)
  if (!table) return []
  const kept = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, spec.where))
  const parting = wholes.filter((field) => table.columns.has(field))
  const groups = [...Map.groupBy(kept, (row) => JSON.stringify(parting.map((field) => cellOf(table, row, field)))).values()]
  return momentsOf(spec, table).flatMap((field) => {
    if (parting.includes(field)) return []
    const found = groups.map((rows) => valuesOf(table, field, rows)).find((values) => values.length > 1)
    if (!found) return []
    const channel = (['x', 'series', 'facet'] as const).find((name) => spec[name] === field)
    const place = channel ? placeOf([channel]) : placeOf(['where', ...(field in (spec.where ?? {}) ? [field] : [])])
    return [
      issue('chart/adds-moments', { ...place, field: channel ?? 'where' }, `This drawing adds up several moments of “${field}”.`, {
        got: `${found.slice(0, NAMED).join(', ')}${found.length > NAMED ? ' …' : ''}`,
        expected: `one ${field} in each whole`,
        hint: cureOf(field, found.at(-1)!, channel),
      }),
    ]
  })
}

/** Editions are moments too, but where a chart takes each cell from one of them, as the last that prints it, over time. */
const momentsOf = ({ editions }: Chart['spec'], table: Table): string[] => [
  ...timeFields(table).filter((field) => field !== EDITION || editions === undefined),
  ...(editions === 'all' || Array.isArray(editions) ? [EDITION] : []),
]

const valuesOf = (table: Table, field: string, rows: readonly number[]): string[] =>
  [...new Set(rows.flatMap((row) => cellOf(table, row, field) ?? []).map(String))].toSorted()

function cureOf(field: string, last: string, channel: string | undefined): string {
  const keep = `Keep one under where: { ${field}: ${last} }`
  return channel
    ? `${keep}, and name a field of parts as ${channel}; several moments stand beside each other in bars, lines or a heat map.`
    : `${keep}.`
}
