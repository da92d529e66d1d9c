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
test('series breaks a line at a year that nobody prints, where years come in shorter steps', () => {
  const years = [2015, 2017, 2018, 2020]
  expect(runs(make(years.map((year) => datum(year, year))))).toEqual([[2015], [2017, 2018], [2020]])
})
test('series does not break a line whose years all stand equally far apart', () => {
  expect(runs(make([datum(2020, 1), datum(2030, 3)]))).toEqual([[1, 3]])
  expect(runs(make([2016, 2020, 2024].map((year) => datum(year, year))))).toEqual([[2016, 2020, 2024]])
})
test('series joins a projection, made for chosen years, to what comes before it', () => {
  const data = [datum(2023, 1), datum(2024, 2), datum(2030, 3, null, ['projected']), datum(2040, 4, null, ['projected'])]
  expect(runs(make(data))).toEqual([[1, 2, 3, 4]])
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
test('series explains rings where a dot is drawn for an estimated value', () => {
  const key = (first: Datum['flags'], dots: string | undefined, last: Datum['flags'] = []) =>
    make([datum(2020, 1, null, first), datum(2021, 2, null, last)], dots ? { dots } : {}).key.map((entry) => entry.mark)
  expect([key(['estimated'], 'all'), key(['estimated'], 'last'), key([], 'all')]).toEqual([['ring'], [], []])
  expect([key([], undefined, ['estimated']), key([], 'none', ['estimated'])]).toEqual([['ring'], []])
})
test('rings are what was worked out among what was read, and estimates alone where we reckoned all', () => {
  const rings = (...flags: Datum['flags'][]) => {
    const { lines, key } = make(
      flags.map((own, k) => datum(2020 + k, k, null, own)),
      { dots: 'all' },
    )
    return [...lines[0]!.runs.flat().map(({ ring }) => ring), ...key.map(({ text }) => text)]
  }
  // A reader's own choice may be of estimates alone, under the words “Rings are estimates”.
  expect(rings(['estimated'], ['estimated'])).toEqual([true, true, 'ring: estimated'])
  expect(rings(['estimated'], ['derived'], [])).toEqual([true, true, false, 'ring: estimated or derived'])
  expect(rings(['derived'], ['derived'])).toEqual([false, false])
  expect(rings(['derived'], ['estimated', 'derived'])).toEqual([false, true, 'ring: estimated'])
})
test('a dot between two gaps has its ring and its key, whatever dots are asked for', () => {
  const data = [datum(2019, 1), datum(2020, 2), datum(2022, 3, null, ['estimated']), datum(2024, 4), datum(2025, 5)]
  expect(make(data, { dots: 'none' }).key.map((entry) => entry.mark)).toEqual(['ring'])
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

const codes = (made: ReturnType<typeof make>) => made.issues.map((found) => found.code)
const withEnds = (x: number, y: number | null, low: number | null, high: number | null): Datum => ({ ...datum(x, y), extra: { low, high } })
const band = { band: { low: 'low', high: 'high' } }

test('series widens y by a reference, and x by a year of one', () => {
  const made = make([datum(2020, 5), datum(2022, 7)], {
    references: [
      { at: 20, text: 'r' },
      { axis: 'x', at: 2025, text: 's' },
    ],
  })
  expect([made.y, made.x]).toEqual([
    [5, 20],
    [2020, 2025],
  ])
})
test('series stands a band of years from the beginning of its first to the end of its last', () => {
  const made = make([datum(2020, 5), datum(2024, 7)], { references: [{ axis: 'x', from: 2021, to: 2022, text: 'r' }] })
  expect(made.references).toEqual([{ axis: 'x', from: 2020.5, to: 2022.5, text: 'r', nth: 0 }])
})
test.each([
  ['words on y', [{ at: 'much', text: 'r' }]],
  ['words on x', [{ axis: 'x', at: 'spring', text: 'r' }]],
  ['a band upside down', [{ from: 9, to: 3, text: 'r' }]],
])('series refuses a reference at %s', (_what, references) =>
  expect(codes(make([datum(2020, 5), datum(2022, 7)], { references }))).toEqual(['chart/reference']),
)
test('series refuses a line in a year on an axis of months', () =>
  expect(codes(make([datum('2025-03', 5), datum('2025-04', 7)], { references: [{ axis: 'x', at: 2025, text: 'r' }] }))).toEqual([
    'chart/reference',
  ]))
test('series refuses two lines of reference in panels, and gives one to the key', () => {
  const chart = { ...chartOf([datum(2021, 5)]), shared: { y: [0, 90] as [number, number], xs: ['2021'] } }
  const one = { at: 5, text: 'r' }
  const of = (references: unknown[]) =>
    series(schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', title: 'T', subtitle: 'S', references }), chart)
  expect([codes(of([one, one])), codes(of([one])), of([one]).key.map((entry) => entry.text)]).toEqual([['chart/reference'], [], ['r']])
})
test('series refuses zero on a logarithmic scale', () => {
  expect(codes(make([datum(2020, 0), datum(2021, 7)], { log: true }))).toEqual(['chart/log-zero'])
  expect(codes(make([datum(2020, 1), datum(2021, 7)], { log: true }))).toEqual([])
})
test('series refuses a reference at zero on a logarithmic scale', () =>
  expect(codes(make([datum(2020, 1), datum(2021, 7)], { log: true, references: [{ at: 0, text: 'r' }] }))).toEqual(['chart/reference']))
test('series refuses an area where the axis does not start at zero', () => {
  const area = (more: Record<string, unknown>) => codes(make([datum(2020, 60), datum(2021, 70)], { area: '', ...more }))
  expect([area({ zero: false }), area({ log: true }), area({})]).toEqual([['chart/area-base'], ['chart/area-base'], []])
})
test('series refuses two values at one place', () =>
  expect(codes(make([datum(2020, 1), datum(2020, 2), datum(2021, 3)]))).toEqual(['chart/two-rows']))
test('an index divides each series by its own value, and flags what it made', () => {
  const made = make([datum(2020, 50, 'A'), datum(2021, 75, 'A'), datum(2020, 8, 'B'), datum(2021, 4, 'B')], { series: 'c', index: 2020 })
  expect(made.lines.map((line) => line.runs[0]!.map((point) => point.y))).toEqual([
    [100, 150],
    [100, 50],
  ])
  expect(made.table.rows.flatMap((row) => row.slice(1).map((cell) => cell.flags.join()))).toEqual(Array(4).fill('derived'))
  expect([made.unit, made.lines[0]!.last.text]).toEqual(['(2020 = 100)', '150 (2020 = 100)'])
})
test('an index is refused where a series has nothing to divide by', () => {
  const base = (value: number | null) =>
    codes(make([datum(2020, 5, 'A'), datum(2020, value, 'B'), datum(2021, 4, 'B')], { series: 'c', index: 2020 }))
  expect([base(null), base(0), base(2)]).toEqual([['chart/index'], ['chart/index'], []])
  const refused = make([datum(2020, 5, 'A'), datum(2020, null, 'B'), datum(2021, 4, 'B')], { series: 'c', index: 2020 })
  expect(refused.issues[0]!.message).toBe('There is no value above zero at 2020 to divide by: B')
})
test('an index divides by rows that are not drawn', () => {
  const given = { ...chartOf([datum(2021, 75, 'A'), datum(2022, 25, 'A')]), base: [datum(2020, 50, 'A')] }
  const spec = schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'output', series: 'c', index: 2020, title: 'T', subtitle: 'S' })
  const made = series(spec, given)
  expect([made.lines[0]!.runs[0]!.map((point) => point.y), made.issues, made.table.rows.length]).toEqual([[150, 50], [], 2])
})
test('dots alone are never joined, and gaps between them are not told', () => {
  const made = make([datum(2020, 1), datum(2021, 2)], { dots: 'only' })
  expect(runs(made)).toEqual([[1], [2]])
  expect(say(made, 'en').text).toBe('Dots of single values, joined by no line, 2020 to 2021. 1 t in 2020, 2 t in 2021.')
})
test('days are told by their date', () =>
  expect(say(make([datum('2025-04-04', 1), datum('2026-01-09', 2)], { x: 'day', dots: 'only' }), 'en').text).toContain(
    '1 t on 4 April 2025, 2 t on 9 January 2026.',
  ))
test('a band stands in two columns of its own and widens y', () => {
  const made = make([withEnds(2020, 5, 3, 9), withEnds(2021, 6, null, null), withEnds(2022, 7, 6, 8)], band)
  expect(made.table.columns.map((column) => column.name)).toEqual(['year', 'value', 'low', 'high'])
  expect(made.table.rows.map((row) => row.slice(2).map((cell) => cell.text))).toEqual([
    ['3', '9'],
    ['–', '–'],
    ['6', '8'],
  ])
  expect([made.y, made.lines[0]!.band!.runs.map((run) => run.length)]).toEqual([
    [3, 9],
    [1, 1],
  ])
})
test('the last place of a band is told, with its cells', () => {
  const made = make([withEnds(2020, 5, 3, 9), withEnds(2021, 6, 5, 8)], band)
  const { text, facts } = say(made, 'en')
  expect(text).toContain('The band around the line runs from 5 t to 8 t in 2021.')
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text} t`)
})
test.each([
  ['with one end', [null, 9]],
  ['below its line', [1, 4]],
  ['above its line', [6, 9]],
])('a band %s is refused', (_what, [low, high]) =>
  expect(codes(make([withEnds(2020, 5, low as number | null, high as number | null)], band))).toEqual(['chart/band']),
)
test('ends of a band come in the unit that is shown', () => {
  const chart = { ...chartOf([withEnds(2020, 5, 3000, 9000), withEnds(2021, 6, 5000, 7000)]), unit: 'kt', unitOf: () => 't' }
  const made = series(schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'o', title: 'T', subtitle: 'S', ...band }), chart)
  expect(made.lines[0]!.band!.runs[0]!.map(({ low, high }) => [low, high])).toEqual([
    [3, 9],
    [5, 7],
  ])
})
test('extent holds the bands of all panels and the numbers of an index', () => {
  const spec = (more: Record<string, unknown>) =>
    schema.parse({ type: 'line', dataset: 'd', x: 'year', y: 'o', title: 'T', subtitle: 'S', ...more })
  expect(extent(spec(band), chartOf([withEnds(2020, 5, 3, 9)]))).toEqual([3, 9])
  expect(extent(spec({ index: 2020 }), chartOf([datum(2020, 4), datum(2021, 6)]))).toEqual([100, 150])
})
test('series finds the stretch of projections, unless counted values lie in it', () => {
  const projected = (year: number) => datum(year, 3, null, ['projected'])
  expect(make([datum(2020, 1), datum(2025, 2), projected(2030)]).projected).toEqual([2025, 2030])
  expect(make([datum(2020, 1), projected(2024), datum(2025, 2)]).projected).toBeNull()
})
test('describe says that an axis does not start at zero which only finer steps begin above it, as the drawing does', () => {
  const made = make([datum(2020, 0.24), datum(2021, 0.95)], { zero: false })
  expect(made.axis!.domain[0]).toBeCloseTo(0.2)
  expect([made.truncated, say(made, 'en').text]).toEqual([true, expect.stringContaining('on an axis that does not start at zero')])
})
test('series knows an axis that starts above zero, and one that reaches down to it', () => {
  const truncated = (low: number) => make([datum(2020, low), datum(2021, 95)], { zero: false }).truncated
  expect([truncated(80), truncated(5), make([datum(2020, 80), datum(2021, 95)]).truncated]).toEqual([true, false, false])
})

test('series refuses more lines than labels can name, and draws them where only a few are named', () => {
  const data = Array.from({ length: 15 }, (_, k) => [datum(2020, k, `S${k}`), datum(2021, k + 1, `S${k}`)]).flat()
  const codes = (more: Record<string, unknown>) => make(data, { series: 'country', ...more }).issues.map(({ code }) => code)
  expect([codes({}), codes({ label: ['S1', 'S2'] })]).toEqual([['chart/many-lines'], []])
})
test.each([
  ['codes', ['CHN', 'USA'], 'CHN, USA'],
  ['a code among years', ['2024', 'OTH'], 'OTH'],
  ['years among months', ['2024', '2024-03'], '2024, 2024-03'],
])('%s on x are refused, and nothing breaks', (_what, xs, got) => {
  const data = xs.map((x, k) => datum(x, k + 1))
  expect(make(data, { x: 'country' }).issues).toMatchObject([{ code: 'chart/x-time', got, place: { field: 'x' } }])
  const panels = schema.parse({ type: 'line', dataset: 'd', x: 'country', y: 'output', facet: 'stage', title: 'T', subtitle: 'S' })
  expect(series(panels, { ...chartOf(data), shared: { y: [1, 2], xs } }).issues.map(({ code }) => code)).toEqual(['chart/x-time'])
})
test.each([[['2024', '2025']], [['2024-01', '2024-02/2024-03']], [['2024-01-31', '2024-02-01']], [['0.5', '12']]])(
  '%s have a place on the axis of a line',
  (xs) => expect(make(xs.map((x, k) => datum(x, k + 1))).issues).toEqual([]),
)
