import { expect, test } from 'vitest'
import { datasetRecord } from './record-schema.ts'
import { sizeOf, weightOf } from './revision-size.ts'
import type { Flag } from './flags.ts'
import type { Value } from './table.ts'

const fieldOf = (more: Record<string, unknown>) =>
  datasetRecord.parse({
    title: 'x',
    description: 'x',
    fields: [{ name: 'output', title: 'Output', type: 'number', description: 'x', ...more }],
    primaryKey: ['output'],
    sources: ['x'],
    licence: { name: 'x', title: 'x' },
  }).fields[0]
const tonnes = fieldOf({ unit: 't' })
const revision = (before: Value, after: Value, old: Flag[] = [], fresh: Flag[] = []) => ({
  before: { value: before, flags: old },
  after: { value: after, flags: fresh },
})

test.each([
  ['a large first printing', 13_000, 1_500, -11_500, -88.46],
  ['exactly a thousand', 1_000, 1_100, 100, 10],
])('%s is given in percent', (_, before, after, absolute, percent) => {
  const size = sizeOf(revision(before, after), tonnes)
  expect([size.absolute, size.percent]).toEqual([absolute, expect.closeTo(percent, 1)])
})
test.each([
  ['a small first printing', 20, 560],
  ['a first printing just below a thousand', 999, 1_998],
  ['a first printing of zero', 0, 5_000],
])('%s is not given in percent', (_, before, after) =>
  expect(sizeOf(revision(before, after), tonnes)).toEqual({ absolute: after - before, gained: [], lost: [] }),
)
test('the record says from where percent is given', () => {
  expect(sizeOf(revision(20, 30), fieldOf({ unit: 't', percent_from: 10 })).percent).toBe(50)
  expect(sizeOf(revision(5_000, 6_000), fieldOf({ unit: 't', percent_from: 10_000 })).percent).toBeUndefined()
})
test('percent of zero is never given, whatever the record says', () =>
  expect(sizeOf(revision(0, 30), fieldOf({ unit: 't', percent_from: 0 })).percent).toBeUndefined())
test('percentages differ in points, never in percent of percent', () =>
  expect(sizeOf(revision(1_200, 1_260), fieldOf({ unit: 'percent' }))).toEqual({ absolute: 60, gained: [], lost: [] }))
test('a difference of floats has no dust', () => expect(sizeOf(revision(0.1, 0.3), tonnes).absolute).toBe(0.2))
test('what appears or goes has no amount', () => expect(sizeOf(revision(null, 5), tonnes)).toEqual({ gained: [], lost: [] }))
test('between bounds no distance is known', () =>
  expect(sizeOf(revision(2_500, 5_000, ['over'], ['over']), tonnes)).toEqual({ gained: [], lost: [] }))
test('flags that came and went are named', () =>
  expect(sizeOf(revision(5, 5, ['estimated'], ['derived']), tonnes)).toEqual({ gained: ['derived'], lost: ['estimated'] }))
test('the one to look at first weighs most: a large part of a large number', () =>
  expect(
    [revision(13_000, 1_500), revision(390_000, 380_000), revision(5, 5, ['estimated'])]
      .map(weightOf)
      .every((weight, place, all) => place === 0 || weight < all[place - 1]!),
  ).toBe(true))
