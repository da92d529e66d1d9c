import type { Fact } from '../../facts/fact.ts'
import { factsThatState } from '../../facts/suggest.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { Passage, ReadWords } from '../../marks/mark.ts'
import { lexiconOf } from '../../numbers/lexicon.ts'
import { numbersOf, type Grounds, type StandingNumber } from './standing.ts'

/** Facts offered for a number at most. */
const OFFERS = 3

/** Words that readers see, from one file, and the facts that they may name. */
export interface WordsOfFile {
  texts: readonly ReadWords[]
  file: string
  facts: ReadonlyMap<string, Fact>
}

const EXCUSE = 'excuse="why it needs no fact"'

/** The marks that would bind a number truly, best first. */
function offersFor({ plain }: Passage, { start, end, text }: StandingNumber, facts: ReadonlyMap<string, Fact>, locale: string): string[] {
  const typed = { text, before: plain.slice(0, start), after: plain.slice(end) }
  return factsThatState(typed, facts.values(), locale)
    .slice(0, OFFERS)
    .map(({ id }) => `:n[${text}]{#${id}}`)
}

/** The way out for a number that stands on nothing, where it stands. */
function wayOut(passage: Passage, number: StandingNumber, facts: ReadonlyMap<string, Fact>, locale: string): string {
  const offers = offersFor(passage, number, facts, locale)
  const write = offers.length > 0 ? `write ${offers.join(' or ')}` : `bind it to a fact, :n[${number.text}]{#fact-id}`
  if (!passage.markable) return 'no mark can stand here: say it in the text, or say it without the number'
  if (passage.links.some(({ from, to }) => from < number.end && number.start < to))
    return `a link holds no mark: put the link on other words, and ${write}`
  if (number.standing === 'unsourced') return `name its publisher or link to it in the same paragraph, or ${write}`
  return `${write}, or say why it needs none, :n[${number.text}]{${EXCUSE}}`
}

/** A mark that holds a part of a number, widened to all of it. */
const widened = ({ text, mark }: StandingNumber): string =>
  mark?.fact ? `:n[${text}]{#${mark.fact}}` : `:n[${text}]{excuse="${mark?.excuse ?? ''}"}`

/** Units of time, which a fact may count: an edition that prints "two years" has two rows. */
const TIMES = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year', 'decade'])

/** True where a mark leaves out only what its fact counts. */
function countsTimes({ text, mark }: StandingNumber, facts: ReadonlyMap<string, Fact>, locale: string): boolean {
  const fact = mark?.fact === undefined ? undefined : facts.get(mark.fact)
  const counted = mark && text.startsWith(mark.text) ? text.slice(mark.text.length).trim().toLowerCase() : ''
  return fact?.unit === 'count' && TIMES.has(lexiconOf(locale).measures[counted] ?? '')
}

const MESSAGES = {
  unbound: 'this number is neither bound, quoted nor excused',
  unsourced: 'this number is quoted, and its paragraph does not say from whom',
  cut: 'the mark holds a part of this number only',
} as const

function faultOf(passage: Passage, number: StandingNumber, { file, facts }: WordsOfFile, locale: string): Issue[] {
  const { standing, start, text } = number
  if (standing === 'bound' || standing === 'quoted' || standing === 'excused') return []
  if (standing === 'cut' && countsTimes(number, facts, locale)) return []
  const code = standing === 'cut' ? 'numbers/cut' : 'numbers/unbound'
  const hint = standing === 'cut' ? `write ${widened(number)}` : wayOut(passage, number, facts, locale)
  return [issue(code, { file, ...passage.locate(start) }, MESSAGES[standing], { got: text, hint })]
}

/**
 * The law: every number in the words of a file is bound to a fact, quoted with its source, or excused with a reason. Labels and notes of
 * facts are no such words: they are receipts, and say which cells a number rests on.
 */
export const checkNumbers = (words: WordsOfFile, grounds: Grounds, locale = 'en'): Issue[] =>
  words.texts.flatMap(({ passages }) =>
    passages.flatMap((passage) => numbersOf(passage, grounds, locale).flatMap((number) => faultOf(passage, number, words, locale))),
  )
