import type { Catalogue } from '../../data/catalogue.ts'
import { countryNames } from '../../data/countries.ts'
import { comparedBy, wholeOf } from '../../facts/compared.ts'
import type { Fact } from '../../facts/fact.ts'
import { namingOf } from '../../facts/names.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { placeOfMark, type Mark, type ReadWords } from '../../marks/mark.ts'
import type { ArticleCheck } from './article-site.ts'
import { boundSentences, type Bound, type Known, type KnownOfMark, type Sentence } from './bound-sentences.ts'
import { contextFixes, withoutAlso, type Standing } from './context-fixes.ts'
import { contextWords } from './context-words.ts'
import { knownBy, placesOf } from './known-by.ts'
import { findOutside, isOutside, within } from './left-out.ts'
import { wrongLead } from './list-lead.ts'
import type { FindMentions, Mention } from './mention.ts'
import { mentionsFinder } from './mentions.ts'
import { opposedWords } from './opposed.ts'
import { isOfPart, respectively, rightBehind } from './pairs.ts'
import { placeTest } from './place-names.ts'
import { printingsOf } from './printings-of.ts'
import { wrongPublishers } from './said-by.ts'
import { countedYear, wrongPrintings, wrongTimes } from './told-times.ts'
import { countedBy, wronglyToldAs } from './told-as.ts'
import { belongs, wrongWholes } from './wholes.ts'
import { WORLD } from './whole-world.ts'
import { backwards, beyondYears, wrongSides } from './year-order.ts'

const isAlso = ({ name, text }: Mention, marks: readonly Mark[]): boolean =>
  marks.some(({ also }) => also.includes(within(name)) || also.includes(text))

/** Whether a fact knows of what is named. */
const holds = (known: Known, { kind, name }: Mention): boolean => known[kind].has(name)

/** A month is foreign to a fact of a year; one that rests on no time at all, such as a price list's, may stand beside any. */
const isTimeless = (mention: Mention, bound: readonly Bound[]): boolean =>
  mention.kind === 'month' && bound.every(({ known }) => known.year.size === 0)

/** What a sentence names that none of its facts knows of. */
const strangers = (sentence: Sentence, mentions: readonly Mention[]): Mention[] => {
  const { bound } = sentence
  return mentions.filter(
    (mention) =>
      !bound.some(({ known }) => holds(known, mention)) &&
      !(mention.kind === 'place' && belongs(mention, sentence, mentions)) &&
      !isTimeless(mention, bound) &&
      !isAlso(
        mention,
        bound.map(({ mark }) => mark),
      ),
  )
}

/** Whether a name can be that of a number's neighbour: not a whole, a part's or an owner's, and what is left out only where a fact holds it. */
const isNeighbour = (mention: Mention, bound: readonly Bound[]): boolean =>
  mention.role === undefined && mention.name !== WORLD && (!isOutside(mention.name) || bound.some(({ known }) => holds(known, mention)))

/**
 * What stands next to a number, before and behind it, when neither belongs to its fact: the number may have been put beside the
 * year, edition or country of another. Asked of each kind apart; a fact without years is beside none.
 */
function misplaced(number: Bound, { text, bound }: Sentence, mentions: readonly Mention[]): Mention[] {
  const { mark, from, known } = number
  const kinds: readonly Mention['kind'][] = ['year', 'edition', 'place']
  const found = kinds.flatMap((kind) => {
    if (known[kind].size === 0) return []
    const all = mentions.filter((one) => one.kind === kind)
    const named = all.filter((one) => holds(known, one) || (!isAlso(one, [mark]) && isNeighbour(one, bound)))
    const beside = [named.findLast((one) => one.at < from), named.find((one) => one.at > from)].filter((one) => one !== undefined)
    // A name that is the number's own decides alone: that of a list, or a year right behind it.
    const own = respectively(text, bound, all).get(number) ?? (kind === 'place' ? undefined : rightBehind(text, number, all))
    if (own) return holds(known, own) || isAlso(own, [mark]) ? [] : [own]
    if (beside.some((one) => holds(known, one))) return []
    const counted = kind === 'year' ? countedYear(text, number, mentions) : undefined
    if (counted !== undefined && known.year.has(counted)) return []
    // Who made a part of the whole world's is named behind it, and belongs to the part.
    return beside.filter((one) => !(kind === 'place' && known.place.has('WLD') && isOfPart(text, number, one)))
  })
  return [...new Map(found.map((mention) => [mention.text, mention])).values()]
}

const PLURALS: Record<Mention['kind'], string> = { place: 'places', year: 'years', month: 'months', edition: 'editions' }

/** What facts rest on, kind by kind: "places China; years 2023, 2024; editions 2026". */
function listed(known: readonly Known[], names: ReadonlyMap<string, string>): string {
  const kinds = Object.entries(PLURALS) as [Mention['kind'], string][]
  const parts = kinds.flatMap(([kind, plural]) => {
    const all = new Set(known.flatMap((one) => [...one[kind]]).filter((name) => name !== '*' && !isOutside(name)))
    return all.size === 0
      ? []
      : `${all.size === 1 ? kind : plural} ${[...all]
          .map((name) => names.get(name) ?? name)
          .toSorted()
          .join(', ')}`
  })
  return parts.join('; ')
}

