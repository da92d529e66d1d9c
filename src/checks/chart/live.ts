import { meets } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { liveChart, noteOf, type LiveNote } from '../../charts/live.ts'
import { readDatasetName } from '../../charts/names.ts'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { levelOf } from '../../data/licence.ts'
import { cellOf } from '../../data/table.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import { readMarks } from '../../marks/read-marks.ts'

const CODE = 'chart/live'

/** Types of fields whose values follow one another. */
const ORDERED = new Set(['year', 'yearmonth', 'date', 'integer', 'number'])

/** What is wrong with what readers may choose freely: its field, its stretch, its words, and whether its rows may be sent to them. */
export function checkLive(chart: Chart, catalogue: Catalogue): Issue[] {
  const { live } = chart.spec
  const wide = liveChart(chart)
  const dataset = catalogue.datasets.get(readDatasetName(chart.spec.dataset).id)
  if (!live || !wide || !dataset) return []
  const at = (path: (string | number)[]) => ({ ...chart.placeOf(['live', ...path]), field: 'live' })
  const issues: Issue[] = []
  if (!live.pick && !live.span)
    issues.push(
      issue(CODE, at([]), 'This lets readers choose nothing.', {
        hint: 'Give it a pick of codes, a span of x, or both; or leave live out.',
      }),
    )
  const { x, series, facet } = chart.spec
  const channels = [x, series, facet].filter((field) => field !== undefined)
  if (live.pick && !channels.includes(live.pick.field))
    issues.push(
      issue(CODE, at(['pick', 'field']), 'Readers pick from a field that is on a channel of the chart.', {
        ...nearestHint(live.pick.field, channels, chart.placeOf(['live', 'pick', 'field'])),
        expected: channels.join(', '),
      }),
    )
  if (live.span && !ORDERED.has(dataset.record.fields.find((field) => field.name === x)?.type ?? ''))
    issues.push(
      issue(CODE, at(['span']), 'A stretch of x needs values that follow one another, as years do.', {
        got: x,
        hint: 'Leave the span out.',
      }),
    )
  for (const [field, text] of [
    ['title', live.title],
    ['subtitle', live.subtitle],
    ...live.notes.map((note) => ['notes', noteOf(note).text]),
  ] as const)
    if (readMarks(text!, { file: chart.file }).marks.length > 0)
      issues.push(
        issue(CODE, at([field!]), 'Words for whatever readers choose hold no number, since none would be true of all.', {
          hint: 'Say what is drawn, in which unit, and whose numbers they are.',
        }),
      )
  return [
    ...issues,
    ...withheldRows(chart, wide, dataset, catalogue, at),
    ...unofferedCodes(chart, dataset, at),
    ...unmetNotes(wide, live.notes.map(noteOf), dataset, at),
  ]
}

/** A browser that draws has the rows: only rows that may be given away go there. */
function withheldRows(chart: Chart, wide: Chart, dataset: Dataset, catalogue: Catalogue, at: (path: string[]) => Issue['place']): Issue[] {
  const table = tableOf(wide.spec, dataset)
  if (!table || Object.keys(wide.spec.where ?? {}).some((field) => !table.columns.has(field))) return []
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, wide.spec.where))
  if (levelOf(table, catalogue.sources, rows) === 'open') return []
  return [
    issue(CODE, at([]), 'The terms of these rows do not let us send them to readers, so they cannot be drawn in their browsers.', {
      got: chart.spec.dataset,
      hint: 'Let readers choose among states that are drawn ahead, under controls.',
    }),
  ]
}

/** What the chart draws as written is among what readers choose from, else it could not be chosen again. */
function unofferedCodes({ spec }: Chart, dataset: Dataset, at: (path: string[]) => Issue['place']): Issue[] {
  const pick = spec.live?.pick
  const table = pick && tableOf(spec, dataset)
  if (!table || !table.columns.has(pick.field) || Object.keys(spec.where ?? {}).some((field) => !table.columns.has(field))) return []
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, spec.where))
  const drawn = [...new Set(rows.map((row) => String(cellOf(table, row, pick.field) ?? '')))]
  const missing = drawn.filter((code) => !pick.from.includes(code))
  const strange = pick.from.filter((code) => !/^[\w-]+$/.test(code))
  return [
    ...(missing.length > 0
      ? [
          issue(CODE, at(['pick', 'from']), 'The chart draws what readers are not offered.', {
            got: missing.join(', '),
            hint: 'Add it to from.',
          }),
        ]
      : []),
    ...(drawn.length > pick.most
      ? [
          issue(CODE, at(['pick', 'most']), 'The chart draws more than readers may pick.', {
            got: String(pick.most),
            expected: `${drawn.length} at least`,
          }),
        ]
      : []),
    ...(strange.length > 0
      ? [
          issue(CODE, at(['pick', 'from']), 'Codes stand in an address, with dots between them.', {
            got: strange.join(', '),
            expected: 'letters, digits, _ and -',
          }),
        ]
      : []),
  ]
}

/** A note that stands only where something is drawn names what may be drawn, else it never stands. */
function unmetNotes(
  { spec }: Chart,
  notes: readonly LiveNote[],
  dataset: Dataset,
  at: (path: (string | number)[]) => Issue['place'],
): Issue[] {
  const table = tableOf(spec, dataset)
  if (!table || Object.keys(spec.where ?? {}).some((field) => !table.columns.has(field))) return []
  const channels = [spec.x, spec.series, spec.facet].filter((field) => field !== undefined && table.columns.has(field))
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, spec.where))
  const drawn = new Set(rows.flatMap((row) => channels.map((field) => String(cellOf(table, row, field!) ?? ''))))
  return notes.flatMap(({ of = [] }, place) => {
    const unmet = of.filter((code) => !drawn.has(code))
    if (unmet.length === 0) return []
    return [
      issue(CODE, at(['notes', place]), 'This note waits for what readers cannot choose, so it would never stand.', {
        got: unmet.join(', '),
        hint: 'Under of, name codes that pick offers, or places of x.',
      }),
    ]
  })
}
