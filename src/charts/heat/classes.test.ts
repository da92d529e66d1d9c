import { expect, test } from 'vitest'
import { chooseLimits, makeClasses, roleOf } from './classes.ts'

const limitsOf = (...given: Parameters<typeof chooseLimits>) => chooseLimits(...given).at
const equal = { steps: 'equal', classes: 5 } as const

test('equal steps end at round numbers strictly inside the values', () => {
  expect(limitsOf([7, 100], equal)).toEqual([20, 40, 60, 80])
  expect(limitsOf([1238, 6357], equal)).toEqual([2000, 3000, 4000, 5000, 6000])
  expect(limitsOf([0.1, 0.52], equal)).toEqual([0.2, 0.3, 0.4, 0.5])
})
test('there are never more classes than colours', () => {
  for (const high of [7, 11, 13, 19, 37, 99.5, 1001]) expect(limitsOf([0, high], { ...equal, classes: 7 }).length).toBeLessThanOrEqual(6)
})
test('values that are all alike make one class', () => {
  expect(limitsOf([5, 5], equal)).toEqual([])
  expect(makeClasses([])).toEqual([{ from: -Infinity, role: 'seq3' }])
})
test('quantiles put about as many values in each class, at rounded limits', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 5000]
  const limits = limitsOf(values, { steps: 'quantile', classes: 5 })
  const classes = makeClasses(limits)
  const counts = classes.map(({ role }) => values.filter((value) => roleOf(value, classes) === role).length)
  expect(Math.max(...counts)).toBeLessThanOrEqual(3)
  for (const limit of limits) expect(Number(limit.toPrecision(2))).toBe(limit)
})
test('a limit belongs to the class that begins there', () => {
  const classes = makeClasses([20, 40])
  expect([19.9, 20, 40].map((value) => roleOf(value, classes))).toEqual(['seq1', 'seq4', 'seq6'])
})
test('around a middle, as far above as below is as strong a colour', () => {
  const limits = limitsOf([-48, 41], { ...equal, middle: 0 })
  expect(limits).toEqual([-40, -20, 0, 20, 40])
  const classes = makeClasses(limits, 0)
  expect(classes.map(({ role }) => role)).toEqual(['div0', 'div1', 'div2', 'div4', 'div5', 'div6'])
  expect(roleOf(0, classes, 0)).toBe('div3')
})
test('a class that holds the middle is neither brown nor blue', () =>
  expect(makeClasses([-5, 5], 0).map(({ role }) => role)).toEqual(['div1', 'div3', 'div5']))
test('values on one side of the middle keep its colours', () => {
  const limits = limitsOf([2, 60], { ...equal, middle: 0 })
  expect(limits[0]).toBe(0)
  expect(
    makeClasses(limits, 0)
      .slice(1)
      .map(({ role }) => role),
  ).toEqual(['div4', 'div5', 'div6'])
})

test('without steps said, one huge value does not put all others in one class', () => {
  const skewed = [...Array.from({ length: 30 }, (_, k) => 3 + k), 90_000]
  const { at, steps } = chooseLimits(skewed, { classes: 5 })
  expect(steps).toBe('quantile')
  const classes = makeClasses(at)
  const counts = classes.map(({ role }) => skewed.filter((value) => roleOf(value, classes) === role).length)
  expect(Math.max(...counts) / skewed.length).toBeLessThan(0.35)
  expect(chooseLimits(skewed, equal).steps).toBe('equal')
  expect(chooseLimits(skewed, { classes: 5, middle: 10 }).steps).toBe('equal')
})
test('four fifths of the cells in one class are not too many, more are', () =>
  expect([4, 5].map((few) => chooseLimits([1, 2, 3, 4, 5].slice(0, few).concat(100), { classes: 2 }).steps)).toEqual(['equal', 'quantile']))
test('where most cells are alike, what differs is parted', () => {
  const { at, steps } = chooseLimits([...Array(90).fill(0), 1, 2, 3, 5, 8, 13, 21, 34, 55, 9000], { classes: 4 })
  expect([steps, at.length]).toEqual(['quantile', 3])
})
