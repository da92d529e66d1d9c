import type { Measure } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import type { TimelineEvent } from './series.ts'

/** The words of an event in lines that fit a width; heights in px. */
export interface Card {
  date: string[]
  /** Beneath the words; empty where it is not said. */
  state: string[]
  lines: string[]
  detail: string[]
  height: number
}

const DATE_SIZE = 13
const TEXT_SIZE = 14
const DETAIL_SIZE = 13
const LINE = 17.5
const DETAIL_LINE = 16.5
/** From the top of a card to the baseline of its date, and to the middle of its mark. */
const FIRST = 11
export const MARK_DOWN = 6.5

/** A reader's own sans may run wider than the measure allows for: words that wrap leave it some room. */
const EASE = 0.95

/** Sets an event in lines no wider than `width`; the detail only where asked for. */
export function cardOf(
  event: TimelineEvent,
  { date, width, detailed, measure }: { date: string; width: number; detailed: boolean; measure: Measure },
): Card {
  const fit = (text: string, size: number, weight: 400 | 500 | 600 = 400): string[] =>
    balanced(text, width * EASE, (words) => measure(words, size, weight))
  const dates = fit(date, DATE_SIZE, 600)
  const state = event.state === '' ? [] : fit(event.state, DATE_SIZE)
  const lines = fit(event.text, TEXT_SIZE, event.strong ? 500 : 400)
  const detail = detailed && event.detail !== '' ? fit(event.detail, DETAIL_SIZE) : []
  return {
    date: dates,
    state,
    lines,
    detail,
    height: FIRST + 4 + (dates.length - 1 + state.length + lines.length) * LINE + (detail.length > 0 ? 3 + detail.length * DETAIL_LINE : 0),
  }
}

/** Lines no wider than `widest`, as few as can be and as even as can be: no word is left alone on the last one without need. */
function balanced(text: string, widest: number, measure: (text: string) => number): string[] {
  // An event stands nowhere else in the drawing, so that its words are broken where others' are cut.
  const lines = (width: number): string[] => {
    const words = text.split(' ').flatMap((word) => cut(word, (part) => measure(part) <= width))
    return breakLines(words.join(' '), width, measure)
  }
  const fewest = lines(widest).length
  let [low, high] = [widest / 2, widest]
  while (high - low > 4) {
    const middle = (low + high) / 2
    if (lines(middle).length > fewest) low = middle
    else high = middle
  }
  return lines(high)
}

/** Breaks a word that is longer than its line. */
function cut(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word) || word.length < 2) return [word]
  let end = word.length - 1
  while (end > 1 && !fits(word.slice(0, end))) end--
  return [word.slice(0, end), ...cut(word.slice(end), fits)]
}

/** Texts of a card whose upper left corner is at x, y. */
export function setCard(card: Card, event: TimelineEvent, x: number, y: number): PlacedText[] {
  const ink = textRole(event.role)
  const of = event.pointer
  const texts = card.date.map((text, k): PlacedText => ({ x, y: y + FIRST + k * LINE, text, size: DATE_SIZE, weight: 600, role: ink, of }))
  let base = texts.at(-1)!.y
  for (const text of card.lines)
    texts.push({ x, y: (base += LINE), text, size: TEXT_SIZE, role: 'ink', of, ...(event.strong ? { weight: 500 as const } : {}) })
  for (const text of card.state) texts.push({ x, y: (base += LINE), text, size: DATE_SIZE, role: 'ink2', of })
  base += 3
  for (const text of card.detail) texts.push({ x, y: (base += DETAIL_LINE), text, size: DETAIL_SIZE, role: 'ink2', of })
  return texts
}
