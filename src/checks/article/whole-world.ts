import { anyOf, compile } from '../../numbers/lexicon.ts'
import { contextWords, type ContextWords } from './context-words.ts'
import type { Mention } from './mention.ts'

/** Code of the world. */
export const WORLD = 'WLD'

/** Words that may stand between "global" and its "output". */
const BETWEEN = 4

/** Signs before the world that are looked at. */
const NEAR = 40

const compiled = (form: string): RegExp => compile(`(?<![\\p{L}-])${form}(?![\\p{L}-])`, 'giu')

/** Words between a verb and the number that it gives the world: "stood at some #". */
const FILLERS = 5

/**
 * The forms in which the world itself is given a number, right behind it: "the world stood at #", "the table gives the world #", "to the
 * world went #", "then came the world, with #", and, where a clause leaves out the verb, "the world at #".
 */
function givenOf({ world: words }: ContextWords): RegExp[] {
  const whole = `the\\s+(?:(?:${anyOf(words.whole)})\\s+)?(?:${anyOf(words.nouns)})(?:\\s+as\\s+a\\s+whole)?`
  const someone = `(?:${whole}|${anyOf(words.people)})`
  const begins = `(?<=(?:^|[,;:–—(]\\s*)(?:(?:${anyOf(words.begins)})\\s+)?(?:[\\p{L}]+\\s+(?:the\\s+)?\\d{4}(?:\\s+edition)?\\s+)?)`
  const number = `(?:\\s+(?:${anyOf(words.fillers)}|\\d{4})){0,${FILLERS}}\\s+#`
  const aux = `(?:\\s+(?:${anyOf([...words.auxiliaries, ...words.begins])})){0,2}`
  const [stands, follows, puts] = [words.stands, words.follows, words.puts].map((some) => anyOf(some))
  return [
    `${begins}${someone}${aux}\\s+(?:${stands})(?=${number})`,
    `${begins}${whole}[’']s\\s+(?:${stands}|was|is)(?=${number})`,
    `${begins}${someone}(?=,?\\s+(?:with|at)(?:${number}))`,
    `(?<=(?:${anyOf(words.printed)})\\s+(?:\\p{Ll}+\\s+)?(?:${anyOf(words.gives)})\\s+)${whole}(?=${number})`,
    `(?<=(?:${puts})\\s+)${whole}(?=\\s+(?:at|with)${number})`,
    `(?<=(?:^|[,;]\\s*)(?:(?:${anyOf(words.begins)})\\s+)?to\\s+)${whole}(?=\\s+(?:${anyOf(words.goes)})${number})`,
    `(?<=(?:^|[,;]\\s*)(?:for|in)\\s+)${whole}(?=,?\\s+(?:it|this|that|the\\s+\\p{Ll}+)\\s+(?:${stands}|${puts}|was|is)${number})`,
    `(?<=(?:${follows})\\s+)${whole}(?=,?\\s+(?:with|at)${number})`,
  ].map((form) => compiled(`(?=${anyOf(['the', ...words.people])})${form}`))
}

const { owned, stands, whole, nouns, people } = contextWords('en').world

/** What gives the world a share too: "the world’s share", "the world stood", "gives the world". */
const OWN = compile(
  `(?:[’']s\\s(?:.*\\s)?(?:${anyOf(owned)})|\\s(?:${anyOf(stands)})|^(?:the\\s+)?(?:(?:${anyOf(whole)})\\s+)?(?:${anyOf([...nouns, ...people])}))$`,
  'iu',
)

/** Whether a mention of the world makes it the owner of what is stated. Beside "world output" a share of it may stand. */
export const isOwner = ({ name, text, role }: Mention): boolean => name === WORLD && role === undefined && OWN.test(text)

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
    // "The world’s share".
    `(?:the\\s+)?(?:${nouns})[’']s${between}\\s+(?:${anyOf(words.owned)})`,
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
  ].map(compiled)
}

/**
 * A finder of the world in a text, where a number beside it would be the world's: "world output", "the world mined", "worldwide, mines
 * made". Turns of phrase ("the world’s largest", "around the world", "the world needs magnets") name no whole. What is a part of it, or
 * measured against it, is marked so: "of the world’s output".
 */
export function worldFinder(words: ContextWords): (text: string, isPlaceAt: (at: number) => boolean) => Mention[] {
  const [patterns, given] = [patternsOf(words), givenOf(words)]
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
    const ofItself = given.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: said, index }): Mention => ({ kind: 'place', name: WORLD, text: said, at: index })),
    )
    // "Globally, China leads" speaks of China.
    const alone = [...text.matchAll(initial)].flatMap(({ 0: all, 1: said = '', index }): Mention[] =>
      isPlaceAt(index + all.length) ? [] : [{ kind: 'place', name: WORLD, text: said, at: index }],
    )
    return [...new Map([...ofItself, ...found, ...alone].toReversed().map((one) => [one.at, one])).values()]
  }
}
