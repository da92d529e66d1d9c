import { claimLexiconOf } from '../../claims/lexicon.ts'
import { contraryOf, turnsIn, type Turn } from '../../claims/turns.ts'
import { SIGNED } from '../../facts/agreement.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { spanBetween, type Passage, type ReadWords } from '../../marks/mark.ts'
import { directionWord, movementAround } from '../../numbers/direction.ts'
import { compile, lexiconOf } from '../../numbers/lexicon.ts'
import { quotationsIn } from '../quotation.ts'
import type { ArticleCheck, KnownFacts } from './article-site.ts'
import { sentencesOf, type Sentence } from '../../marks/sentences.ts'
import { HEADLINES } from './unbound-claims.ts'
import { untestedWords } from './untested-words.ts'

/** A bound number of a passage with its fact. */
interface Bound {
  fact: Fact
  from: number
  to: number
}

/** What a sentence is looked at with: the passage that it stands in, with all that is tested blank, and its numbers. */
interface Looking {
  passage: Passage
  /** Numbers are `#`; claims and quotations are blank. */
  text: string
  bound: Bound[]
  locale: string
}

/** How a word of direction is tested: by what stands beside it, wrongly, or by nothing. */
type Standing = 'tested' | 'untested' | { from: Fact; to: Fact }

/** A number whose sign the word gives: the check of numbers holds the word to it. */
const givesSign = ({ at }: Turn, { passage, bound, locale }: Looking): boolean =>
  bound.some(({ fact, from, to }) => {
    if (!SIGNED.includes(fact.kind)) return false
    const [before, after, lexicon] = [passage.plain.slice(0, from), passage.plain.slice(to), lexiconOf(locale)]
    if (!['size', undefined].includes(movementAround(before, after, lexicon))) return false
    const found = directionWord(before, after, lexicon)
    return found !== undefined && (found.side === 'before' ? found.at : to + found.at) === at
  })

/** A rank beside the word, "the second-largest": the check of numbers asks from which end it counts. */
const isRanked = ({ at, kind }: Turn, { text, bound }: Looking): boolean =>
  kind === 'rank' && bound.some(({ fact, to }) => fact.kind === 'rank' && /^[\s-]*$/u.test(text.slice(to, at)) && to <= at)

const boundAt = (at: number, { bound }: Looking): Fact | undefined => bound.find(({ from, to }) => from <= at && at < to)?.fact

/** One cell that differs from another in nothing but an earlier year: where a thing stood before. */
function isEarlier(before: Fact, after: Fact): boolean {
  const [[a, ...more], [b, ...others]] = [before.cells, after.cells]
  if (!a || !b || more.length + others.length > 0 || a.dataset !== b.dataset || a.field !== b.field) return false
  const differing = a.key.flatMap((key, place) => (key === b.key[place] ? [] : [[key, b.key[place] ?? '']]))
  const [[from = '', to = ''] = []] = differing
  return differing.length === 1 && /^\d{4}/.test(from) && /^\d{4}/.test(to) && from < to
}

/** The two numbers between which a word moves: "fell from # to #", or "fell to #" after the number of the same thing in an earlier year. */
function span({ at, word }: Turn, looking: Looking, end: number): [Fact, Fact] | undefined {
  const { rangeFrom, to } = lexiconOf(looking.locale)
  const after = looking.text.slice(at + word.length, end)
  const pair = compile(`^[^#]*?\\s${rangeFrom}\\s[^#.;:]*?(#+)[^#.;:]*?\\s${to}\\s[^#.;:]*?(#+)`, 'du').exec(after)
  const alone = compile(`^\\s(?:[^#.;:]*?\\s)?${to}\\s[^#.;:]*?(#+)`, 'du').exec(after)
  const factAt = (found: RegExpExecArray | null, group: number): Fact | undefined => {
    const start = found?.indices?.[group]?.[0]
    return start === undefined ? undefined : boundAt(at + word.length + start, looking)
  }
  const [from, until] = [factAt(pair, 1), factAt(pair, 2)]
  if (from && until) return [from, until]
  const last = factAt(alone, 1)
  const before = last && looking.bound.findLast(({ fact, to: stop }) => stop <= at && isEarlier(fact, last))
  return last && before ? [before.fact, last] : undefined
}

function standingOf(turn: Turn, looking: Looking, end: number): Standing {
  if (turn.kind !== 'rank' && givesSign(turn, looking)) return 'tested'
  if (isRanked(turn, looking)) return 'tested'
  const pair = turn.kind === 'move' ? span(turn, looking, end) : undefined
  if (!pair) return 'untested'
  const [from, to] = pair
  if (typeof from.value !== 'number' || typeof to.value !== 'number' || from.unit !== to.unit) return 'untested'
  return (turn.up ? to.value > from.value : to.value < from.value) ? 'tested' : { from, to }
}

/** Issues of the words of direction in one sentence with a bound number. */
function checkSentence({ text, at }: Sentence, looking: Looking, file: string, kind: 'article' | 'chart'): Issue[] {
  const { passage, locale } = looking
  const lexicon = claimLexiconOf(locale)
  const end = at + text.length
  if (!looking.bound.some(({ from }) => from >= at && from < end)) return []
  return turnsIn(looking.text.slice(at, end), lexicon).flatMap((found): Issue[] => {
    const turn = { ...found, at: at + found.at }
    const standing = standingOf(turn, looking, end)
    if (standing === 'tested') return []
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
      issue(`${kind}/direction-disagrees`, place, `the words say "${turn.word}", and the numbers go the other way`, {
        got: turn.word,
        expected: `from ${String(standing.from.value)} (${standing.from.id}) to ${String(standing.to.value)} (${standing.to.id})`,
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
