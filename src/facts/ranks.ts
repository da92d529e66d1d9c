import type { Fact } from './fact.ts'

/** A rank as counted from the smallest, by the rows on its receipt; nothing where they are not known. */
export function fromSmallest({ value, steps }: Fact & { value: number }): number | undefined {
  const rows = steps.flatMap((step) => (step.row ? [step.value] : [])).toSorted((a, b) => b - a)
  const own = rows[value - 1]
  return own === undefined ? undefined : 1 + rows.filter((one) => one < own).length
}
