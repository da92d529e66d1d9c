import { anyOf, compile } from '../numbers/lexicon.ts'
import type { Claim } from './claim.ts'
import { deniedExtremes } from './denied-extremes.ts'
import { saidIn, type Misfit } from './said.ts'
import type { ClaimLexicon } from './lexicon.ts'
import type { Named } from './order.ts'

/** What of a claim says who stands where. */
type Ranked = Pick<Claim, 'ranks' | 'kinds' | 'named'>

/** The keys of each claim from its own end: of `highest` the greatest first, of `lowest` the least. Nothing where one claims another thing. */
function placesOf(claims: readonly Ranked[]): { end: 'highest' | 'lowest'; places: string[][] }[] {
  const read = claims.map(({ kinds, ranks: [ranks] }) => {
    const [own, ...more] = kinds.map(([kind]) => kind)
    if (more.length > 0 || !ranks || (own !== 'highest' && own !== 'lowest')) return undefined
    return { end: own, places: own === 'highest' ? ranks : ranks.toReversed() }
  })
  return read.every((one) => one !== undefined) ? read : []
}

/** Groups of words that put the one name of a text at an end of a ranking. */
const ENDS = { highest: ['highest', 'dominance'], lowest: ['lowest'] }

const spoken = (words: readonly string[]): RegExp => compile(`(?<![\\p{L}-])(?:${anyOf(words)})(?![\\p{L}])`, 'iu')

/**
 * Words that give a place to a name that its claims give another: "America leads the world" and "the largest was America, with China
 * second" of a claim that has China first. Where "second", "after China" or "of the others" stands beside a name, it has no first place.
 */
export function misplaced(text: string, named: readonly Named[], claims: readonly Ranked[], lexicon: ClaimLexicon): Misfit[] {
  const read = placesOf(claims)
  const ranked = named.filter(
    ({ name }) => claims.some((claim) => claim.named.includes(name)) && read.some(({ places }) => places.flat().includes(name)),
  )
  const names = [...new Set(ranked.map(({ name }) => name))]
  const placeOf = (name: string): number[] => read.map(({ places }) => places.findIndex((keys) => keys.includes(name)))
  const say = (name: string): string => ranked.find((one) => one.name === name)?.text ?? name
  const { ordinals, placed, notFirst, order } = lexicon
  const behind = compile(`^\\s+(?:(?:${anyOf(placed)})\\s+)*(${anyOf(Object.keys(ordinals))})(?![\\p{L}-])`, 'iu')
  const wrong = ranked.flatMap((one): Misfit[] => {
    const [, word] = behind.exec(text.slice(one.at + one.text.length)) ?? []
    if (word === undefined || placeOf(one.name).some((place) => place + 1 === ordinals[word.toLowerCase()])) return []
    return [
      { message: `the words put ${one.text} ${word}, and the claim does not`, got: text.trim(), expected: `${one.text} in its place` },
    ]
  })
  const [only] = names
  if (wrong.length > 0 || only === undefined || names.length > 1) return wrong
  const isFirst = placeOf(only).includes(0)
  const isOfOthers = [Object.keys(ordinals), notFirst, order.higher].some((words) => spoken(words).test(text))
  const all = saidIn(text, Object.keys(lexicon.words), lexicon)
  const said = [...all, ...deniedExtremes(text, all, lexicon)]
  const word = said.find(({ group }) => read.some(({ end }) => ENDS[end].includes(group)))
  if (isFirst || isOfOthers || !word) return []
  const first = read[0]?.places[0]?.join(' and ') ?? ''
  return [
    {
      message: `the words put ${say(only)} first ("${word.word}"), and the claim puts ${first} there`,
      got: text.trim(),
      expected: `${first} first, or the place that ${say(only)} has`,
    },
  ]
}
