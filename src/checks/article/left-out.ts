import { anyOf, compile } from '../../numbers/lexicon.ts'
import { contextWords } from './context-words.ts'
import type { FindMentions, Mention } from './mention.ts'

const OUTSIDE = 'outside '

/** What is left when some place is taken out that is not named: "the rest of the world". */
export const REST = `${OUTSIDE}*`

/** Whether a name is of a place that is left out. */
export const isOutside = (name: string): boolean => name.startsWith(OUTSIDE)

/** The name of a place that is left out. */
export const outsideOf = (name: string): string => `${OUTSIDE}${name}`

/** The place itself of one that may be left out. */
export const within = (name: string): string => name.replace(OUTSIDE, '')

/** Signs before a name that are looked at. */
const NEAR = 60

const words = contextWords('en')
const { rest } = words

/** "Outside China", "all countries but China", "non-Chinese". */
const BEFORE = compile(
  `(?<![\\p{L}-])(?:(?:${anyOf(words.outside)})\\s+(?:the\\s+)?|(?:${anyOf(words.outsideBut)})\\s+(?:\\p{Ll}+\\s+){0,2}(?:${anyOf(words.but)})\\s+(?:in\\s+)?(?:the\\s+)?|(?:${anyOf(words.outsidePrefixes)})-)$`,
  'iu',
)
/** "China aside", "China-free". */
const BEHIND = compile(
  `^(?:,?\\s+(?:${anyOf(words.outsideBehind)})(?!\\p{L}|\\s+(?:from|of)(?!\\p{L}))|-(?:${anyOf(words.outsideSuffixes)})(?!\\p{L}))`,
  'iu',
)
/** A verb behind which the number is that of the others: "countries outside China’s share was #". */
const STANDS = `(?:${anyOf([...words.world.stands, ...words.world.passive])})(?!\\p{L})`
/** A number of the place itself, which is left out with it: "apart from China’s #", "China (#)", "China, with #". */
const OWN = compile(
  `^(?:[’'](?:s\\s+)?\\s*|\\s*\\(|,\\s+(?:${anyOf(words.ownNumber)})\\s+|\\s+with\\s+)(?:(?!${STANDS})\\p{Ll}+\\s+){0,3}#`,
  'u',
)
/** Between two places that are left out together. */
const AND = compile(`^\\s+(?:${anyOf(words.listed)})\\s+(?:the\\s+)?$`, 'iu')

const NAMES = compile(
  `(?<![\\p{L}-])(?:${anyOf(rest.names)})(?![\\p{L}-]|[’'](?!s\\s+(?:${anyOf([...words.world.owned, ...words.world.things])})(?!\\p{L})))`,
  'giu',
)
/** "To the rest of the world went #" is its number all the same. */
const GOES = compile(`^\\s+(?:${anyOf(words.world.goes)})\\s[^.;:,]*#`, 'iu')
const TO = /(?:^|[,;:]\s*)to\s+$/iu
const APART = compile(`(?<![\\p{L}-])(?:${anyOf(rest.apartFrom)})\\s+$`, 'iu')
const SAID = compile(`(?<!\\p{L})(?:${anyOf(rest.said)})(?!\\p{L})`, 'iu')

/** Where a clause begins that "and" joins to the one before, and another verb behind: "and the rest of the world’s share was #". */
const JOINED = /[,;:]\s*and\s+$/iu
const OF_ITS_OWN = compile(`^(?:[’']s(?:\\s+\\p{Ll}+){1,3}?)?\\s+(?:${STANDS}|(?:${anyOf(words.world.verbs)})(?!\\p{L}))`, 'iu')

/** Whether a text says in any words that it speaks of what is left. */
export const speaksOfRest = (text: string): boolean => SAID.test(text)

/** Whether what is left only stands beside something: "more than the rest of the world". */
function isMeasuredAgainst(text: string, at: number, said: string): boolean {
  const [before, after] = [text.slice(Math.max(0, at - NEAR), at), text.slice(at + said.length)]
  const isSubject = (TO.test(before) && GOES.test(after)) || (JOINED.test(before) && OF_ITS_OWN.test(after))
  return APART.test(before) && !isSubject
}

/** What is left of the world, where a text speaks of it and does not only measure against it. */
const restsIn = (text: string): Mention[] =>
  [...text.matchAll(NAMES)].flatMap(({ 0: said, index }): Mention[] =>
    isMeasuredAgainst(text, index, said) ? [] : [{ kind: 'place', name: REST, text: said, at: index }],
  )

/** What a text names; a place that it leaves out ("outside China") by a name of its own, as the rest of the world is. */
export const findOutside =
  (find: FindMentions): FindMentions =>
  (text) => {
    const named: Mention[] = []
    for (const one of find(text)) {
      const [before, after] = [text.slice(Math.max(0, one.at - NEAR), one.at), text.slice(one.at + one.text.length)]
      const last = named.at(-1)
      const isListed = last !== undefined && isOutside(last.name) && AND.test(text.slice(last.at + last.text.length, one.at))
      const isLeftOut = one.kind === 'place' && (isListed || BEFORE.test(before) || BEHIND.test(after)) && !OWN.test(after)
      named.push(isLeftOut ? { ...one, name: outsideOf(one.name) } : one)
    }
    const rests = restsIn(text)
    return rests.length === 0 ? named : [...named, ...rests].toSorted((a, b) => a.at - b.at)
  }
