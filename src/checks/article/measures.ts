import { mayHold, wholeWords } from '../../numbers/whole-words.ts'
import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'
import english from './measures-en.json' with { type: 'json' }

/** Something that is measured, or of which something is: exports, neodymium. */
export interface Measured {
  /** What a record or a fact of it says, in small letters: parts of words, keys of an expression. */
  record: string[]
  /** Parts that tell it only where a record has none of `unless`: "output" of what is not smelted. */
  weak?: string[]
  unless?: string[]
  /** Words by which a text speaks of it. */
  said: string[]
}

/** A word for something else than what a text's numbers are of. */
export interface WrongMeasure {
  word: string
  /** Offset in the text. */
  at: number
  message: string
}

const MEASURES: readonly (Measured & { name: string })[] = english.measures
/** All things of which numbers may be. */
export const THINGS: readonly Measured[] = english.things

/** Whether one of some records, in small letters, is of what is measured. */
export const isOf = ({ record, weak = [], unless = [] }: Measured, records: readonly string[]): boolean =>
  records.some((one) => {
    const has = (parts: readonly string[]): boolean => parts.some((part) => one.includes(part))
    return has(record) || (has(weak) && !has(unless))
  })

const wordsOf = (words: readonly string[]): RegExp => wholeWords(words, 'giu')

/** Words between a word and a number that it may be the measure of. */
const NEAR = 8

/** Whether nothing parts a word from a number: "exports came to #", but not "exports grew, and it mined #". */
function isJoined(between: string, breaks: readonly string[]): boolean {
  if (/[,;:()–—“”]/u.test(between) || between.search(wordsOf(breaks)) >= 0) return false
  return between.trim().split(/\s+/u).length <= NEAR
}

/** Whether a word stands with a number in one clause, before it or after it. What is banned or taxed is not measured: "controls on exports". */
export function isMeasure(text: string, at: number, word: string, breaks: readonly string[]): boolean {
  if (compile(`(?<![\\p{L}-])(?:${anyOf(english.notAfter)})\\s+$`, 'iu').test(text.slice(0, at))) return false
  const [before, after] = [text.slice(0, at), text.slice(at + word.length)]
  const [back, forth] = [/#([^#]*)$/u.exec(before)?.[1], /^([^#]*)#/u.exec(after)?.[1]]
  return [back, forth].some((between) => between !== undefined && isJoined(between, breaks))
}

/**
 * The first word of a text by which something else would be measured than what it rests on: "consumed #" of an output. Nothing where the
 * text also says what is measured, since the number may be of that, nor where no record tells. A number is `#`, and the word stands in
 * its clause; a tested sentence, which needs none, is looked at as a whole. `records` are in small letters.
 */
export function wrongMeasure(
  text: string,
  records: readonly string[],
  { isClaim, locale = 'en' }: { isClaim: boolean; locale?: string },
): WrongMeasure[] {
  const own = MEASURES.filter((one) => isOf(one, records))
  if (own.length === 0 || own.some(({ said }) => text.search(wordsOf(said)) >= 0)) return []
  // "Exported more than #" is one clause.
  const clauseBreaks = lexiconOf(locale).clauseBreaks.filter((word) => !english.joins.includes(word))
  const [first] = MEASURES.flatMap((one) =>
    own.includes(one) || !mayHold(text, one.said)
      ? []
      : [...text.matchAll(wordsOf(one.said))]
          .filter(({ 0: word, index }) => isClaim || isMeasure(text, index, word, clauseBreaks))
          .map(({ 0: word, index: at }) => ({ name: one.name, word, at })),
  ).toSorted((a, b) => a.at - b.at)
  if (!first) return []
  const message = `the words speak of ${first.name} (“${first.word}”), and what they rest on is ${own.map(({ name }) => name).join(', ')}`
  return [{ word: first.word, at: first.at, message }]
}

const EVERY = THINGS.flatMap(({ said }) => said)
const ALL = anyOf(EVERY)
const WHOLE = `(?:(?:${anyOf(english.whole)})\\s+)?`
const MADE = `(?:\\s+(?:${anyOf(english.making)}))?`
const PARTS = anyOf(english.parts)
/** The forms in which a text says of what a number is: "# of copper", "a share of magnets of #", "of the world’s magnets, #", "in magnets its share was #". */
const SAID_OF: readonly RegExp[] = [
  `#\\s+${english.of}\\s+${WHOLE}(${ALL})(?![\\p{L}-])`,
  `(?:${PARTS})\\s+(?:${english.of}|${anyOf(english.in)})\\s+${WHOLE}(${ALL})${MADE}(?![\\p{L}-])(?=[^#,;:.]*#)`,
  `(?<![\\p{L}#]\\s)${english.of}\\s+(?:${anyOf(english.whole)})\\s+(${ALL}),?\\s+#`,
  `(?:^|[,;:]\\s+)(?:${anyOf(english.in)})\\s+(${ALL})${MADE},?\\s(?=[^#,;:.]*(?:${PARTS})[^#,;:.]*#)`,
].map((form) => compile(form, 'giu'))

/** A pattern of a number that is said to be of something as a whole: "# of the world’s rare earths". */
export const wholesOf = (name: string): RegExp =>
  compile(`#\\s+${english.of}\\s+(?:(?:${anyOf(english.whole)})\\s+)?${name}(?![\\p{L}-])`, 'iu')

/** What a number is said to be of, "# of copper", "# of the world’s copper", where no record speaks of it. A number is `#`. `records` are in small letters. */
export function wrongThing(text: string, records: readonly string[]): WrongMeasure[] {
  // Few sentences say of what a number is, and the names of all things are many.
  if (!mayHold(text, EVERY)) return []
  const isOwn = (name: string): boolean => THINGS.some((one) => one.said.includes(name.toLowerCase()) && isOf(one, records))
  const found = SAID_OF.flatMap((form) => [...text.matchAll(form)]).find(({ 1: name = '' }) => !isOwn(name))
  const [all = '', name = ''] = found ?? []
  if (!found) return []
  const at = found.index + all.indexOf(name)
  return [{ word: name, at, message: `the words say that the number is of ${name}, and what it rests on is not` }]
}

const MATERIALS = THINGS.filter(({ said }) => said.some((name) => english.materials.includes(name)))
const PRICED = wordsOf(english.priced)

/** A material whose price a text tells, "nickel cost #", where no record speaks of it and one speaks of another. `records` are in small letters. */
export function wrongPriced(text: string, records: readonly string[]): WrongMeasure[] {
  if (!mayHold(text, english.priced) || text.search(PRICED) < 0 || !MATERIALS.some((one) => isOf(one, records))) return []
  const named = MATERIALS.flatMap((one) => [...text.matchAll(wordsOf(one.said))].map((found) => ({ one, found })))
  if (named.some(({ one }) => isOf(one, records))) return []
  return named.slice(0, 1).map(({ found: { 0: word, index: at } }) => ({
    word,
    at,
    message: `the words tell the price of ${word}, and what it rests on is of another`,
  }))
}

/** What a text speaks of that a key of a table stands for: "Who mines and refines" speaks of mining for "mining", and of nothing for "magnets". */
export const spokenOf = (text: string, key: string): Measured[] =>
  [...MEASURES, ...THINGS].filter((one) => isOf(one, [key]) && text.search(wordsOf(one.said)) >= 0)
