import type { Catalogue } from '../../data/catalogue.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Mark, ReadWords } from '../../marks/mark.ts'
import type { ArticleCheck } from './article-site.ts'
import { knownBy, type Known } from './known-context.ts'
import { placesOf, type FindPlaces } from './places.ts'
import { yearsIn } from './years.ts'

/** What ends in a full stop and ends no sentence: "U.S.", "No. 2". The segmenter takes a capital after it for a beginning. */
const ABBREVIATION = /(?<!\p{L})(?:\p{Lu}|No|St|Dr|Mr|Ms|vs)\.\s*$/u

function sentencesOf(block: string): { segment: string; index: number }[] {
  const sentences: { segment: string; index: number }[] = []
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(block)) {
    const last = sentences.at(-1)
    if (last && ABBREVIATION.test(last.segment)) last.segment += segment
    else sentences.push({ segment, index })
  }
  return sentences
}

/** Sentences of a block that hold a mark bound to a fact, with the first such mark of each. */
function boundSentences(block: string, marks: readonly Mark[]): { text: string; mark: Mark }[] {
  return sentencesOf(block).flatMap(({ segment, index }) => {
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

/** What the texts of one file are looked at with. */
interface Context {
  file: string
  /** First half of the issues' codes. */
  kind: 'article' | 'chart'
  facts: ReadonlyMap<string, Fact>
  catalogue: Catalogue
  findPlaces: FindPlaces
}

/** The places, years and editions that a sentence names and that no fact of its paragraph knows of. */
function foreignIn(text: string, known: Known, also: ReadonlySet<string>, findPlaces: FindPlaces): string[] {
  // Where no cell has a year, as with reserves, what is dated is the edition.
  const ofCells = known.years.size > 0 ? known.years : known.editions
  const years = yearsIn(text).filter(({ year, edition }) => !(edition ? known.editions : ofCells).has(year) && !also.has(year))
  const places = findPlaces(text).filter(({ name, codes }) => ![name, ...codes].some((one) => known.codes.has(one) || also.has(one)))
  return [...new Set([...years.map(({ year }) => year), ...places.map(({ name }) => name)])]
}

const restsOn = ({ years, editions, codes }: Known): string => {
  const printed = editions.size > 0 ? `; editions of ${[...editions].toSorted().join(', ')}` : ''
  return `what the facts rest on: ${[...years, ...codes].toSorted().join(', ')}${printed}`
}

function checkText(read: ReadWords, { file, kind, facts, catalogue, findPlaces }: Context): Issue[] {
  return read.blocks.flatMap((block, place) => {
    const marks = read.marks.filter((mark) => mark.block === place)
    const known = knownBy(
      marks.flatMap((mark) => (mark.fact && facts.get(mark.fact)) || []),
      catalogue,
      findPlaces,
    )
    const also = new Set(marks.flatMap((mark) => mark.also.flatMap((name) => [name, ...findPlaces(name).flatMap(({ codes }) => codes)])))
    return boundSentences(block, marks).flatMap(({ text, mark }) =>
      foreignIn(text, known, also, findPlaces).map((name) =>
        issue(
          `${kind}/context`,
          { file, line: mark.line, column: mark.column },
          `the sentence names ${name}, and no fact of its paragraph does`,
          {
            got: name,
            expected: restsOn(known),
            hint: `if it belongs there, say so at the mark: also="${[...mark.also, name].join(', ')}"; else the number may be another's`,
          },
        ),
      ),
    )
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
  const findPlaces = placesOf(catalogue)
  return texts.flatMap((read) => checkText(read, { file, kind, facts, catalogue, findPlaces }))
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
