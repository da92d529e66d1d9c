import type { Lexicon } from './lexicon.ts'
import { anyOf, compile, madeOnce } from './lexicon.ts'

/** Which way the words around a number point. */
export type Direction = 'falling' | 'rising'

/** The word that gives a number its direction, and where it begins: in the words before the number, or in those after it. */
export interface DirectionWord {
  /** As it is written. */
  word: string
  direction: Direction
  side: 'after' | 'before'
  at: number
}

const hedgesIn = madeOnce(({ hedges }) => new RegExp(`(?<![\\p{L}-])(?:${anyOf(Object.values(hedges).flat())})(?![\\p{L}-])`, 'giu'))

/** The last sentence of some words, its hedges blank. */
const sentenceEnd = (before: string, lexicon: Lexicon): string =>
  (before.split(/[.!?;:]\s/).at(-1) ?? '').replaceAll(hedgesIn(lexicon), (hedge) => ' '.repeat(hedge.length))

const turns = madeOnce(({ falling, rising }) => {
  const words = anyOf([...falling, ...rising])
  return {
    behind: new RegExp(`^(\\s+(?:of\\s+\\S+\\s+)?)(${words})(?![\\p{L}-])`, 'iu'),
    before: new RegExp(`(?<![\\p{L}-])(${words})(?![\\p{L}-])`, 'giu'),
  }
})

const directionOf = (word: string, lexicon: Lexicon): Direction => (lexicon.falling.includes(word.toLowerCase()) ? 'falling' : 'rising')

/**
 * The word by which a sentence gives a number its direction: one right after it ("36 percent less") or else the nearest before it
 * ("fell by 36 percent"). Hedges such as "more than" point nowhere.
 */
export function directionWord(before: string, after: string, lexicon: Lexicon): DirectionWord | undefined {
  const right = turns(lexicon).behind.exec(after)
  if (right?.[2]) return { word: right[2], direction: directionOf(right[2], lexicon), side: 'after', at: right[1]?.length ?? 0 }
  const sentence = sentenceEnd(before, lexicon)
  const left = [...sentence.matchAll(turns(lexicon).before)].at(-1)
  if (!left) return undefined
  return { word: left[0], direction: directionOf(left[0], lexicon), side: 'before', at: before.length - sentence.length + left.index }
}

/** Direction that the sentence gives a number; nothing where it gives none. */
export const directionAround = (before: string, after: string, lexicon: Lexicon): Direction | undefined =>
  directionWord(before, after, lexicon)?.direction

/**
 * What the words before a number say that it is: the size of a movement ("rose by"), where one began or ended ("rose to"), or where what
 * is itself a gap or a pace did ("the lead shrank to"). Only a size has its sign from the verb.
 */
export type Movement = 'size' | 'place' | 'gap'

/** A way to it from the word that moves, over "sharply in 2025" or "5 percent", but into no other clause and to no other verb. */
const way = ({ clauseBreaks, otherMoves }: Lexicon): string =>
  `(?:\\s+(?!(?:${anyOf([...clauseBreaks, ...otherMoves])})(?![\\p{L}-]))(?:[^\\s,;:!?()“”]|,(?=\\d))+){0,7}?,?\\s+`

const moving = madeOnce((lexicon) => {
  const { rising, falling, movements, movesAlone, by, to, of, rangeFrom } = lexicon
  const verbs = anyOf([...rising, ...falling, ...movements])
  return {
    alone: new RegExp(`(?<![\\p{L}-])(?:${anyOf(movesAlone)})(?:\\s+${of})?\\s*$`, 'iu'),
    led: new RegExp(`^(.*)(?<![\\p{L}-])(${verbs})${way(lexicon)}(${by}|${to}|${rangeFrom})\\s*$`, 'ius'),
  }
})

/** Whether what moves is itself a gap or a pace, which stands at what other numbers move by: "the lead shrank to 24 points". */
function movesGap(clause: string, verb: string, { and, clauseBreaks, gaps, paces }: Lexicon): boolean {
  const breaks = anyOf(clauseBreaks.filter((word) => word !== and))
  const subject = clause.split(compile(`[,–—()]|(?<![\\p{L}-])(?:${breaks})(?![\\p{L}-])`, 'iu')).at(-1) ?? ''
  return paces.includes(verb.toLowerCase()) || compile(`(?<![\\p{L}-])(?:${anyOf(gaps)})(?![\\p{L}-])`).test(subject)
}

/**
 * What a verb of change before a number makes of it: "rose by", "fell about", "a rise of" its size; "rose sharply to", "fell from" a
 * place where it stands. Nothing where no such verb leads to it, or a word behind it says of what it is ("to 5 percent above").
 */
export function movementAround(before: string, after: string, lexicon: Lexicon): Movement | undefined {
  if (directionWord('', after, lexicon)) return undefined
  const text = sentenceEnd(before, lexicon)
  const led = moving(lexicon).led.exec(text)
  if (!led) return moving(lexicon).alone.test(text) ? 'size' : undefined
  if (led[3]?.toLowerCase() === lexicon.by) return 'size'
  return movesGap(led[1] ?? '', led[2] ?? '', lexicon) ? 'gap' : 'place'
}
