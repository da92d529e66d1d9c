import { expect, test } from 'vitest'
import type { ChartData, Datum } from '../chart-type.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (code: string, x: number | null, y: number | null, flags: Datum['flags'] = []): Datum => ({
  x,
  y,
  series: null,
  facet: null,
  flags,
  version: '1',
  extra: { country: code },
})
const chart = (data: Datum[]): ChartData => ({
  data,
  unit: 't',
  locale: 'en',
  name: (_, code) => ({ long: String(code), short: String(code) }),
  fieldTitle: String,
  unitOf: () => 'Mt',
  countryOf: () => undefined,
})
const spec = (more: Record<string, unknown> = {}) =>
  schema.parse({ type: 'scatter', dataset: 'd', x: 'reserves', y: 'output', point: 'country', title: 'T', subtitle: 'S', ...more })

test('a row without both values stands in the table and has no dot', () => {
  const made = series(spec(), chart([datum('A', 1, 2), datum('B', null, 2), datum('C', 1, null, ['withheld'])]))
  expect([made.points.map((point) => point.code), made.table.rows.map((row) => row.map((cell) => cell.text))]).toEqual([
    ['A'],
    [
      ['A', '1', '2'],
      ['B', 'n.a.', '2'],
      ['C', '1', 'W'],
    ],
  ])
})
test('a logarithmic scale refuses zero and names the dot', () => {
  expect(series(spec({ log: 'x' }), chart([datum('A', 0, 2)])).issues[0]).toMatchObject({ code: 'chart/log-zero', got: 'A' })
  expect(series(spec({ log: 'y' }), chart([datum('A', 0, 2)])).issues).toEqual([])
})
test('both units are said', () => {
  const made = series(spec(), chart([datum('A', 1, 2)]))
  expect([made.x.title, made.y.title]).toEqual(['reserves, million t', 'output, t'])
})
test('highlighted dots must be named, others only where there is room', () => {
  const made = series(spec({ highlight: ['B'] }), chart([datum('A', 1, 2), datum('B', 2, 1)]))
  expect(made.points.map((point) => [point.wanted, point.paint.role])).toEqual([
    [false, 'context'],
    [true, 'hl'],
  ])
})
test('a logarithmic scale says so in its title', () =>
  expect(series(spec({ log: 'y' }), chart([datum('A', 1, 2)])).y.title).toBe('output, t, log scale'))
test('x is shown in the unit asked for, in the table, the sentence and on the scale', () => {
  const made = series(spec({ xUnit: 'kt' }), chart([datum('A', 1.5, 2)]))
  expect([made.points[0]?.x, made.points[0]?.xText, made.table.rows[0]?.[1]?.text, made.table.columns[1]?.unit]).toEqual([
    1500,
    '1,500 thousand t',
    '1,500',
    'thousand t',
  ])
})
test('x is not shown in a unit of another kind', () =>
  expect(series(spec({ xUnit: 'percent' }), chart([datum('A', 1, 2)])).issues.map((item) => item.code)).toEqual(['chart/x-unit']))
test('a row without a place is listed with why', () => {
  const made = series(
    spec(),
    chart([datum('A', 1, 2), { ...datum('B', null, 3), xFlags: ['withheld'] }, datum('C', 1, null, ['not-available'])]),
  )
  expect(made.gaps.map(({ name, kind }) => [name.long, kind])).toEqual([
    ['B', 'withheld'],
    ['C', 'missing'],
  ])
})
test('a dot is hollow when either value is estimated, and the ring is explained only where some are solid', () => {
  const hollow = { ...datum('A', 1, 2), xFlags: ['estimated' as const] }
  expect(series(spec(), chart([hollow, datum('B', 1, 2)])).key).toEqual([{ mark: 'ring', role: 'ink2', text: 'ring: estimated' }])
  expect(series(spec(), chart([hollow])).key).toEqual([])
})
test('where we reckoned all values only estimates are hollow', () => {
  const rings = (...flags: Datum['flags'][]) => {
    const { points, key } = series(spec(), chart(flags.map((own, k) => datum(`C${k}`, k + 1, 2, own))))
    return [...points.map(({ ring }) => ring), ...key.map(({ text }) => text)]
  }
  expect(rings(['derived'], ['derived'])).toEqual([false, false])
  expect(rings(['derived'], ['estimated', 'derived'])).toEqual([false, true, 'ring: estimated'])
})
test('the line of equal values is refused where the units differ', () => {
  expect(series(spec({ diagonal: 'equal' }), chart([datum('A', 1, 2)])).issues.map((item) => item.code)).toEqual(['chart/diagonal-units'])
  expect(series(spec({ diagonal: 'equal' }), { ...chart([datum('A', 1, 2)]), unit: 'Mt' }).issues).toEqual([])
})
test('text on x is refused', () =>
  expect(series(spec(), chart([{ ...datum('A', 1, 2), x: 'much' }])).issues.map((item) => item.code)).toEqual(['chart/x-number']))
