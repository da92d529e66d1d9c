import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../../tests/chart-of.ts'
import { nameKey } from './bar-key.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

// More series than the palette has colours.
const spec = (more: Record<string, unknown>) =>
  schema.parse({ type: 'bar', dataset: 'd', x: 'country', y: 'output', title: 'T', subtitle: 'S', ...more })
const eight = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const stack = (more: Record<string, unknown> = {}) =>
  series(
    spec({ x: 'stage', series: 'country', arrange: 'stack', ...more }),
    chartOf(eight.map((code) => datumOf('mine', 9, { series: code }))),
  )

test('no two series that touch are of one grey', () =>
  expect(stack().pieces.map(({ paint }) => paint.role)).toEqual(['ho', 'ce', 'pr', 'er', 'nd', 'context', 'ink3', 'context']))
test('beside what is highlighted there is one grey', () =>
  expect(new Set(stack({ highlight: ['G'] }).pieces.map(({ paint }) => paint.role))).toEqual(new Set(['context', 'hl'])))
test('a colour stands once in the key, with all its names in their order', () =>
  expect(nameKey(stack().legend).map(({ text }) => text)).toEqual(['A', 'B', 'C', 'D', 'E', 'F, H, in this order', 'G']))
test('where each bar is a series of its own, it needs no place beside others and no second name', () => {
  const made = series(spec({ series: 'country' }), chartOf(eight.map((code) => datumOf(code, 9, { series: code }))))
  expect([made.groups, new Set(made.pieces.map(({ place }) => place)), made.legend]).toEqual([1, new Set([0]), []])
})
test('where a category has several series, each has its place in all', () => {
  const rows = [datumOf('mine', 3, { series: 'A' }), datumOf('mine', 2, { series: 'B' }), datumOf('refine', 5, { series: 'B' })]
  const made = series(spec({ x: 'stage', series: 'country' }), chartOf(rows))
  expect([made.groups, made.pieces.map(({ place }) => place), made.legend.length]).toEqual([2, [0, 1, 1], 2])
})
