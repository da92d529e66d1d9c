import { agree } from '../../facts/agreement.ts'
import type { Fact } from '../../facts/fact.ts'
import { exactValue } from '../../facts/receipt.ts'
import { factsThatState } from '../../facts/suggest.ts'
import type { Fix, Span } from '../../issues/issue.ts'
import { spanOfWords, type Mark, type Passage } from '../../marks/mark.ts'
import { saysUnit } from '../../facts/would-bind.ts'
import { countedTimes } from './counted-times.ts'
import type { StandingNumber } from './standing.ts'

/** A number that stands wrongly, and what its cure is found with. */
export interface Fault {
  passage: Passage
  number: StandingNumber
  facts: ReadonlyMap<string, Fact>
  file: string
  locale: string
}

/** What a message says of the way out, and the changes of the file that would take it. */
export interface Cure {
  hint: string
  fixes: Fix[]
}

/** Facts offered for a number at most. */
const OFFERS = 3

/** Where a part of a passage stands in its file. */
export const spanOf = ({ locate }: Passage, start: number, end: number): Span => spanOfWords(locate, start, end)

/** A stretch on one line that holds nothing but its words: what is written over it takes no markup away. */
const isPlain = ({ line, endLine, column, endColumn }: Span, text: string): boolean =>
  line === endLine && endColumn - column === text.length

/** Words around a number, where its hedge and its direction stand. */
const around = ({ passage: { plain }, number: { start, end } }: Fault) => ({ before: plain.slice(0, start), after: plain.slice(end) })

/** Whether a label counts times of this name, in one or in many: "Years in which …" for "years". */
const countsIn = (label: string, times: string): boolean => label.toLowerCase().includes(times.replace(/s$/, ''))

/** The marks that would bind a number truly, best first; a count may leave the years that it counts outside. */
function marksFor(fault: Fault): string[] {
  const { passage, number, facts, locale } = fault
  const { before, after } = around(fault)
  const counted = countedTimes(number.text, locale)
  // A mark without a unit that nothing gives it would be refused.
  const isWhole = (fact: Fact): boolean => saysUnit(fact, { passage, from: number.start, to: number.end }, false, locale)
  const whole = factsThatState({ text: number.text, before, after }, [...facts.values()].filter(isWhole), locale).map(
    ({ id }) => `:n[${number.text}]{#${id}}`,
  )
  const parts = counted ? factsThatState({ text: counted.number, before, after: counted.times + after }, facts.values(), locale) : []
  // "Ten years" is no count of months.
  const times = counted?.times.trim().toLowerCase() ?? ''
  const counts = parts
    .filter(({ unit, label }) => unit === 'count' && countsIn(label, times))
    .map(({ id }) => `:n[${counted?.number}]{#${id}}${counted?.times}`)
  return [...whole, ...counts].slice(0, OFFERS)
}

/** The way out for a number that stands on nothing: the facts that would agree, best first, or what else there is to do. */
export function cureUnbound(fault: Fault): Cure {
  const { passage, number, file } = fault
  const { text, start, end } = number
  if (!passage.markable) return { hint: 'no mark can stand here: say it in the text, or say it without the number', fixes: [] }
  const marks = marksFor(fault)
  const write = marks.length > 0 ? `write ${marks.join(' or ')}` : `bind it to a fact, :n[${text}]{#fact-id}`
  if (passage.links.some(({ from, to }) => from < end && start < to))
    return { hint: `a link holds no mark: put the link on other words, and ${write}`, fixes: [] }
  const at = spanOf(passage, start, end)
  const fixes =
    passage.locate.flow || !isPlain(at, text) ? [] : marks.map((mark) => ({ title: `Write ${mark}`, file, ...at, text: mark, safe: false }))
  const hint =
    number.standing === 'unsourced'
      ? `link to the source, one of content/sources, in the same sentence or the next, or ${write}`
      : `${write}, or say why it needs none, :n[${text}]{excuse="why it needs no fact"}`
  return { hint: passage.locate.flow ? `${hint}; a mark needs quotes around its string here` : hint, fixes }
}

/** The braces of a mark, as they would be typed in its string; nothing where their quotes would end it. */
function bracesOf({ fact, excuse, also, quote }: Mark): string | undefined {
  const sign = quote === '"' ? "'" : '"'
  if ([...also, excuse ?? ''].some((word) => word.includes(sign))) return undefined
  if (!fact) return `{excuse=${sign}${excuse ?? ''}${sign}}`
  return also.length > 0 ? `{#${fact} also=${sign}${also.join(', ')}${sign}}` : `{#${fact}}`
}

/** From what is first of a number and its mark to what is last of them, where that is on one line. */
function wholeSpan({ passage, number }: Fault, mark: Mark): Span | undefined {
  const at = spanOf(passage, number.start, number.end)
  if (at.line !== mark.line || at.endLine !== mark.endLine || mark.line !== mark.endLine) return undefined
  return { ...at, column: Math.min(at.column, mark.column), endColumn: Math.max(at.endColumn, mark.endColumn) }
}

/** The way out for a number that its mark holds in part: all of it in the mark, where its fact states that. */
export function cureCut(fault: Fault): Cure {
  const { number, facts, file, locale } = fault
  const { mark, text } = number
  const braces = mark && bracesOf(mark)
  if (!mark || !braces) return { hint: `put all of “${text}” into the mark`, fixes: [] }
  const fact = mark.fact === undefined ? undefined : facts.get(mark.fact)
  if (fact && !agree(fact, text, around(fault), locale).agrees)
    return {
      hint: `the mark holds all of “${text}”, and its fact states ${exactValue(fact, locale)}: say that, or bind another`,
      fixes: [],
    }
  const whole = `:n[${text}]${braces}`
  const at = mark.wordsAt ? wholeSpan(fault, mark) : undefined
  return { hint: `write ${whole}`, fixes: at ? [{ title: `Write ${whole}`, file, ...at, text: whole, safe: true }] : [] }
}
