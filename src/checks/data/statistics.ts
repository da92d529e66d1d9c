/** Robust statistics: a few wild values do not move them. */

/** The median; NaN for none. The numbers are not changed. */
export function median(numbers: Float64Array): number {
  if (numbers.length === 0) return Number.NaN
  const sorted = numbers.toSorted()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** What is usual among numbers: their median, and how far from it they lie, on the scale of a standard deviation. */
export interface Usual {
  middle: number
  spread: number
}

/**
 * Median and spread: 1.4826 times the median distance from the median. Where more than half the numbers are alike that is zero, and 1.2533
 * times the mean distance stands in for it.
 */
export function usual(numbers: Float64Array): Usual {
  const middle = median(numbers)
  const distances = numbers.map((value) => Math.abs(value - middle))
  const spread = 1.4826 * median(distances)
  if (spread > 0 || numbers.length === 0) return { middle, spread }
  return { middle, spread: (1.2533 * distances.reduce((sum, value) => sum + value, 0)) / numbers.length }
}

/**
 * The factor between two numbers, 1 or more. Those nearer to zero than `least` count as `least`; two of different sign are infinitely far
 * apart unless both do.
 */
export function ratioOf(a: number, b: number, least = 0): number {
  const [low, high] = [Math.abs(a), Math.abs(b)].sort((x, y) => x - y) as [number, number]
  if (high <= least) return 1
  if (a * b < 0) return Infinity
  return high / Math.max(low, least)
}
