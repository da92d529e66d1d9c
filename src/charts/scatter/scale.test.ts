import { expect, test } from 'vitest'
import { placeScale } from './scale.ts'

const scale = (values: number[], more: { log?: boolean; zero?: boolean } = {}) => ({
  title: '',
  unit: '',
  log: false,
  zero: false,
  values,
  ...more,
})

test('a linear scale holds all values, and zero where it is asked for', () => {
  const { domain, place } = placeScale(scale([11, 19], { zero: true }), [0, 100], 5)
  expect([domain, place(10)]).toEqual([[0, 20], 50])
})
test('equal steps of a logarithmic scale multiply', () => {
  const { place } = placeScale(scale([1, 10_000], { log: true }), [0, 100], 5)
  expect(place(100) - place(10)).toBeCloseTo(place(1000) - place(100))
})
test('a logarithmic scale over one power of ten has more than one tick', () =>
  expect(placeScale(scale([150, 800], { log: true }), [0, 100], 5).ticks).toEqual([200, 500, 1000]))
test('a logarithmic scale over many powers drops every second one, never the last', () =>
  expect(placeScale(scale([1, 1e6], { log: true }), [0, 100], 3).ticks).toEqual([1, 100, 10_000, 1_000_000]))
