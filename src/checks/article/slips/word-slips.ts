import type { Dice } from '../../dice.ts'
import type { Mention } from '../mention.ts'
import { WORLD } from '../whole-world.ts'
import type { Page, Slip, SlipKind, Spot } from './slip.ts'

/** Words that turn a sentence round. */
const OPPOSITE: Record<string, string> = {
  fell: 'rose',
  fallen: 'risen',
  falls: 'rises',
  shrank: 'grew',
  shrunk: 'grown',
  declined: 'increased',
  lost: 'gained',
  lower: 'higher',
  fewer: 'more',
  lowest: 'highest',
  smallest: 'largest',
  scarcest: 'commonest',
  halved: 'doubled',
}
const TURNED = new Map(Object.entries(OPPOSITE).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
const TURNS = new RegExp(`(?<![\\p{L}-])(${[...TURNED.keys()].join('|')})(?![\\p{L}-])(?!\\s+than\\s|\\s+or\\s)`, 'giu')

const like = (word: string, other: string): string => (/^\p{Lu}/u.test(word) ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other)

function direction({ sentence }: Spot, dice: Dice): Slip | undefined {
  const found = dice.pick([...sentence.text.matchAll(TURNS)])
  const other = found && TURNED.get(found[0].toLowerCase())
  if (!found || other === undefined) return undefined
  const start = sentence.at + found.index
  return { start, end: start + found[0].length, text: like(found[0], other) }
}

/** What a sentence names of one kind and means for its numbers: names listed `also` are meant for none. */
function named({ sentence }: Spot, { find }: Page, kind: Mention['kind']): Mention[] {
  const also = new Set(sentence.marks.flatMap((mark) => mark.also))
  return find(sentence.text).filter((one) => one.kind === kind && !also.has(one.name) && !also.has(one.text))
}

const replaced = ({ sentence }: Spot, mention: Mention, text: string): Slip => ({
  start: sentence.at + mention.at,
  end: sentence.at + mention.at + mention.text.length,
  text,
})

function year(spot: Spot, page: Page, dice: Dice, kind: 'year' | 'edition'): Slip | undefined {
  const found = dice.pick(named(spot, page, kind).filter((one) => spot.sentence.text.startsWith(one.text, one.at)))
  const step = [-3, -2, -1, 1, 2, 3][dice.below(6)] ?? 1
  return found && replaced(spot, found, String(Number(found.name) + step))
}

/** Places that stand for one another, by the way they are written. */
const PLACES = ['China', 'Australia', 'Malaysia', 'Brazil', 'Myanmar', 'the United States', 'Thailand', 'Japan']
const ADJECTIVES = ['Chinese', 'Australian', 'Malaysian', 'Brazilian', 'American', 'Japanese']

function place(spot: Spot, page: Page, dice: Dice): Slip | undefined {
  const found = dice.pick(named(spot, page, 'place'))
  if (!found) return undefined
  const others = (/(?:ese|an|n)$/.test(found.text) && ADJECTIVES.includes(found.text) ? ADJECTIVES : PLACES).filter((other) => {
    const [mention] = page.find(other)
    return mention && mention.name !== found.name
  })
  const other = dice.pick(others)
  return other === undefined ? undefined : replaced(spot, found, other)
}

const isAdjective = (text: string): boolean => ADJECTIVES.includes(text)

/** Where a clause begins, with a word that joins it to the one before, or with a year: what stands next is its subject. */
const BEGINS = /(?:^|[;:,]\s)\s*(?:(?:and|but|while)\s+)?(?:(?:in|from|by)\s[^,;:]*\d,\s)?(?:the\s+)?$/iu

/** Whether a place is the subject of its clause, by name or by what it owns, and its number stands in that clause. */
function isSubject({ sentence, at }: Spot, mention: Mention, text: string): boolean {
  const number = at - sentence.at
  const [before, after] = [sentence.text.slice(0, mention.at), sentence.text.slice(mention.at + mention.text.length, number)]
  if (number < mention.at || !BEGINS.test(before) || (before.match(/[“"]/g) ?? []).length !== (before.match(/[”"]/g) ?? []).length)
    return false
  // Marks are blank in the sentence: one between is told by the text as typed.
  const typed = text.slice(sentence.at + mention.at, at)
  const verb = after.search(VERBS)
  return verb >= 0 && /^(?:[’']s(?:\s\p{L}+){0,3})?\s$/u.test(after.slice(0, verb)) && !CLAUSE.test(after) && !typed.includes(':n[')
}

/** The world, or all but the place, as the subject in place of it: a number that rests on the place alone is neither's. */
function whole(spot: Spot, page: Page, dice: Dice): Slip | undefined {
  const found = dice.pick(
    named(spot, page, 'place').filter(
      (one) =>
        one.name !== WORLD &&
        spot.fact.cells.every(({ key }) => key.includes(one.name)) &&
        !isAdjective(one.text) &&
        isSubject(spot, one, page.text),
    ),
  )
  if (!found) return undefined
  const { text, at } = spot.sentence
  const articled = /(?<!\p{L})the\s+$/iu.exec(text.slice(0, found.at))?.[0] ?? ''
  const isOwner = /^[’']/u.test(text.slice(found.at + found.text.length))
  const others = ['the world', 'the rest of the world', ...(isOwner ? [] : [`the world outside ${articled.toLowerCase()}${found.text}`])]
  const from = found.at - articled.length
  const other = dice.pick(others) ?? ''
  const isFirst = text.slice(0, from).trim() === ''
  return { start: at + from, end: at + found.at + found.text.length, text: isFirst ? like('A', other) : other }
}

/** Between two places: a list, in which they may change places and the words stay true. */
const LISTED = /^(?:’s)?(?:,|\s+and|\s+or|,\s+and)\s+(?:the\s+)?$/

/** Two places of the sentence that change places: countries, since the world has no country's place. Those of a list, and those beyond a number of neither, stay. */
function subject(spot: Spot, page: Page, dice: Dice): Slip | undefined {
  const places = named(spot, page, 'place').filter(({ name }) => name !== WORLD)
  const pairs = places.flatMap((first, at) =>
    places
      .slice(at + 1, at + 2)
      .filter(({ name, text }) => name !== first.name && isAdjective(text) === isAdjective(first.text))
      .map((second) => [first, second] as const),
  )
  const { text, at } = spot.sentence
  const pair = dice.pick(pairs.filter(([a, b]) => !LISTED.test(text.slice(a.at + a.text.length, b.at))))
  if (!pair) return undefined
  const [first, second] = pair
  const between = page.text.slice(at + first.at + first.text.length, at + second.at)
  return { start: at + first.at, end: at + second.at + second.text.length, text: `${second.text}${between}${first.text}` }
}

const VERBS =
  /(?<![\p{L}-])(?:rose|fell|grew|shrank|climbed|dropped|lost|gained|mined|refined|printed|prints|gave|gives|came|comes|stood|stands|took|takes|makes|made|holds|held|imported|imports|exported|says|said|has|had|is|was|are|were|falls|rises|went|moved|added|passed)(?![\p{L}-])/giu

const CLAIMED = /:c\[((?:[^[\]]|\[[^\]]*\])*)\]\{#/g

/** Where another clause begins, or what stands beside the number is no statement of it. */
const CLAUSE = /[,;:.!?()–—“”]|(?<!\p{L})(?:and|but|yet|while|which|that|because|although|though|where|who|when|if|as|than)(?!\p{L})/iu

/** "Never" or "did not" before a verb that a bound number follows in its clause, or that a claim holds. */
function negation({ sentence, at: mark }: Spot, { text }: Page, dice: Dice): Slip | undefined {
  const raw = text.slice(sentence.at, sentence.at + sentence.text.length)
  const claims = [...raw.matchAll(CLAIMED)].map(({ 0: whole, index }) => ({ from: index, to: index + whole.length }))
  const found = dice.pick(
    [...sentence.text.matchAll(VERBS)].filter(({ index }) => {
      if (claims.some(({ from, to }) => from <= index && index < to)) return true
      const number = mark - sentence.at
      return index < number && !CLAUSE.test(sentence.text.slice(index, number))
    }),
  )
  if (!found) return undefined
  const start = sentence.at + found.index
  return { start, end: start, text: dice.below(2) === 0 ? 'never ' : 'did not ' }
}

/** Slips in the words around a number. */
export const WORD_SLIPS: readonly SlipKind[] = [
  { name: 'direction', about: 'rose for fell, highest for lowest', seed: (spot, _, dice) => direction(spot, dice) },
  { name: 'year', about: 'the number of another year', seed: (spot, page, dice) => year(spot, page, dice, 'year') },
  { name: 'country', about: 'the number of another country', seed: (spot, page, dice) => place(spot, page, dice) },
  { name: 'edition', about: 'the number of another edition', seed: (spot, page, dice) => year(spot, page, dice, 'edition') },
  { name: 'subject', about: 'two places that change places', seed: subject },
  { name: 'negation', about: 'never, or did not, before the verb', seed: negation },
  { name: 'whole', about: 'the world, or all others, as the subject', seed: whole },
]
