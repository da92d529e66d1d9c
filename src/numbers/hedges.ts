import type { Hedge, Lexicon } from './lexicon.ts'
import { anyOf, madeOnce } from './lexicon.ts'

/** Hedges of one side of a number: their phrases as a pattern, and which hedge each phrase is. */
interface HedgeWords {
  phrases: string
  hedgeOf: ReadonlyMap<string, Hedge>
}

function hedgeWords(hedges: Partial<Record<Hedge, string[]>>): HedgeWords {
  const hedgeOf = new Map(Object.entries(hedges).flatMap(([hedge, phrases]) => phrases.map((phrase) => [phrase, hedge as Hedge] as const)))
  return { phrases: anyOf([...hedgeOf.keys()]), hedgeOf }
}

const wordsBefore = madeOnce(({ hedges }) => hedgeWords(hedges))
const wordsAfter = madeOnce(({ hedgesAfter }) => hedgeWords(hedgesAfter))
const patternBefore = madeOnce((lexicon) => new RegExp(`(?<![\\p{L}\\p{N}-])(${wordsBefore(lexicon).phrases})\\s*$`, 'iu'))
const patternAfter = madeOnce((lexicon) => new RegExp(`^\\s+(${wordsAfter(lexicon).phrases})(?![\\p{L}\\p{N}-])`, 'iu'))
const patternInside = madeOnce((lexicon) => new RegExp(`^(${wordsBefore(lexicon).phrases})\\s+`, 'iu'))

/** "60+", "60-odd percent", "two hundred-plus". */
const wordsGlued = madeOnce(({ hedgesGlued }) => hedgeWords(hedgesGlued))
const patternGlued = madeOnce((lexicon) => new RegExp(`^(.*[\\p{L}\\d])(${wordsGlued(lexicon).phrases})(\\s.*)?$`, 'iu'))

const findHedge = (text: string, pattern: RegExp, { hedgeOf }: HedgeWords): Hedge | undefined =>
  hedgeOf.get(pattern.exec(text)?.[1]?.toLowerCase().replaceAll(/\s+/g, ' ') ?? '')

/** The hedge at the end of the words before a number: "reserves of about " hedges, "about reserves of " does not. */
export const hedgeBefore = (before: string, lexicon: Lexicon): Hedge | undefined =>
  findHedge(before, patternBefore(lexicon), wordsBefore(lexicon))

/** The hedge right after a number: " or so". */
export const hedgeAfter = (after: string, lexicon: Lexicon): Hedge | undefined =>
  findHedge(after, patternAfter(lexicon), wordsAfter(lexicon))

/** A hedge typed inside a mark, and the text without it. */
export function hedgeInside(text: string, lexicon: Lexicon): { hedge?: Hedge; rest: string } {
  const [glued, number = '', mark = '', unit = ''] = patternGlued(lexicon).exec(text) ?? []
  if (glued) return { hedge: wordsGlued(lexicon).hedgeOf.get(mark.toLowerCase().trim())!, rest: number + unit }
  const found = patternInside(lexicon).exec(text)?.[0]
  const hedge = found && hedgeBefore(found, lexicon)
  return hedge ? { hedge, rest: text.slice(found.length) } : { rest: text }
}
