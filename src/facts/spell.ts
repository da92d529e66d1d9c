import { anyOf, compile, type Lexicon } from '../numbers/lexicon.ts'
import type { Fact } from './fact.ts'
import { fromSmallest } from './ranks.ts'
import { amountInWords } from './value-in-words.ts'

const nameOf = (names: Record<string, number>, value: number): string | undefined =>
  Object.entries(names).find(([, one]) => one === value)?.[0]

/** With a capital where the text that it takes the place of has one. */
const likewise = (word: string, text: string): string => (/^\p{Lu}/u.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word)

/** A whole number below a hundred in words, with a capital where the text has one: "eight", "Twenty-one". Nothing for others. */
export function inWords(value: number, text: string, { ones, tens }: Lexicon): string | undefined {
  const small = nameOf(ones, value)
  const ten = nameOf(tens, value - (value % 10))
  const one = nameOf(ones, value % 10)
  const word = small ?? (ten === undefined ? undefined : value % 10 === 0 ? ten : `${ten}-${one ?? ''}`)
  return word === undefined ? undefined : likewise(word, text)
}

/** A place in a ranking as the text writes one: "third-largest" for "second-largest", "3rd" for "2nd", "No. 3" for "No. 2"; else "third". */
export function ordinalDressed(fact: Fact & { value: number }, text: string, lexicon: Lexicon): string[] {
  const { ordinals, rankWords, superlatives } = lexicon
  const write = (rank: number, like: string): string =>
    /^\d/.test(like) ? amountInWords(rank, 'rank', 'en') : likewise(nameOf(ordinals, rank) ?? amountInWords(rank, 'rank', 'en'), like)
  const numbered = compile(`^((?:${anyOf(rankWords)})\\s*)\\S+$`).exec(text)?.[1]
  if (numbered !== undefined) return [`${numbered}${fact.value}`]
  const [, lead = '', ordinal, tail = ''] =
    compile(`^(the\\s+)?(\\d+(?:st|nd|rd|th)|${anyOf(Object.keys(ordinals))})((?:[\\s-]+(?:${anyOf(superlatives)}))?)$`).exec(text) ?? []
  if (ordinal === undefined) return [write(fact.value, text)]
  const bottom = fromSmallest(fact)
  const ranks = [fact.value, ...(bottom === undefined ? [] : [bottom])]
  return [...new Set([...ranks.map((rank) => `${lead}${write(rank, ordinal)}${tail}`), `${lead}${write(fact.value, ordinal)}`])]
}
