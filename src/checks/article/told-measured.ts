import { compile, lexiconOf } from '../../numbers/lexicon.ts'
import { wholeWords } from '../../numbers/whole-words.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import { contextWords } from './context-words.ts'
import { isOutside, within } from './left-out.ts'
import type { FindMentions, Mention } from './mention.ts'
import english from './told-parts-en.json' with { type: 'json' }
import type { WrongTold } from './told-times.ts'
import { ABOUT_EACH, isPlain } from './wholes.ts'
import { WORLD } from './whole-world.ts'

/** A number among the words around it. */
interface Standing {
  text: string
  before: string
  behind: string
  mentions: readonly Mention[]
  number: Bound
}

/** What is wrong with the words around a number, behind its text; nothing where they may be true. */
type Rule = (standing: Standing) => string | undefined

const { rising, falling } = lexiconOf('en')
const whole = (words: readonly string[]): string => wholeWords(words).source
const MOVES = whole([...rising, ...falling])

const OF_ITSELF = compile(`^\\s+of\\s+${whole(english.ofItself)}`)
/** "Went up to #", but "lost #". */
const REACHED = compile(`${whole(english.reached)}\\s+(?:\\p{Ll}+\\s+)?$`)
const changeAsPart: Rule = ({ before, behind, number }) =>
  number.kind === 'change' && REACHED.test(before) && OF_ITSELF.test(behind) ? 'is a change, and the words tell it as a part' : undefined

const SHARE_MOVED = compile(`${whole(english.shares)}[^#]*${MOVES}[^#]*$`)
const changeOfShare: Rule = ({ before, number: { kind, rested } }) =>
  kind === 'change' && SHARE_MOVED.test(before) && !wholeWords(english.shares).test(rested.words)
    ? 'is a change, and not of a share'
    : undefined

