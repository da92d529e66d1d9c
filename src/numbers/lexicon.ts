import english from './lexicon-en.json' with { type: 'json' }

/** What the words before or after a number claim of it. */
export type Hedge = 'about' | 'nearly' | 'just-over' | 'over' | 'under' | 'at-least' | 'at-most' | 'up-to'

/** The words of one language in which quantities are written. A language is one file of this shape. */
export interface Lexicon {
  ones: Record<string, number>
  tens: Record<string, number>
  hundred: string
  articles: string[]
  and: string
  half: string
  scales: Record<string, number>
  groups: Record<string, number>
  ordinals: Record<string, number>
  superlatives: string[]
  /** Parts of a whole by their denominator. */
  parts: Record<string, number>
  multiples: Record<string, number>
  times: string[]
  /** Words for a size without a number, with the bounds they allow. */
  vague: Record<string, number[]>
  /** The one of `vague` that speaks of percent, above its lower bound. */
  majority: string
  units: Record<string, string>
  currencies: Record<string, string>
  per: Record<string, string>
  /** Rates that leave the unit as it is: "10 percent a year" is percent. */
  rates: string[]
  /** Units the house does not write, with what it writes. */
  refused: Record<string, string>
  rangeWords: Record<string, string>
  inWords: string[]
  rankWords: string[]
  signs: Record<string, string>
  hedges: Record<Hedge, string[]>
  hedgesAfter: Partial<Record<Hedge, string[]>>
  /** Words right before a number that deny it. */
  denials: string[]
  falling: string[]
  rising: string[]
  offer: { about: string; over: string; under: string; 'up-to': string; times: string }
}

const LEXICONS: Record<string, Lexicon> = { en: english }

/** Words of a language. A language without a file throws `unknown lexicon: LOCALE`. */
export function lexiconOf(locale: string): Lexicon {
  const found = LEXICONS[locale]
  if (!found) throw new Error(`unknown lexicon: ${locale}`)
  return found
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const alternatives = new Map<string, string>()

/** A pattern that matches any of the phrases, longest first; blanks match any blank. */
export function anyOf(phrases: readonly string[]): string {
  const key = phrases.join('|')
  const known = alternatives.get(key)
  if (known !== undefined) return known
  const made = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => escape(phrase).replaceAll(' ', '\\s+'))
    .join('|')
  alternatives.set(key, made)
  return made
}

const patterns = new Map<string, RegExp>()

/** A pattern compiled once: a lexicon gives the same few dozen for every mark of a site. Not for patterns that keep a place. */
export function compile(source: string, flags = 'iu'): RegExp {
  const key = `${flags}/${source}`
  const made = patterns.get(key) ?? new RegExp(source, flags)
  patterns.set(key, made)
  return made
}

const entries = (hedges: Partial<Record<Hedge, string[]>>): [Hedge, string[]][] => Object.entries(hedges) as [Hedge, string[]][]

function findHedge(text: string, hedges: Partial<Record<Hedge, string[]>>, wrap: (phrases: string) => string): Hedge | undefined {
  const found = compile(wrap(anyOf(entries(hedges).flatMap(([, phrases]) => phrases)))).exec(text)?.[1]
  const phrase = found?.toLowerCase().replaceAll(/\s+/g, ' ')
  return phrase === undefined ? undefined : entries(hedges).find(([, phrases]) => phrases.includes(phrase))?.[0]
}

/** The hedge at the end of the words before a number: "reserves of about " hedges, "about reserves of " does not. */
export const hedgeBefore = (before: string, lexicon: Lexicon): Hedge | undefined =>
  findHedge(before, lexicon.hedges, (phrases) => `(?<![\\p{L}\\p{N}-])(${phrases})\\s*$`)

/** The hedge right after a number: " or so". */
export const hedgeAfter = (after: string, lexicon: Lexicon): Hedge | undefined =>
  findHedge(after, lexicon.hedgesAfter, (phrases) => `^\\s+(${phrases})(?![\\p{L}\\p{N}-])`)

/** A hedge typed inside a mark, and the text without it. */
export function hedgeInside(text: string, lexicon: Lexicon): { hedge?: Hedge; rest: string } {
  const pattern = compile(`^(${anyOf(entries(lexicon.hedges).flatMap(([, phrases]) => phrases))})\\s+`)
  const found = pattern.exec(text)?.[0]
  const hedge = found && hedgeBefore(found, lexicon)
  return hedge ? { hedge, rest: text.slice(found.length) } : { rest: text }
}
