/**
 * Two editions in a phrase, what both are called said once: "Mineral Commodity Summaries 2025 to 2026".
 * Editions whose names share no beginning are both named whole.
 */
export function editionSpan(before: string, after: string): string {
  const old = before.split(' ')
  const fresh = after.split(' ')
  let shared = 0
  while (shared < fresh.length - 1 && old[shared] === fresh[shared]) shared++
  return `${before} to ${fresh.slice(shared).join(' ')}`
}
