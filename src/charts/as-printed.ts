import type { Dataset } from '../data/catalogue.ts'
import type { Table } from '../data/table.ts'
import { cellOf, flagsOf, keyOf } from '../data/table.ts'
import { meets, yField } from './channels.ts'
import type { Chart } from './chart.ts'
import { versionsOf } from './names.ts'
import type { ChartSpec } from './spec.ts'

/** Types that can show several printings of what another type draws. */
const WITH_TIME = 'line'
const WITH_CATEGORIES = 'range'

/** Id of the chart that shows another one's printings. */
export const printingId = ({ id }: Pick<Chart, 'id'>): string => `${id}-as-printed`

/** What the cells drawn hold in a table, by key; a key that the table lacks is not there. */
function printed(table: Table, rows: readonly number[], field: string): Map<string, string> {
  return new Map(rows.map((row) => [keyOf(table, row).join(','), JSON.stringify([cellOf(table, row, field), flagsOf(table, row, field)])]))
}

const rowsOf = (table: Table, where: ChartSpec['where']): number[] =>
  Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, where))

/** Ids of the versions, oldest first and the drawn one last, that print a cell of the chart otherwise than the drawn one does. */
export function otherPrintings(spec: ChartSpec, dataset: Dataset): string[] {
  const [drawn] = spec.editions === undefined ? versionsOf(spec, dataset) : []
  if (!drawn || Object.keys(spec.where ?? {}).some((field) => !drawn.table.columns.has(field))) return []
  const field = yField(spec)
  if (field === undefined) return []
  const now = printed(drawn.table, rowsOf(drawn.table, spec.where), field)
  const others = dataset.versions.filter(({ id, table, lock }) => {
    if (id === drawn.id || lock?.withdrawn !== undefined || table.head.published > drawn.table.head.published) return false
    if ([field, ...Object.keys(spec.where ?? {})].some((name) => !table.columns.has(name))) return false
    return [...printed(table, rowsOf(table, spec.where), field)].some(([key, cell]) => now.has(key) && now.get(key) !== cell)
  })
  const ids = others.toSorted((a, b) => (a.table.head.published < b.table.head.published ? -1 : 1)).map((version) => version.id)
  return ids.length === 0 ? [] : [...ids, drawn.id]
}

/**
 * The chart that shows what each edition printed of another chart's cells: the newest in colour, earlier ones as its ghosts. Over years
 * it is a line an edition, a panel for each series; else a dot an edition, a row for each category. Undefined where no other edition
 * prints any of the cells otherwise, or where the chart parts its rows in a way that leaves editions no channel.
 */
export function asPrinted(chart: Chart, dataset: Dataset): Chart | undefined {
  const { spec } = chart
  const editions = otherPrintings(spec, dataset)
  const newest = editions.at(-1)
  if (newest === undefined || spec.share !== undefined || spec.facet !== undefined) return undefined
  const time = dataset.record.fields.find((field) => field.name === spec.x)?.type === 'year'
  if (!time && spec.series !== undefined && spec.series !== spec.x) return undefined
  const { where, x, y, title, subtitle, notes, names, section, elements, dataset: named } = spec
  const shared = {
    dataset: named.split('@')[0] ?? named,
    editions,
    x,
    y,
    series: 'edition',
    highlight: [newest],
    title,
    subtitle,
    notes,
    names,
    section,
    elements,
    annotations: [],
    beside: spec.beside,
    ...(where ? { where } : {}),
    ...(spec.doubt === undefined ? {} : { doubt: spec.doubt }),
  }
  const own = time
    ? {
        type: WITH_TIME,
        sort: Array.isArray(spec.sort) ? spec.sort : 'none',
        label: [],
        zero: 'zero' in spec ? spec.zero : true,
        log: 'log' in spec ? spec.log : false,
        references: [],
        dots: 'last',
        ...(spec.series ? { facet: spec.series } : {}),
      }
    : { type: WITH_CATEGORIES, sort: '-value', dots: 'all', line: true, log: false, zero: true, references: [] }
  return { id: printingId(chart), file: chart.file, placeOf: chart.placeOf, texts: [], spec: { ...shared, ...own } as unknown as ChartSpec }
}
