import { anyOf, compile } from '../numbers/lexicon.ts'
import type { Held, Misfit, SaidWord } from './said.ts'
import type { ClaimLexicon } from './lexicon.ts'

/** How many of how many the claims count; nothing where one of them counts nothing. */
function countsOf(claims: readonly Held[]): { some: number; all: number }[] {
  const counts = claims.map(({ kinds, numbers = [] }) => {
    const [some, all] = numbers.filter(({ unit }) => unit === 'count')
    return kinds.length === 1 && kinds[0]?.[0] === 'some' && some && all ? { some: some.value, all: all.value } : undefined
  })
  return counts.flatMap((one) => one ?? []).length === claims.length ? counts.flatMap((one) => one ?? []) : []
}

/** "All countries", "most of the ores": a word for how many, with what is counted. After "of" it is the whole: "five of all countries". */
const wholes = (words: readonly string[], { counted, partOf }: ClaimLexicon): RegExp =>
  compile(
    `(?<!(?<![\\p{L}-])(?:${anyOf(partOf)}|not)\\s+)(?<![\\p{L}-])(${words.join('|')})\\s+(?:of\\s+)?(?:(?:the|these|those|its|other)\\s+)?(?:${anyOf(counted)})(?![\\p{L}-])`,
    'giu',
  )

/** Words for all, or for most, of what a claim counts less of: "all countries" of five in twelve. */
export function miscounted(text: string, claims: readonly Held[], lexicon: ClaimLexicon): Misfit[] {
  const counts = countsOf(claims)
  const wrong = [
    ...(counts.some(({ some, all }) => some < all) ? [...text.matchAll(wholes(['all', 'every', 'each', 'both'], lexicon))] : []),
    ...(counts.some(({ some, all }) => some * 2 <= all) ? [...text.matchAll(wholes(['most'], lexicon))] : []),
  ]
  return wrong.map(({ 0: got, index: at }) => ({
    message: `the words say "${got}", and the claim counts ${counts.map(({ some, all }) => `${some} of ${all}`).join(', ')}`,
    got,
    expected: counts.map(({ some, all }) => `${some} of ${all}`).join(', '),
    at,
  }))
}

/** True of "most" where it is said of what a claim counts more than half of. */
export const trulyCounted = (text: string, { word, at }: SaidWord, claims: readonly Held[], lexicon: ClaimLexicon): boolean =>
  word.toLowerCase() === 'most' &&
  countsOf(claims).some(({ some, all }) => some * 2 > all) &&
  [...text.matchAll(wholes(['most'], lexicon))].some(({ index }) => index === at)
