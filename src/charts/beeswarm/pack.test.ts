import { expect, test } from 'vitest'
import { pack } from './pack.ts'

const dots = (...xs: number[]) => xs.map((x) => ({ x, r: 5 }))
const random = (count: number): number[] => Array.from({ length: count }, (_, k) => ((k * 7919) % 997) / 5)

test('dots apart stay on the line', () => expect(pack(dots(0, 11, 22), 1)).toEqual([0, 0, 0]))
test('dots at one place stand above one another, on both sides of the line in turn', () =>
  expect(
    pack(dots(50, 50, 50, 50, 50), 0)
      .map(Math.round)
      .toSorted((a, b) => a - b),
  ).toEqual([-20, -10, 0, 10, 20]))
test('no dot touches another, however many there are', () => {
  const swarm = dots(...random(200))
  const offsets = pack(swarm, 1)
  for (const [a, one] of swarm.entries())
    for (const [b, other] of swarm.entries())
      if (a < b) expect(Math.hypot(one.x - other.x, offsets[a]! - offsets[b]!)).toBeGreaterThanOrEqual(11 - 1e-4)
})
test('a larger dot keeps its larger room', () =>
  expect(
    Math.abs(
      pack(
        [
          { x: 0, r: 5 },
          { x: 2, r: 9 },
        ],
        0,
      )[1]!,
    ),
  ).toBeCloseTo(Math.sqrt(14 * 14 - 4), 5))
test('the same dots give the same swarm, and it is balanced', () => {
  const offsets = pack(dots(...random(120)), 1)
  expect(pack(dots(...random(120)), 1)).toEqual(offsets)
  expect(Math.abs(Math.max(...offsets) + Math.min(...offsets))).toBeLessThan(15)
})
test('no dots need no room', () => expect(pack([], 1)).toEqual([]))
