import { expect, test } from 'vitest'
import { linearTicks } from './ticks.ts'

test('an axis has about as many steps as are asked for, and never more than one above', () => {
  expect(linearTicks([82_500], 3).values).toEqual([0, 50_000, 100_000])
  expect(linearTicks([270], 4).values).toEqual([0, 100, 200, 300])
  expect(linearTicks([240], 4).values).toEqual([0, 50, 100, 150, 200, 250])
  for (let most = 1; most < 400; most++)
    for (const count of [2, 3, 4, 5])
      expect(linearTicks([most], count).values.length - 1, `${most} in ${count}`).toBeLessThanOrEqual(count + 1)
})
test('an axis that crosses zero, or starts above it, keeps to that too', () => {
  expect(linearTicks([-40, 95], 4).values).toEqual([-50, 0, 50, 100])
  expect(linearTicks([57, 71], 4, false).values).toEqual([55, 60, 65, 70, 75])
})
