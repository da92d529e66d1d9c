import type { Fact } from '../../facts/fact.ts'
import { agree } from '../../facts/agreement.ts'
import { exactValue } from '../../facts/receipt.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Mark } from '../../marks/mark.ts'
import type { ArticleCheck, KnownFacts } from './article-site.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { formatNumber } from '../../format/numbers.ts'
import { placeOfMark } from '../../marks/mark.ts'
import { numberFixes, wordFixes } from './number-fixes.ts'

/** Cells named in a message before the rest is counted. */
const CELLS_NAMED = 4

/** The cells of a fact as a message names them: address and value, the first few. */
function cellsOf(fact: Fact, locale: string): string {
  const named = fact.cells
    .slice(0, CELLS_NAMED)
    .map(
      (cell) =>
        `${cell.address} = ${typeof cell.value === 'number' ? formatNumber(cell.value, locale, { grouping: cell.unit !== 'year' }) : String(cell.value)} ${cell.unit}`,
    )
  const more = fact.cells.length - named.length
  return `${named.join('; ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** Text with the word for the sign, once behind both ends of a range: "60–70 percent" for "60%–70%". */
const withWord = (text: string): string => text.replaceAll(/\s*%(?=.*%)/g, '').replace(/\s*%/, ' percent')

/** What a true number is told of its dress: the sign stands in charts only. */
const undressed = (mark: Mark, house: string, place: Place): Issue =>
  issue('article/house-words', place, 'running text writes percent, and the sign stands in charts and tables', {
    got: mark.text,
    hint: `write "${house}"`,
    fixes: wordFixes(mark, house, place.file),
  })

/** The number is tested before its dress, and what is offered for a false one is dressed as the house would. */
function disagreement(mark: Mark, fact: Fact, place: Place, kind: string, locale: string): Issue[] {
  const house = kind === 'article' ? withWord(mark.text) : mark.text
  const tested = agree(fact, mark.text, mark, locale)
  if (tested.agrees) return house === mark.text ? [] : [undressed(mark, house, place)]
  const dressed = agree(fact, house, mark, locale)
  const offered = dressed.agrees ? [house] : dressed.offers
  const offers = offered.map((offer) => `"${offer}"`).join(' or ')
  return [
    issue(`${kind}/number-disagrees`, place, `the text does not state the fact ${fact.id}: ${tested.reason}`, {
      got: mark.text,
      expected: `${exactValue(fact, locale)}, from ${cellsOf(fact, locale)}`,
      hint: [tested.hint, offers && `write ${offers}`].filter(Boolean).join('; '),
      fixes: numberFixes({ ...mark, text: house }, fact, offered, place.file, locale),
    }),
  ]
}

/**
 * Tests the numbers of one text against their facts: each must be known, computed, and stated truly. Works for articles and
 * for the strings of a chart (`kind` is the first half of the issues' codes). `file` is where the text stands.
 */
export function checkMarks(
  marks: readonly Mark[],
  known: KnownFacts,
  file: string,
  kind: 'article' | 'chart' = 'article',
  locale = 'en',
): Issue[] {
  return marks.flatMap((mark) => {
    if (!mark.fact) return []
    const place: Place = { file, ...placeOfMark(mark) }
    const fact = known.facts.get(mark.fact)
    if (fact) return disagreement(mark, fact, place, kind, locale)
    if (known.stated.has(mark.fact))
      return [
        issue(`${kind}/fact-broken`, place, `the fact ${mark.fact} could not be computed`, {
          got: mark.text,
          hint: 'mend it in its facts file; its own issue says how',
        }),
      ]
    return [
      issue(
        `${kind}/unknown-fact`,
        place,
        `there is no fact "${mark.fact}"`,
        nearestHint(mark.fact, known.stated, { file, ...mark.factAt }),
      ),
    ]
  })
}

/** Every number of every article against its fact. */
export const numberDisagrees: ArticleCheck = ({ articles, factsOf }) =>
  articles.flatMap((article) => checkMarks(article.marks, factsOf(article.slug), article.file))
