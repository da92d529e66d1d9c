import { anyOf, compile } from '../../numbers/lexicon.ts'
import { contextWords } from './context-words.ts'
import type { Mention } from './mentions.ts'

/** A stretch of a sentence. */
interface Stretch {
  from: number
  to: number
}

const { listed, apart } = contextWords('en')

/** What joins the members of a list: a comma, "and", or both. */
const JOIN = compile(`^\\s*(?:,\\s*(?:(?:${anyOf(listed)})\\s+)?|\\s(?:${anyOf(listed)})\\s+)(?:the\\s+)?$`, 'u')

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

/**
 * The names that numbers belong to where a sentence lists both, "Vietnam and the Philippines sent # and # tonnes", one for each in
 * their order; nothing where it does not list as many of the one as of the other.
 */
export function respectively<T extends Stretch>(
  text: string,
  numbers: readonly T[],
  mentions: readonly Mention[],
): ReadonlyMap<T, Mention> {
  const stretches = mentions.map((mention) => ({ mention, from: mention.at, to: mention.at + mention.text.length }))
  const [names, ...others] = listsOf(text, stretches)
  const [listed, ...more] = listsOf(text, numbers).filter((list) => list.length === names?.length)
  if (!names || !listed || others.length + more.length > 0) return new Map()
  return new Map(listed.flatMap((number, place) => (names[place] ? [[number, names[place].mention]] : [])))
}

/** What ends the part of a clause in which a year belongs to the number before it. */
const APART = compile(`[#,;:–—)]|(?<![\\p{L}-])(?:${anyOf(apart)})(?![\\p{L}-])`, 'iu')

/** The name right behind a number, with nothing between that parts them: "# tonnes of magnets in 2024". */
export function rightBehind(text: string, { to }: Stretch, mentions: readonly Mention[]): Mention | undefined {
  const next = mentions.find(({ at }) => at >= to)
  return next && !APART.test(text.slice(to, next.at)) ? next : undefined
}
