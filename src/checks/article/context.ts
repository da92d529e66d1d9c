import type { Catalogue } from '../../data/catalogue.ts'
import { countryCodes, countryNames } from '../../data/countries.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { placeOfMark, type Mark, type ReadWords } from '../../marks/mark.ts'
import { lexiconOf } from '../../numbers/lexicon.ts'
import { alsoFixes } from './also-fixes.ts'
import type { ArticleCheck } from './article-site.ts'
import type { FindMentions, Mention } from './mentions.ts'
import { mentionsFinder } from './mentions.ts'
import { sentencesOf } from './sentences.ts'

/** What a fact knows of: years and countries of its cells and its label, editions of its versions and its label. */
type Known = Record<Mention['kind'], ReadonlySet<string>>

const DAY = /^\d{4}(-\d\d)*$/

/** Countries a fact may rest on and still be about each: a rank, or a sum over more, is about those that its label names. */
const ABOUT_EACH = 5

function knownBy(fact: Fact, find: FindMentions, countries: ReadonlySet<string>): Known {
  // A label names what its cells cannot show: "outside China" leaves China's cells out.
  const said = find(fact.label)
  const ofLabel = (kind: Mention['kind']): string[] => said.filter((one) => one.kind === kind).map(({ name }) => name)
  const keys = fact.cells.flatMap((cell) => cell.key)
  const years = keys.filter((key) => DAY.test(key)).map((key) => key.slice(0, 4))
  const places = new Set(keys.filter((key) => countries.has(key)))
  const isAbout = fact.kind !== 'rank' && places.size <= ABOUT_EACH
  const editions = ofLabel('edition')
  const values = fact.unit === 'year' ? [fact.value].flat().map(String) : []
  return {
    year: new Set([...years, ...values, ...ofLabel('year')]),
    // A number made from two editions is about the one that its label names: "what the 2026 edition changed".
    edition: new Set(editions.length > 0 ? editions : fact.versions.map(({ version }) => version.slice(0, 4))),
    place: new Set([...(isAbout ? places : []), ...ofLabel('place')]),
  }
}

/** A bound number of a sentence: where it stands there, and what its fact knows of. */
interface Bound {
  mark: Mark
  at: number
  known: Known
}

/** A sentence with bound numbers. What stands in marks is `#`: it is tested against its fact already. */
interface Sentence {
  text: string
  bound: Bound[]
}

/** Sentences of a block that hold a number bound to a fact. */
function boundSentences(block: string, marks: readonly Mark[], knownOf: (mark: Mark) => Known | undefined): Sentence[] {
  return sentencesOf(block).flatMap(({ text: segment, at: index }) => {
    const inside = marks.map((mark) => ({ mark, at: mark.before.length - index })).filter(({ at }) => at >= 0 && at < segment.length)
    const bound = inside.flatMap((one): Bound[] => {
      const known = knownOf(one.mark)
      return known ? [{ ...one, known }] : []
    })
    if (bound.length === 0) return []
    const text = inside.reduce(
      (rest, { mark, at }) => rest.slice(0, at) + '#'.repeat(mark.text.length) + rest.slice(at + mark.text.length),
      segment,
    )
    return [{ text, bound }]
  })
}

const isAlso = ({ name, text }: Mention, marks: readonly Mark[]): boolean =>
  marks.some(({ also }) => also.includes(name) || also.includes(text))

const holds = (known: Known, { kind, name }: Mention): boolean => known[kind].has(name)

/** What a sentence names that none of its facts knows of. */
const strangers = ({ bound }: Sentence, mentions: readonly Mention[]): Mention[] =>
  mentions.filter(
    (mention) =>
      !bound.some(({ known }) => holds(known, mention)) &&
      !isAlso(
        mention,
        bound.map(({ mark }) => mark),
      ),
  )

/**
 * What stands next to a number, before and behind it, when neither belongs to its fact: the number may have been put beside the
 * year, edition or country of another. Asked of each kind apart; a fact without years is beside none.
 */
function misplaced({ mark, at, known }: Bound, mentions: readonly Mention[]): Mention[] {
  const kinds: readonly Mention['kind'][] = ['year', 'edition', 'place']
  const found = kinds.flatMap((kind) => {
    const named = mentions.filter((one) => one.kind === kind && !isAlso(one, [mark]))
    const beside = [named.findLast((one) => one.at < at), named.find((one) => one.at > at)].filter((one) => one !== undefined)
    return known[kind].size === 0 || beside.some((one) => holds(known, one)) ? [] : beside
  })
  return [...new Map(found.map((mention) => [mention.text, mention])).values()]
}

