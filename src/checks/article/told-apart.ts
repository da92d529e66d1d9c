import { claimLexiconOf, type ClaimLexicon } from '../../claims/lexicon.ts'
import type { Turn } from '../../claims/turns.ts'
import type { Fact } from '../../facts/fact.ts'
import { denialBefore } from '../../numbers/denial.ts'
import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'

/** A bound number of a passage with its fact, and where it stands there. */
interface Bound {
  fact: Fact
  from: number
}

/** A comparison ahead of the two numbers that it tells apart: "mined less in 2025 (#) than in 2024 (#)". */
export interface ToldApart {
  turn: Turn
  /** The number that it is measured from, and the one that it is of. */
  pair: [from: Fact, to: Fact]
}

const patterns = new WeakMap<ClaimLexicon, RegExp>()

/** How a comparison stands ahead of both of its numbers, made once for a language. */
function patternOf(lexicon: ClaimLexicon): RegExp {
  const known = patterns.get(lexicon)
  if (known) return known
  const { tellsApart, than } = lexicon
  const whole = (some: string): string => `(?<![\\p{L}-])(?:${some})(?![\\p{L}-])`
  const words = anyOf(tellsApart.flat())
  const between = `(?:(?!${whole(`${words}|${than}`)})[^#;:])*?`
  const made = compile(`${whole(`(?<word>${words})`)}(?!\\s+${than})${between}(?<a>#+)${between}${whole(than)}${between}(?<b>#+)`, 'dgiu')
  patterns.set(lexicon, made)
  return made
}

/** The comparisons of one sentence, `text`, that stand before both of their numbers. Numbers are `#`; denied ones are left. */
export function toldApart(text: string, at: number, bound: readonly Bound[], locale: string): ToldApart[] {
  const lexicon = claimLexiconOf(locale)
  return [...text.matchAll(patternOf(lexicon))].flatMap(({ index, groups, indices }): ToldApart[] => {
    const { word = '' } = groups ?? {}
    const factAt = (name: string): Fact | undefined => bound.find(({ from }) => from === at + (indices?.groups?.[name]?.[0] ?? -1))?.fact
    const [to, from] = [factAt('a'), factAt('b')]
    if (!from || !to || denialBefore(text.slice(0, index), lexiconOf(locale)) !== undefined) return []
    const up = lexicon.tellsApart.some(([more]) => more === word.toLowerCase())
    return [{ turn: { kind: 'compare', word, at: at + index, up }, pair: [from, to] }]
  })
}
