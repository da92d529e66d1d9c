import { anyOf, compile } from '../numbers/lexicon.ts'
import type { Claim } from './claim.ts'
import { WAYS } from './fit.ts'
import { saidIn, type Misfit, type SaidWord } from './said.ts'
import type { ClaimLexicon } from './lexicon.ts'

/** A key of a claim that words name, and where. */
export interface Named {
  name: string
  text: string
  at: number
}

/** Words that may stand between "ahead of" and the name it belongs to: "ahead of mines in China". */
const BETWEEN = 3

/** Whether the words end with one of the phrases, at most a few words before their end and in the same clause. */
function endsWith(words: string, phrases: readonly string[]): number {
  const near = compile(`.*(?<![\\p{L}-])(?:${anyOf(phrases)})(?=((?:\\s+[^\\s,;:.]+){0,${BETWEEN}})\\s*$)`, 'siu').exec(words)
  return near ? words.length - (near[1] ?? '').length : -1
}

/** Whether the first of two names is put above the other; nothing where the words put neither above. */
function isFirstAbove(text: string, [first, second]: readonly [Named, Named], lexicon: ClaimLexicon): boolean | undefined {
  const { above, below, lower, higher } = lexicon.order
  const clause = /[^,;:.]*$/.exec(text.slice(0, first.at))?.[0] ?? ''
  // "Behind China, the United States …": the word belongs to the name right after it, and the other follows.
  const front = [endsWith(clause, lower), endsWith(clause, higher)] as const
  if (Math.max(...front) >= 0 && /[,;]/.test(text.slice(first.at, second.at))) return front[1] > front[0]
  const between = text.slice(first.at + first.text.length, second.at)
  const back = [endsWith(between, lower), endsWith(between, higher)] as const
  if (Math.max(...back) >= 0) return back[0] > back[1]
  // A comparison decides before a movement: "what one lost nearly undid what the other gained".
  const said = saidIn(text, [...above, ...below], lexicon)
  const word = said.find(({ group }) => !WAYS.includes(group)) ?? said[0]
  return word && above.includes(word.group)
}

/** Whether a claim's lines put the first name above the other; nothing where they do not, or one line says otherwise than another. */
function isRankedAbove(claims: readonly Pick<Claim, 'ranks'>[], first: string, second: string): boolean | undefined {
  const said = claims.flatMap(({ ranks }) =>
    ranks.flatMap((line) => {
      const [a, b] = [first, second].map((name) => line.findIndex((keys) => keys.includes(name))) as [number, number]
      return a === -1 || b === -1 || a === b ? [] : [a < b]
    }),
  )
  return new Set(said).size === 1 ? said[0] : undefined
}

/** Two names that stand one after the other, and which of them their claims, and the words, put above. */
interface Pair {
  names: readonly [Named, Named]
  claimed: boolean
  said: boolean
}

/** The pairs of names that both their claims and the words put in an order. */
function pairsIn(text: string, named: readonly Named[], claims: readonly Pick<Claim, 'ranks'>[], lexicon: ClaimLexicon): Pair[] {
  const firsts = [...new Map(named.toReversed().map((one) => [one.name, one])).values()].toSorted((a, b) => a.at - b.at)
  return firsts.flatMap((second, place): Pair[] => {
    const first = firsts[place - 1]
    if (!first) return []
    const [claimed, said] = [isRankedAbove(claims, first.name, second.name), isFirstAbove(text, [first, second], lexicon)]
    return claimed === undefined || said === undefined ? [] : [{ names: [first, second], claimed, said }]
  })
}

/**
 * True where words name what a claim compares and put all of it in the claim's order: "the United Kingdom sent less than Vietnam" says
 * that Vietnam sent more.
 */
export function isSaidInOrder(
  text: string,
  named: readonly Named[],
  claims: readonly Pick<Claim, 'ranks'>[],
  lexicon: ClaimLexicon,
): boolean {
  const pairs = pairsIn(text, named, claims, lexicon)
  return pairs.length > 0 && pairs.every(({ claimed, said }) => claimed === said)
}

/**
 * Names that words put in another order than their claims: "the United States mined most, ahead of China" of a claim that has China
 * first. Names that no claim puts in order, and those that stand alone, are left.
 */
export function misordered(
  text: string,
  named: readonly Named[],
  claims: readonly Pick<Claim, 'ranks'>[],
  lexicon: ClaimLexicon,
): Misfit[] {
  return pairsIn(text, named, claims, lexicon).flatMap(({ names: [first, second], claimed, said }): Misfit[] => {
    if (claimed === said) return []
    const [greater, lesser] = claimed ? [first, second] : [second, first]
    return [
      {
        message: `the words put ${lesser.text} above ${greater.text}, and the claim puts it below`,
        got: text.trim(),
        expected: `${greater.text} above ${lesser.text}`,
      },
    ]
  })
}

/** The group of the word by which a comparison puts what comes first above, or below: one that compares before one that moves. */
function comparedIn(clause: string, lexicon: ClaimLexicon): SaidWord | undefined {
  const said = saidIn(clause, [...lexicon.order.above, ...lexicon.order.below], lexicon)
  return said.findLast(({ group }) => !WAYS.includes(group)) ?? said.at(-1)
}

/**
 * Years and editions that words measure from, and their claims do not: "cost less in 2022 than in 2024" of a claim that has 2024 below
 * 2022. Those that no claim puts in order are left.
 */
export function wronglyMeasured(
  text: string,
  years: readonly Named[],
  claims: readonly Pick<Claim, 'ranks'>[],
  lexicon: ClaimLexicon,
): Misfit[] {
  const { above, references, fillers } = lexicon.order
  const measured = compile(`(?<![\\p{L}-])(?:${anyOf(references)})\\s+(?:(?:${anyOf(fillers)})\\s+)*$`, 'iu')
  return years.flatMap((year): Misfit[] => {
    const clause = /[^,;:]*$/.exec(text.slice(0, year.at))?.[0] ?? ''
    const before = clause.replace(measured, '')
    const word = before === clause ? undefined : comparedIn(before, lexicon)
    if (!word) return []
    const isUp = above.includes(word.group)
    // What is measured from is below what rose above it, so it is never the greatest; nor is it the least of what fell below.
    const wrong = claims.flatMap(({ ranks }) => ranks).filter((line) => line.at(isUp ? 0 : -1)?.includes(year.name))
    const [others = []] = wrong.map((line) =>
      line
        .filter((keys) => !keys.includes(year.name))
        .flat()
        .filter((key) => /^\d{4}$/.test(key)),
    )
    if (others.length === 0) return []
    return [
      {
        message: `the words measure from ${year.text}, and their claim does not`,
        got: year.text,
        expected: others.join(' or '),
        at: year.at,
        ...(others.length === 1 ? { right: others[0]! } : {}),
      },
    ]
  })
}
