import { formatList } from '../format/lists.ts'
import type { Receipt } from '../facts/receipt.ts'
import { SITE } from '../site.ts'
import type { Speak } from '../words/words.ts'

/**
 * How a number has changed between editions, oldest first: "13,000 tonnes in 2025; 29,000 tonnes in 2026". Editions that follow one another
 * with the same value are told together. Empty where no other edition holds the cells.
 */
export function historyInWords(history: Receipt['history'], t: Speak): string {
  const runs: { value: string; versions: string[] }[] = []
  for (const { value, version } of history) {
    const last = runs.at(-1)
    if (last?.value === value) last.versions.push(version)
    else runs.push({ value, versions: [version] })
  }
  return runs.map(({ value, versions }) => t('receipt.in-editions', { value, editions: formatList(versions, SITE.lang) })).join('; ')
}
