import { expect, test } from 'vitest'
import { makeBins } from './bins.ts'

test('a value on an edge belongs to the bin above it, on the last edge to the last', () => {
  const { edges, binOf } = makeBins([0, 9.9, 10, 20, 30], { step: 10 })
  expect(edges).toEqual([0, 10, 20, 30])
  expect([0, 9.9, 10, 20, 30].map(binOf)).toEqual([0, 0, 1, 2, 2])
})
test('bins begin at whole multiples of their width', () => expect(makeBins([13, 47], { step: 20 }).edges).toEqual([0, 20, 40, 60]))
test('bins of less than one have no dust of floating point', () =>
  expect(makeBins([0.12, 0.75], { step: 0.1 }).edges).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]))
test('a number of bins is met with round edges', () => expect(makeBins([3, 97], { count: 10 }).edges).toHaveLength(11))
test('bins are equally wide below zero too', () => expect(makeBins([-7, 5], { step: 5 }).edges).toEqual([-10, -5, 0, 5]))
test('values that are all alike have one bin', () => {
  const { edges, binOf } = makeBins([30, 30], {})
  expect([edges.length, binOf(30)]).toEqual([2, 0])
})
test('zeros alone have one bin', () => expect(makeBins([0, 0], {}).edges).toEqual([0, 1]))
test('no value falls out of its bins', () => {
  const values = Array.from({ length: 200 }, (_, k) => Math.sin(k) * 37 + k / 7)
  for (const step of [0.7, 3, 10]) {
    const { edges, binOf } = makeBins(values, { step })
    for (const value of values) {
      const k = binOf(value)
      expect(value).toBeGreaterThanOrEqual(edges[k]!)
      expect(value).toBeLessThanOrEqual(edges[k + 1]!)
    }
  }
})
