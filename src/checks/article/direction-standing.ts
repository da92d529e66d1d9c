import { claimLexiconOf } from '../../claims/lexicon.ts'
import { turnsIn, type Turn } from '../../claims/turns.ts'
import { SIGNED } from '../../facts/agreement.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Passage } from '../../marks/mark.ts'
import { directionWord, movementAround } from '../../numbers/direction.ts'
import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'

/** A bound number of a passage with its fact, and where it stands there. */
export interface Bound {
  fact: Fact
  from: number
  to: number
}

/** What a sentence is looked at with: the passage that it stands in, with all that is tested blank, and its numbers. */
export interface Looking {
  passage: Passage
  /** Numbers are `#`; claims and quotations are blank. */
  text: string
  bound: Bound[]
  locale: string
}

/** How a word of direction is tested: by what stands beside it, wrongly, or by nothing. */
export type Standing = 'tested' | 'untested' | { from: Fact; to: Fact }

/** A number whose sign the word gives: the check of numbers holds the word to it. */
const givesSign = ({ at, word }: Turn, { passage, bound, locale }: Looking): boolean =>
  bound.some(({ fact, from, to }) => {
    if (!SIGNED.includes(fact.kind)) return false
    const [before, after, lexicon] = [passage.plain.slice(0, from), passage.plain.slice(to), lexiconOf(locale)]
    if (!['size', undefined].includes(movementAround(before, after, lexicon))) return false
    const found = directionWord(before, after, lexicon)
    const place = found && (found.side === 'before' ? found.at : to + found.at)
    return place !== undefined && place >= at && place < at + word.length
  })

/** A rank beside the word, "the second-largest": the check of numbers asks from which end it counts. */
const isRanked = ({ at, kind }: Turn, { text, bound }: Looking): boolean =>
  kind === 'rank' && bound.some(({ fact, to }) => fact.kind === 'rank' && /^[\s-]*$/u.test(text.slice(to, at)) && to <= at)

const boundAt = (at: number, { bound }: Looking): Fact | undefined => bound.find(({ from, to }) => from <= at && at < to)?.fact

type Cell = Fact['cells'][number]

/** Whether one cell differs from another in nothing but an earlier year. */
function isCellBefore(a: Cell, b: Cell): boolean {
  if (a.dataset !== b.dataset || a.field !== b.field) return false
  const differing = a.key.flatMap((key, place) => (key === b.key[place] ? [] : [[key, b.key[place] ?? '']]))
  const [[from = '', to = ''] = []] = differing
  return differing.length === 1 && /^\d{4}/.test(from) && /^\d{4}/.test(to) && from < to
}

const withoutYears = (expression: string): string => expression.replaceAll(/@[\w.-]+|\d{4}/g, '')

/** Whether a fact is what another was in an earlier year: made alike, of cells that differ in nothing but the year. */
const isEarlier = (before: Fact, after: Fact): boolean =>
  before.cells.length > 0 &&
  before.cells.length === after.cells.length &&
  before.cells.every((cell, k) => isCellBefore(cell, after.cells[k]!)) &&
  (before.cells.length === 1 || withoutYears(before.expression) === withoutYears(after.expression))

/** The sign of a fact that says itself how something moved: a change, a difference, or how often a later year holds an earlier one. */
function signOf({ kind, unit, value, cells }: Fact): number {
  if (typeof value !== 'number') return 0
  if (SIGNED.includes(kind)) return Math.sign(value)
  const [later, earlier, ...more] = cells
  const isGrowth = unit === 'ratio' && later && earlier && more.length === 0 && isCellBefore(earlier, later)
  return isGrowth ? Math.sign(value - 1) : 0
}

/**
 * Whether something else that the sentence binds shows that a word that moves is right: the same thing in two years ("fell to # in 2025,
 * from #"), or, in its clause, a number that is a movement itself ("fell to #, # less than in 2024").
 */
