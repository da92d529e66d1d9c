import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { extent, series } from './series.ts'
import { schema } from './spec.ts'

const datum = (x: string | number, y: number | null, code: string | null = null, flags: Datum['flags'] = []): Datum => ({
  x,
  y,
  series: code,
  facet: null,
  flags,
  version: '',
  extra: {},
})
const specOf = (more: Record<string, unknown>) =>
  schema.parse({ type: 'area', dataset: 'd', x: 'year', y: 'output', series: 'country', title: 'T', subtitle: 'S', ...more })
const make = (data: Datum[], more: Record<string, unknown> = {}, unit = 't') => series(specOf(more), chartOf(data, unit))
/** Values of one series from 2020 on; null is not available, undefined is no row. */
const run = (code: string, ...values: (number | null | undefined)[]): Datum[] =>
  values.flatMap((y, k) => (y === undefined ? [] : [datum(2020 + k, y, code, y === null ? ['not-available'] : [])]))
const edges = (made: ReturnType<typeof make>, band: number) =>
  made.bands[band]!.runs.map((points) => points.map((point) => [point.from, point.to]))
const codes = (made: ReturnType<typeof make>) => made.issues.map((found) => found.code)

test('series stacks each part on the one below, from zero', () => {
  const made = make([...run('A', 5, 7), ...run('B', 2, 3)])
  expect([edges(made, 0), edges(made, 1)]).toEqual([
    [
      [
        [0, 5],
        [0, 7],
      ],
    ],
    [
      [
        [5, 7],
        [7, 10],
      ],
    ],
  ])
  expect(made.y).toEqual([0, 10])
})
test('series makes parts of a hundred of other units, and tells the share and the value', () => {
  const made = make([...run('A', 30, 10), ...run('B', 10, 30)], { arrange: 'percent' })
  expect(edges(made, 1)).toEqual([
    [
      [75, 100],
      [25, 100],
    ],
  ])
  expect(made.table.columns.map(({ title, unit }) => [title, unit])).toEqual([
    ['year', undefined],
    ['A', '%'],
    ['B', '%'],
    ['A, output', 't'],
    ['B, output', 't'],
  ])
  expect(made.table.rows[0]!.map((cell) => cell.text)).toEqual(['2020', '75', '25', '30', '10'])
  expect(made.bands[1]!.columns).toEqual([2, 4])
})
test('series flags a share that it works out as derived, and not one that is printed as percent', () => {
  const flags = (unit: string) => make([...run('A', 60, 70), ...run('B', 40, 30)], { arrange: 'percent' }, unit).table.rows[0]![1]!.flags
  expect([flags('t'), flags('percent')]).toEqual([['derived'], []])
})
test('series breaks every part where one is not available: the height of the whole is not known', () => {
  const made = make([...run('A', 5, null, 6, 7), ...run('B', 2, 3, 4, 5)])
  expect(made.bands.map((band) => band.runs.map((points) => points.map((point) => point.place)))).toEqual([
    [[0], [2, 3]],
    [[0], [2, 3]],
  ])
  expect(made.absent.map((absence) => [absence.place, absence.text])).toEqual([[1, 'n.a.']])
})
test('series says of a share beside a missing part that it is not available, and keeps the value', () => {
  const made = make([...run('A', 5, null, 6), ...run('B', 2, 3, 4)], { arrange: 'percent' })
  expect(made.table.rows[1]!.map((cell) => cell.text)).toEqual(['2021', 'n.a.', 'n.a.', 'n.a.', '3'])
})
test('series breaks every part where one has no row, unless it is told to leave it out', () => {
  const data = [...run('A', 5, 5, 5, 5), ...run('B', 2, undefined, 4, 4)]
  const places = (made: ReturnType<typeof make>) => made.bands.map((band) => band.runs.map((points) => points.map((p) => p.place)))
  expect(places(make(data))).toEqual([
    [[0], [2, 3]],
    [[0], [2, 3]],
  ])
  const left = make(data, { unlisted: 'leave-out', notes: ['B is not listed in 2021.'] })
  expect(places(left)).toEqual([[[0, 1, 2, 3]], [[0], [2, 3]]])
  expect([left.leavesOut, make(data).leavesOut]).toEqual([true, false])
})
test('series never draws across a month that is absent', () => {
  const made = make([datum('2025-03', 1, 'A'), datum('2025-04', 2, 'A'), datum('2025-06', 3, 'A')])
  expect(edges(made, 0).map((points) => points.length)).toEqual([2, 1])
})
test('series never draws across a place that another panel has', () => {
  const data = run('A', 5, undefined, 6)
  const made = series(specOf({ arrange: 'layered' }), { ...chartOf(data), shared: { y: [0, 9], xs: ['2020', '2021', '2022'] } })
  expect(edges(made, 0)).toHaveLength(2)
})
test('series sets joint months at their monthly average, and prints their sum', () => {
  const made = make([datum('2025-01/2025-02', 8, 'A'), datum('2025-03', 5, 'A')])
  expect(edges(made, 0)[0]![0]).toEqual([0, 4])
  expect(made.table.rows[0]!.map((cell) => cell.text)).toEqual(['January to February 2025', '8'])
})
test('series adds up what is not kept, flags it as derived, and puts it on top', () => {
  const made = make([...run('X', 1, 2), ...run('Y', 3, 4), ...run('A', 9, 9)], { others: { keep: ['A'], label: 'Others' } })
  expect(made.bands.map((band) => band.code)).toEqual(['A', 'others'])
  expect(made.table.rows.map((row) => [row[2]!.value, row[2]!.flags])).toEqual([
    [4, ['derived']],
    [6, ['derived']],
  ])
  expect(made.table.columns[2]!.title).toBe('Others')
})
test('series has no sum where a member is withheld, and says so', () => {
  const made = make([...run('X', 1, 2), datum(2020, 3, 'Y'), datum(2021, null, 'Y', ['withheld']), ...run('A', 9, 9)], {
    others: { keep: ['A'], label: 'Others' },
  })
  expect(made.absent.map((absence) => [absence.place, absence.text])).toEqual([[1, 'W']])
})
test('series puts what is left of the whole on top, but where sort says otherwise', () => {
  const data = [...run('OTH', 1, 2), ...run('A', 3, 4)]
  expect(make(data).bands.map((band) => band.code)).toEqual(['A', 'OTH'])
  expect(make(data, { sort: ['OTH', 'A'] }).bands.map((band) => band.code)).toEqual(['OTH', 'A'])
})
test('series turns to projection at the last place that is not projected', () => {
  const made = make([datum(2020, 1, 'A'), datum(2025, 2, 'A'), datum(2030, 3, 'A', ['projected']), datum(2040, 4, 'A', ['projected'])])
  expect(made.turn).toBe(1)
  expect(made.key.map((entry) => entry.mark)).toEqual(['dashed'])
  expect(make([datum(2030, 3, 'A', ['projected']), datum(2040, 4, 'A', ['projected'])]).turn).toBe(-1)
  expect(make(run('A', 1, 2)).turn).toBeUndefined()
})
test('series ties an annotation to the upper edge of its area, or of the whole', () => {
  const data = [...run('A', 5, 7), ...run('B', 2, 3)]
  const y = (at: Record<string, unknown>) => make(data, { annotations: [{ at, text: 'x' }] }).annotations[0]!.y
  expect([y({ year: 2021, country: 'A' }), y({ year: 2021 })]).toEqual([7, 10])
})
test('series points each value at its own cell', () => {
  const made = make([...run('B', 2, 3), ...run('A', 5, 7)])
  for (const band of made.bands)
    for (const point of band.runs.flat()) expect(made.table.rows[made.places[point.place]!.row]![band.columns[0]!]!.value).toBe(point.value)
})
test('extent is as tall as the tallest stack of all panels', () => {
  const data = [...run('A', 5, 7), ...run('B', 2, 3)].flatMap((one) => [
    { ...one, facet: 'low' },
    { ...one, y: one.y! * 2, facet: 'high' },
  ])
  expect(extent(specOf({ facet: 'case' }), chartOf(data))).toEqual([0, 20])
})

