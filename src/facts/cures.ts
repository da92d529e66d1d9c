import type { Direction } from '../numbers/direction.ts'
import { directionAround } from '../numbers/direction.ts'
import { anyOf, compile, type Lexicon } from '../numbers/lexicon.ts'
import type { TypedQuantity } from '../numbers/quantity.ts'
import { readQuantity } from '../numbers/quantity.ts'
import type { Fact } from './fact.ts'
import { offersFor } from './offers.ts'

/** Words around a number. */
interface Around {
  before: string
  after: string
}

/** What would make a refused text true: other texts for it, or other words around it. */
export interface Cures {
  offers: string[]
  hint?: string
  /** Set where the words point the wrong way: where they should. */
  turn?: Direction
  /** The number that would be true once the words are turned, where the one that stands would not be. */
  turned?: string
}

/** A refused text and what it is tested with; `holds` says whether a quantity would be true of a fact there. */
export interface Refused {
  fact: Fact
  typed: TypedQuantity | undefined
  /** The text as it was typed. */
  text: string
  around: Around
  lexicon: Lexicon
  locale: string
  holds: (fact: Fact, typed: TypedQuantity, around: Around) => boolean
}

/** The same words without a hedge beside the number; the direction stays. */
function withoutHedges({ before, after }: Around, { hedges, hedgesAfter }: Lexicon): Around {
  const [left, right] = [hedges, hedgesAfter].map((all) => anyOf(Object.values(all).flat()))
  return {
    before: before.replace(compile(`(?<![\\p{L}\\p{N}-])(?:${left})\\s*$`), ''),
    after: after.replace(compile(`^\\s+(?:${right})(?![\\p{L}\\p{N}-])`), ''),
  }
}

/** Where the words should point, when only the other way would let a number stand. */
function turnOf({ fact, around, lexicon }: Refused): Direction | undefined {
  const direction = directionAround(around.before, around.after, lexicon)
  const signed = fact.kind === 'change' || fact.kind === 'points' || fact.kind === 'difference'
  if (!direction || !signed || typeof fact.value !== 'number' || fact.value === 0) return undefined
  const right = fact.value < 0 ? 'falling' : 'rising'
  return right === direction ? undefined : right
}

/**
 * What to do about a refused text. Nothing is offered that would be refused where it stands: where the words point the wrong way they are
 * to be turned, where no words carry a minus it is written, where a hedge is in the way it goes.
 */
export function curesFor(refused: Refused): Cures {
  const { fact, typed, text, around, lexicon, locale, holds } = refused
  const all = offersFor(fact, typed, text, lexicon, locale)
  const hold = (offer: string, of: Fact, where: Around): boolean => {
    const read = readQuantity(offer, where, lexicon)
    return read.form !== 'unread' && holds(of, read, where)
  }
  const turn = turnOf(refused)
  if (turn && typeof fact.value === 'number') {
    const turned = { ...fact, value: -fact.value }
    const stays = typed && holds(turned, typed, around)
    const number = all.find((offer) => hold(offer, turned, around))
    return { offers: [], turn, ...(stays || !number ? {} : { turned: number }) }
  }
  const offers = all.filter((offer) => hold(offer, fact, around))
  if (offers.length > 0) return { offers }
  const negative = all.map((offer) => `−${offer}`).filter((offer) => hold(offer, fact, around))
  if (negative.length > 0) return { offers: negative }
  const bare = withoutHedges(around, lexicon)
  const unhedged = all.filter((offer) => hold(offer, fact, bare))
  const hedged = bare.before !== around.before || bare.after !== around.after
  return hedged && unhedged.length > 0
    ? { offers: unhedged, hint: 'take away the words beside the mark that make it more, less or about' }
    : { offers: [] }
}
