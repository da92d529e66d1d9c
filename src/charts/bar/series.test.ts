import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { barShapes } from './bar-shape.ts'
import { REMAINDER } from './parts-of-hundred.ts'
import { extent, series } from './series.ts'
import { schema } from './spec.ts'

const spec = (more: Record<string, unknown> = {}) =>
  schema.parse({ type: 'bar', dataset: 'd', x: 'country', y: 'output', title: 'T', subtitle: 'S', ...more })

test('bars start at zero, also when all values lie far above it', () => {
  expect(series(spec(), chartOf([datumOf('A', 900), datumOf('B', 950)])).y).toEqual([0, 950])
})
test('sort: -value puts the largest first and what has no value last', () => {
  const made = series(
    spec({ sort: '-value' }),
    chartOf([datumOf('A', 1), datumOf('B', null, { flags: ['not-available'] }), datumOf('C', 3)]),
  )
  expect(made.categories.map((category) => category.code)).toEqual(['C', 'A', 'B'])
})
test('a missing value is a gap and never a bar of zero', () => {
  const made = series(spec(), chartOf([datumOf('A', 0), datumOf('B', null, { flags: ['withheld'] })]))
  expect([made.pieces.map((piece) => piece.value), made.gaps.map((gap) => gap.reason)]).toEqual([[0], ['withheld']])
})
test('the remainder fills to 100, is flagged derived and stands in the table', () => {
  const made = series(
    spec({ series: 's', arrange: 'percent', remainder: { label: 'All others' } }),
    chartOf([datumOf('mine', 60, { series: 'CHN' })], 'percent'),
  )
  expect(made.pieces.map((piece) => [piece.code, piece.from, piece.to])).toEqual([
    ['CHN', 0, 60],
    [REMAINDER, 60, 100],
  ])
  expect(made.table.rows[0]![2]).toMatchObject({ text: '40', flags: ['derived'] })
})
test('parts that add up to more than 100 leave no remainder and are refused', () => {
  const made = series(
    spec({ series: 's', arrange: 'percent', remainder: { label: 'Rest' } }),
    chartOf([datumOf('mine', 70, { series: 'A' }), datumOf('mine', 40, { series: 'B' })], 'percent'),
  )
  expect(made.issues.map((item) => item.code)).toEqual(['chart/over-100'])
})
test('a stack refuses a value below zero', () => {
  const made = series(
    spec({ series: 's', arrange: 'stack' }),
    chartOf([datumOf('A', -1, { series: 'x' }), datumOf('A', 2, { series: 'y' })]),
  )
  expect(made.issues.map((item) => item.code)).toEqual(['chart/negative-stack'])
})
test('two months published together stand as one wide bar at their monthly average, and the table keeps the sum', () => {
  const made = series(spec({ x: 'month' }), chartOf([datumOf('2025-01/2025-02', 8511), datumOf('2025-03', 5666)]))
  expect([made.horizontal, made.pieces[0]!.to, made.table.rows[0]![1]!.text, made.key.length]).toEqual([false, 4255.5, '8,511', 1])
})
test('a revised bar keeps the former value, an unchanged one has none', () => {
  const rows = [
    datumOf('A', 21, { series: '2026' }),
    datumOf('A', 11, { series: '2026-05-27' }),
    datumOf('B', 4, { series: '2026' }),
    datumOf('B', 4, { series: '2026-05-27' }),
  ]
  const made = series(spec({ series: 'edition', arrange: 'revised' }), chartOf(rows, 'Mt'))
  expect(made.pieces.map((piece) => [piece.value, piece.was?.text])).toEqual([
    [11, '21'],
    [4, undefined],
  ])
})
test('every bar points at the cell of the table that holds its value', () => {
  const made = series(
    spec({ series: 's' }),
    chartOf([datumOf('A', 1, { series: 'x' }), datumOf('A', 2, { series: 'y' }), datumOf('B', 3, { series: 'x' })]),
  )
  for (const piece of made.pieces) expect(made.table.rows[piece.row]![piece.column]!.value).toBe(piece.value)
})
test('nothing to draw is an issue', () => expect(series(spec(), chartOf([])).issues.map((item) => item.code)).toEqual(['chart/empty']))
test('a value that the former edition did not print is new, and one that the last left out is a gap that keeps it', () => {
  const rows = [datumOf('A', 5, { series: '2025' }), datumOf('B', 7, { series: '2026' })]
  const made = series(spec({ series: 'edition', editions: ['2025', '2026'], arrange: 'revised' }), chartOf(rows))
  expect([made.pieces[0]?.was?.value, made.gaps[0]?.was?.text]).toEqual([null, '5'])
})
test('the editions of a revised chart stand as the spec lists them, not as rows come', () => {
  const rows = [datumOf('A', 11, { series: '2026-05-27' }), datumOf('A', 21, { series: '2026' })]
  expect(series(spec({ series: 'edition', editions: ['2026', '2026-05-27'], arrange: 'revised' }), chartOf(rows)).pieces[0]?.value).toBe(11)
})
test('tonnes in a percent chart become shares of their sum, in the table too, flagged derived', () => {
  const made = series(
    spec({ series: 's', arrange: 'percent' }),
    chartOf([datumOf('A', 30, { series: 'x' }), datumOf('A', 10, { series: 'y' })]),
  )
  expect(made.table.rows[0]!.slice(1)).toMatchObject([
    { text: '75', flags: ['derived'] },
    { text: '25', flags: ['derived'] },
  ])
})
test('of shares that we reckon, those of estimates are pale, and the key says only that', () => {
  const made = (flags: Datum['flags'], others: Datum['flags'] = []) =>
    series(
      spec({ series: 's', arrange: 'percent' }),
      chartOf([datumOf('A', 30, { series: 'x', flags }), datumOf('A', 10, { series: 'y', flags: others })]),
    )
  expect(made(['estimated']).pieces.map(({ wear }) => wear)).toEqual(['pale', 'solid'])
  expect(made(['estimated']).key.map(({ text }) => text)).toEqual(['pale: estimated'])
  expect(made([]).pieces.map(({ wear }) => wear)).toEqual(['solid', 'solid'])
  expect(made(['estimated'], ['estimated']).pieces.map(({ wear }) => wear)).toEqual(['solid', 'solid'])
})
test('what is left to 100 is pale, and estimates beside it are so only among values that are read', () => {
  const wears = (...flags: Datum['flags'][]) =>
    series(
      spec({ series: 's', arrange: 'percent', remainder: { label: 'Rest' } }),
      chartOf(
        flags.map((own, k) => datumOf('A', 20, { series: `s${k}`, flags: own })),
        'percent',
      ),
    ).pieces.map(({ wear }) => wear)
  expect(wears([], [])).toEqual(['solid', 'solid', 'pale'])
  expect(wears(['estimated'], ['estimated'])).toEqual(['solid', 'solid', 'pale'])
  expect(wears(['estimated'], [])).toEqual(['pale', 'solid', 'pale'])
})
test('percent that do not add up to 100 stay as published', () => {
  const made = series(
    spec({ series: 's', arrange: 'percent' }),
    chartOf([datumOf('A', 49, { series: 'x' }), datumOf('A', 33, { series: 'y' })], 'percent'),
  )
  expect(made.pieces.at(-1)?.to).toBe(82)
})
test('a share of parts of which one is missing is partial', () => {
  const made = series(
    spec({ series: 's', arrange: 'percent' }),
    chartOf([datumOf('A', 30, { series: 'x' }), datumOf('A', null, { series: 'y', flags: ['withheld'] })]),
  )
  expect(made.pieces[0]?.flags).toEqual(['derived', 'partial'])
})
test('where a part is missing nothing is said of the remainder', () => {
  const made = series(
    spec({ series: 's', arrange: 'percent', remainder: { label: 'Rest' } }),
    chartOf([datumOf('A', 30, { series: 'x' }), datumOf('A', null, { series: 'y', flags: ['withheld'] })], 'percent'),
  )
  expect(made.pieces.map((piece) => piece.code)).toEqual(['x'])
})
test('an estimated value among reported ones is pale, among estimated ones it is not', () => {
  const wear = (flags: Datum['flags'][]) =>
    series(spec(), chartOf(flags.map((own, k) => datumOf(`K${k}`, 1 + k, { flags: own })))).pieces.map((piece) => piece.wear)
  expect([wear([['estimated'], []]), wear([['estimated'], ['estimated']])]).toEqual([
    ['pale', 'solid'],
    ['solid', 'solid'],
  ])
})
test('a lower bound has an open end and an upper bound a dashed edge', () => {
  const made = series(spec(), chartOf([datumOf('A', 9, { flags: ['over'] }), datumOf('B', 8, { flags: ['under'] })]))
  expect(made.pieces.map((piece) => [piece.bare, piece.open, piece.wear])).toEqual([
    ['>9', true, 'solid'],
    ['<8', false, 'dashed'],
  ])
})
test('where values go both ways, those above zero carry a sign in the drawing and in the table', () => {
  const made = series(spec(), chartOf([datumOf('A', 16), datumOf('B', -4)]))
  expect([made.pieces[0]?.text, made.table.rows[0]![1]!.text, made.pieces[0]?.paint.role]).toEqual(['+16 t', '+16', 'up'])
})
test('all others close a stack although they come first', () => {
  const made = series(
    spec({ series: 's', arrange: 'stack' }),
    chartOf([datumOf('A', 1, { series: 'OTH' }), datumOf('A', 2, { series: 'CHN' })]),
  )
  expect(made.pieces.map((piece) => piece.code)).toEqual(['CHN', 'OTH'])
})
test('stacks are sorted by their whole, not by their largest part', () => {
  const rows = [datumOf('A', 6, { series: 'x' }), datumOf('B', 5, { series: 'x' }), datumOf('B', 4, { series: 'y' })]
  expect(
    series(spec({ series: 's', arrange: 'stack', sort: '-value' }), chartOf(rows)).categories.map((category) => category.code),
  ).toEqual(['B', 'A'])
})
test('panels of stacks share the height of the tallest stack, which no single value has', () => {
  const rows = [
    datumOf('A', 6, { series: 'x', facet: 'p' }),
    datumOf('A', 5, { series: 'y', facet: 'p' }),
    datumOf('A', 7, { series: 'x', facet: 'q' }),
  ]
  expect(extent(spec({ series: 's', facet: 'f', arrange: 'stack' }), chartOf(rows))).toEqual([0, 11])
})

test('a stack may have the colours of an order, with edges on paper', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((code) => datumOf('A', 20, { series: code }))
  const rolesOf = (colours: string) =>
    series(spec({ series: 's', arrange: 'percent', colours }), chartOf(rows, 'percent')).pieces.map(({ paint }) => paint.role)
  expect(rolesOf('ordered')).toEqual(['seq1', 'seq2', 'seq4', 'seq5', 'seq6'])
  expect(rolesOf('opposed')).toEqual(['div0', 'div2', 'div3', 'div4', 'div6'])
  const [piece] = series(spec({ series: 's', arrange: 'percent', colours: 'ordered' }), chartOf(rows, 'percent')).pieces
  expect(barShapes(piece!, { x0: 0, x1: 9, y0: 0, y1: 9 }, true).map(({ edge }) => edge)).toEqual(['ink3'])
})
