import { expect, test } from 'vitest'
import type { ChartData, Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
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
const chartOf = (data: Datum[]): ChartData => ({
  data,
  unit: 't',
  locale: 'en',
  name: (_field, code) => ({ long: String(code), short: String(code) }),
  fieldTitle: (field) => field,
  unitOf: () => '',
  countryOf: () => undefined,
})
const make = (data: Datum[], more: Record<string, unknown> = {}) =>
  series(schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', title: 'T', subtitle: 'S', ...more }), chartOf(data))
const runs = (made: ReturnType<typeof make>, line = 0) => made.lines[line]!.runs.map((run) => run.map((point) => point.y))

test('series breaks a line where a value is missing, and never at zero', () => {
  expect(runs(make([datum(2020, 5), datum(2021, null, null, ['withheld']), datum(2022, 0), datum(2023, 7)]))).toEqual([[5], [0, 7]])
})
test('series breaks a line at a year that only other lines have', () => {
  const made = make([datum(2020, 1, 'A'), datum(2022, 3, 'A'), datum(2020, 4, 'B'), datum(2021, 5, 'B'), datum(2022, 6, 'B')], {
    series: 'country',
  })
  expect([runs(made, 0), runs(made, 1)]).toEqual([[[1], [3]], [[4, 5, 6]]])
})
test('series does not break a line between years that nobody prints', () => {
  expect(runs(make([datum(2020, 1), datum(2030, 3)]))).toEqual([[1, 3]])
})
test('series breaks a line at an absent month', () => {
  expect(runs(make([datum('2025-03', 1), datum('2025-04', 2), datum('2025-06', 3)], { x: 'month' }))).toEqual([[1, 2], [3]])
})
test('series sets joint months as a span at their monthly average, and prints their sum', () => {
  const [point] = make([datum('2025-01/2025-02', 8510), datum('2025-03', 5000)], { x: 'month' }).lines[0]!.runs[0]!
  expect([point!.y, point!.text, (point!.x2 - point!.x) * 12]).toEqual([4255, '8,510 t', expect.closeTo(1, 6)])
})
test('series sorts the rows of its table by time, whatever the order of the data', () => {
  expect(make([datum(2023, 1), datum(2021, 2), datum(2022, 3)]).table.rows.map((row) => row[0]!.value)).toEqual(['2021', '2022', '2023'])
})
test('series points each value at its own cell', () => {
  const made = make([datum(2021, 1, 'A'), datum(2020, 2, 'B'), datum(2021, 3, 'B')], { series: 'country' })
  for (const line of made.lines) for (const point of line.runs.flat()) expect(made.table.rows[point.row]![line.column]!.value).toBe(point.y)
})
test('series explains rings where dots are drawn and a value is estimated', () => {
  const key = (flags: Datum['flags'], dots: string) =>
    make([datum(2020, 1, null, flags), datum(2021, 2)], { dots }).key.map((entry) => entry.mark)
  expect([key(['estimated'], 'all'), key(['estimated'], 'last'), key([], 'all')]).toEqual([['ring'], [], []])
})
test('series explains dashes where values are projected', () => {
  expect(make([datum(2020, 1), datum(2030, 2, null, ['projected'])]).key.map((entry) => entry.mark)).toEqual(['dashed'])
})
test('series keeps the reason of what is absent from a single line', () => {
  const made = make([datum(2020, 1), datum(2021, null, null, ['withheld']), datum(2022, null, null, ['not-available'])])
  expect(made.absent.map((absence) => [absence.x, absence.text])).toEqual([
    [2021, 'W'],
    [2022, 'n.a.'],
  ])
})
test('series ties an annotation to the value of its key', () => {
  const made = make([datum(2020, 1, 'A'), datum(2020, 9, 'B')], {
    series: 'country',
    annotations: [{ at: { year: 2020, country: 'B' }, text: 'high' }],
  })
  expect(made.annotations).toEqual([{ x: 2020, y: 9, text: 'high' }])
})
test('series takes the extent of all panels where there are several', () => {
  const spec = schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', title: 'T', subtitle: 'S' })
  const made = series(spec, { ...chartOf([datum(2021, 5)]), shared: { y: [0, 90], xs: ['2019', '2021', '2025'] } })
  expect([made.x, made.y]).toEqual([
    [2019, 2025],
    [0, 90],
  ])
})
test('series refuses to draw nothing', () => {
  expect(make([datum(2020, null, null, ['withheld'])]).issues.map((found) => found.code)).toEqual(['chart/empty'])
})
test('describe says where a line starts and ends, and its highest point where that lies inside', () => {
  const made = make([datum(2020, 1, 'A'), datum(2021, 9, 'A'), datum(2022, 4, 'A')], { series: 'country' })
  expect(say(made, 'en').text).toBe('Line chart, 2020 to 2022. A: 1 t in 2020, highest at 9 t in 2021, 4 t in 2022.')
})
test('describe says that there are gaps', () => {
  expect(say(make([datum(2020, 1), datum(2021, null, null, ['withheld']), datum(2022, 1)]), 'en').text).toContain(
    'A gap is a value that is not known.',
  )
})
