import type { Article } from '../../../articles/article.ts'
import type { Issue } from '../../../issues/issue.ts'
import type { Dice } from '../../dice.ts'
import { NUMBER_SLIPS } from './number-slips.ts'
import type { Page, Slip, SlipKind } from './slip.ts'
import { WORD_SLIPS } from './word-slips.ts'

/** Every kind of slip, in the order of the report. */
export const SLIP_KINDS: readonly SlipKind[] = [...NUMBER_SLIPS, ...WORD_SLIPS]

/** One slip, where it was made and what was said of it. */
export interface SlipTrial {
  kind: SlipKind
  file: string
  line: number
  /** The words before and after, in a line. */
  what: string
  /** Codes of the errors that stand with the slip and not without it; none means that it would have been published. */
  refusedBy: string[]
}

/** Reads an article's text anew and says what is wrong with it. */
export type Judge = (article: Article, text: string) => Issue[]

const key = ({ code, got, message }: Issue): string => JSON.stringify([code, got, message])
const errors = (issues: readonly Issue[]): Issue[] => issues.filter((one) => one.level === 'error')

const apply = (text: string, slip: Slip): string => `${text.slice(0, slip.start)}${slip.text}${text.slice(slip.end)}`

/** Words around a slip, before and after it. */
function excerpt(text: string, slip: Slip): string {
  const from = Math.max(text.lastIndexOf('\n', slip.start - 1) + 1, slip.start - 40)
  const shown = (one: string, end: number): string => one.slice(from, end + 30).split('\n', 1)[0] ?? ''
  return `“${shown(text, slip.end)}” → “${shown(apply(text, slip), slip.start + slip.text.length)}”`
}

/**
 * Makes every slip of a kind that the dice draw for the numbers of these pages, at most `most`, none twice, and asks the judge of each.
 * A slip is one change of one article as it stands; the article is read anew from its text.
 */
export function trySlips(
  pages: readonly Page[],
  kind: SlipKind,
  { dice, most, judge }: { dice: Dice; most: number; judge: Judge },
): SlipTrial[] {
  const left = pages.flatMap((page) => page.spots.map((spot) => ({ page, spot })))
  const seen = new Set<string>()
  const trials: SlipTrial[] = []
  while (left.length > 0 && trials.length < most) {
    const [drawn] = left.splice(dice.below(left.length), 1)
    const slip = drawn && kind.seed(drawn.spot, drawn.page, dice)
    if (!drawn || !slip) continue
    const { article, text } = drawn.page
    const id = JSON.stringify([article.file, slip])
    if (seen.has(id)) continue
    seen.add(id)
    const before = new Set(errors(judge(article, text)).map(key))
    const fresh = errors(judge(article, apply(text, slip))).filter((one) => !before.has(key(one)))
    const refusedBy = [...new Set(fresh.map(({ code }) => code))]
    trials.push({ kind, file: article.file, line: drawn.spot.mark.line, what: excerpt(text, slip), refusedBy })
  }
  return trials
}
