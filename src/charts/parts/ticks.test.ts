import { expect, test } from 'vitest'
import { evenStep, linearTicks, roundYears, withEnds, yearTicks } from './ticks.ts'

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
test('years stand at even steps back from the last, with the first where the steps come to it', () => {
  expect(yearTicks(2019, 2024, 4)).toEqual([2020, 2022, 2024])
  expect(yearTicks(2015, 2024, 5)).toEqual([2015, 2018, 2021, 2024])
  expect(yearTicks(1995, 2024, 7)).toEqual([1999, 2004, 2009, 2014, 2019, 2024])
  expect(yearTicks(2019, 2024, 3)).toEqual([2019, 2024])
  expect(yearTicks(2020, 2024, 9)).toEqual([2020, 2021, 2022, 2023, 2024])
  for (let span = 1; span < 80; span++)
    for (const count of [1, 2, 3, 4, 6, 9, 12]) {
      const years = yearTicks(2024 - span, 2024, count)
      expect(new Set(years.slice(1).map((year, k) => year - years[k]!)).size, `${span} in ${count}`).toBe(1)
      expect(years.length).toBeLessThanOrEqual(Math.max(2, count))
      expect(years.at(-1)).toBe(2024)
    }
})
test('a step that goes into the whole is taken where it is not twice as long', () => {
  expect([evenStep(9, 2.2), evenStep(29, 5), evenStep(29, 6)]).toEqual([3, 5, 10])
  expect(roundYears([2017, 2018, 2019, 2020, 2021, 2022], 1.4)).toEqual([2018, 2020, 2022])
})
test('the ends of an axis stand beside its even ticks only where none of these has to go', () => {
  const apart = (a: number, b: number): boolean => b - a >= 2
  expect(withEnds([2018.8, 2024.5], [2020, 2022, 2024], apart)).toEqual([2020, 2022, 2024])
  expect(withEnds([2017.8, 2026.5], [2020, 2022, 2024], apart)).toEqual([2017.8, 2020, 2022, 2024, 2026.5])
  expect(withEnds([2018, 2024], [2021], apart)).toEqual([2018, 2021, 2024])
  expect(withEnds([2018, 2020], [2019], apart)).toEqual([2018, 2020])
  expect(withEnds([2018], [], apart)).toEqual([2018])
})
