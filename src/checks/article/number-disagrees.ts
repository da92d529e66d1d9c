import type { Fact } from '../../facts/fact.ts'
import { agree } from '../../facts/agreement.ts'
import { lexiconOf } from '../../numbers/lexicon.ts'
import { readQuantity } from '../../numbers/quantity.ts'
import { exactValue } from '../../facts/receipt.ts'
import { unitInWords } from '../../facts/value-in-words.ts'
import { countedBehind } from '../../facts/stated-unit.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Mark, ReadWords } from '../../marks/mark.ts'
import type { ArticleCheck, KnownFacts } from './article-site.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { formatNumber } from '../../format/numbers.ts'
import { placeOfMark } from '../../marks/mark.ts'
import { numberFixes, turnPreposition, turnWord, wordFixes } from './number-fixes.ts'
import { deniedBy, placedMarks, unitAround, type PlacedMark, type TextKind } from './number-verdict.ts'

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

/** What the words should say, where no word of theirs has a contrary. */
const TURN = { rising: 'say that it rose, or turn the fact round', falling: 'say that it fell, or take the sign off in the fact: abs(…)' }

/** Whether a word behind a number is a unit, and names no things. */
function isUnitOf({ text, before, after }: Mark, word: string, locale: string): boolean {
  const read = readQuantity(`${text} ${word}`, { before, after }, lexiconOf(locale))
  return read.form === 'number' && read.unit !== undefined
}

const unsaid = (mark: Mark, fact: Fact, place: Place, kind: string, locale: string): Issue => {
  const counted = countedBehind(mark.after, locale)
  const unit = unitInWords(fact.unit)
  // What holds its currency lacks but the rest: "$1,010 a kilogram".
  const wholes = [unit, unit.slice(unit.indexOf(' a ') + 1)].map((words) => `${mark.text} ${words}`)
  const whole = wholes.findLast((one) => agree(fact, one, mark, locale).agrees) ?? wholes[0]!
  const fits = agree(fact, whole, mark, locale).agrees
  // "270,000 tonnes" with the mark at the number alone counts nothing: its unit stands outside.
  const outside = counted !== undefined && isUnitOf(mark, counted, locale)
  const message = outside
    ? `"${counted}", the unit of this number, stands outside its mark`
    : counted
      ? `this number counts ${counted}, and its fact is in ${unit}`
      : 'no words say the unit of this number'
  return issue(`${kind}/number-unit`, place, message, {
    got: mark.text,
    expected: exactValue(fact, locale),
    hint: `${fits ? `write "${whole}"` : 'write its unit into the mark'}; in a table the head may say it, and in a sentence the number before it, or the other of "from 3 to 5 tonnes"`,
    fixes: fits && mark.wordsAt ? [{ title: `Write "${whole}"`, file: place.file, ...mark.wordsAt, text: whole, safe: false }] : [],
  })
}

/** The number is tested before its dress, and what is offered for a false one is dressed as the house would. */
function disagreement(placed: PlacedMark, fact: Fact, place: Place, kind: TextKind, locale: string): Issue[] {
  const { mark, passage } = placed
  const denial = deniedBy(mark, locale)
  if (denial !== undefined)
    return [
      issue(`${kind}/number-denied`, place, `the words before this number deny it: "${denial}"`, {
        got: mark.text,
        expected: exactValue(fact, locale),
        hint: `a receipt cannot show what a number is not: say what it is; where "${denial}" denies something else, say so at the mark: also="${[...mark.also, denial].join(', ')}"`,
      }),
    ]
  const house = kind === 'article' ? withWord(mark.text) : mark.text
  const given = unitAround(placed, fact, kind, locale)
  if (given === 'unsaid') return [unsaid(mark, fact, place, kind, locale)]
  const tested = agree(fact, mark.text, mark, locale, { given })
  if (tested.agrees) return house === mark.text ? [] : [undressed(mark, house, place)]
  const dressed = agree(fact, house, mark, locale, { given })
  const offered = dressed.agrees ? [house] : dressed.offers
  const offers = offered.map((offer) => `"${offer}"`).join(' or ')
  const turn = tested.turn && turnWord(mark, passage, place.file, locale)
  const turned = dressed.agrees || !dressed.turned ? [] : [`the number is then "${dressed.turned}"`]
  const hints = tested.turn ? [turn?.hint ?? TURN[tested.turn], ...turned] : [dressed.agrees ? undefined : dressed.hint]
  return [
    issue(`${kind}/number-disagrees`, place, `the text does not state the fact ${fact.id}: ${tested.reason}`, {
      got: mark.text,
      expected: `${exactValue(fact, locale)}, from ${cellsOf(fact, locale)}`,
      hint: [...hints, given && `the words around it give its unit: ${given.unit}`, offers && `write ${offers}`].filter(Boolean).join('; '),
      fixes: [
        ...turnPreposition(mark, passage, fact, place.file, locale),
        ...(turn?.fixes ?? []),
        ...numberFixes({ ...mark, text: house }, fact, offered, place.file, locale),
      ],
    }),
  ]
}

/**
 * Tests the numbers of texts against their facts: each must be known, computed, and stated truly. Works for articles and
 * for the strings of a chart (`kind` is the first half of the issues' codes). `file` is where the text stands.
 */
export function checkMarks(
  texts: readonly Pick<ReadWords, 'passages'>[],
  known: KnownFacts,
  file: string,
  kind: TextKind = 'article',
  locale = 'en',
): Issue[] {
  return texts
    .flatMap(({ passages }) => placedMarks(passages))
    .flatMap((one) => {
      const { mark } = one
      if (!mark.fact) return []
      const place: Place = { file, ...placeOfMark(mark) }
      const fact = known.facts.get(mark.fact)
      if (fact) return disagreement(one, fact, place, kind, locale)
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
          nearestHint(mark.fact, ownFirst(known.stated), { file, ...mark.factAt }),
        ),
      ]
    })
}

/** Ids of facts, those of the text's own file before the shared ones. */
const ownFirst = (ids: ReadonlySet<string>): string[] => [...ids].toSorted((a, b) => Number(a.includes('/')) - Number(b.includes('/')))

/** Every number of every article against its fact. */
export const numberDisagrees: ArticleCheck = ({ articles, factsOf }) =>
  articles.flatMap((article) =>
    checkMarks(
      article.texts.map(({ read }) => read),
      factsOf(article.slug),
      article.file,
    ),
  )
