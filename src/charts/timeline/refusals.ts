import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { nothingLeft } from '../parts/refusals.ts'
import { spanOf } from './dates.ts'
import { SHAPES } from './symbol.ts'
import type { TimelineSpec } from './spec.ts'

/** More labels than this are a list, not a picture. */
const MOST_EVENTS = 30

/** Why a timeline is not drawn; empty where it can be. */
export function issuesOf(spec: TimelineSpec, chart: ChartData): Issue[] {
  const place = (field: string) => ({ file: '', field })
  const asked = [
    ...(spec.y === undefined ? [] : [{ field: 'y', text: 'A timeline draws words, not numbers', hint: 'Take y out.' }]),
    ...(spec.facet === undefined ? [] : [{ field: 'facet', text: 'A timeline has one axis', hint: 'Part its events by series instead.' }]),
    ...(spec.annotations.length === 0
      ? []
      : [{ field: 'annotations', text: 'Every event of a timeline has its words already', hint: 'Take the annotations out.' }]),
    ...(spec.open.length > 0 && spec.state === undefined
      ? [{ field: 'open', text: 'Open states need the field that holds them', hint: 'Name it under state.' }]
      : []),
  ]
  const refused = asked.map(({ field, text, hint }) =>
    issue(field === 'annotations' ? 'chart/annotation' : `chart/${field}`, place(field), text, { hint }),
  )
  if (refused.length > 0) return refused
  if (chart.data.length === 0) return [nothingLeft()]
  if (chart.data.length > MOST_EVENTS)
    return [
      issue('chart/too-many-events', place('where'), 'A timeline of so many events cannot be read', {
        got: `${chart.data.length} events`,
        expected: `${MOST_EVENTS} at most`,
        hint: 'Narrow `where` to a kind or to some years, or make two charts.',
      }),
    ]
  return [...dateIssues(spec, chart), ...wordIssues(spec, chart)]
}

function dateIssues(spec: TimelineSpec, chart: ChartData): Issue[] {
  const bad = chart.data.filter(({ x }) => x === null || spanOf(String(x)) === null)
  if (bad.length > 0)
    return [
      issue('chart/date', { file: '', field: 'x' }, 'A timeline needs a date for every event', {
        got: bad.map(({ x }) => (x === null ? 'nothing' : String(x))).join(', '),
        expected: 'days, months or years: 2025-04-04, 2025-04 or 2025',
        hint: `Choose a field of dates, or leave the rows out under where.`,
      }),
    ]
  return chart.data.flatMap((datum) => {
    const end = spec.until === undefined ? null : (datum.extra[spec.until] ?? null)
    const span = end === null ? null : spanOf(String(end))
    if (end === null || (span !== null && span.to > spanOf(String(datum.x))!.from)) return []
    return [
      issue('chart/until', { file: '', field: 'until' }, 'An event ends before it begins, or its end is no date', {
        got: `${String(datum.x)} to ${end}`,
        hint: 'Mend the row, or choose another field.',
      }),
    ]
  })
}

function wordIssues(spec: TimelineSpec, chart: ChartData): Issue[] {
  const kinds = distinct(chart.data.map(({ series }) => series ?? ''))
  const issues: Issue[] = []
  if (chart.data.some(({ extra }) => String(extra[spec.text] ?? '').trim() === ''))
    issues.push(
      issue('chart/no-words', { file: '', field: 'text' }, 'An event has no words', {
        got: spec.text,
        hint: 'Choose a field that every row fills.',
      }),
    )
  if (kinds.length > SHAPES.length)
    issues.push(
      issue('chart/too-many-series', { file: '', field: 'series' }, 'So many kinds of event cannot be told apart', {
        got: `${kinds.length} kinds`,
        expected: `${SHAPES.length} at most`,
        hint: 'Narrow `where`, or choose a field with fewer kinds.',
      }),
    )
  return issues
}
