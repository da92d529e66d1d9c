import type { Catalogue } from '../../data/catalogue.ts'
import { countryNames } from '../../data/countries.ts'
import { comparedBy, wholeOf } from '../../facts/compared.ts'
import type { Fact } from '../../facts/fact.ts'
import { namingOf } from '../../facts/names.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { placeOfMark, type Mark, type ReadWords } from '../../marks/mark.ts'
import type { ArticleCheck } from './article-site.ts'
import { boundSentences, type KnownOfMark, type Sentence } from './bound-sentences.ts'
import { withoutAlso } from './context-fixes.ts'
import { checkOpposed, checkTold, reporter, type Context } from './context-issues.ts'
import { contextWords } from './context-words.ts'
import { knownBy, placesOf } from './known-by.ts'
import { findOutside, isOutside } from './left-out.ts'
import { mentionsFinder } from './mentions.ts'
import { placeTest } from './place-names.ts'
import { allMisplaced, isAlso, misplaced, strangers } from './strangers.ts'
import { countedBy } from './told-as.ts'
import { wrongWholes } from './wholes.ts'
import { backwards, beyondYears, wrongSides } from './year-order.ts'

function checkSentence(sentence: Sentence, looking: Context): Issue[] {
  const mentions = looking.find(sentence.text)
  const report = reporter(sentence, mentions, looking)
  const [first] = sentence.bound
  const unknown = [...new Map(strangers(sentence, mentions).map((named) => [named.text, named])).values()]
  const known = sentence.bound.map((one) => one.known)
  const also = unknown.map(({ text }) => text)
  const ofSentence = first
    ? unknown.map((named) =>
        isOutside(named.name)
          ? report(
              { mark: first.mark, known, also },
              named,
              `the sentence speaks of others than ${named.text}, and no number of it does`,
              [],
            )
          : report({ mark: first.mark, known, also }, named, `the sentence names ${named.text}, and no fact of it does`),
      )
    : []
  const clear = mentions.filter((one) => !unknown.some(({ text }) => text === one.text))
  const ofNumbers = sentence.bound.flatMap((one) => {
    const found = misplaced(one, sentence, clear)
    const number = { mark: one.mark, known: [one.known], also: found.length === 0 ? [] : allMisplaced(one, sentence, clear) }
    return found.map((named) => report(number, named, `“${one.mark.text}” stands beside ${named.text}, and its fact does not rest on it`))
  })
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
    const { kind, rate } = fact
    return {
      known,
      places,
      whole,
      rested,
      kind,
      rate,
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
