/** A rank within one place: 1 is the largest; ties share a rank, and the next one is skipped. */
export interface Rank {
  rank: number
  /** How many share it, the one itself included. */
  shared: number
  /** Row of a drawing that has one row a rank: those that share a rank stand in the rows it takes, one below the other. */
  slot: number
}

/**
 * Ranks the values of one place, the largest first. `before` gives the slot that a code had in the place before: those that
 * tie keep that order, so that their lines do not cross for nothing. A code without a value has no rank.
 */
export function rankPlace(values: ReadonlyMap<string, number>, before: ReadonlyMap<string, number> = new Map()): Map<string, Rank> {
  const codes = [...values.keys()].sort(
    (a, b) => values.get(b)! - values.get(a)! || (before.get(a) ?? Infinity) - (before.get(b) ?? Infinity) || 0,
  )
  return new Map(
    codes.map((code, slot) => {
      const value = values.get(code)!
      const first = codes.findIndex((other) => values.get(other) === value)
      return [code, { rank: first + 1, shared: codes.filter((other) => values.get(other) === value).length, slot: slot + 1 }]
    }),
  )
}
