import type { Catalogue } from '../../data/catalogue.ts'
import type { Fact } from '../../facts/fact.ts'
import { anyOf } from '../../numbers/lexicon.ts'
import type { Naming } from '../../facts/names.ts'
import { makeNaming } from '../../facts/names.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Mark, ReadWords } from '../../marks/mark.ts'
import type { ArticleCheck } from './article-site.ts'

const YEAR = /(?<![\d,.$€])((?:19|20)\d\d)(?:[–-](\d\d(?:\d\d)?))?(?!\d|%|[.,]\d)/g

/** What a paragraph's facts know of: years and countries of their cells, versions and labels. */
interface Known {
  years: Set<string>
  codes: Set<string>
  /** What the paragraph's marks list in also="…". */
  also: Set<string>
}

function knownBy(marks: readonly Mark[], facts: ReadonlyMap<string, Fact>, findCountries: FindCountries): Known {
  const known: Known = { years: new Set(), codes: new Set(), also: new Set(marks.flatMap((mark) => mark.also)) }
  for (const mark of marks) {
    const fact = mark.fact ? facts.get(mark.fact) : undefined
    if (!fact) continue
    for (const cell of fact.cells) {
      for (const key of cell.key) {
        if (/^\d{4}(-\d\d)*$/.test(key)) known.years.add(key.slice(0, 4))
        else known.codes.add(key)
      }
      known.years.add(cell.version.slice(0, 4))
    }
    // A label names what its cells cannot show: "outside China" leaves China's cells out.
    for (const year of yearsIn(fact.label)) known.years.add(year)
    for (const { code } of findCountries(fact.label)) known.codes.add(code)
    if (fact.unit === 'year') for (const value of [fact.value].flat()) known.years.add(String(value))
  }
  return known
}

/** Sentences of a block that hold a mark bound to a fact, with the first such mark of each. */
function boundSentences(block: string, marks: readonly Mark[]): { text: string; mark: Mark }[] {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(block)]
  return sentences.flatMap(({ segment, index }) => {
    const inside = marks.filter((mark) => mark.before.length >= index && mark.before.length < index + segment.length)
    const [mark] = inside.filter((one) => one.fact)
    if (!mark) return []
    // What stands in a mark is tested against its fact already.
    const text = inside.reduceRight(
      (rest, one) => `${rest.slice(0, one.before.length - index)} ${rest.slice(one.before.length - index + one.text.length)}`,
      segment,
    )
    return [{ text, mark }]
  })
}

/** The years a text names; of a range both ends: "2021–24" names 2021 and 2024. */
export const yearsIn = (text: string): string[] =>
  [...text.matchAll(YEAR)].flatMap(([, from = '', to]) => [from, ...(to ? [to.length === 2 ? `${from.slice(0, 2)}${to}` : to] : [])])

/** Finds the countries that a text names. */
export type FindCountries = (text: string) => { name: string; code: string }[]

/** By the printed name or an alias, longer names first; short aliases are too often other words. Aggregates are no places. */
function makeFindCountries(naming: Naming): FindCountries {
  const isPlace = (code: string): boolean => !naming.isAggregate('', { country: code }) && !naming.isRest('', { country: code })
  const names = [...naming.countries].filter(([name, code]) => name.length > 3 && isPlace(code)).map(([name]) => name)
  if (names.length === 0) return () => []
  const pattern = new RegExp(`(?<![\\p{L}-])(${anyOf(names)})(?![\\p{L}-])`, 'gu')
  return (text) => [...text.matchAll(pattern)].map(([name]) => ({ name, code: naming.countries.get(name) ?? '' }))
}

/** One finder a catalogue: its pattern holds some four hundred names. */
const finders = new WeakMap<Catalogue, FindCountries>()

/** The finder of a catalogue's countries. */
export function countryFinder(catalogue: Catalogue): FindCountries {
  const find = finders.get(catalogue) ?? makeFindCountries(makeNaming(catalogue))
  finders.set(catalogue, find)
  return find
}

/** What the texts of one file are looked at with. */
interface Context {
  file: string
  /** First half of the issues' codes. */
  kind: 'article' | 'chart'
  facts: ReadonlyMap<string, Fact>
  findCountries: FindCountries
}

function checkText(read: ReadWords, { file, kind, facts, findCountries }: Context): Issue[] {
  return read.blocks.flatMap((block, place) => {
    const marks = read.marks.filter((mark) => mark.block === place)
    const known = knownBy(marks, facts, findCountries)
    return boundSentences(block, marks).flatMap(({ text, mark }) => {
      const years = yearsIn(text).filter((year) => !known.years.has(year) && !known.also.has(year))
      const foreign = findCountries(text).filter(
        ({ name, code }) => !known.codes.has(code) && !known.also.has(name) && !known.also.has(code),
      )
      return [...new Set([...years, ...foreign.map(({ name }) => name)])].map((name) =>
        issue(
          `${kind}/context`,
          { file, line: mark.line, column: mark.column },
          `the sentence names ${name}, and no fact of its paragraph does`,
          {
            got: name,
            expected: `what the facts rest on: ${[...known.years, ...known.codes].toSorted().join(', ')}`,
            hint: `if it belongs there, say so at the mark: also="${[...mark.also, name].join(', ')}"; else the number may be another's`,
          },
        ),
      )
    })
  })
}

/**
 * Looks at the texts of one file: a sentence with a bound number names only places, years and editions that belong to the
 * facts of its paragraph, or are listed `also`. Works for articles and for the strings of a chart.
 */
export function checkContext(
  texts: readonly ReadWords[],
  facts: ReadonlyMap<string, Fact>,
  catalogue: Catalogue,
  file: string,
  kind: Context['kind'],
): Issue[] {
  return texts.flatMap((read) => checkText(read, { file, kind, facts, findCountries: countryFinder(catalogue) }))
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