test.each([
  ['nothing to draw', [], {}, 't', 'chart/empty'],
  ['names on x', [datum('mine', 1, 'A'), datum('plant', 2, 'A')], {}, 't', 'chart/area-time'],
  ['a single year', run('A', 4), {}, 't', 'chart/one-place'],
  ['two rows in one place', [...run('A', 4, 5), ...run('A', 4)], {}, 't', 'chart/two-rows'],
  ['several areas over each other', [...run('A', 4, 5), ...run('B', 4, 5)], { arrange: 'layered' }, 't', 'chart/area-layers'],
  ['a value below zero', run('A', 4, -1), {}, 't', 'chart/negative-area'],
  ['percent that are no whole', [...run('A', 40, 50), ...run('B', 40, 50)], { arrange: 'percent' }, 'percent', 'chart/not-100'],
  ['nine areas', Array.from({ length: 9 }, (_, k) => run(`K${k}`, 1, 2)).flat(), {}, 't', 'chart/many-areas'],
  ['others of a code that is not drawn', run('A', 4, 5), { others: { keep: ['Q'], label: 'Rest' } }, 't', 'chart/others'],
  ['others without a stack', run('A', 4, 5), { arrange: 'layered', others: { keep: ['A'], label: 'Rest' } }, 't', 'chart/others'],
  ['parts left out in silence', [...run('A', 4, 5), ...run('B', 4)], { unlisted: 'leave-out' }, 't', 'chart/unlisted'],
  ['a note where nothing stands', run('A', 4, 5), { annotations: [{ at: { year: 1999 }, text: 'x' }] }, 't', 'chart/annotation'],
  ['a line before the areas begin', run('A', 4, 5), { references: [{ axis: 'x', at: 1999, text: 'x' }] }, 't', 'chart/reference'],
  ['a line at no value', run('A', 4, 5), { references: [{ at: 'much', text: 'x' }] }, 't', 'chart/reference'],
  ['a line far above', run('A', 4, 5), { references: [{ at: 5000, text: 'x' }] }, 't', 'chart/reference'],
  ['a line over a hundred', run('A', 4, 5), { arrange: 'percent', references: [{ at: 101, text: 'x' }] }, 't', 'chart/reference'],
] as const)('series refuses %s', (_what, data, more, unit, code) => {
  const made = make([...data], more, unit)
  expect(codes(made)).toEqual([code])
  expect(made.issues.every((found) => found.hint)).toBe(true)
})