test('a series of its own stands in the table; one that repeats the names does not', () => {
  const columns = (name: string) =>
    series(spec({ series: name }), chart([{ ...datum('A', 1, 2), series: 'clay' }])).table.columns.map((column) => column.name)
  expect([columns('ore'), columns('country')]).toEqual([
    ['country', 'reserves', 'value', 'ore'],
    ['country', 'reserves', 'value'],
  ])
})
test('panels share both scales', () => {
  const shared = { y: [0, 90] as [number, number], xs: ['1', '7'] }
  const made = series(spec(), { ...chart([datum('A', 1, 2)]), shared })
  expect([Math.max(...made.x.values), Math.max(...made.y.values)]).toEqual([7, 90])
})

const nine = Array.from({ length: 9 }, (_, k) => datum(`P${k}`, k + 1, 3 + 2 * k))
const codes = (more: Record<string, unknown>, data = nine) => series(spec(more), chart(data)).issues.map((item) => item.code)

test('a fit goes through dots that stand in a line, and says what it is', () => {
  const { fit, key } = series(spec({ fit: 'linear' }), chart(nine))
  expect([fit!.at(1), fit!.at(9), fit!.from, fit!.to, fit!.rising]).toEqual([3, 19, 1, 9, true])
  expect([fit!.label, key.at(-1)!.text]).toEqual([
    'Least-squares fit, r squared 1.00',
    'line: least-squares fit, over 9 dots, r squared 1.00, worked out by us',
  ])
})
test('on logarithmic scales the fit is one of logarithms', () => {
  const powers = Array.from({ length: 8 }, (_, k) => datum(`P${k}`, 2 ** k, 5 * 2 ** (3 * k)))
  const { fit, key } = series(spec({ fit: 'log', log: 'both' }), chart(powers))
  expect(fit!.at(3)).toBeCloseTo(5 * 27, 6)
  expect(key.at(-1)!.text).toContain('fit in logarithms, over 8 dots')
})
test('a fit in one logarithm names its scale', () => {
  const { key } = series(spec({ fit: 'log', log: 'x' }), chart(nine))
  expect(key.at(-1)!.text).toContain('in the logarithm of “reserves”')
})
test('a fit is refused with seven dots and drawn with eight', () =>
  expect([codes({ fit: 'linear' }, nine.slice(0, 7)), codes({ fit: 'linear' }, nine.slice(0, 8))]).toEqual([['chart/fit'], []]))
test.each([
  ['linear on a logarithmic scale', { fit: 'linear', log: 'x' }],
  ['in logarithms on plain scales', { fit: 'log' }],
  ['in panels', { fit: 'linear', facet: 'kind' }],
])('a fit is refused %s', (_what, more) => expect(codes(more)).toEqual(['chart/fit']))
test('a fit is refused over bounds, and where there is nothing to fit', () => {
  expect(codes({ fit: 'linear' }, [...nine, datum('B', 3, 4, ['over'])])).toEqual(['chart/fit'])
  expect(
    codes(
      { fit: 'linear' },
      nine.map((one) => ({ ...one, y: 4 })),
    ),
  ).toEqual(['chart/fit'])
})
test('references widen both scales', () => {
  const made = series(
    spec({
      references: [
        { at: 90, text: 'r' },
        { axis: 'x', at: 40, text: 's' },
      ],
    }),
    chart(nine),
  )
  expect([Math.max(...made.y.values), Math.max(...made.x.values)]).toEqual([90, 40])
})
test('a reference at zero is refused on a logarithmic scale alone', () => {
  const references = [{ axis: 'x', at: 0, text: 'r' }]
  expect([codes({ references, log: 'x' }), codes({ references, log: 'y' })]).toEqual([['chart/reference'], []])
})
test('a series that repeats the names of dots needs no legend and gives no colours', () => {
  const made = series(spec({ series: 'country' }), chart(nine.map((one) => ({ ...one, series: String(one.extra.country) }))))
  expect([made.legend, new Set(made.points.map((point) => point.paint.role))]).toEqual([[], new Set(['hl'])])
})
