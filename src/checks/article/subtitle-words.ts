import { anyOf, compile } from '../../numbers/lexicon.ts'
import { wholeWords } from '../../numbers/whole-words.ts'
import type { Drawn } from './drawn-by.ts'
import { wrongThing } from './measures.ts'
import english from './chart-words-en.json' with { type: 'json' }

/** What a subtitle says of the numbers that are drawn, and they are not. */
export interface WrongSubtitle {
  word: string
  at: number
  message: string
  expected: string
  hint: string
}

/** Whole words of a list. */
const wordsOf = (words: readonly string[]): RegExp => wholeWords(words, 'giu')

const UNITS: Record<string, readonly string[]> = english.units
const HALVES: Record<string, readonly string[]> = english.halfUnits
const UNIT_NAMES = wordsOf(Object.values(UNITS).flat())

/** A unit that a subtitle names where none is the one drawn. Percent is one where the type works them out. */
function wrongUnit(text: string, { unit, isShared }: Drawn): WrongSubtitle[] {
  if (unit === undefined || !UNITS[unit]) return []
  const own = [...UNITS[unit], ...(HALVES[unit] ?? []), ...(isShared ? UNITS.percent! : [])].map((one) => one.toLowerCase())
  const named = [...text.matchAll(UNIT_NAMES)].map(({ 0: one, index: at }) => ({ word: one.toLowerCase(), at }))
  const [first] = named
  if (!first || named.some(({ word }) => own.includes(word))) return []
  return [
    {
      ...first,
      message: `the subtitle says ${first.word}, and the chart is drawn in another unit`,
      expected: unit,
      hint: 'write the unit that is drawn, or draw the one that is written: y: { field: …, unit: … }',
    },
  ]
}

/** The words for an index or a log scale that a chart has not. */
function wrongScale(text: string, { scales, record }: Drawn): WrongSubtitle[] {
  const found = Object.entries(english.scales).flatMap(([scale, words]) => {
    if (scales.includes(scale) || record.includes(scale)) return []
    return [...text.matchAll(wordsOf(words))].slice(0, 1).map(({ 0: word, index: at }) => ({ scale, word, at }))
  })
  return found.slice(0, 1).map(({ scale, word, at }) => ({
    word,
    at,
    message: `the subtitle says "${word}", and the chart has no such scale`,
    expected: 'the scale that is drawn',
    hint: `leave the words out, or draw it: ${scale}: …, where the type has it`,
  }))
}

/** Keys that are times, by the span that each is of. */
const SPANS: Record<string, RegExp> = {
  year: /^(?:19|20)\d\d$/,
  quarter: /^(?:19|20)\d\d-?Q[1-4]$/,
  month: /^(?:19|20)\d\d-\d\d$/,
  day: /^(?:19|20)\d\d-\d\d-\d\d$/,
}

/** "Tonnes of rare-earth oxide a month": a unit, and behind it by which span it is counted; "a month before" is a time. */
const RATE = compile(
  `(?<![\\p{L}-])(?:${anyOf(Object.values(UNITS).flat())})(?:\\s+(?:${anyOf(english.of)})\\s+(?:[\\p{L}-]+\\s+){1,3}?|\\s+)((?:${anyOf(english.each)})\\s+(${anyOf(Object.keys(english.spans))}))(?![\\p{L}-])(?!\\s+(?:${anyOf(english.afterSpan)})(?!\\p{L}))`,
  'iu',
)
const SPAN_NAMES: Record<string, string> = english.spans

/** A span of time by which a subtitle counts, where every row is of another: "tonnes a month" of years. */
function wrongRate(text: string, { keys, record }: Drawn): WrongSubtitle[] {
  const found = RATE.exec(text)
  const [whole, word, named] = found ?? []
  const said = SPAN_NAMES[named?.toLowerCase() ?? '']
  if (!found || !whole || !word || !said) return []
  const spans = Object.entries(SPANS).flatMap(([span, form]) => ([...keys].some((key) => form.test(key)) ? [span] : []))
  const [own] = spans
  if (!own || spans.includes(said) || compile(`(?:${anyOf(english.each)})\\s+${said}|${said}ly`, 'iu').test(record)) return []
  return [
    {
      word,
      at: found.index + whole.length - word.length,
      message: `the subtitle counts "${word}", and each row is of a ${own}`,
      expected: `a ${own}`,
      hint: 'write the span that a row is of, or draw rows of the one that is written; what no row can say takes :c[…]{excuse="…"}',
    },
  ]
}

/** Something that the numbers are said to be of, "tonnes of neodymium metal", where neither the record nor a row speaks of it. */
function thingsOfNone(text: string, { record, keys, unit }: Drawn): WrongSubtitle[] {
  if (unit === undefined) return []
  const measured = text.replaceAll(UNIT_NAMES, (word) => '#'.repeat(word.length))
  const rows = [...keys].map((key) => `[${key}`).join(' | ')
  return wrongThing(measured, [record, rows.toLowerCase()]).map(({ word, at }) => ({
    word,
    at,
    message: `the subtitle says that the numbers are of ${word}, and what is drawn is not`,
    expected: 'what the record says',
    hint: 'say what is drawn; what no row can say takes :c[…]{excuse="…"}',
  }))
}

/** What a subtitle says of the unit, the scale, the span of time and the thing that is drawn, and is not so. */
export const wrongInSubtitle = (text: string, drawn: Drawn): WrongSubtitle[] =>
  [wrongUnit, wrongScale, wrongRate, thingsOfNone].flatMap((faultsOf) => faultsOf(text, drawn))
