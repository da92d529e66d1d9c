import { anyOf, compile } from '../../numbers/lexicon.ts'
import type { ContextWords } from './context-words.ts'
import type { Mention } from './mention.ts'

/** Code of the world. */
export const WORLD = 'WLD'

/** Words that may stand between "global" and its "output". */
const BETWEEN = 4

/** Signs before the world that are looked at. */
const NEAR = 40

/** The forms in which a text says that the world has a number; each begins at the words for the world. */
function patternsOf({ world: words }: ContextWords): RegExp[] {
  const [nouns, things, verbs, aux] = [words.nouns, words.things, words.verbs, words.auxiliaries].map((some) => anyOf(some))
  const owned = `(?:(?:the\\s+)?(?:(?:${anyOf(words.whole)})\\s+)?(?:${nouns})(?:[’']s)?|(?:the\\s+)?(?:${anyOf(words.adjectives)}))`
  const between = `(?:\\s+(?:${anyOf(words.between)})){0,${BETWEEN}}`
  const did = `(?:,?\\s+(?:${aux})){0,3}\\s+(?:${verbs})(?!\\s+to(?!\\p{L}))`
  const makers = `(?:${anyOf(words.makers)})`
  const adverbs = `(?:${anyOf(words.adverbs)})`
  return [
    // "World output", "the world’s mine production", "the worldwide total".
    `${owned}${between}\\s+(?:${things})`,
    // "The world’s 390,000 tonnes".
    `(?:the\\s+)?(?:${nouns})[’']s(?=\\s+#)`,
    // "The world’s mines made", "the world mined", "humanity has dug".
    `${owned}${between}\\s+${makers}${did}`,
    `(?:the\\s+(?:(?:${anyOf(words.whole)})\\s+)?(?:${nouns})|${anyOf(words.people)})${did}`,
    // "Output worldwide", "production of the world".
    `(?:${things})\\s+(?:${adverbs}|of\\s+the\\s+(?:${nouns})(?![’']))`,
    `${makers}\\s+${adverbs}${did}`,
    // "Were mined worldwide".
    `(?<=(?<!\\p{L})(?:${anyOf(words.passive)})\\s+)(?:#[#\\s\\p{Ll}]*\\s)?(?:${verbs})\\s+(?:${adverbs}|in\\s+the\\s+(?:${nouns}))`,
    // "All countries together", "all countries mined".
    `all\\s+(?:(?:of\\s+)?the\\s+)?(?:${between}\\s+)?${makers}(?:\\s+(?:of|in)\\s+the\\s+(?:${nouns}))?(?:\\s+(?:${anyOf(words.together)})|${did})`,
    // The head of a row or a column.
    `(?<=^|,\\s)(?:the\\s+)?(?:${nouns})(?=,)`,
  ].map((form) => compile(`(?<![\\p{L}-])${form}(?![\\p{L}-])`, 'giu'))
}

/**
 * A finder of the world in a text, where a number beside it would be the world's: "world output", "the world mined", "worldwide, mines
 * made". Turns of phrase ("the world’s largest", "around the world", "the world needs magnets") name no whole. What is a part of it, or
 * measured against it, is marked so: "of the world’s output".
 */
export function worldFinder(words: ContextWords): (text: string, isPlaceAt: (at: number) => boolean) => Mention[] {
  const patterns = patternsOf(words)
  const { partOf, apartFrom, led, adverbs } = words.world
  const part = compile(
    `(?:(?:(?:${anyOf(partOf)})|[#%])\\s+(?:of|in)|(?:^|[,;:–—(]\\s*)of|(?<!\\p{L})(?:${anyOf([...apartFrom, ...led])}))\\s+(?:all\\s+)?$`,
    'iu',
  )
  const initial = compile(`(?<=^|,\\s|[#\\d]\\s)(${anyOf(adverbs)})(?:,\\s*|\\s+)(?:the\\s+)?`, 'giu')
  const { nouns, people, adjectives, makers } = words.world
  const worth = compile(`${anyOf([...nouns, ...people, ...adjectives, ...adverbs])}|all\\s.*(?:${anyOf(makers)})`, 'iu')
  return (text, isPlaceAt) => {
    if (!worth.test(text)) return []
    const found = patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: said, index }): Mention => {
        const isPart = part.test(text.slice(Math.max(0, index - NEAR), index))
        return { kind: 'place', name: WORLD, text: said, at: index, ...(isPart ? { role: 'part' } : {}) }
      }),
    )
    // "Globally, China leads" speaks of China.
    const alone = [...text.matchAll(initial)].flatMap(({ 0: all, 1: said = '', index }): Mention[] =>
      isPlaceAt(index + all.length) ? [] : [{ kind: 'place', name: WORLD, text: said, at: index }],
    )
    return [...new Map([...found, ...alone].toReversed().map((one) => [one.at, one])).values()]
  }
}
