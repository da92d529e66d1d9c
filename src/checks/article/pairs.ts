import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'
import { contextWords } from './context-words.ts'
import type { Mention } from './mention.ts'
import words from './pairs-en.json' with { type: 'json' }

/** A stretch of a sentence. */
interface Stretch {
  from: number
  to: number
}

const { listed, apart } = contextWords('en')

/** What joins the members of a list: a comma, "and", or both. */
const JOIN = compile(`^\\s*(?:,\\s*(?:(?:${anyOf(listed)})\\s+)?|\\s(?:${anyOf(listed)})\\s+)(?:the\\s+)?$`, 'u')

/** A name that a number may belong to: a place, a time, or a thing, which is of no kind of mention. */
type Named = Pick<Mention, 'at' | 'text'> & Partial<Pick<Mention, 'kind'>>

/** A year behind a month, which goes with it: "May 2025". */
const YEAR_BEHIND = /^,?\s+\d{4}(?!\d)/

/** Where a name ends in a text; a month with its year. */
function endOf(text: string, { kind, at, text: said }: Named): number {
  const end = at + said.length
  return end + (kind === 'month' ? (YEAR_BEHIND.exec(text.slice(end))?.[0].length ?? 0) : 0)
}

/** Lists of two members and more. */
function listsOf<T extends Stretch>(text: string, all: readonly T[]): T[][] {
  const lists: T[][] = []
  for (const one of all) {
    const last = lists.at(-1)?.at(-1)
    if (last && JOIN.test(text.slice(last.to, one.from))) lists.at(-1)?.push(one)
    else lists.push([one])
  }
  return lists.filter((list) => list.length > 1)
}

const { to: TO, rangeFrom: FROM } = lexiconOf('en')
/** A word or two between "from" or "to" and what they are said of: "to about #", "between the 2025 and the 2026 edition". */
const FEW = '(?:\\p{Ll}+\\s+){0,2}'
const FROM_HERE = compile(`(?<![\\p{L}-])${FROM}\\s+${FEW}$`, 'iu')
const UP_TO = compile(`^\\s+${TO}\\s+${FEW}$`, 'u')
const SPAN_BEGINS = compile(`(?<![\\p{L}-])(?:${anyOf(words.spanBegins)})\\s+${FEW}$`, 'iu')
const SPAN_GOES_ON = compile(`^\\s+(?:${anyOf(words.spanGoesOn)})\\s+${FEW}$`, 'u')

const OF_TIME: ReadonlySet<Named['kind']> = new Set(['year', 'edition', 'month'])

/**
 * The two years, months or editions that belong to two numbers in their order: "between 2024 and 2025 it rose from # to #". Nothing where the
 * sentence names more than the two, or moves more than once.
 */
function endsOfSpan<T extends Stretch, N extends Named>(text: string, numbers: readonly T[], mentions: readonly N[]): ReadonlyMap<T, N> {
  const [first, last, ...others] = mentions
  const isOfTime = first && last && others.length === 0 && mentions.every(({ kind }) => OF_TIME.has(kind))
  if (!isOfTime || !SPAN_BEGINS.test(text.slice(0, first.at)) || !SPAN_GOES_ON.test(text.slice(endOf(text, first), last.at)))
    return new Map()
  const moves = numbers.flatMap((from, place) => {
    const to = numbers[place + 1]
    return to && FROM_HERE.test(text.slice(0, from.from)) && UP_TO.test(text.slice(from.to, to.from)) ? [[from, to] as const] : []
  })
  const [move, ...more] = moves
  return move && more.length === 0
    ? new Map([
        [move[0], first],
        [move[1], last],
      ])
    : new Map()
}

const PART = compile(`[,;:–(]\\s*(?:${anyOf(words.partOf)})(?![\\p{L}-])`, 'iu')

/** "Of" before the number of a whole, behind whose comma its parts follow: "of the # tonnes mined, China made #". */
const OF_WHOLE = compile(`(?:^|[;:–—(]\\s*|(?:,\\s+|^)(?:${anyOf(listed)})\\s+)${words.ofWhole}\\s+(?:\\p{Ll}+\\s+){0,3}$`, 'iu')

/** Whether a name behind a number is only of a part of it: "# tonnes, of which China made #". */
export function isOfPart(text: string, { from, to }: Stretch, { at }: Mention): boolean {
  if (at < to) return false
  const between = text.slice(to, at)
  return PART.test(between) || (between.includes(',') && OF_WHOLE.test(text.slice(0, from)))
}

/**
 * The names that numbers belong to where a sentence lists both, "Vietnam and the Philippines sent # and # tonnes", one for each in
 * their order, or moves from one to the other between them; nothing where it does not list as many of the one as of the other.
 */
export function respectively<T extends Stretch, N extends Named>(
  text: string,
  numbers: readonly T[],
  mentions: readonly N[],
): ReadonlyMap<T, N> {
  const ends = endsOfSpan(text, numbers, mentions)
  if (ends.size > 0) return ends
  const stretches = mentions.map((mention) => ({ mention, from: mention.at, to: endOf(text, mention) }))
  const [names, ...others] = listsOf(text, stretches)
  const [listed, ...more] = listsOf(text, numbers).filter((list) => list.length === names?.length)
  if (!names || !listed || others.length + more.length > 0) return new Map()
  return new Map(listed.flatMap((number, place) => (names[place] ? [[number, names[place].mention]] : [])))
}

/** Whether names stand ahead of all numbers, one for each and in their order: "terbium cost more than dysprosium: # against #". */
export const areInOrder = <T extends Stretch, N extends Named>(
  numbers: readonly T[],
  names: readonly N[],
  holds: (number: T, name: N) => boolean,
): boolean =>
  names.length === numbers.length &&
  names.every((name, place) => name.at < (numbers[0]?.from ?? 0) && numbers[place] !== undefined && holds(numbers[place], name))

/** What ends the part of a clause in which a year belongs to the number before it. */
const APART = compile(`[#,;:–—)]|(?<![\\p{L}-])(?:${anyOf(apart)})(?![\\p{L}-])`, 'iu')

/** The name right behind a number, with nothing between that parts them: "# tonnes of magnets in 2024". */
export function rightBehind(text: string, { to }: Stretch, mentions: readonly Mention[]): Mention | undefined {
  const next = mentions.find(({ at }) => at >= to)
  return next && !APART.test(text.slice(to, next.at)) ? next : undefined
}
