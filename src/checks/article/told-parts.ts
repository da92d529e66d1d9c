import type { Catalogue } from '../../data/catalogue.ts'
import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'
import { wholeWords } from '../../numbers/whole-words.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import { flowOf } from './flows.ts'
import { isOutside, within } from './left-out.ts'
import type { FindMentions, Mention } from './mention.ts'
import english from './told-parts-en.json' with { type: 'json' }
import { changeOfTimes, MONTHLY, monthsTooFew } from './told-changes.ts'
import { shareOfOther, toldAsAnother } from './told-measured.ts'
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
  if (number.kind !== 'level' || !TRADED.test(text)) return []
  const flow = flowOf(number, catalogue, find)
  const isNamed = (places: ReadonlySet<string>): boolean => [...places].some((place) => named().some(({ name }) => within(name) === place))
  if (!flow || flow.ends.has(WORLD) || isNamed(flow.ends)) return []
  const other = flow.ends === flow.from ? flow.to : flow.from
  if (!find(text).some((one) => isPlain(one) && other.has(one.name))) return []
  const message = `“${number.mark.text}” is a part of the trade (${number.rested.words.split(' | ')[0] ?? ''}), and the words name no other end of it`
  return [{ text: number.mark.text, at: number.from, message }]
}

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
      ...shareOfOther(sentence, mentions, number, find),
      ...changeOfTimes(sentence, mentions, number),
      ...monthsTooFew(mentions, number),
    ]),
  ]
}
