/** What a lying bar asks of its scale: its value, and room in px for the words beyond its end. */
export interface Need {
  value: number
  beyond: number
}

/** A scale from values to px: where zero stands, and px for one unit of y. */
export interface LyingScale {
  zero: number
  unit: number
}

/** Room between `left` and `right`; words that stand across zero from their bars keep it that far from the edges. */
export interface LyingRoom {
  left: number
  right: number
  /** Words at the left of zero, beside bars that run right, and the other way round. */
  besideRight: number
  besideLeft: number
}

/** The longest bars with which every word still has its room. Where values go both ways, zero is moved until bars are longest. */
export function fitLying(needs: readonly Need[], { left, right, besideRight, besideLeft }: LyingRoom): LyingScale {
  const [low, high] = [left + besideRight, right - besideLeft]
  const unitAt = (zero: number): number =>
    Math.min(
      ...needs
        .filter((need) => need.value !== 0)
        .map(({ value, beyond }) => Math.max(0, value > 0 ? right - zero - beyond : zero - left - beyond) / Math.abs(value)),
    )
  if (!needs.some((need) => need.value < 0)) return { zero: low, unit: finite(unitAt(low)) }
  let best = { zero: low, unit: -1 }
  for (let zero = low; zero <= Math.max(low, high); zero++) {
    const unit = finite(unitAt(zero))
    if (unit > best.unit) best = { zero, unit }
  }
  return best
}

/** Nothing but zeros has no scale; any will do. */
const finite = (unit: number): number => (Number.isFinite(unit) ? unit : 0)