function isShown({ at, word, up }: Turn, { text, bound, locale }: Looking, [start, end]: [number, number]): boolean {
  const own = bound.filter(({ from }) => from >= start && from < end)
  const pairs = own.flatMap((a) => own.filter((b) => isEarlier(a.fact, b.fact)).map((b) => [a.fact.value, b.fact.value] as const))
  const [pair, ...others] = pairs
  if (pair && others.length === 0 && typeof pair[0] === 'number' && typeof pair[1] === 'number')
    return up ? pair[1] > pair[0] : pair[1] < pair[0]
  const moves = turnsIn(text.slice(start, end), claimLexiconOf(locale)).filter(({ kind }) => kind === 'move')
  if (moves.some((one) => one.up !== up)) return false
  const breaks = compile(`(?<![\\p{L}-])(?:${anyOf(lexiconOf(locale).clauseBreaks)})(?![\\p{L}-])|[;:–—()]`, 'iu')
  const signs = own
    .filter(({ from, to }) => !breaks.test(from > at ? text.slice(at + word.length, from) : text.slice(to, at)))
    .map(({ fact }) => signOf(fact))
    .filter((sign) => sign !== 0)
  return signs.length > 0 && signs.every((sign) => sign > 0 === up)
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

/** The one number before a word and the one after it that it compares or leads between; nothing where more, or others, are bound. */
function bothSides({ at, word }: Turn, { bound }: Looking, [start, end]: [number, number]): [Fact, Fact] | undefined {
  const [before, after, ...more] = bound.filter(({ from }) => from >= start && from < end)
  return before && after && more.length === 0 && before.to <= at && after.from >= at + word.length ? [before.fact, after.fact] : undefined
}

/** Whether words are passive: "outproduced by". */
const isPassive = ({ at, word }: Turn, { text, locale }: Looking): boolean =>
  compile(`^\\s+${lexiconOf(locale).by}(?!\\p{L})`, 'iu').test(text.slice(at + word.length))

/** The two numbers that a word tells apart, the one that it starts from first: of "rose from # to #" as of "# is more than #". */
function testedBy(turn: Turn, looking: Looking, part: [number, number]): [Fact, Fact] | undefined {
  const sides = bothSides(turn, looking, part)
  const backwards = sides && ([sides[1], sides[0]] satisfies [Fact, Fact])
  if (turn.kind === 'rank' || (turn.kind !== 'move' && isPassive(turn, looking))) return undefined
  if (turn.kind !== 'move') return backwards
  // "#, down from #": where it began comes last.
  const { rangeFrom } = lexiconOf(looking.locale)
  const behind = looking.text.slice(turn.at, turn.at + turn.word.length + rangeFrom.length + 2)
  const isBack = compile(`(?<!\\p{L})${rangeFrom}\\s*`, 'iu').test(behind)
  return span(turn, looking, part[1]) ?? (isBack ? backwards : undefined)
}

/** How far apart two values may lie of which the later still stands where the earlier did, as a share of it: they round alike. */
const STILL = 0.01

/** Whether two values stand as a word says. */
function isTrue({ kind, up }: Turn, from: number, to: number): boolean {
  if (kind === 'still') return Math.abs(to - from) <= STILL * Math.abs(from)
  if (kind === 'alike') return from === to
  return up ? to > from : to < from
}

/**
 * Whether a number before a word that stands still, in its passage, is what the word says still holds behind it: "#, and the figure
 * remained #"; or all numbers of its sentence are alike: "flat at #, the same as in 2024 (#)".
 */
function isKept({ kind, at, word }: Turn, { bound }: Looking, [start, end]: [number, number]): boolean {
  if (kind !== 'still') return false
  const isAlike = (one: Fact, other: Fact): boolean =>
    one.unit === other.unit && typeof one.value === 'number' && Math.abs(Number(other.value) - one.value) <= STILL * Math.abs(one.value)
  const after = bound.find(({ from }) => from >= at + word.length)?.fact
  const [first, ...more] = bound.filter(({ from }) => from >= start && from < end)
  const isSame = first !== undefined && more.length > 0 && more.every(({ fact }) => isAlike(first.fact, fact))
  return isSame || (after !== undefined && bound.some(({ fact, to }) => to <= at && isAlike(after, fact)))
}

/** How a word of direction is tested in its sentence, which is the given part of the passage; `apart` are two numbers behind it that it tells apart. */
export function standingOf(turn: Turn, looking: Looking, part: [number, number], apart?: [Fact, Fact]): Standing {
  if (turn.kind !== 'rank' && givesSign(turn, looking)) return 'tested'
  if (isRanked(turn, looking) || isKept(turn, looking, part)) return 'tested'
  const pair = apart ?? testedBy(turn, looking, part)
  if (!pair) return turn.kind === 'move' && isShown(turn, looking, part) ? 'tested' : 'untested'
  const [from, to] = pair
  if (typeof from.value !== 'number' || typeof to.value !== 'number' || from.unit !== to.unit || SIGNED.includes(from.kind))
    return 'untested'
  if (isTrue(turn, from.value, to.value)) return 'tested'
  return turn.kind === 'still' ? 'untested' : { from, to }
}
