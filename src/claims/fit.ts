import { anyOf, compile } from '../numbers/lexicon.ts'
import type { Claim, ClaimKind } from './claim.ts'
import type { ClaimLexicon } from './lexicon.ts'

/** A word of a group, and where it stands in the text. */
export interface SaidWord {
  group: string
  word: string
  at: number
}

/** What is wrong with words for their claims: which word, what would be right. */
export interface Misfit {
  message: string
  got: string
  expected: string
}

const wordsOf = (phrases: readonly string[]): RegExp => compile(`(?<![\\p{L}-])(?:${anyOf(phrases)})(?![\\p{L}-])`, 'giu')

/** The text with idle phrases blanked, so that places stay. */
const withoutIdle = (text: string, { idle }: ClaimLexicon): string =>
  text.replaceAll(compile(`(?<![\\p{L}-])(?:${anyOf(idle)})(?![\\p{L}-])`, 'giu'), (phrase) => ' '.repeat(phrase.length))

/** Words of the given groups that a text says, in their order; of two at one place the longer first. `#` stands for a bound number. */
export function saidIn(text: string, groups: readonly string[], lexicon: ClaimLexicon): SaidWord[] {
  const left = withoutIdle(text, lexicon)
  const found = groups.flatMap((group) =>
    [...left.matchAll(wordsOf(lexicon.words[group] ?? []))].map((one) => ({ group, word: one[0], at: one.index })),
  )
  return found.toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)
}

/** What the words of a claim are held to. */
type Held = Pick<Claim, 'kinds' | 'places'>

/** Kinds of a claim that its words must say: that of its first line, and every way in which something moves. */
const mustSay = ({ kinds }: Held): ClaimKind[] =>
  kinds.flatMap(([own], line) => (own && (line === 0 || own === 'rose' || own === 'fell') ? [own] : []))

/** Places in a ranking that words name, and no claim settles. */
function unsettled(text: string, claims: readonly Held[], { ordinals }: ClaimLexicon): Misfit[] {
  const settled = Math.max(...claims.map(({ places }) => places))
  if (settled === 0) return []
  const words = [...text.matchAll(wordsOf(Object.keys(ordinals)))].map(([word]) => word)
  const wrong = words.filter((word) => (ordinals[word.toLowerCase()] ?? 0) !== settled)
  return wrong.map((word) => ({
    message: `the words say "${word}", and the claim settles ${settled === 1 ? 'the first place' : `the first ${settled} places`}`,
    got: word,
    expected: Object.keys(ordinals).find((one) => ordinals[one] === settled) ?? 'no place but the first',
  }))
}

/**
 * Holds words to what their claims say: the first line of each claim must be said ("rose every year" by a word that rises and one that
 * says every year), each rise and fall too, and nothing contrary to any line. A place in a ranking is the last that the claim settles.
 */
export function misfitsOf(text: string, claims: readonly Held[], lexicon: ClaimLexicon): Misfit[] {
  const said = saidIn(text, Object.keys(lexicon.words), lexicon)
  const groups = new Set(said.map(({ group }) => group))
  const wanted = claims.flatMap((claim) => mustSay(claim).flatMap((kind) => lexicon.says[kind]))
  const claimed = new Set(claims.flatMap(({ kinds }) => kinds.flat().flatMap((kind) => lexicon.says[kind].flat())))
  const contrary = said.flatMap(({ group, word, at }) => {
    const other = lexicon.opposites.flatMap((pair) => (pair.includes(group) ? pair.filter((one) => one !== group) : []))[0]
    const excused = said.some((one) => one.at === at && claimed.has(one.group))
    return other !== undefined && claimed.has(other) && !claimed.has(group) && !excused
      ? [{ message: `the words say "${word}", and the claim the contrary`, got: word, expected: listed([other], lexicon) }]
      : []
  })
  const unsaid = wanted
    .filter((some) => !some.some((group) => groups.has(group)))
    .map((some) => ({ message: 'these words do not say what their claim does', got: text.trim(), expected: listed(some, lexicon) }))
  const unique = [...new Map(unsaid.map((one) => [one.expected, one])).values()]
  return [...(contrary.length ? contrary : unique), ...unsettled(text, claims, lexicon)]
}

const listed = (groups: readonly string[], { words }: ClaimLexicon): string =>
  `a word such as ${groups
    .flatMap((group) => (words[group] ?? []).slice(0, 4))
    .slice(0, 8)
    .join(', ')}`
