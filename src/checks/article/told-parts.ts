import type { Catalogue } from '../../data/catalogue.ts'
import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'
import { wholeWords } from '../../numbers/whole-words.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import { flowOf } from './flows.ts'
import { isOutside, within } from './left-out.ts'
import type { FindMentions, Mention } from './mention.ts'
import english from './told-parts-en.json' with { type: 'json' }
import type { WrongTold } from './told-times.ts'
import { isPlain } from './wholes.ts'
import { WORLD } from './whole-world.ts'

const OF_MONTHS = wholeWords([...english.months, ...lexiconOf('en').months.full])
/** Months of less than a year. */
const YEAR_LONG = 11

const TRADED = wholeWords(english.traded)

/** What goes to or from a few countries, told as all the trade of the other end: "the EU imported #" of what came from China. */
function endsUnnamed(
  { text }: Sentence,
  named: () => readonly Mention[],
  number: Bound,
  catalogue: Catalogue,
  find: FindMentions,
): WrongTold[] {
  const flow = flowOf(number, catalogue, find)
  const isNamed = (places: ReadonlySet<string>): boolean => [...places].some((place) => named().some(({ name }) => within(name) === place))
  if (number.kind !== 'level' || !flow || flow.ends.has(WORLD) || isNamed(flow.ends)) return []
  const other = flow.ends === flow.from ? flow.to : flow.from
  if (!find(text).some((one) => isPlain(one) && other.has(one.name)) || !TRADED.test(text)) return []
  const message = `“${number.mark.text}” is a part of the trade (${number.rested.words.split(' | ')[0] ?? ''}), and the words name no other end of it`
  return [{ text: number.mark.text, at: number.from, message }]
}

/** A key of a month, or of several. */
const MONTHLY = /^(?:19|20)\d\d-\d\d(?:\/(?:19|20)\d\d-\d\d)?$/

/** What is of some months of a year, where no words so far say which: "exported # in 2025" of December. */
function monthsUnnamed(sentence: Sentence, named: () => readonly Mention[], { mark, from, kind, rested: { cells } }: Bound): WrongTold[] {
  const isOfMonths = cells.length > 0 && cells.every(({ key }) => key.some((one) => MONTHLY.test(one)))
  if (kind !== 'level' || !isOfMonths || cells.length > YEAR_LONG || !named().some(({ kind: of }) => of === 'year')) return []
  if (named().some(({ kind: of }) => of === 'month') || OF_MONTHS.test(`${sentence.before ?? ''} ${sentence.text}`)) return []
  return [{ text: mark.text, at: from, message: `“${mark.text}” is of a part of the year, and the words name no month` }]
}

const PRONOUN = compile(`^(?:${anyOf(english.pronouns)})(?![\\p{L}-])`, 'iu')

/** "China is large. It mined #" of another country: the pronoun stands for the one place that the sentence before names. */
function pronounOfOther({ text, before, bound }: Sentence, mentions: readonly Mention[], find: FindMentions): WrongTold[] {
  const said = PRONOUN.exec(text.trimStart())?.[0]
  if (said === undefined || !before || mentions.some((one) => one.kind === 'place')) return []
  const last =
    before
      .trimEnd()
      .split(/(?<=[.!?])\s+/)
      .at(-1) ?? ''
  const places = new Set(
    find(last)
      .filter(({ kind }) => kind === 'place')
      .map(({ name }) => name),
  )
  const [place] = places
  if (places.size !== 1 || place === undefined || isOutside(place) || place === WORLD) return []
  const told = bound.filter(
    ({ known, places: all, kind }) => kind !== 'count' && known.place.size > 0 && !all.has(place) && !known.place.has(place),
  )
  const [first] = told
  if (!first || told.length < bound.length) return []
  return [
    {
      text: said,
      at: first.from,
      message: `“${said}” stands for the place that the sentence before names, and “${first.mark.text}” is of another`,
    },
  ]
}

