import type { Article } from '../../articles/article.ts'
import { numbersOf, type Grounds, type StandingNumber } from '../../checks/numbers/standing.ts'
import type { Chart } from '../../charts/chart.ts'
import { agree } from '../../facts/agreement.ts'
import { differenceInWords } from '../../facts/difference.ts'
import type { Fact } from '../../facts/fact.ts'
import { unroundedValue } from '../../facts/receipt.ts'
import { cellHref } from '../../data/address.ts'
import type { Passage } from '../../marks/mark.ts'

/** A number of an article as its test sheet lists it. */
export interface SheetLine {
  standing: StandingNumber['standing']
  /** As typed. */
  text: string
  /** Id of the chart in whose words it stands; absent in the article's own. */
  chart?: string
  /** Why it needs no fact, where it is excused; the words that it is quoted in. */
  why?: string
  /** What it was tested against, where it is bound. */
  fact?: {
    id: string
    label: string
    /** Unrounded, with unit and sign. */
    value: string
    /** How far the typed number lies from it; empty where a word names no number. */
    difference: string
    agrees: boolean
    cells: { address: string; href: string }[]
    editions: string[]
  }
}

/** A passage and the chart in whose words it stands. */
interface Placed {
  passage: Passage
  chart?: string
}

/** The passages of an article and of its charts in the order in which a reader meets them: a chart's where the chart stands. */
function inReadingOrder({ texts, structure }: Article, charts: ReadonlyMap<string, Chart>): Placed[] {
  const waiting = structure.charts.flatMap(({ id, line }) => (charts.has(id) ? [{ id, line }] : []))
  const ofCharts = (before: number): Placed[] => {
    const placed: Placed[] = []
    while (waiting[0] && waiting[0].line < before) {
      const { id } = waiting.shift()!
      placed.push(...charts.get(id)!.texts.flatMap(({ passages }) => passages.map((passage) => ({ passage, chart: id }))))
    }
    return placed
  }
  const head = texts.filter(({ field }) => field !== 'body').flatMap(({ read }) => read.passages.map((passage) => ({ passage })))
  const body = texts
    .filter(({ field }) => field === 'body')
    .flatMap(({ read }) => read.passages.flatMap((passage): Placed[] => [...ofCharts(passage.locate(0).line), { passage }]))
  return [...head, ...body, ...ofCharts(Infinity)]
}

/**
 * The numbers of a passage. One that a mark holds in part, as in "two years" with the mark at "two", is told by its mark: the check refuses
 * those whose mark should hold more.
 */
const numbersIn = (passage: Passage, grounds: Grounds, locale: string): StandingNumber[] =>
  numbersOf(passage, grounds, locale).filter(({ standing }) => standing !== 'cut')

/** Every number of an article and of its charts' words in reading order: what it was tested against, or why it needs no fact. */
export function makeTestSheet(
  article: Article,
  charts: ReadonlyMap<string, Chart>,
  facts: ReadonlyMap<string, Fact>,
  grounds: Grounds,
  locale: string,
): SheetLine[] {
  return inReadingOrder(article, charts).flatMap(({ passage, chart }) =>
    numbersIn(passage, grounds, locale).map((number): SheetLine => {
      const fact = facts.get(number.mark?.fact ?? '')
      return {
        standing: number.standing,
        text: number.text,
        ...(chart === undefined ? {} : { chart }),
        ...(number.why === undefined ? {} : { why: number.why }),
        ...(number.standing === 'quoted' ? { why: passage.plain } : {}),
        ...(fact && number.standing === 'bound' ? { fact: testOf(fact, number, locale) } : {}),
      }
    }),
  )
}

function testOf(fact: Fact, { text, mark }: StandingNumber, locale: string): NonNullable<SheetLine['fact']> {
  const around = { before: mark?.before ?? '', after: mark?.after ?? '' }
  return {
    id: fact.id,
    label: fact.label,
    value: unroundedValue(fact, locale),
    difference: differenceInWords(fact, text, around, locale),
    agrees: agree(fact, text, around, locale).agrees,
    cells: fact.cells.map((cell) => ({ address: cell.address, href: cellHref(cell) })),
    editions: fact.versions.map(({ dataset, version }) => `${dataset}@${version}`),
  }
}