/**
 * The names that may be meant by one that does not belong: those of its kind that the facts know and the sentence does not hold yet; all of
 * them where it holds each. Wholes such as the world are none, unless texts name them as places.
 */
function meant({ kind }: Mention, known: readonly Known[], mentions: readonly Mention[], isMeant: (name: string) => boolean): string[] {
  const held = new Set(mentions.map(({ name }) => name))
  const all = [...new Set(known.flatMap((one) => [...one[kind]]))].filter((name) => name !== '*' && !isOutside(name) && isMeant(name))
  const left = all.filter((name) => !held.has(name))
  return left.length > 0 ? left : all
}

/** What the texts of one file are looked at with. */
interface Context {
  /** Printed names of countries by code. */
  names: ReadonlyMap<string, string>
  file: string
  /** First half of the issues' codes. */
  kind: 'article' | 'chart'
  find: FindMentions
  catalogue: Catalogue
  /** The day of the text, ISO 8601, where it has one. */
  date: string | undefined
  /** Whether a code stands for a place that texts name as one. */
  isPlace: (name: string) => boolean
}

/** Words of a sentence for something else than what its numbers are of: "exported" of imports, another substance. */
function checkOpposed(sentence: Sentence, { file, kind, catalogue }: Context): Issue[] {
  const [first] = sentence.bound
  if (!first) return []
  const rested = sentence.bound.map((one) => one.rested)
  return opposedWords(sentence.text, rested, catalogue, { isClaim: false }).flatMap(({ word, at, message, right }) => {
    if (sentence.bound.some(({ mark }) => mark.also.includes(word))) return []
    const span = right === undefined ? undefined : sentence.spanOf(at, at + word.length)
    const fixes = span && right !== undefined ? [{ title: `Write ${right}`, file, ...span, text: right, safe: false }] : []
    const hint = `${right === undefined ? 'say what the number is of' : `write "${right}"`}, or bind another; if it belongs there all the same, say so at the mark: also="${[...first.mark.also, word].join(', ')}"`
    return [
      issue(`${kind}/context`, { file, ...placeOfMark(first.mark) }, message, { got: word, hint, ...(fixes.length ? { fixes } : {}) }),
    ]
  })
}

/** Years, months, editions and publishers that a sentence tells in words, and no number of it is of. */
function checkTold(sentence: Sentence, mentions: readonly Mention[], { file, kind, find, catalogue, date }: Context): Issue[] {
  const { text, bound } = sentence
  const [first] = bound
  if (!first) return []
  const told = [
    ...wrongTimes(sentence, mentions, date),
    ...wrongLead(sentence, mentions, find),
    ...wronglyToldAs(sentence, mentions),
    ...wrongPrintings(text, bound, ({ rested }) => printingsOf(rested.cells, catalogue)),
    ...wrongPublishers(
      text,
      bound.flatMap(({ rested }) => rested.cells),
      catalogue,
    ),
  ]
  const also = bound.flatMap(({ mark }) => mark.also)
  return told
    .filter((one) => !also.includes(one.text))
    .map((one) =>
      issue(`${kind}/context`, { file, ...placeOfMark(first.mark) }, one.message, {
        got: one.text,
        expected: `what the numbers rest on: ${bound.map(({ rested }) => rested.words.split(' | ')[0] ?? '').join('; ')}`,
        hint: `say what they are of, or bind other numbers; if it belongs there all the same, say so at the mark: also="${[...first.mark.also, one.text].join(', ')}"`,
      }),
    )
}

/** How a name that does not belong to numbers is told; without `right`, the names that may be meant are offered. */
type Report = (number: { mark: Mark; known: Known[] }, named: Mention, message: string, right?: readonly string[]) => Issue

const reporter =
  (sentence: Sentence, mentions: readonly Mention[], { file, kind, names, isPlace }: Context): Report =>
  ({ mark, known }, named, message, right = meant(named, known, mentions, isPlace)) => {
    const standing: Standing = {
      before: sentence.text.slice(0, named.at),
      spanOf: (more) =>
        sentence.text.startsWith(named.text, named.at) ? sentence.spanOf(named.at - more, named.at + named.text.length) : undefined,
    }
    const other = right.length === 1 ? right.map((name) => `write ${names.get(name) ?? name}; or `) : []
    return issue(`${kind}/context`, { file, ...placeOfMark(mark) }, message, {
      got: named.text,
      expected: `what the fact rests on: ${listed(known, names)}`,
      hint: `${other.join('')}bind another number; if it belongs there all the same, say so at the mark: also="${[...mark.also, named.text].join(', ')}"`,
      fixes: contextFixes(named, right, standing, { mark, file, names }),
    })
  }

