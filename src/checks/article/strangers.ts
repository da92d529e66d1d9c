import type { Mark } from '../../marks/mark.ts'
import type { Bound, Known, Sentence } from './bound-sentences.ts'
import { isOutside, within } from './left-out.ts'
import type { Mention } from './mention.ts'
import { isOfPart, respectively, rightBehind } from './pairs.ts'
import { countedTime } from './told-times.ts'
import { belongs } from './wholes.ts'
import { WORLD } from './whole-world.ts'

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

/**
 * What stands next to a number, before and behind it, when neither belongs to its fact: the number may have been put beside the
 * year, month, edition or country of another. Asked of each kind apart; a fact without years is beside none.
 */
export function misplaced(number: Bound, { text, bound }: Sentence, mentions: readonly Mention[]): Mention[] {
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
    if (beside.some((one) => holds(known, one))) return []
    const counted = kind === 'year' || kind === 'month' ? countedTime(kind, text, number, mentions) : undefined
    if (counted !== undefined && known[kind].has(counted)) return []
    // Who made a part of the whole world's is named behind it, and belongs to the part.
    return beside.filter((one) => !(kind === 'place' && known.place.has('WLD') && isOfPart(text, number, one)))
  })
  return [...new Map(found.map((mention) => [mention.text, mention])).values()]
}