const OF_ITSELF = compile(`^\\s+of\\s+(?:${anyOf(english.ofItself)})(?![\\p{L}-])`, 'iu')
/** "Went up to #", but "lost #". */
const REACHED = compile(`(?<![\\p{L}-])(?:${anyOf(english.reached)})\\s+(?:\\p{Ll}+\\s+)?$`, 'iu')
const OF_WORLD = compile(`^\\s+of\\s+(?:${anyOf(english.ofWorld)})(?![\\p{L}-])`, 'iu')
const EACH = wholeWords(english.each)
const IN_ALL = wholeWords(english.inAll)
const RATED = wholeWords(english.rated)

/** A change told as a part, a sum as of each, a rank in something else, a share of some as one of all. */
function toldAsAnother({ text }: Sentence, mentions: readonly Mention[], number: Bound): WrongTold[] {
  const { kind, mark, from, to, rested, places, known } = number
  const behind = text.slice(to)
  const told = (message: string): WrongTold[] => [{ text: mark.text, at: from, message: `“${mark.text}” ${message}` }]
  if (kind === 'change' && REACHED.test(text.slice(0, from)) && OF_ITSELF.test(behind))
    return told('is a change, and the words tell it as a part')
  if (kind === 'level' && places.size > 1 && /\s\+\s|\bsum\(/.test(rested.words) && EACH.test(text) && !IN_ALL.test(text))
    return told('adds up several places, and the words give it to each')
  const rated = rested.unit === 'rank' ? RATED.exec(text)?.[0] : undefined
  if (rated && !rested.words.toLowerCase().includes(rated.toLowerCase()))
    return told(`is a rank, and not in what the words say (“${rated}”)`)
  const outside = mentions.find((one) => isOutside(one.name) && one.at > to)
  const isOver = outside && /^\s+(?:of|\S+\s+\S+\s*$)/.test(text.slice(to, outside.at)) && !/[#,;:]/.test(text.slice(to, outside.at))
  if (isOver && (kind === 'share' || rested.unit === 'rank') && places.has(within(outside.name)))
    return told(`is measured over ${outside.text} too, and the words leave it out`)
  if (kind === 'share' && OF_WORLD.test(behind) && [...known.place].some(isOutside) && !mentions.some(({ name }) => isOutside(name)))
    return told('is a share of less than the world, and the words tell it as one of the world')
  return []
}

/** A place that is only in the whole of a share, and that the words give it to: "# came from Peru" of Chile’s share. */
function shareOfOther({ text }: Sentence, mentions: readonly Mention[], number: Bound): WrongTold[] {
  const { kind, known, whole, to, mark } = number
  const plain = mentions.filter(isPlain)
  if (kind !== 'share' || plain.some(({ name }) => known.place.has(name) && !whole.has(name))) return []
  const other = plain.find(({ name, at }) => whole.has(name) && at > to)
  if (!other || !compile(`(?<![\\p{L}-])(?:${anyOf(english.from)})\\s+(?:the\\s+)?$`, 'iu').test(text.slice(to, other.at))) return []
  return [{ text: other.text, at: other.at, message: `“${mark.text}” is no share of ${other.text}, which is only in its whole` }]
}

/** A part that a sentence tells as a whole, or as a part of something else. */
export function wrongParts(sentence: Sentence, mentions: readonly Mention[], catalogue: Catalogue, find: FindMentions): WrongTold[] {
  let all: readonly Mention[] | undefined
  /** What the paragraph has named so far; few sentences ask. */
  const named = (): readonly Mention[] => (all ??= sentence.before ? [...find(sentence.before), ...mentions] : mentions)
  return [
    ...pronounOfOther(sentence, mentions, find),
    ...sentence.bound.flatMap((number) => [
      ...(sentence.before === undefined
        ? []
        : [...endsUnnamed(sentence, named, number, catalogue, find), ...monthsUnnamed(sentence, named, number)]),
      ...toldAsAnother(sentence, mentions, number),
      ...shareOfOther(sentence, mentions, number),
    ]),
  ]
}
