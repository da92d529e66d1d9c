import { anyOf, compile } from '../../numbers/lexicon.ts'
import type { Mark } from '../../marks/mark.ts'
import type { Bound, Known, Sentence } from './bound-sentences.ts'
import { isAdjective } from './context-fixes.ts'
import { contextWords } from './context-words.ts'
import { isOutside, within } from './left-out.ts'
import type { Mention } from './mention.ts'
import { areInOrder, isOfPart, respectively, rightBehind } from './pairs.ts'
import { countedTime } from './told-times.ts'
import { belongs } from './wholes.ts'
import { WORLD } from './whole-world.ts'

const { measuredFrom, reachedFrom, inPlaces, toPlaces, besides } = contextWords('en')

/** A number’s unit and what it is of, and a word before a place. */
function placeBehind(words: readonly string[]): RegExp {
  const apart = anyOf([...contextWords('en').apart.filter((word) => !words.includes(word)), ...besides])
  return compile(`^(?:\\s+(?!(?:${apart})\\s)[\\p{L}-]+){0,5}?\\s+(?:${anyOf(words)})\\s+(?:the\\s+)?$`, 'iu')
}
/** A place that owns what follows, "in China’s mines", is not where a number stands. */
const OWNS = /^[’']/u

/** Whether a name is listed `also` at one of some marks. */
export const isAlso = ({ name, text }: Mention, marks: readonly Mark[]): boolean =>
  marks.some(({ also }) => also.includes(within(name)) || also.includes(text))

/** Whether a fact knows of what is named. */
const holds = (known: Known, { kind, name }: Mention): boolean => known[kind].has(name)

/** A month is foreign to a fact of a year; one that rests on no time at all, such as a price list's, may stand beside any. */
const isTimeless = (mention: Mention, bound: readonly Bound[]): boolean =>
  mention.kind === 'month' && bound.every(({ known }) => known.year.size === 0)

/** What a sentence names that none of its facts knows of. */
export const strangers = (sentence: Sentence, mentions: readonly Mention[]): Mention[] => {
  const { bound } = sentence
  return mentions.filter(
    (mention) =>
      !bound.some(({ known }) => holds(known, mention)) &&
      !(mention.kind === 'place' && belongs(mention, sentence, mentions)) &&
      !isTimeless(mention, bound) &&
      !isAlso(
        mention,
        bound.map(({ mark }) => mark),
      ),
  )
}

/** Whether a name can be that of a number's neighbour: not a whole, a part's or an owner's, and what is left out only where a fact holds it. */
const isNeighbour = (mention: Mention, bound: readonly Bound[]): boolean =>
  mention.role === undefined && mention.name !== WORLD && (!isOutside(mention.name) || bound.some(({ known }) => holds(known, mention)))

/** What stands between a number and the place right behind it that it is given to: "# tonnes in", "# of magnets to". */
const GIVEN_IN = placeBehind(inPlaces)
const GIVEN_TO = placeBehind([...inPlaces, ...toPlaces])

/**
 * The place right behind a number that it is given to though another's fact is of it: "# in Myanmar", and, of what goes from one place to
 * another, "# to Germany".
 */
function givenTo(number: Bound, { text, bound }: Sentence, mentions: readonly Mention[]): Mention | undefined {
  const { known, to } = number
  const next = mentions.find(({ kind, at }) => kind === 'place' && at >= to)
  if (!next || next.role !== undefined || holds(known, next) || isOutside(next.name) || next.name === WORLD || known.place.has(WORLD))
    return undefined
  if (isAdjective(next.text) || OWNS.test(text.slice(next.at + next.text.length)) || isOfPart(text, number, next)) return undefined
  const pattern = known.place.size > 1 ? GIVEN_TO : GIVEN_IN
  return pattern.test(text.slice(to, next.at)) && bound.some((one) => one !== number && holds(one.known, next)) ? next : undefined
}

/** Words that measure a number from the one before it: "# in 2025, after #". */
const FROM_BEFORE = compile(`(?<![\\p{L}-])(?:${anyOf([...measuredFrom, ...reachedFrom])})\\s+(?:\\p{Ll}+\\s+){0,2}$`, 'iu')

/** Whether a number is of the year before that of the number right before it, from which it is told: "less in 2025: # after #". */
function isYearBefore({ from, known }: Bound, named: Mention, { text, bound }: Sentence): boolean {
  const before = bound.findLast((one) => one.to <= from)
  if (named.kind !== 'year' || named.at > from || !before?.known.year.has(named.name)) return false
  return known.year.has(String(Number(named.name) - 1)) && FROM_BEFORE.test(text.slice(before.to, from))
}

/**
 * What stands next to a number, before and behind it, when neither belongs to its fact: the number may have been put beside the
 * year, month, edition or country of another. Asked of each kind apart; a fact without years is beside none.
 */
export function misplaced(number: Bound, sentence: Sentence, mentions: readonly Mention[]): Mention[] {
  const { text, bound } = sentence
  const { mark, from, known } = number
  const kinds: readonly Mention['kind'][] = ['year', 'month', 'edition', 'place']
  const found = kinds.flatMap((kind) => {
    if (known[kind].size === 0) return []
    const all = mentions.filter((one) => one.kind === kind)
    const named = all.filter((one) => holds(known, one) || (!isAlso(one, [mark]) && isNeighbour(one, bound)))
    const beside = [named.findLast((one) => one.at < from), named.find((one) => one.at > from)].filter((one) => one !== undefined)
    // A name that is the number's own decides alone: that of a list, or a year right behind it.
    const own = respectively(text, bound, all).get(number) ?? (kind === 'place' ? undefined : rightBehind(text, number, all))
    if (own) return holds(known, own) || isAlso(own, [mark]) ? [] : [own]
    const given = kind === 'place' ? givenTo(number, sentence, mentions) : undefined
    if (given && !isAlso(given, [mark])) return [given]
    if (beside.some((one) => holds(known, one))) return []
    const numbers = bound.filter((one) => one.known[kind].size > 0)
    if (areInOrder(numbers, named, (one, name) => holds(one.known, name))) return []
    const counted = kind === 'year' || kind === 'month' ? countedTime(kind, text, number, mentions) : undefined
    if (counted !== undefined && known[kind].has(counted)) return []
    if (counted === undefined && beside.some((one) => isYearBefore(number, one, sentence))) return []
    // Who made a part of the whole world's is named behind it, and belongs to the part.
    return beside.filter((one) => !(kind === 'place' && known.place.has(WORLD) && isOfPart(text, number, one)))
  })
  return [...new Map(found.map((mention) => [mention.text, mention])).values()]
}

/** The names that must be listed `also` at a number for it to stand where it does: behind those beside it the next ones stand beside it. */
export function allMisplaced(number: Bound, sentence: Sentence, mentions: readonly Mention[]): string[] {
  const { mark } = number
  const found = misplaced(number, sentence, mentions)
    .map(({ text }) => text)
    .filter((text) => !mark.also.includes(text))
  if (found.length === 0) return []
  const also = [...mark.also, ...found]
  return [...found, ...allMisplaced({ ...number, mark: { ...mark, also } }, sentence, mentions)]
}
