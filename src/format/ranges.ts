import type { NumberStyle } from './numbers.ts'
import { formatNumber } from './numbers.ts'

/** A range as one span: "24–99"; with a minus in it, "−4 to 12". */
export function formatRange([low, high]: readonly [number, number], locale: string, style: NumberStyle = {}): string {
  const joiner = low < 0 || high < 0 ? ' to ' : '–'
  return `${formatNumber(low, locale, style)}${joiner}${formatNumber(high, locale, style)}`
}

/** Years as ranges of those in a row: "2021–2024 and 2026" from 2021, 2022, 2023, 2024, 2026. Sorted, without doubles. */
export function rangesOfYears(years: readonly number[]): string[] {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const year of sorted) {
    const last = runs.at(-1)
    if (last && year === last[1] + 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.flatMap(([from, to]) => (to - from === 1 ? [String(from), String(to)] : [from === to ? String(from) : `${from}–${to}`]))
}