function checkSentence(sentence: Sentence, looking: Context): Issue[] {
  const mentions = looking.find(sentence.text)
  const report = reporter(sentence, mentions, looking)
  const [first] = sentence.bound
  const unknown = [...new Map(strangers(sentence, mentions).map((named) => [named.text, named])).values()]
  const known = sentence.bound.map((one) => one.known)
  const ofSentence = first
    ? unknown.map((named) =>
        isOutside(named.name)
          ? report({ mark: first.mark, known }, named, `the sentence speaks of others than ${named.text}, and no number of it does`, [])
          : report({ mark: first.mark, known }, named, `the sentence names ${named.text}, and no fact of it does`),
      )
    : []
  const clear = mentions.filter((one) => !unknown.some(({ text }) => text === one.text))
  const ofNumbers = sentence.bound.flatMap((one) =>
    misplaced(one, sentence, clear).map((named) =>
      report(
        { mark: one.mark, known: [one.known] },
        named,
        `“${one.mark.text}” stands beside ${named.text}, and its fact does not rest on it`,
      ),
    ),
  )
  const ofSpans = first
    ? backwards(sentence.text, mentions).map((named) =>
        report({ mark: first.mark, known }, named, `the sentence goes on to ${named.text}, which is not later than where it begins`, []),
      )
    : []
  const ofSides = wrongSides(sentence.text, clear, sentence.bound)
  const ofWholes = wrongWholes(sentence, mentions).map((one) => ({ ...one, right: [] }))
  const beyond = beyondYears(sentence.text, clear, sentence.bound, (one) => (one.isYear ? new Set() : one.known.year))
  const ofOne = [...ofSides, ...ofWholes, ...beyond].flatMap(({ number, mention, message, right }) =>
    isAlso(mention, [number.mark]) ? [] : report({ mark: number.mark, known: [number.known] }, mention, message, right),
  )
  return [...ofSentence, ...ofNumbers, ...ofSpans, ...ofOne, ...checkOpposed(sentence, looking), ...checkTold(sentence, mentions, looking)]
}

/** Names listed `also` without which nothing else would be found: each would hide the next slip. */
function idleAlso(sentence: Sentence, looking: Context): Issue[] {
  const { file, kind } = looking
  const listing = sentence.bound.filter(({ mark }) => mark.also.length > 0)
  const found = listing.length > 0 ? checkSentence(sentence, looking).length : 0
  return listing.flatMap((one) =>
    one.mark.also.flatMap((name) => {
      const mark = { ...one.mark, also: one.mark.also.filter((other) => other !== name) }
      const bound = sentence.bound.map((other) => (other === one ? { ...one, mark } : other))
      if (checkSentence({ ...sentence, bound }, looking).length !== found) return []
      return [
        issue(`${kind}/also-idle`, { file, ...placeOfMark(one.mark) }, `“${name}” is listed also, and the sentence stands without it`, {
          got: name,
          hint: 'take it out: it would let another slip pass',
          fixes: withoutAlso(one.mark, name, file),
        }),
      ]
    }),
  )
}

/**
 * Looks at the texts of one file. A sentence with a bound number names only places, years, months and editions that belong to its facts,
 * and next to each number stands one that belongs to the number's own fact; others are listed `also`. Works for articles and for
 * the strings of a chart. `date` is the day of the texts, ISO 8601, from which "last year" counts; without it such words are left.
 */
export function checkContext(
  texts: readonly ReadWords[],
  facts: ReadonlyMap<string, Fact>,
  catalogue: Catalogue,
  file: string,
  kind: Context['kind'],
  date?: string,
): Issue[] {
  const find = findOutside(mentionsFinder(catalogue))
  const naming = namingOf(catalogue)
  const countries = new Set(naming.countries.values())
  const names = countryNames(catalogue)
  const looking: Context = { file, kind, find, names, catalogue, date, isPlace: placeTest(naming, contextWords('en')) }
  const made = new Map<string, KnownOfMark>()
  const knownOf = ({ fact: id }: Mark): KnownOfMark | undefined => {
    const fact = id ? facts.get(id) : undefined
    if (!fact) return undefined
    const known = made.get(fact.id) ?? knownOfFact(fact)
    made.set(fact.id, known)
    return known
  }
  const knownOfFact = (fact: Fact): KnownOfMark => {
    const compared = comparedBy(fact, facts)
    const rested = { cells: fact.cells, words: `${fact.label} | ${fact.expression}`, unit: fact.unit }
    const known = knownBy(fact, find, countries, catalogue)
    const places = placesOf(fact, countries)
    const whole = wholeOf(fact, facts)
    const { kind } = fact
    return {
      known,
      places,
      whole,
      rested,
      kind,
      counted: countedBy(fact, catalogue),
      isYear: fact.unit === 'year',
      ...(compared ? { compared } : {}),
    }
  }
  return texts.flatMap((read) =>
    read.passages.flatMap((passage) =>
      boundSentences(passage, knownOf).flatMap((sentence) => [...checkSentence(sentence, looking), ...idleAlso(sentence, looking)]),
    ),
  )
}

/** The context of every bound number of every article. */
export const context: ArticleCheck = ({ articles, factsOf, catalogue }) =>
  articles.flatMap(({ texts, slug, file, front }) =>
    checkContext(
      texts.map((text) => text.read),
      factsOf(slug).facts,
      catalogue,
      file,
      'article',
      front.date,
    ),
  )
