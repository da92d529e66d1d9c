/** Orders codes as a spec's `sort` says: by value, falling value, name, as they come, or in a list's order (the rest after it). */
export function order(
  codes: readonly string[],
  sort: 'value' | '-value' | 'name' | 'none' | readonly (string | number)[],
  value: (code: string) => number,
  name: (code: string) => string,
): string[] {
  if (sort === 'none') return [...codes]
  if (typeof sort !== 'string') {
    const rank = new Map(sort.map((code, place) => [String(code), place]))
    return [...codes].sort((a, b) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity) || 0)
  }
  if (sort === 'name') return [...codes].sort((a, b) => name(a).localeCompare(name(b)))
  const sign = sort === 'value' ? 1 : -1
  return [...codes].sort((a, b) => sign * (value(a) - value(b)) || name(a).localeCompare(name(b)))
}

/** Distinct values in the order they first stand. */
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

const TIME = /^\d{4}(-\d{2}){0,2}$/

/** Codes that are all years, months or days, in time order; others as they come. Editions and years stand so whatever their rows' order. */
export const inTime = (codes: readonly string[]): string[] => (codes.every((code) => TIME.test(code)) ? [...codes].sort() : [...codes])
