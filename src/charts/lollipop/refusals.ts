import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { at, type Check, empty, twoRows } from '../parts/refusals.ts'
import type { LollipopSpec } from './spec.ts'

/** More rows than a reader goes through. */
export const MOST_ROWS = 80

/** What stems and dots cannot draw truthfully, all at once. */
export function refuse(spec: LollipopSpec, chart: ChartData): Issue[] {
  return [empty, logarithm, twice, tooMany, lostNote, misplaced].flatMap((check) => check(spec, chart) ?? [])
}

const TIME = /^\d{4}(-\d{2}(\/\d{4}-\d{2})?)?$/

/** True where stems stand: along years or months, or because the spec says so. */
const stands = (spec: LollipopSpec, { data }: ChartData): boolean =>
  (spec.orientation ?? (data.every(({ x }) => TIME.test(String(x))) ? 'vertical' : 'horizontal')) === 'vertical'

const logarithm: Check<LollipopSpec> = (spec) =>
  spec.log
    ? issue('chart/log-stem', at('log'), 'Stems start at zero, and a logarithmic axis has none', {
        got: 'log: true',
        expected: 'log: false',
        hint: 'Use `type: range` with `log: true`, which draws dots without stems, or leave `log` out.',
      })
    : undefined

const twice: Check<LollipopSpec> = (_spec, { data }) =>
  twoRows(data, 'Two rows ask for the same stem', {
    expected: 'one row for each name',
    hint: 'Narrow `where` down to one of them, or name the field that tells them apart as `series`.',
  })

const tooMany: Check<LollipopSpec> = (_spec, { data }) =>
  data.length > MOST_ROWS
    ? issue('chart/too-many', at('where'), 'More rows than a reader goes through', {
        got: String(data.length),
        expected: `${MOST_ROWS} at most`,
        hint: 'Keep the rows that matter with `where`; the dataset’s page has them all.',
      })
    : undefined

/** Lying rows stand close; a note has room only above stems along time. */
const lostNote: Check<LollipopSpec> = (spec, chart) => {
  if (spec.annotations.length === 0) return undefined
  if (!stands(spec, chart))
    return issue('chart/annotation', at('annotations'), 'Rows that lie leave no room for annotations', {
      got: `${spec.annotations.length}`,
      expected: 'none, or stems that stand',
      hint: 'Say it in `notes`, or highlight the row.',
    })
  const lost = spec.annotations.find(({ at: key }) => !chart.data.some((datum) => String(datum.x) === String(key[spec.x])))
  return (
    lost &&
    issue('chart/annotation', at('annotations'), 'No stem stands where an annotation points', {
      got: `${spec.x}: ${lost.at[spec.x] ?? 'nothing'}`,
      expected: `a ${spec.x} that is drawn`,
      hint: `Name a ${spec.x} that is drawn.`,
    })
  )
}

/** Along time every place has one stem; names stand in rows. */
const misplaced: Check<LollipopSpec> = (spec, chart) => {
  if (!stands(spec, chart)) return undefined
  if (!chart.data.every(({ x }) => TIME.test(String(x))))
    return issue('chart/orientation', at('orientation'), 'Stems stand along years or months only', {
      got: `x: ${spec.x}`,
      expected: 'orientation: horizontal',
      hint: 'Leave `orientation` out: names read best beside stems that lie.',
    })
  const span = chart.data.find(({ x }) => String(x).includes('/'))
  if (span)
    return issue('chart/span', at('where'), 'A figure for several months together is no stem among single months', {
      got: String(span.x),
      expected: 'one month or year for each stem',
      hint: 'Leave it out with `where`, or use `type: bar`, which draws it as wide as its months.',
    })
  const field = spec.group ? 'group' : spec.series ? 'series' : undefined
  return (
    field &&
    issue('chart/stem-series', at(field), 'Along time there is room for one stem at each place', {
      got: `${field}: ${spec[field]}`,
      expected: `no ${field}, or \`orientation: horizontal\``,
      hint: `Leave \`${field}\` out, use \`facet\`, or draw a line chart.`,
    })
  )
}
