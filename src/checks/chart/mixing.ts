import { meets } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { readDatasetName } from '../../charts/names.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { namingOf } from '../../facts/names.ts'
import { cellOf, type Table } from '../../data/table.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/**
 * A record's rules hold for its charts: fields that a rule names may not differ within one series unless they are a channel
 * of the chart, or otherwise `printed` on each mark; where the drawing adds values up (`sums`), none may overlap another or be one
 * never summed, but for wholes that it keeps `apart`.
 */
export function checkMixing(
  chart: Chart,
  catalogue: Catalogue,
  { sums, apart = [], printed = [] }: { sums: boolean; apart?: readonly (string | number)[]; printed?: readonly string[] },
): Issue[] {
  const dataset = catalogue.datasets.get(readDatasetName(chart.spec.dataset).id)
  const table = dataset && tableOf(chart.spec, dataset)
  if (!dataset || !table) return []
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, chart.spec.where))
  const kept = new Set(apart.map(String))
  const added = rows.filter((row) => !kept.has(String(cellOf(table, row, chart.spec.x))))
  const naming = namingOf(catalogue)
  const whole = (field: string, code: string): boolean => naming.isAggregate(dataset.id, { [field]: code })
  return [
    ...(sums ? wholes(chart, table, added, whole) : []),
    ...dataset.record.rules.flatMap((rule) =>
      rule.fields.filter((field) => !printed.includes(field)).flatMap((field) => mixed(chart, table, rows, field, rule)),
    ),
    ...(sums ? dataset.record.rules : []).flatMap((rule) => [
      ...Object.entries(rule.overlaps ?? {}).flatMap(([field, values]) => overlapping(chart, table, added, field, values, rule)),
      ...Object.entries(rule.unsummed ?? {}).flatMap(([field, values]) => unsummed(chart, table, added, field, values, rule)),
    ]),
  ]
}

/** Where a code is named: in the list of `where`, or of what readers pick from. */
function placeOfCode({ spec, placeOf }: Chart, field: string, code: string): Issue['place'] {
  const wanted = spec.where?.[field]
  const index = Array.isArray(wanted) ? wanted.map(String).indexOf(code) : -1
  return placeOf(['where', field, ...(index < 0 ? [] : [index])])
}

/** How codes are left out: of the list that names them, or by their own names. */
function leaveOut({ spec, picked }: Chart, field: string, codes: readonly string[]): string {
  const them = codes.join(', ')
  if (field === picked) return `Take ${them} out of live: pick: from.`
  return Array.isArray(spec.where?.[field])
    ? `Take ${them} out of where: ${field}.`
    : `Leave ${them} out under where: ${field}: { not: [${them}] }.`
}

interface Rule {
  id: string
  text: string
  before?: Record<string, string[]> | undefined
}

/** Fields whose value stands on each mark of the chart, by position, colour or panel. */
const channelsOf = ({ spec }: Chart): string[] => [spec.x, spec.series, spec.facet].filter((field): field is string => field !== undefined)

function mixed(chart: Chart, table: Table, rows: readonly number[], field: string, rule: Rule): Issue[] {
  if (channelsOf(chart).includes(field) || !table.columns.has(field)) return []
  const groups = new Map<string, Map<string, string[]>>()
  const beside = chart.spec.beside.includes(field) && rows.every((row) => !/^\d{4}(-|$)/.test(String(cellOf(table, row, chart.spec.x))))
  const parts = [chart.spec.series, chart.spec.facet, ...(beside ? [chart.spec.x] : [])].filter(
    (name): name is string => name !== undefined && table.columns.has(name),
  )
  for (const row of rows) {
    const group = parts.map((name) => String(cellOf(table, row, name))).join(' · ')
    const values = groups.get(group) ?? new Map<string, string[]>()
    const value = String(cellOf(table, row, field))
    groups.set(group, values.set(value, [...(values.get(value) ?? []), String(cellOf(table, row, chart.spec.x))]))
  }
  const bad = [...groups].find(([, values]) => values.size > 1 && !leadsUp(values, rule.before?.[field] ?? []))
  if (!bad) return []
  const [group, values] = bad
  return [
    issue('chart/mixing', chart.placeOf(['where']), `One series mixes values of “${field}”. The record says: ${rule.text}`, {
      got: `${group ? `${group}: ` : ''}${[...values.keys()].slice(0, 6).join(', ')}`,
      expected: `one ${field} a series, or ${field} as a channel of its own`,
      hint: `Name one under where: ${field}, make it the series or facet, or, where each category of x has one of its own, list it under beside.`,
    }),
  ]
}

/** True where a series holds one value and, before its first year, one of past years that leads up to it. `values` gives places of x by value. */
function leadsUp(values: ReadonlyMap<string, readonly string[]>, before: readonly string[]): boolean {
  const past = [...values].filter(([value]) => before.includes(value))
  const after = [...values].filter(([value]) => !before.includes(value))
  const [first, ...more] = after
  if (!first || more.length > 0 || past.length !== 1) return false
  const isTime = [...values.values()].flat().every((x) => /^\d{4}(-|$)/.test(x))
  const start = first[1].reduce((a, b) => (b < a ? b : a))
  return isTime && past[0]![1].every((x) => x < start)
}

function overlapping(chart: Chart, table: Table, rows: readonly number[], field: string, values: readonly string[], rule: Rule): Issue[] {
  if (!table.columns.has(field)) return []
  const drawn = new Set(rows.map((row) => String(cellOf(table, row, field))))
  const bad = values.filter((value) => drawn.has(value))
  if (bad.length === 0 || drawn.size === bad.length) return []
  return [
    issue('chart/overlap', placeOfCode(chart, field, bad[0]!), `Pieces of this stack overlap. The record says: ${rule.text}`, {
      got: bad.join(', '),
      hint: leaveOut(chart, field, bad),
    }),
  ]
}

function unsummed(chart: Chart, table: Table, rows: readonly number[], field: string, values: readonly string[], rule: Rule): Issue[] {
  if (!table.columns.has(field)) return []
  const bad = values.filter((value) => rows.some((row) => cellOf(table, row, field) === value))
  if (bad.length === 0) return []
  return [
    issue(
      'chart/unsummed',
      placeOfCode(chart, field, bad[0]!),
      `This stack takes in rows that are never summed. The record says: ${rule.text}`,
      {
        got: `${field}: ${bad.join(', ')}`,
        hint: leaveOut(chart, field, bad),
      },
    ),
  ]
}

/** A whole stacked with its parts counts them twice. */
function wholes(chart: Chart, table: Table, rows: readonly number[], isWhole: (field: string, code: string) => boolean): Issue[] {
  return channelsOf(chart).flatMap((field) => {
    if (!table.columns.has(field)) return []
    const drawn = [...new Set(rows.map((row) => String(cellOf(table, row, field) ?? '')))]
    const bad = drawn.filter((code) => isWhole(field, code))
    if (bad.length === 0 || bad.length === drawn.length) return []
    return [
      issue('chart/overlap', placeOfCode(chart, field, bad[0]!), 'This stack holds a whole beside its parts.', {
        got: bad.join(', '),
        hint: leaveOut(chart, field, bad),
      }),
    ]
  })
}