const EACH = wholeWords(english.each)
const IN_ALL = wholeWords(english.inAll)
const sumOfEach: Rule = ({ text, number: { kind, places, rested } }) =>
  kind === 'level' && places.size > 1 && /\s\+\s|\bsum\(/.test(rested.words) && EACH.test(text) && !IN_ALL.test(text)
    ? 'adds up several places, and the words give it to each'
    : undefined

const RATED = wholeWords(english.rated)
const AMONG = compile(`${whole(english.among)}\\s+(?:the\\s+)?(\\p{Ll}+)\\s+${whole(english.peers)}`)
const rankOfOther: Rule = ({ text, number: { rested } }) => {
  const words = rested.words.toLowerCase()
  const said = rested.unit === 'rank' ? (RATED.exec(text)?.[0] ?? AMONG.exec(text)?.[1]) : undefined
  return said && !words.includes(said.toLowerCase()) ? `is a rank, and not in what the words say (“${said}”)` : undefined
}

const overOutside: Rule = ({ text, mentions, number: { kind, to, rested, places, known, whole: all } }) => {
  const outside = mentions.find((one) => isOutside(one.name) && one.at > to)
  const between = outside ? text.slice(to, outside.at) : ''
  if (
    !outside ||
    known.place.has(outside.name) ||
    rested.words.includes(' - ') ||
    /[#,;:]/.test(between) ||
    !(kind === 'share' || rested.unit === 'rank')
  )
    return undefined
  const isOver = /^\s+(?:of\s|\S+\s+\S+\s*$)/.test(between) && (places.has(within(outside.name)) || all.has(WORLD))
  return isOver ? `is measured over ${outside.text} too, and the words leave it out` : undefined
}

const AS_REST = compile(`^\\s+(?:as|more|what)\\s[^#,.;:]*${whole([...contextWords('en').rest.names, ...english.rest])}`)
const ratioToRest: Rule = ({ behind, number: { rested, known, compared } }) => {
  const isRest = [...(compared?.place.base ?? [])].every((name) => name === WORLD) || [...known.place].some(isOutside)
  return rested.unit === 'ratio' && AS_REST.test(behind) && !isRest
    ? 'is measured from one place, and the words measure it from all others'
    : undefined
}

const MOVED_BY = compile(`${MOVES}[^#]*\\s${whole(english.by)}\\s+(?:\\p{Ll}+\\s+)?$`)
const gapAsMove: Rule = ({ before, mentions, number: { kind, compared } }) => {
  const base = kind === 'difference' ? compared?.place.base : undefined
  return base && base.size > 0 && MOVED_BY.test(before) && !mentions.some(({ name }) => base.has(name))
    ? 'is a distance between places, and the words tell it as a rise or a fall'
    : undefined
}

/** Whether a number is measured over all rows of a table, which its expression names none of. */
const isOverRows = ({ rested: { words } }: Bound): boolean => words.includes('[*')

const OF_WORLD = compile(`^\\s+of\\s+${whole(english.ofWorld)}`)
const shareOfWorld: Rule = ({ behind, mentions, number }) => {
  const { kind, places, known } = number
  if (kind !== 'share' || !OF_WORLD.test(behind)) return undefined
  if (isOverRows(number) && !places.has(WORLD) && places.size <= ABOUT_EACH)
    return 'is a share of what a few countries have, and the words tell it as one of the world'
  return [...known.place].some(isOutside) && !mentions.some(({ name }) => isOutside(name))
    ? 'is a share of less than the world, and the words tell it as one of the world'
    : undefined
}

const LEADS = compile(`^\\s+${whole(english.leads)}\\s+(?:the\\s+)?$`)
const BY = compile(`^\\s+${whole(english.by)}\\s+(?:\\p{Ll}+\\s+)?$`)
/** "Australia led the United States by #" of what the United States had more. */
const leadTurned: Rule = ({ text, mentions, number: { kind, from, compared } }) => {
  if (kind !== 'difference' || !compared) return undefined
  const [first, second] = mentions.filter((one) => isPlain(one) && one.at < from).slice(-2)
  if (!first || !second) return undefined
  const isLead =
    LEADS.test(text.slice(first.at + first.text.length, second.at)) && BY.test(text.slice(second.at + second.text.length, from))
  return isLead && compared.place.base.has(first.name) && compared.place.now.has(second.name)
    ? `is what ${second.text} has more, and the words tell it the other way round`
    : undefined
}

const RULES: readonly Rule[] = [
  leadTurned,
  changeAsPart,
  changeOfShare,
  sumOfEach,
  rankOfOther,
  overOutside,
  ratioToRest,
  gapAsMove,
  shareOfWorld,
]

/** What the words around a number make of it that it is not: a change told as a part, a sum as of each, a rank in something else, a share of some as one of all. */
export function toldAsAnother({ text }: Sentence, mentions: readonly Mention[], number: Bound): WrongTold[] {
  const { from, to, mark } = number
  const standing = { text, before: text.slice(0, from), behind: text.slice(to), mentions, number }
  return RULES.flatMap((rule) => rule(standing) ?? [])
    .slice(0, 1)
    .map((message) => ({ text: mark.text, at: from, message: `“${mark.text}” ${message}` }))
}

const FROM = compile(`${whole(english.from)}\\s+(?:the\\s+)?$`)

/** A place that is only in the whole of a share, and that the words give it to: "# came from Peru" of Chile’s share. */
export function shareOfOther({ text }: Sentence, mentions: readonly Mention[], number: Bound, find: FindMentions): WrongTold[] {
  const { kind, known, places, to, mark, rested, whole: all } = number
  const isOver = isOverRows(number)
  if (kind !== 'share' || (all.size === 0 && !isOver)) return []
  const plain = mentions.filter(isPlain)
  // Over all rows of a table the whole names none: then the label tells the part.
  const own = new Set(
    isOver ? find(rested.words.split(' | ')[0] ?? '').map(({ name }) => name) : [...known.place].filter((name) => !all.has(name)),
  )
  if (own.size === 0 || plain.some(({ name }) => own.has(name))) return []
  const other = plain.find(({ name, at }) => (isOver ? places : all).has(name) && at > to)
  if (!other || !FROM.test(text.slice(to, other.at))) return []
  return [{ text: other.text, at: other.at, message: `“${mark.text}” is no share of ${other.text}, which is only in its whole` }]
}
