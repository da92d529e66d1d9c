import { expect, test } from 'vitest'
import { leastSquares } from './least-squares.ts'

const pairs = (xs: number[], ys: number[]) => xs.map((x, k) => ({ x, y: ys[k]! }))

/*
 * Norris, NIST Statistical Reference Datasets, linear regression: 36 observations from the calibration of ozone monitors, with
 * certified values. https://www.itl.nist.gov/div898/strd/lls/data/Norris.shtml
 */
const NORRIS = pairs(
  [
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777, 558.2, 0.4, 0.6, 775.5, 666.9, 338, 447.5, 11.6, 556, 228.1, 995.8,
    887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999, 779, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
  ],
  [
    0.1, 338.8, 118.1, 888, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998,
    888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
  ],
)
test('leastSquares gives the certified values of Norris', () => {
  const fit = leastSquares(NORRIS)!
  expect(fit.intercept).toBeCloseTo(-0.262323073774029, 10)
  expect(fit.slope).toBeCloseTo(1.00211681802045, 12)
  expect(fit.rSquared).toBeCloseTo(0.999993745883712, 12)
})

/* Anscombe, Graphs in Statistical Analysis, The American Statistician 27 (1973): y = 3 + 0.5 x and r squared 0.667 in all four. */
const X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
test.each([
  ['first', X, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
  ['second', X, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
  ['third', X, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
  ['fourth', [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]],
])('leastSquares gives the line that Anscombe prints for his %s set', (_name, xs, ys) => {
  const fit = leastSquares(pairs(xs, ys))!
  expect([fit.slope, fit.intercept, fit.rSquared].map((value) => value.toFixed(2))).toEqual(['0.50', '3.00', '0.67'])
})
test('leastSquares has no line where all x are alike, and nothing to account for where all y are', () =>
  expect([leastSquares(pairs([2, 2, 2], [1, 2, 3])), leastSquares(pairs([1, 2, 3], [2, 2, 2]))]).toEqual([undefined, undefined]))
