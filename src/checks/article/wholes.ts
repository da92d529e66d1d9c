import { anyOf, compile } from '../../numbers/lexicon.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import { contextWords } from './context-words.ts'
import { isOutside, REST, speaksOfRest, within } from './left-out.ts'
import type { Mention } from './mention.ts'
import { isOwner, WORLD } from './whole-world.ts'

/** Countries that a number may rest on and still be one of each: of more it is a sum, a count or a rank over all. */
export const ABOUT_EACH = 5

/** Codes of what a publisher leaves over. */
const LEFT_OVER: readonly string[] = ['OTH', 'ROW']

/** Whether few places are told apart, and what the publisher leaves over is one of them. */
const hasLeftOver = (places: ReadonlySet<string>): boolean => places.size <= ABOUT_EACH && LEFT_OVER.some((code) => places.has(code))

/** A place that a sentence puts a number to which is of less, or of more, than it. */
export interface WrongWhole {
  number: Bound
  mention: Mention
  message: string
}

/** Whether a number may be the world's: it rests on the world, on a table without countries, or on all of them. */
const isOfWorld = ({ known, places }: Bound): boolean =>
  known.place.has(WORLD) || places.has(WORLD) || places.size === 0 || places.size > ABOUT_EACH

/** Whether the words make the world the owner of a number that is only a share of it, and no place of the number's own stands behind it. */
const isShareOf = ({ whole }: Bound, mention: Mention): boolean => whole.has(WORLD) && isOwner(mention)

