import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { readClaimAttributes } from './claim-attributes.ts'
import type { ClaimMark, Locate } from './mark.ts'
import { spanBetween } from './mark.ts'

/** The text that a mark stands in, and where. */
interface Source {
  text: string
  file: string
  locate: Locate
}

/** A claim mark from its braces and its words, or the issue of what is wrong with it. */
export function claimMark(
  attributes: Record<string, string | null | undefined>,
  words: Pick<ClaimMark, 'text' | 'before' | 'block' | 'start' | 'end'>,
  { text, file, locate }: Source,
): ClaimMark | Issue {
  const span = spanBetween(locate, words.start, words.end)
  const { fault, claims, also, excuse } = readClaimAttributes(attributes)
  if (fault) {
    const { code, message, ...more } = fault
    return issue(code, { file, ...span }, message, { got: text.slice(words.start, words.end), ...more })
  }
  if (!words.text.trim())
    return issue('words/mark-empty', { file, ...span }, 'a claim mark holds no words', { hint: 'write :c[China mined most]{#claim-id}' })
  return { kind: 'claim', ...words, claims, also, ...span, ...(excuse ? { excuse } : {}) }
}
