import type { Mark, Passage, ReadWords } from '../../marks/mark.ts'
import { findQuantities, type FoundQuantity } from '../../numbers/find-quantities.ts'
import { excuseFor, type Excuse } from './excuse.ts'
import { outsideMarks } from './outside-marks.ts'
import { holdsWords, namesSource, quotationsIn, type Quotable } from '../quotation.ts'

/** What a number may stand on besides a fact. */
export interface Grounds {
  excuses: readonly Excuse[]
  /** Whose words may be quoted. */
  sources: Quotable
}

/** How a number in words stands. The last three are faults: on nothing, quoted without a source, and marked in part only. */
export type Standing = 'bound' | 'quoted' | 'excused' | 'unbound' | 'unsourced' | 'cut'

/** A number in a passage, and what it stands on. */
export interface StandingNumber {
  standing: Standing
  /** Part of the passage's plain words; `end` is exclusive. */
  start: number
  end: number
  text: string
  /** The mark that binds or excuses it, or holds a part of it. */
  mark?: Mark
  /** The pattern that excuses it. */
  excuse?: Excuse
  /** Why it needs no fact, where it is excused. */
  why?: string
}

/** Detection is the dear part, and a passage is asked several times: by the check, and for the count. */
const found = new WeakMap<Passage, FoundQuantity[]>()

function quantitiesIn(passage: Passage, locale: string): FoundQuantity[] {
  const known = found.get(passage) ?? findQuantities(passage.plain, locale).filter(({ needsCheck }) => needsCheck)
  found.set(passage, known)
  return known
}

/** How every number of a passage stands: those in marks, and those that are found outside of them and need a check. */
export function numbersOf(passage: Passage, { excuses, sources }: Grounds, locale = 'en'): StandingNumber[] {
  const { plain, marks } = passage
  const quotations = quotationsIn(passage)
  const marked = marks.map(({ mark, from, to }): StandingNumber => {
    const part = { start: from, end: to, text: mark.text, mark }
    return mark.fact ? { ...part, standing: 'bound' } : { ...part, standing: 'excused', why: mark.excuse ?? '' }
  })
  const standingOf = (start: number, end: number): StandingNumber => {
    const part = { start, end, text: plain.slice(start, end) }
    const excuse = excuseFor(plain, start, end, excuses)
    if (excuse) return { ...part, standing: 'excused', excuse, why: excuse.why }
    const quotation = quotations.find(({ from, to }) => from <= start && end <= to)
    if (!quotation || !holdsWords(passage, quotation, { from: start, to: end })) return { ...part, standing: 'unbound' }
    return { ...part, standing: namesSource(passage, quotation, sources) ? 'quoted' : 'unsourced' }
  }
  const others = quantitiesIn(passage, locale).flatMap((quantity): StandingNumber[] => {
    const { start, end } = quantity
    const held = marks.filter(({ from, to }) => from < end && to > start)
    if (passage.unread.some(({ from, to }) => from < end && to > start)) return []
    if (held.length === 0) return [standingOf(start, end)]
    const outside = outsideMarks(plain, quantity, held, locale)
    const cut = outside.some(({ kind }) => kind === 'part')
    if (cut) return [{ start, end, text: plain.slice(start, end), standing: 'cut', mark: held[0]!.mark }]
    return outside.map((part) => standingOf(part.start, part.end))
  })
  return [...marked, ...others].toSorted((a, b) => a.start - b.start)
}

/** How many numbers of some words are bound, quoted and excused. */
export function countStandings(
  texts: readonly ReadWords[],
  grounds: Grounds,
  locale = 'en',
): Record<'bound' | 'quoted' | 'excused', number> {
  const all = texts.flatMap(({ passages }) => passages.flatMap((passage) => numbersOf(passage, grounds, locale)))
  const count = (standing: Standing): number => all.filter((number) => number.standing === standing).length
  return { bound: count('bound'), quoted: count('quoted'), excused: count('excused') }
}
