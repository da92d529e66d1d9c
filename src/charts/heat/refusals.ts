import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { fullestSide } from '../parts/diverging-classes.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, nothingLeft, twoRows } from '../parts/refusals.ts'
import type { HeatSpec } from './spec.ts'
import { wholeMonths } from './whole-months.ts'

/** A grid larger than this cannot be read, nor walked through. */
export const MOST_ROWS = 40
/** As many columns as a reader can still follow to their heads. */
export const MOST_COLUMNS = 36
/** A month as a calendar takes it. */
export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** What a heat chart cannot draw truthfully, all at once. */
export function refuse(spec: HeatSpec, chart: ChartData): Issue[] {
  if (chart.data.every((datum) => datum.y === null)) return [nothingLeft()]
  return [panels, twice, months, oneRow, oneSeries, tooMany, rising, sides, lostNote].flatMap((check) => check(spec, chart) ?? [])
}

const panels: Check<HeatSpec> = (spec) =>
  spec.facet === undefined
    ? undefined
    : issue('chart/facet', at('facet'), 'A heat chart is one grid, whose cells would be too small in panels', {
        got: spec.facet,
        hint: `Use \`series: ${spec.facet}\`, which heads the rows, or a chart for each.`,
      })

const twice: Check<HeatSpec> = (_spec, { data }) =>
  twoRows(data, 'Two rows ask for the same cell', {
    expected: 'one row for each column and row of the grid',
    hint: 'Narrow `where` down to one source, span or definition, or make the field that differs the `series`.',
  })

const months: Check<HeatSpec> = (spec, { data }) => {
  const other = spec.kind === 'calendar' ? data.find((datum) => !MONTH.test(String(datum.x))) : undefined
  return (
    other &&
    issue('chart/calendar', at('x'), 'A calendar has a cell for each month, and a span of several has none', {
      got: String(other.x),
      expected: 'months such as 2025-04',
      hint: 'Keep single months under `where`, or use `kind: grid`.',
    })
  )
}

/** Months of one thing, more than a year of them: a row of narrow columns, or one narrow column, where a calendar has room. */
const oneRow: Check<HeatSpec> = (spec, { data }) => {
  if (spec.kind === 'calendar' || distinct(data.map((datum) => datum.series ?? '')).length > 1) return undefined
  const xs = distinct(data.map((datum) => String(datum.x)))
  return xs.length <= 12 || !xs.every((x) => MONTH.test(x))
    ? undefined
    : issue('chart/calendar', at('kind'), 'A grid of one row has no room for so many months', {
        got: `${xs.length} months`,
        expected: '`kind: calendar`, with a row for each year',
        hint: `Write \`kind: calendar\`${spec.series === undefined ? '' : ` and leave out \`series: ${spec.series}\``}, or add a series to compare with.`,
      })
}

const oneSeries: Check<HeatSpec> = (spec) =>
  spec.kind === 'calendar' && spec.series !== undefined
    ? issue('chart/calendar', at('series'), 'The rows of a calendar are its years', {
        got: `series: ${spec.series}`,
        hint: 'Leave `series` out and keep one under `where`, or use `kind: grid`.',
      })
    : undefined

const tooMany: Check<HeatSpec> = (spec, { data }) => {
  const calendar = spec.kind === 'calendar'
  const rows = distinct(data.map((datum) => (calendar ? String(datum.x).slice(0, 4) : (datum.series ?? '')))).length
  const columns = calendar ? 12 : wholeMonths(spec, distinct(data.map((datum) => String(datum.x)))).length
  return rows <= MOST_ROWS && columns <= MOST_COLUMNS
    ? undefined
    : issue('chart/too-many', at('where'), 'The cells of this grid are too many to be read', {
        got: `${rows} rows, ${columns} columns`,
        expected: `at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns`,
        hint: 'Keep fewer under `where`; a line chart has room for long times.',
      })
}

const rising: Check<HeatSpec> = ({ breaks = [] }) =>
  breaks.some((limit, k) => k > 0 && limit <= breaks[k - 1]!)
    ? issue('chart/breaks', at('breaks'), 'Classes must rise', {
        got: breaks.join(', '),
        expected: [...new Set(breaks)].toSorted((a, b) => a - b).join(', '),
        hint: 'Put them in order, each once.',
      })
    : undefined

const sides: Check<HeatSpec> = ({ breaks, middle }) => {
  const most = breaks && middle !== undefined ? fullestSide(breaks, middle) : 0
  return most <= 3
    ? undefined
    : issue('chart/breaks', at('breaks'), 'There are three colours on each side of a middle', {
        got: `${most} classes on one side of ${middle}`,
        expected: 'at most 3',
        hint: 'Take out a break, or leave `breaks` out.',
      })
}

const lostNote: Check<HeatSpec> = (spec, { data }) => {
  const lost = spec.annotations.find(
    ({ at: key }) =>
      data.filter(
        (datum) =>
          String(datum.x) === String(key[spec.x]) && (spec.series === undefined || datum.series === String(key[spec.series] ?? '')),
      ).length !== 1,
  )
  return (
    lost &&
    issue('chart/annotation', at('annotations'), 'An annotation marks one cell, and this one names none', {
      got: Object.entries(lost.at)
        .map(([field, value]) => `${field}: ${value}`)
        .join(', '),
      hint: `Name ${spec.series ? `a ${spec.x} and a ${spec.series}` : `a ${spec.x}`} that is drawn.`,
    })
  )
}
