import { statesTruly } from './agreement.ts'
import type { Fact } from './fact.ts'
import { lexiconOf, type Lexicon } from '../numbers/lexicon.ts'
import { readQuantity } from '../numbers/quantity.ts'

/** A number as it stands in words. */
export interface TypedNumber {
  text: string
  /** The words of its passage before and after it: hedges, direction, and what it is about. */
  before: string
  after: string
}

const WORD = /[\p{L}\p{N}]{2,}/gu
const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(WORD) ?? [])

/** Words such as "of" and "all", which say nothing of what a sentence is about. */
const isIdle = (word: string, { partAfter, articles, the, by }: Lexicon): boolean =>
  word.length < 3 || [...partAfter, ...articles, the, by].includes(word)

/** What a word of the passage weighs beside one of the sentence. */
const FARTHER = 0.25

/** The words around a number, those of its own sentence weighing more. */
function wordsAround({ before, after }: TypedNumber): Map<string, number> {
  const left = before.split(/[.!?]\s/).at(-1) ?? ''
  const right = after.split(/[.!?]\s/, 1)[0] ?? ''
  const farther = [...wordsIn(`${before} ${after}`)].map((word): [string, number] => [word, FARTHER])
  return new Map([...farther, ...[...wordsIn(`${left} ${right}`)].map((word): [string, number] => [word, 1])])
}

/** A word that most labels hold, such as "of", tells nothing. */
const COMMON = 0.7

/** A number in words and without a unit counts: "four" is never 3.5 percent, rounded; only "zero" may be of anything. */
function isCount(typed: TypedNumber, locale: string): boolean {
  const read = readQuantity(typed.text, typed, lexiconOf(locale))
  return read.form === 'number' && read.unit === undefined && !/\d/.test(typed.text)
}

/** Names and years in a label: what it is about. */
const NAMES = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{L}{2,}|\d{4})(?![\p{L}\p{N}])/gu
const YEAR = /^\d{4}$/

/** Whether words of a label stand in a text, "China" for "Chinese" too. */
const names = (text: string, name: string): boolean => text.includes(YEAR.test(name) ? name : name.slice(0, Math.max(4, name.length - 2)))

/**
 * Whether the passage may speak of what a label is about: where the label has names or years the passage has one of them, and where its
 * sentence has years the label has no others alone.
 */
function isAbout(label: string, typed: TypedNumber): boolean {
  // The first word has a capital whatever it is.
  const named = [...label.matchAll(NAMES)].flatMap(([name], place) =>
    place === 0 && label.startsWith(name) && !/^[’']/.test(label.slice(name.length)) ? [] : [name],
  )
  const passage = `${typed.before} ${typed.after}`
  const years = named.filter((name) => YEAR.test(name))
  const sentence = `${typed.before.split(/[.!?]\s/).at(-1) ?? ''} ${typed.after.split(/[.!?]\s/, 1)[0] ?? ''}`
  const told: string[] = sentence.match(/(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/gu) ?? []
  if (told.length > 0 && years.length > 0 && !years.some((year) => told.includes(year))) return false
  return named.length === 0 || named.some((name) => names(passage, name))
}

/** Of facts that come to the same an article's own stand before the shared ones, whose ids have a slash. */
const ownFirst = (facts: readonly Fact[]): Fact[] =>
  [...Map.groupBy(facts, ({ value, unit }) => `${String(value)} ${unit}`).values()].flatMap((alike) =>
    alike.toSorted((a, b) => Number(a.id.includes('/')) - Number(b.id.includes('/'))),
  )

/**
 * The facts that a number states truly, best first: those whose label shares most with the words around it, seldom words weighing more,
 * of those that come to the same an article's own first, and of two alike the one that stands first. Facts that share no word
 * with them, and those about other years and names, are left out.
 */
export function factsThatState(typed: TypedNumber, facts: Iterable<Fact>, locale = 'en'): Fact[] {
  const lexicon = lexiconOf(locale)
  const all = [...facts].map((fact) => ({ fact, words: wordsIn(fact.label) }))
  const agrees = statesTruly(typed.text, typed, locale)
  const counts = isCount(typed, locale)
  const weights = [...wordsAround(typed)].flatMap(([word, near]) => {
    const uses = all.filter(({ words }) => words.has(word)).length
    return uses > 0 && !isIdle(word, lexicon) && uses <= COMMON * all.length + 1
      ? [{ word, weight: near * Math.log(1 + all.length / uses) }]
      : []
  })
  const scored = all.flatMap(({ fact, words }) => {
    const score = weights.reduce((sum, { word, weight }) => sum + (words.has(word) ? weight : 0), 0)
    return score > 0 && isAbout(fact.label, typed) && (fact.unit === 'count' || fact.value === 0 || !counts) && agrees(fact)
      ? [{ fact, score }]
      : []
  })
  return ownFirst(scored.toSorted((a, b) => b.score - a.score).map(({ fact }) => fact))
}