const listed = (known: readonly Known[], names: ReadonlyMap<string, string>): string =>
  [...new Set(known.flatMap(({ year, edition, place }) => [...year, ...edition, ...[...place].map((code) => names.get(code) ?? code)]))]
    .toSorted()
    .join(', ')

/** The one name of a mention's kind that its facts know and the sentence does not yet hold: it may be what was meant. */
function meant({ kind }: Mention, known: readonly Known[], mentions: readonly Mention[], names: ReadonlyMap<string, string>): string[] {
  const held = new Set(mentions.map(({ name }) => name))
  const left = [...new Set(known.flatMap((one) => [...one[kind]]))].filter((name) => !held.has(name))
  return left.length === 1 ? left.map((name) => names.get(name) ?? name) : []
}

/** What the texts of one file are looked at with. */
interface Context {
  /** Printed names of countries by code. */
  names: ReadonlyMap<string, string>
  file: string
  /** First half of the issues' codes. */
  kind: 'article' | 'chart'
  find: FindMentions
}

/** Years with "to" between them of which the second is not the later: one of them is a slip. */
function backwards({ text }: Sentence, mentions: readonly Mention[], locale = 'en'): Mention[] {
  const years = mentions.filter(({ kind }) => kind === 'year')
  return years.filter((later, place) => {
    const first = years[place - 1]
    const between = first && text.slice(first.at + first.text.length, later.at).trim()
    return first !== undefined && between === lexiconOf(locale).to && later.name <= first.name
  })
}

function checkSentence(sentence: Sentence, { file, kind, find, names }: Context): Issue[] {
  const mentions = find(sentence.text)
  const report = ({ mark, known }: { mark: Mark; known: Known[] }, named: Mention, message: string): Issue => {
    const other = meant(named, known, mentions, names).map((name) => `; or write ${name}`)
    return issue(`${kind}/context`, { file, ...placeOfMark(mark) }, message, {
      got: named.text,
      expected: `what the fact rests on: ${listed(known, names)}`,
      hint: `if it belongs there, say so at the mark: also="${[...mark.also, named.text].join(', ')}"; else the number may be another's${other.join('')}`,
      fixes: alsoFixes(mark, named.text, file),
    })
  }
  const [first] = sentence.bound
  const unknown = [...new Map(strangers(sentence, mentions).map((named) => [named.text, named])).values()]
  const known = sentence.bound.map((one) => one.known)
  const ofSentence = first
    ? unknown.map((named) => report({ mark: first.mark, known }, named, `the sentence names ${named.text}, and no fact of it does`))
    : []
  const clear = mentions.filter((one) => !unknown.some(({ text }) => text === one.text))
  const ofNumbers = sentence.bound.flatMap((one) =>
    misplaced(one, clear).map((named) =>
      report(
        { mark: one.mark, known: [one.known] },
        named,
        `“${one.mark.text}” stands beside ${named.text}, and its fact does not rest on it`,
      ),
    ),
  )
  const ofSpans = first
    ? backwards(sentence, mentions).map((named) =>
        report({ mark: first.mark, known }, named, `the sentence goes on to ${named.text}, which is not later than where it begins`),
      )
    : []
  return [...ofSentence, ...ofNumbers, ...ofSpans]
}

/**
 * Looks at the texts of one file. A sentence with a bound number names only places, years and editions that belong to its facts,
 * and next to each number stands one that belongs to the number's own fact; others are listed `also`. Works for articles and for
 * the strings of a chart.
 */
export function checkContext(
  texts: readonly ReadWords[],
  facts: ReadonlyMap<string, Fact>,
  catalogue: Catalogue,
  file: string,
  kind: Context['kind'],
): Issue[] {
  const find = mentionsFinder(catalogue)
  const countries = new Set(countryCodes(catalogue).values())
  const names = countryNames(catalogue)
  const knownOf = (mark: Mark): Known | undefined => {
    const fact = mark.fact ? facts.get(mark.fact) : undefined
    return fact && knownBy(fact, find, countries)
  }
  return texts.flatMap((read) =>
    read.blocks.flatMap((block, place) => {
      const marks = read.marks.filter((mark) => mark.block === place)
      return boundSentences(block, marks, knownOf).flatMap((sentence) => checkSentence(sentence, { file, kind, find, names }))
    }),
  )
}

/** The context of every bound number of every article. */
export const context: ArticleCheck = ({ articles, factsOf, catalogue }) =>
  articles.flatMap(({ texts, slug, file }) =>
    checkContext(
      texts.map((text) => text.read),
      factsOf(slug).facts,
      catalogue,
      file,
      'article',
    ),
  )
