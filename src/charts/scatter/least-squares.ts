/** The line y = intercept + slope · x that lies nearest to points by least squares, and how much of the spread of y it accounts for. */
export interface FittedLine {
  slope: number
  intercept: number
  /** Square of Pearson's correlation, from 0 to 1. */
  rSquared: number
}

/**
 * Fits a line by ordinary least squares: the slope is the sum of the products of both deviations from their means over the sum of
 * the squared deviations of x. Undefined where all x, or all y, are alike, which leaves no line or nothing to account for.
 */
export function leastSquares(points: readonly { x: number; y: number }[]): FittedLine | undefined {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))]
  let [xx, xy, yy] = [0, 0, 0]
  for (const { x, y } of points) {
    xx += (x - meanX) ** 2
    xy += (x - meanX) * (y - meanY)
    yy += (y - meanY) ** 2
  }
  if (!(xx > 0) || !(yy > 0)) return undefined
  const slope = xy / xx
  return { slope, intercept: meanY - slope * meanX, rSquared: (xy * xy) / (xx * yy) }
}
