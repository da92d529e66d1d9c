import type { Claim } from '../../claims/claim.ts'
import type { Fact } from '../../facts/fact.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { Passage, ReadWords } from '../../marks/mark.ts'
import { judgeByClaim } from './claim-numbers.ts'
import { countedTimes } from './counted-times.ts'
import { cureCut, cureUnbound, spanOf } from './cures.ts'
import { numbersOf, type Grounds, type StandingNumber } from './standing.ts'

/** Words that readers see, from one file, and the facts that they may name. */
export interface WordsOfFile {
  texts: readonly ReadWords[]
  file: string
  facts: ReadonlyMap<string, Fact>
  claims: ReadonlyMap<string, Claim>
}

/** True where a mark leaves out only the years, or other times, that its fact counts. */
function countsTimes({ text, mark }: StandingNumber, facts: ReadonlyMap<string, Fact>, locale: string): boolean {
  const fact = mark?.fact === undefined ? undefined : facts.get(mark.fact)
  return fact?.unit === 'count' && countedTimes(text, locale)?.number === mark?.text
}

const MESSAGES = {
  unbound: 'this number is neither bound, quoted nor excused',
  unsourced: 'this number is quoted, and no source of ours is linked beside it',
  cut: 'the mark holds a part of this number only',
} as const

function faultOf(passage: Passage, number: StandingNumber, { file, facts }: WordsOfFile, locale: string): Issue[] {
  const { standing, start, end, text } = number
  if (standing === 'bound' || standing === 'quoted' || standing === 'excused') return []
  if (standing === 'cut' && countsTimes(number, facts, locale)) return []
  const code = standing === 'cut' ? 'numbers/cut' : 'numbers/unbound'
  const fault = { passage, number, facts, file, locale }
  const { hint, fixes } = standing === 'cut' ? cureCut(fault) : cureUnbound(fault)
  const place = { file, ...spanOf(passage, start, end) }
  return [issue(code, place, MESSAGES[standing], { got: text, hint, ...(fixes.length > 0 ? { fixes } : {}) })]
}

/**
 * The law: every number in the words of a file is bound to a fact, quoted with its source, or excused with a reason. Labels and notes of
 * facts are no such words: they are receipts, and say which cells a number rests on. In the words of a claim a number may be the claim's own.
 */
export const checkNumbers = (words: WordsOfFile, grounds: Grounds, locale = 'en'): Issue[] =>
  words.texts.flatMap(({ passages, claims: marks }) => {
    // Code and titles hold no mark, and are no blocks.
    const blocks = passages.filter(({ markable }) => markable)
    return passages.flatMap((passage) => {
      const own = marks.filter(({ block }) => blocks[block] === passage)
      const claimed = { marks: own, claims: words.claims, file: words.file, locale }
      return numbersOf(passage, grounds, locale).flatMap(
        (number) => judgeByClaim(passage, number, claimed) ?? faultOf(passage, number, words, locale),
      )
    })
  })