/** Whether a number has its own place right behind it in its clause: "the world got # from China". */
function hasOwnBehind({ to, known }: Bound, text: string, mentions: readonly Mention[]): boolean {
  const next = mentions.find((one) => one.at >= to && isPlain(one))
  return next !== undefined && known.place.has(next.name) && !/[#,;:–—()]/.test(text.slice(to, next.at))
}

/** Whether a derivation leaves a code out: "where country not in (WLD, CHN)". */
const excludes = (derivation: string, code: string): boolean =>
  /^\w+$/.test(code) && new RegExp(`(?:not in\\s*\\([^)]*|!=\\s*)\\b${code}\\b`).test(derivation)

/** Whether a number is of what is left when a place is taken out: its label says so, or its cells do. */
function isWithout({ known, places, compared, rested }: Bound, name: string): boolean {
  const base = compared?.place.base ?? new Set<string>()
  const isLess = compared?.place.now.has(WORLD) === true && (name === REST ? base.size > 0 : base.has(within(name)))
  const isSumOfOthers = places.size > ABOUT_EACH && !places.has(WORLD) && !places.has(within(name))
  const isLeftOver = hasLeftOver(places)
  const isSaid = name === REST ? [...known.place].some(isOutside) : known.place.has(name)
  return isSaid || isLess || isSumOfOthers || isLeftOver || excludes(rested.words, within(name)) || places.size === 0
}

/** Whether a place is named as itself: neither left out nor as an owner's, a part's or the whole. */
export const isPlain = ({ kind, name, role }: Mention): boolean =>
  kind === 'place' && role === undefined && name !== WORLD && !isOutside(name)

/** The place that a number stands with: the last before it, else the first behind it. */
function nearest({ from }: Bound, mentions: readonly Mention[]): Mention | undefined {
  const places = mentions.filter(({ kind, role }) => kind === 'place' && role === undefined)
  return places.findLast(({ at }) => at < from) ?? places.find(({ at }) => at > from)
}

/**
 * Whether a place belongs to a fact of a sentence: one that is left out does where a number leaves it out, or where the number's own place
 * is named too ("outside China, Australia mined #"); one that tells an owner does where the number's own is named too.
 */
export function belongs(mention: Mention, { bound }: Pick<Sentence, 'bound'>, mentions: readonly Mention[]): boolean {
  if (mention.role === 'part' || mention.name === WORLD) return true
  const isOwnNamed = (): boolean =>
    mentions.some((one) => isPlain(one) && bound.some(({ known }) => known.place.has(one.name) && ![...known.place].some(isOutside)))
  if (isOutside(mention.name)) return bound.some((one) => isWithout(one, mention.name)) || isOwnNamed()
  return mention.role === 'origin' && isOwnNamed()
}

/** What claims rest on and name. */
export interface ClaimedPlaces {
  /** Codes of places whose cells they rest on. */
  places: ReadonlySet<string>
  /** All that they name, and that is listed also. */
  named: ReadonlySet<string>
  /** Places that their labels name. */
  labelled: readonly Mention[]
}

/** Whether a place that the words of claims name is theirs: the world of a claim over all countries, a place left out where they leave it out or name their own. */
export function isClaimed(mention: Mention, { places, named, labelled }: ClaimedPlaces, mentions: readonly Mention[]): boolean {
  const { name, text, role } = mention
  if (role === 'part' || named.has(text)) return true
  if (name === WORLD) return places.has(WORLD) || places.size === 0 || places.size > ABOUT_EACH
  const isOwnNamed = mentions.some((one) => isPlain(one) && named.has(one.name))
  if (role === 'origin') return named.has(name) || isOwnNamed
  if (!isOutside(name)) return named.has(name)
  if (isOwnNamed || hasLeftOver(places) || labelled.some((one) => isOutside(one.name))) return true
  return places.has(WORLD) || places.size === 0 || (name !== REST && !places.has(within(name)))
}

/** "Of the world’s # tonnes": the number behind the world’s is its own, however the world is named. */
const isOwned = (text: string, { name, at, text: said, role }: Mention, { from }: Bound): boolean =>
  name === WORLD && role === 'part' && /[’']s$/.test(said) && text.slice(at + said.length, from).trim() === ''

const { stands, verbs, passive, fillers, auxiliaries } = contextWords('en').world

/** Between others than a place and a number that is said to be theirs: "the rest of the world’s figure is #". */
const SAID_OF = compile(
  `^(?:[’']s(?:\\s+\\p{Ll}+){1,3}?)?(?:\\s+(?:${anyOf(auxiliaries)})){0,2}\\s+(?:${anyOf([...stands, ...verbs, ...passive])})(?:\\s+(?:${anyOf(fillers)}))*\\s+$`,
  'iu',
)

/** Whether a sentence says in so many words that a number is that of others than a place, and it is not. */
const isOfOthers = (number: Bound, mention: Mention, { text, bound }: Sentence, mentions: readonly Mention[]): boolean =>
  belongs(mention, { bound }, mentions) &&
  SAID_OF.test(text.slice(mention.at + mention.text.length, number.from)) &&
  !isWithout(number, mention.name)

/** Numbers that a sentence gives to the world and are of less, and those of what is left without a place that it gives to the place itself. */
export function wrongWholes(sentence: Sentence, mentions: readonly Mention[]): WrongWhole[] {
  const { text, bound } = sentence
  // "# worldwide" is the number's own.
  // "The world’s #largest producer" is no number of the world.
  const isTaken = ({ name, at, text: said }: Mention): boolean =>
    name === WORLD &&
    bound.some(
      (one) =>
        (isOfWorld(one) && one.to < at && text.slice(one.to, at).trim() === '') ||
        (one.rested.unit === 'rank' && one.from > at && text.slice(at + said.length, one.from).trim() === ''),
    )
  const free = mentions.filter((one) => !isTaken(one))
  const isRestSaid = (): boolean => mentions.some(({ kind, name }) => kind === 'place' && isOutside(name)) || speaksOfRest(text)
  return bound.flatMap((number): WrongWhole[] => {
    const mention = mentions.find((one) => isOwned(text, one, number)) ?? nearest(number, free)
    if (!mention) return []
    if (isOutside(mention.name)) {
      const message = `the sentence gives “${number.mark.text}” to others (“${mention.text}”), and it is not theirs`
      return isOfOthers(number, mention, sentence, mentions) ? [{ number, mention, message }] : []
    }
    if (mention.name === WORLD && (!isOfWorld(number) || isShareOf(number, mention)) && !hasOwnBehind(number, text, mentions))
      return [{ number, mention, message: `the sentence gives the world (“${mention.text}”) a number that is not of all countries` }]
    const left = [...number.known.place].filter((name) => isOutside(name) && name !== REST).map(within)
    if (left.length === 0 || !(left.includes(mention.name) || mention.name === WORLD) || isRestSaid()) return []
    const message = `“${number.mark.text}” leaves out a place, and the sentence gives it to ${mention.text} and does not say so`
    return [{ number, mention, message }]
  })
}
