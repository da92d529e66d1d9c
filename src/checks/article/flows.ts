import { latestOf, type Catalogue } from '../../data/catalogue.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { wholeWords } from '../../numbers/whole-words.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import { isAdjective } from './context-fixes.ts'
import type { FindMentions, Mention } from './mention.ts'
import type { WrongTold } from './told-times.ts'
import { ABOUT_EACH, isPlain } from './wholes.ts'
import english from './flows-en.json' with { type: 'json' }

/** From where to where goes what a number weighs: one end is told by the keys of its cells, the other by the title of their table. */
export interface Flow {
  from: ReadonlySet<string>
  to: ReadonlySet<string>
  /** Of the two, the end that the keys of its cells tell. */
  ends: ReadonlySet<string>
}

const ENDS = ['origin', 'destination'] as const

/** The flow that a number is of; nothing where its tables have no ends, or are of several flows. */
export function flowOf({ rested: { cells } }: Bound, catalogue: Catalogue, find: FindMentions): Flow | undefined {
  const [cell] = cells
  const found = cell && catalogue.datasets.get(cell.dataset)
  const head = found && latestOf(found)?.table.head
  const end = ENDS.find((name) => head?.primaryKey.includes(name))
  if (!found || !head || !end || cells.length > ABOUT_EACH || cells.some(({ dataset }) => dataset !== cell.dataset)) return undefined
  const place = head.primaryKey.indexOf(end)
  const owners = new Set(
    find(found.record.title)
      .filter(isPlain)
      .map(({ name }) => name),
  )
  if (owners.size !== 1) return undefined
  const others = new Set(cells.map(({ key }) => key[place] ?? ''))
  return { ...(end === 'origin' ? { from: others, to: owners } : { from: owners, to: others }), ends: others }
}

const ACTOR = [...english.owners, ...english.actors]
const FILLED = `(?:\\s+(?:${anyOf(english.fillers)}|\\d{4}|\\p{Ll}+ly))*`
/** Behind a place, what it does with a number: "China’s factories bought some #". */
const acting = (who: string): RegExp =>
  compile(`^${who}${FILLED}\\s+(?:(?<gives>${anyOf(english.gives)})|(?<takes>${anyOf(english.takes)}))(?![\\p{L}-])[^#,;:()]{0,60}#`, 'u')
const ACTS = acting(`(?:[’']s?(?:\\s+(?:rare-earth|magnet))?\\s+(?:${anyOf(english.owners)}))?`)
const ACTS_AS_SUCH = acting(`(?:\\s+(?:rare-earth|magnet))?\\s+(?:${anyOf(ACTOR)})`)
const GIVEN_WITH = compile(`(?<![\\p{L}-])(?:${anyOf(english.givesWith)})\\s+(?:the\\s+)?$`, 'iu')
const WITH = compile(`^\\s+${english.with}\\s+(?:\\p{Ll}+\\s+){0,3}#`, 'u')

const towards = (words: readonly string[]): RegExp =>
  compile(`^[^#,;:()–—]*?(?<!(?:${anyOf(english.besides)}))\\s(?:${anyOf(words)})\\s+(?:the\\s+)?$`, 'iu')
const [FROM, TO] = [towards([english.from]), towards(english.to)]

/** What a place is made in a sentence for one number: where things come from or where they go. */
function partOf(text: string, { at, text: said }: Mention, number: Bound): { isSource: boolean; word: string } | undefined {
  const [before, after] = [text.slice(0, at), text.slice(at + said.length)]
  if (at >= number.to) {
    const between = text.slice(number.to, at)
    if (FROM.test(between)) return { isSource: true, word: said }
    return TO.test(between) ? { isSource: false, word: said } : undefined
  }
  const start = at + said.length
  if (text.slice(start, number.from).includes('#')) return undefined
  if (GIVEN_WITH.test(before) && WITH.test(after)) return { isSource: false, word: said }
  const { gives, takes } = (isAdjective(said) ? ACTS_AS_SUCH : ACTS).exec(after)?.groups ?? {}
  const word = gives ?? takes
  return word === undefined ? undefined : { isSource: gives !== undefined, word }
}

/** Places that a sentence puts at the wrong end of a flow. */
function turnedRound({ text }: Sentence, mentions: readonly Mention[], number: Bound, { from, to }: Flow): WrongTold[] {
  return mentions.filter(isPlain).flatMap((one) => {
    const [isFrom, isTo] = [from.has(one.name), to.has(one.name)]
    const part = isFrom === isTo ? undefined : partOf(text, one, number)
    if (!part || part.isSource === isFrom) return []
    const ways = isFrom ? 'goes out from' : 'comes into'
    return [
      {
        text: part.word,
        at: one.at,
        message: `“${number.mark.text}” ${ways} ${one.text}, and the words (“${part.word}”) tell it the other way round`,
      },
    ]
  })
}

const DONE = compile(`(?<![\\p{L}-])(${anyOf(english.others)})(?:\\s+(?:${anyOf(english.hedges)}))*\\s+$`, 'iu')
const TRADE = wholeWords(english.trade)
const AT_HOME = compile(
  `(?<!(?<![\\p{L}-])(?:${anyOf(english.notAtHome)})\\s+(?:\\p{Ll}+\\s+)?)(?<![\\p{L}-])(?:${anyOf(english.atHome)})(?![\\p{L}-])`,
  'iu',
)

/** What is traded, told as what is made, used, or sold at home. */
function toldAsOther({ text, bound }: Sentence, { from, mark }: Bound): WrongTold[] {
  if (TRADE.test(text)) return []
  const done = DONE.exec(text.slice(0, from))
  const home = bound.length === 1 ? AT_HOME.exec(text) : null
  const said = done?.[1] ?? home?.[0]
  return said === undefined
    ? []
    : [
        {
          text: said,
          at: (done ?? home)?.index ?? 0,
          message: `“${mark.text}” was traded across a border, and the words (“${said}”) tell something else of it`,
        },
      ]
}

/** What a sentence tells wrongly of numbers that go from one country to another: "China bought #" of what China sold. */
export const wrongFlows = (sentence: Sentence, mentions: readonly Mention[], catalogue: Catalogue, find: FindMentions): WrongTold[] =>
  sentence.bound.flatMap((number) => {
    const flow = flowOf(number, catalogue, find)
    if (!flow) return []
    const turned = turnedRound(sentence, mentions, number, flow)
    return turned.length > 0 ? turned : toldAsOther(sentence, number)
  })
