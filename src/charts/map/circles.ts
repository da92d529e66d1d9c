import type { Circle } from './views.ts'

/** A circle smaller than this cannot be seen, nor touched. */
export const SMALLEST = 2.5
/** Radius of a symbol where all are of one size. */
export const SYMBOL = 5.75

/** What the size of circles depends on: whether they have one, and the value of the largest. */
export interface Sizes {
  sized: boolean
  largest: number
}

/** Radius of the largest circle. */
export const widest = (width: number): number => Math.min(46, width * 0.068)

/** Radius of a value's circle: its area follows the value; the largest takes a fixed part of the width. */
export const radius = (value: number, { largest }: Pick<Sizes, 'largest'>, width: number): number =>
  Math.max(SMALLEST, Math.sqrt(value / (largest || 1)) * widest(width))

/** Radius of a country's symbol, in px; 0 where it has none. */
export function symbolRadius(value: number | null, sizes: Sizes, width: number): number {
  if (!sizes.sized) return width < 560 ? SYMBOL - 0.75 : SYMBOL
  return value !== null && value > 0 ? radius(value, sizes, width) : 0
}

/** Circles about the countries of a symbol map. Panels leave each the room of the largest, so that their maps are alike. */
export function circlesOf(
  {
    kind,
    countries,
    ...sizes
  }: Sizes & { kind: string; countries: readonly { longitude: number; latitude: number; value: number | null }[] },
  width: number,
  isPanel = false,
): Circle[] {
  if (kind !== 'symbol') return []
  return countries.map(({ longitude, latitude, value }) => ({
    longitude,
    latitude,
    r: symbolRadius(isPanel ? sizes.largest : value, sizes, width),
  }))
}
