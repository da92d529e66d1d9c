import { asPrinted, printingId } from '../charts/as-printed.ts'
import { chartDataOf, plainChart } from '../charts/chart-data.ts'
import { withStates, type Chart } from '../charts/chart.ts'
import type { ChartTable } from '../charts/chart-table.ts'
import { prepare } from '../charts/facets.ts'
import { readDatasetName, versionsOf } from '../charts/names.ts'
import { withPlainWords } from '../charts/plain-words.ts'
import { hasErrors, type Issue } from '../issues/issue.ts'
import { readMarks } from '../marks/read-marks.ts'
import type { CellImpact, ChartImpact, Side } from './impact.ts'

const LOCALE = 'en'

/** A chart as one side draws it. */
interface Drawn {
  chart: Chart
  table: ChartTable
  alt: string
  versions: string[]
}

/** Issues that say that a number in a chart's words is wrong; the chart itself can be drawn. */
const OF_WORDS = /\/(number-disagrees|context|fact-broken|unknown-fact|house-words|unknown-claim|claim-[a-z]+|direction-[a-z]+)$/

/** What keeps a chart from being drawn, by its file. */
const refusalsIn = ({ issues }: Side): Map<string, Issue[]> =>
  Map.groupBy(
    issues.filter(({ code, level }) => level === 'error' && code.startsWith('chart/') && !OF_WORDS.test(code)),
    ({ place }) => place.file,
  )

/** A chart with its table, or what its type says against it. */
function draw(chart: Chart, { catalogue, types }: Side): Drawn | Issue[] {
  const found = types.get(chart.spec.type)
  const { id } = readDatasetName(chart.spec.dataset)
  const dataset = catalogue.datasets.get(id)
  if (!found || !dataset || versionsOf(chart.spec, dataset).length === 0) return []
  const plain = plainChart(found.type, chart.spec, catalogue, LOCALE)
  const { table, description, issues } = prepare(found.type, withPlainWords(chart.spec), chartDataOf(plain))
  if (hasErrors(issues)) return issues
  const alt = chart.spec.alt === undefined ? description.text : readMarks(chart.spec.alt, { file: '' }).plain
  return { chart, table, alt, versions: plain.versions.map((version) => `${id}@${version}`) }
}

/** The view of what each edition printed, which the build makes of a chart where there is something to show. */
function printingOf(chart: Chart, { catalogue, charts, types }: Side): Chart | undefined {
  const dataset = catalogue.datasets.get(readDatasetName(chart.spec.dataset).id)
  const made = dataset && asPrinted(chart, dataset)
  return made && types.has(made.spec.type) && !charts.has(made.id) ? made : undefined
}

interface Drawing {
  chart: Chart
  of?: string
  drawn: Drawn | Issue[]
}

/** Every chart of a side with its states and the view of its printings, drawn or refused. */
function drawings(side: Side): Map<string, Drawing> {
  const refused = refusalsIn(side)
  const all = new Map<string, Drawing>()
  for (const chart of side.charts.values()) {
    const against = refused.get(chart.file)
    for (const one of withStates(chart)) {
      const of = one.id === chart.id ? {} : { of: chart.id }
      all.set(one.id, { chart: one, ...of, drawn: against ?? draw(one, side) })
    }
    const printing = against ? undefined : printingOf(chart, side)
    const drawn = printing && draw(printing, side)
    // A view that cannot be drawn is not made, which is no fault.
    if (printing && drawn && !Array.isArray(drawn)) all.set(printingId(chart), { chart: printing, of: chart.id, drawn })
  }
  return all
}

/** Rows of a table by what heads them; rows that are headed alike are told apart by their order. */
function rowsOf({ rows, heads }: ChartTable): Map<string, ChartTable['rows'][number]> {
  const counts = new Map<string, number>()
  return new Map(
    rows.map((row) => {
      const name = row
        .slice(0, heads)
        .map(({ text }) => text)
        .join(', ')
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return [count === 1 ? name : `${name} (${count})`, row]
    }),
  )
}

function compareTables(before: ChartTable, after: ChartTable): Pick<ChartImpact, 'cells' | 'rowsAdded' | 'rowsRemoved'> {
  const [old, now] = [rowsOf(before), rowsOf(after)]
  const cells = [...now].flatMap(([row, cellsNow]): CellImpact[] => {
    const cellsBefore = old.get(row)
    if (!cellsBefore) return []
    return after.columns.flatMap((column, place) => {
      if (place < after.heads) return []
      const [was, is] = [cellsBefore[before.columns.findIndex(({ name }) => name === column.name)], cellsNow[place]]
      const isSame = was?.text === is?.text && was?.value === is?.value && was?.flags.join() === is?.flags.join()
      return isSame ? [] : [{ row, column: column.title, before: textOf(was), after: textOf(is) }]
    })
  })
  return {
    cells,
    rowsAdded: [...now.keys()].filter((row) => !old.has(row)),
    rowsRemoved: [...old.keys()].filter((row) => !now.has(row)),
  }
}

/** What a cell prints, with its flags: a flag that comes or goes is a change too. */
const textOf = (cell: ChartTable['rows'][number][number] | undefined): string =>
  cell === undefined
    ? 'no cell'
    : [cell.text || 'empty', cell.flags.length > 0 ? `(${cell.flags.join(', ')})` : ''].filter(Boolean).join(' ')

function kindOf(before: Drawing | undefined, after: Drawing | undefined): ChartImpact['kind'] | undefined {
  const [a, b] = [before?.drawn, after?.drawn]
  if (!b) return 'gone'
  if (Array.isArray(b)) return a && Array.isArray(a) ? undefined : 'refused'
  if (!a || Array.isArray(a)) return 'new'
  // Which version a cell was read from is told below a chart, not in it.
  const shown = ({ table, alt, chart }: Drawn): string =>
    JSON.stringify([table, alt, withPlainWords(chart.spec)], (name, value: unknown) => (name === 'version' ? undefined : value))
  if (shown(a) !== shown(b)) return 'changed'
  return a.versions.toSorted().join() === b.versions.toSorted().join() ? undefined : 'moved'
}

/** What becomes of every chart, its states, and the views of its printings. `told` are the issues that refuse them. */
export function chartImpacts(before: Side, after: Side): { charts: ChartImpact[]; told: Set<Issue> } {
  const [old, now] = [drawings(before), drawings(after)]
  const told = new Set<Issue>()
  const charts = [...new Set([...old.keys(), ...now.keys()])].flatMap((id): ChartImpact[] => {
    const [was, is] = [old.get(id), now.get(id)]
    const kind = kindOf(was, is)
    if (!kind) return []
    const { chart, of } = (is ?? was)!
    const [a, b] = [was?.drawn, is?.drawn]
    const issues = Array.isArray(b) ? b : []
    for (const issue of issues) told.add(issue)
    const both = a && b && !Array.isArray(a) && !Array.isArray(b)
    return [
      {
        id,
        ...(of === undefined ? {} : { of }),
        title: readMarks(chart.spec.title, { file: '' }).plain,
        kind,
        ...(both ? compareTables(a.table, b.table) : { cells: [], rowsAdded: [], rowsRemoved: [] }),
        ...(both && a.alt !== b.alt ? { alt: { before: a.alt, after: b.alt } } : {}),
        versionsBefore: a && !Array.isArray(a) ? a.versions : [],
        versionsAfter: b && !Array.isArray(b) ? b.versions : [],
        articles: after.articles.filter(({ structure }) => structure.charts.some((placed) => placed.id === id)).map(({ slug }) => slug),
        issues,
      },
    ]
  })
  return { charts, told }
}