test('the axis reaches a line that is not far from it', () =>
  expect(make(run('A', 4, 5), { references: [{ at: 7, text: 'x' }] }).y).toEqual([0, 7]))

test('describe says where an area starts and ends, its highest point where that lies inside, and what is projected', () => {
  const made = make([datum(2020, 1, 'A'), datum(2021, 9, 'A'), datum(2030, 4, 'A', ['projected'])])
  expect(say(made, 'en').text).toBe(
    'Stacked areas, 2020 to 2030. A: 1 t in 2020, highest at 9 t in 2021, 4 t in 2030. What is after 2021 is projected.',
  )
})
test('describe speaks shares of parts of a hundred, and of gaps', () => {
  const made = make([...run('A', 30, null, 10), ...run('B', 10, 20, 30)], { arrange: 'percent' })
  expect(say(made, 'en').text).toBe(
    'Areas as parts of 100, 2020 to 2022. A: 75% in 2020, 25% in 2022. B: 25% in 2020, 75% in 2022. A gap is a value that is not known.',
  )
})
test('describe points every fact at its cell', () => {
  const made = make([...run('A', 5, 9, 7), ...run('B', 2, 3, 1)])
  const { facts } = say(made, 'en')
  expect(facts.length).toBe(6)
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text} t`)
})

test('series breaks areas at a year that no part has, where years come in shorter steps', () => {
  const runsOf = (flags: Datum['flags']) =>
    make([2015, 2017, 2018, 2020].map((x) => datum(x, 5, 'A', x === 2020 ? flags : []))).bands[0]!.runs.map((points) => points.length)
  expect(runsOf([])).toEqual([1, 2, 1])
  expect(runsOf(['projected'])).toEqual([1, 3])
})
test('areas beside the highlighted one are two greys in turn, so that their names in a legend tell them apart', () => {
  const spec = schema.parse({ type: 'area', dataset: 'd', x: 'year', y: 'output', series: 'use', highlight: ['C'], sort: 'none', title: 'T', subtitle: 'S' }) // prettier-ignore
  const rows = ['A', 'B', 'C', 'D'].flatMap((use) => [2023, 2024].map((year) => datum(year, 4, use)))
  expect(series(spec, chartOf(rows)).bands.map(({ paint }) => paint.role)).toEqual(['context', 'ink3', 'hl', 'context'])
})
