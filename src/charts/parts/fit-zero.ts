/** What a mark asks of a scale that begins at zero: its value, and room in px for the words beyond its end. */
export interface ZeroNeed {
  value: number
  /** Room beyond the end of a mark, on the side to which it runs. */
  beyond: number
}

/** A scale from values to px: where zero stands, and px for one unit of y. */
export interface ZeroScale {
  zero: number
  unit: number
}

/** Room at least needed on each side of zero, in px, whatever the values are. */
interface Sides {
  left: number
  right: number
  /** Words at the left of zero, beside marks that run right, and the other way round. */
  leastLeft?: number
  leastRight?: number
}

/**
 * The longest marks with which every word still has its room, between `left` and `right`. A need of value zero or above lies at the
 * right of zero; `negative` tells the needs at its left. Nothing but zeros has no scale, and any will do.
 */
export function fitZero(needs: readonly ZeroNeed[], { left, right, leastLeft = 0, leastRight = 0 }: Sides): ZeroScale {
  const side = (unit: number, way: 1 | -1): number =>
    Math.max(
      way > 0 ? leastRight : leastLeft,
      ...needs.filter(({ value }) => (value < 0 ? -1 : 1) === way).map(({ value, beyond }) => Math.abs(value) * unit + beyond),
    )
  const room = right - left
  const largest = Math.max(0, ...needs.map(({ value }) => Math.abs(value)))
  if (largest === 0) return { zero: left + side(0, -1), unit: 0 }
  let [low, high] = [0, room / largest]
  for (let turn = 0; turn < 50; turn++) {
    const unit = (low + high) / 2
    if (side(unit, -1) + side(unit, 1) <= room) low = unit
    else high = unit
  }
  return { zero: left + side(low, -1), unit: low }
}
