import type { Fact } from '../../facts/fact.ts'
import { agree } from '../../facts/agreement.ts'
import { denialBefore } from '../../numbers/denial.ts'
import { lexiconOf } from '../../numbers/lexicon.ts'
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

function disagreement(mark: Mark, fact: Fact, place: Place, kind: string, locale: string): Issue[] {
  if (kind === 'article' && mark.text.includes('%')) {
    const text = mark.text.replace(/\s*%/, ' percent')
    return [
      issue('article/house-words', place, 'running text writes percent, and the sign stands in charts and tables', {
        got: mark.text,
        hint: `write "${text}"`,
        fixes: wordFixes(mark, fact, text, place.file, locale),
      }),
    ]
  }
  const denial = denialBefore(mark.before, lexiconOf(locale))
  if (denial !== undefined && !mark.also.includes(denial))
    return [
      issue(`${kind}/number-denied`, place, `the words before this number deny it: "${denial}"`, {
        got: mark.text,
        expected: exactValue(fact, locale),
        hint: `a receipt cannot show what a number is not: say what it is; where "${denial}" denies something else, say so at the mark: also="${[...mark.also, denial].join(', ')}"`,
      }),
    ]
  const verdict = agree(fact, mark.text, mark, locale)
  if (verdict.agrees) return []
  const offers = verdict.offers.map((offer) => `"${offer}"`).join(' or ')
  return [
    issue(`${kind}/number-disagrees`, place, `the text does not state the fact ${fact.id}: ${verdict.reason}`, {
      got: mark.text,
      expected: `${exactValue(fact, locale)}, from ${cellsOf(fact, locale)}`,
      hint: [verdict.hint, offers && `write ${offers}`].filter(Boolean).join('; '),
      fixes: numberFixes(mark, fact, verdict.offers, place.file, locale),
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
