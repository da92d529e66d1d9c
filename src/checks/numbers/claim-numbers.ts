import type { Claim } from '../../claims/claim.ts'
import { claimLexiconOf } from '../../claims/lexicon.ts'
import { meantBy, misstated } from '../../claims/state-number.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { placeOfMark, type ClaimMark, type Passage } from '../../marks/mark.ts'
import { spanOf } from './cures.ts'
import type { StandingNumber } from './standing.ts'

/** What the numbers in the words of claims are tested with. */
export interface ClaimGrounds {
  /** Claim marks of the block that the numbers stand in. */
  marks: readonly ClaimMark[]
  /** Claims that the file may name. */
  claims: ReadonlyMap<string, Claim>
  file: string
  locale: string
}

/** Whether a number is a place in a ranking that a claim settles: "came second" of one that ranks two. The words of the claim are held to it. */
function isPlaceOf(text: string, claims: readonly Claim[], locale: string): boolean {
  const { ordinals } = claimLexiconOf(locale)
  const word = /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? ''
  return Object.hasOwn(ordinals, word) && claims.some(({ places }) => places === ordinals[word])
}

/**
 * Judges a number inside `:c[…]{#claim}` that no fact stands behind, by the numbers that its claim states: nothing where it is for none of
 * them to judge, an empty list where one of them is what the words say. An excuse does not outdo them.
 */
export function judgeByClaim(passage: Passage, number: StandingNumber, { marks, claims, file, locale }: ClaimGrounds): Issue[] | undefined {
  const { start, end, text, mark, standing } = number
  if (standing !== 'unbound' && !(standing === 'excused' && mark)) return undefined
  const own = marks.find(({ before, text: words }) => before.length <= start && end <= before.length + words.length)
  const named = own?.claims.flatMap((id) => claims.get(id) ?? []) ?? []
  if (standing === 'unbound' && own && isPlaceOf(text, named, locale)) return []
  const numbers = meantBy(
    text,
    named.flatMap((claim) => claim.numbers),
    { bare: standing === 'unbound' },
    locale,
  )
  if (!own || numbers.length === 0) return undefined
  const around = { before: passage.plain.slice(own.before.length, start), after: passage.plain.slice(end) }
  const wrong = misstated(text, around, numbers, locale)
  if (!wrong) return []
  const place = mark ? placeOfMark(mark) : spanOf(passage, start, end)
  const at = mark ? mark.wordsAt : place
  const { offer } = wrong
  return [
    issue('numbers/claim', { file, ...place }, `the words of a claim say “${text}”: ${wrong.reason}`, {
      got: text,
      expected: `what the claim says: ${named.map(({ derivation }) => derivation).join('; ')}`,
      hint: wrong.hint,
      ...(offer !== undefined && at ? { fixes: [{ title: `Write "${offer}"`, file, ...at, text: offer, safe: false }] } : {}),
    }),
  ]
}
