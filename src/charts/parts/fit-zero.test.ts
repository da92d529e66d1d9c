import { expect, test } from 'vitest'
import { fitZero } from './fit-zero.ts'

test('fitZero uses all the room and no more', () => {
  const { zero, unit } = fitZero(
    [
      { value: 100, beyond: 40 },
      { value: -50, beyond: 20 },
    ],
    { left: 0, right: 360 },
  )
  expect([zero, zero + 100 * unit + 40]).toEqual([expect.closeTo(50 * unit + 20, 3), expect.closeTo(360, 3)])
})
test('fitZero keeps the least room of a side without values', () => {
  const { zero } = fitZero([{ value: 10, beyond: 0 }], { left: 5, right: 100, leastLeft: 30 })
  expect(zero).toBeCloseTo(35, 3)
})
test('a short value with long words may need more room than a long one', () => {
  const { zero, unit } = fitZero(
    [
      { value: 100, beyond: 0 },
      { value: 90, beyond: 60 },
    ],
    { left: 0, right: 150 },
  )
  expect([zero, 90 * unit + 60 <= 150.001, unit]).toEqual([0, true, expect.closeTo(1, 3)])
})
test('nothing but zeros has no scale', () =>
  expect(fitZero([{ value: 0, beyond: 9 }], { left: 3, right: 100 })).toEqual({ zero: 3, unit: 0 }))
