import { expect, test } from 'vitest'
import { fitLying } from './lying-scale.ts'

const room = { left: 0, right: 400, besideRight: 0, besideLeft: 0 }

test('the longest bar and its words fill the room', () => {
  expect(
    fitLying(
      [
        { value: 100, beyond: 50 },
        { value: 10, beyond: 20 },
      ],
      { ...room, left: 100 },
    ),
  ).toEqual({ zero: 100, unit: 2.5 })
})
test('a small bar with long words limits the scale when they would leave the picture', () => {
  const { unit } = fitLying(
    [
      { value: 100, beyond: 0 },
      { value: 50, beyond: 300 },
    ],
    room,
  )
  expect(50 * unit + 300).toBeLessThanOrEqual(400)
})
test('values both ways share one unit, and words have room at both ends', () => {
  const needs = [
    { value: 16, beyond: 60 },
    { value: -11.5, beyond: 70 },
  ]
  const { zero, unit } = fitLying(needs, room)
  expect([zero + 16 * unit + 60 <= 400, zero - 11.5 * unit - 70 >= 0, unit > 9]).toEqual([true, true, true])
})
test('names across zero keep zero away from both edges', () => {
  const { zero } = fitLying(
    [
      { value: 1, beyond: 0 },
      { value: -100, beyond: 0 },
    ],
    { ...room, besideRight: 120, besideLeft: 150 },
  )
  expect([zero >= 120, zero <= 250]).toEqual([true, true])
})
test('zeros alone have a place and no length', () =>
  expect(fitLying([{ value: 0, beyond: 20 }], { ...room, left: 90 })).toEqual({ zero: 90, unit: 0 }))
