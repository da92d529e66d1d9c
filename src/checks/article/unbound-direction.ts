import { claimLexiconOf } from '../../claims/lexicon.ts'
import { contraryOf, turnsIn } from '../../claims/turns.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { spanBetween, type Passage, type ReadWords } from '../../marks/mark.ts'
import { quotationsIn } from '../quotation.ts'
import type { ArticleCheck, KnownFacts } from './article-site.ts'
import { standingOf, type Bound, type Looking } from './direction-standing.ts'
import { sentencesOf, type Sentence } from '../../marks/sentences.ts'
import { HEADLINES } from './unbound-claims.ts'
import { toldApart } from './told-apart.ts'
import { untestedWords } from './untested-words.ts'

/** Issues of the words of direction in one sentence with a bound number. */
function checkSentence({ text, at }: Sentence, looking: Looking, file: string, kind: 'article' | 'chart'): Issue[] {
  const { passage, locale } = looking
  const lexicon = claimLexiconOf(locale)
  const end = at + text.length
  if (!looking.bound.some(({ from }) => from >= at && from < end)) return []
  const apart = toldApart(looking.text.slice(at, end), at, looking.bound, locale)
  const turns = turnsIn(looking.text.slice(at, end), lexicon).map((found) => ({ ...found, at: at + found.at }))
  // "More" and "less" alone say which way only where the numbers that they tell apart stand behind them.
  const others = apart.map(({ turn }) => turn).filter((turn) => !turns.some((one) => one.at === turn.at))
  return [...turns, ...others].flatMap((turn): Issue[] => {
    const pair = apart.find((one) => one.turn.at === turn.at)?.pair
    const standing = standingOf(turn, looking, [at, end], pair)
    if (standing === 'tested' || (standing === 'untested' && others.includes(turn))) return []
    const place = { file, ...spanBetween(passage.locate, turn.at, turn.at + turn.word.length) }
    if (standing === 'untested')
      return [
        issue(`${kind}/direction-unbound`, place, `nothing tests the direction that this sentence gives: "${turn.word}"`, {
          got: turn.word,
          hint: 'bind a number with a sign to it (change, points, a − b), say from what to what, or state it under claims: and bind the words, :c[…]{#claim-id}; what no row can say takes {excuse="…"}',
        }),
      ]
    const other = contraryOf(turn.word, lexicon)
    return [
      issue(`${kind}/direction-disagrees`, place, `the words say "${turn.word}", and the numbers say otherwise`, {
        got: turn.word,
        expected: `${turn.kind === 'move' ? 'from ' : ''}${String(standing.from.value)} (${standing.from.id}) ${turn.kind === 'move' ? 'to' : 'beside'} ${String(standing.to.value)} (${standing.to.id})`,
        ...(other === undefined
          ? {}
          : { hint: `write "${other}"`, fixes: [{ title: `Write "${other}"`, ...place, text: other, safe: false }] }),
      }),
    ]
  })
}

/** A passage as sentences are looked at; nothing where no number of it is bound. */
function lookAt(passage: Passage, read: ReadWords, known: KnownFacts, locale: string): Looking | undefined {
  // What a number does that cannot be computed is not known; that it cannot is told where it stands.
  if (passage.marks.some(({ mark: { fact } }) => fact !== undefined && !known.facts.has(fact))) return undefined
  const bound = passage.marks.flatMap(({ mark, from, to }): Bound[] => {
    const fact = known.facts.get(mark.fact ?? '')
    return fact ? [{ fact, from, to }] : []
  })
  const block = passage.marks[0]?.mark.block
  if (block === undefined || bound.length === 0) return undefined
  const text = quotationsIn(passage).reduce(
    (left, { from, to }) => `${left.slice(0, from)}${' '.repeat(to - from)}${left.slice(to)}`,
    untestedWords(read, block, passage.plain),
  )
  return { passage, text, bound, locale }
}

/**
 * Looks at sentences that hold a bound number for words that say which way: "fell", "largest", "lower". Each must be held to the data by
 * a number with a sign, by the two numbers between which it moves, or by a claim. Works for articles and for the strings of a chart.
 */
export const checkDirection = (
  texts: readonly ReadWords[],
  known: KnownFacts,
  file: string,
  kind: 'article' | 'chart' = 'article',
  locale = 'en',
): Issue[] =>
  texts.flatMap((read) =>
    read.passages.flatMap((passage) => {
      const looking = lookAt(passage, read, known, locale)
      return looking ? sentencesOf(passage.plain).flatMap((sentence) => checkSentence(sentence, looking, file, kind)) : []
    }),
  )

/** The directions of every article's sentences; titles and standfirsts are looked at by the check of headlines. */
export const unboundDirection: ArticleCheck = ({ articles, factsOf }) =>
  articles.flatMap(({ texts, slug, file }) =>
    checkDirection(
      texts.filter(({ field }) => !HEADLINES.includes(field)).map(({ read }) => read),
      factsOf(slug),
      file,
    ),
  )
