import type { Article } from '../../articles/article.ts'
import { numbersOf, type Grounds, type StandingNumber } from '../../checks/numbers/standing.ts'
import type { Chart } from '../../charts/chart.ts'
import { unitAround, verdictOf } from '../../checks/article/number-verdict.ts'
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

type Test = NonNullable<SheetLine['fact']>

/** A passage and the chart in whose words it stands. */
interface Placed {
  passage: Passage
  chart?: string
  /** The passage before it in its own text. */
  above?: Passage
}

const placedIn = (passages: readonly Passage[], chart?: string): Placed[] =>
  passages.map((passage, at) => ({
    passage,
    ...(chart === undefined ? {} : { chart }),
    ...(at === 0 ? {} : { above: passages[at - 1]! }),
  }))

/** The passages of an article and of its charts in the order in which a reader meets them: a chart's where the chart stands. */
function inReadingOrder({ texts, structure }: Article, charts: ReadonlyMap<string, Chart>): Placed[] {
  const waiting = structure.charts.flatMap(({ id, line }) => (charts.has(id) ? [{ id, line }] : []))
  const ofCharts = (before: number): Placed[] => {
    const placed: Placed[] = []
    while (waiting[0] && waiting[0].line < before) {
      const { id } = waiting.shift()!
      placed.push(...charts.get(id)!.texts.flatMap(({ passages }) => placedIn(passages, id)))
    }
    return placed
  }
  const head = texts.filter(({ field }) => field !== 'body').flatMap(({ read }) => placedIn(read.passages))
  const body = texts
    .filter(({ field }) => field === 'body')
    .flatMap(({ read }) => placedIn(read.passages).flatMap((placed) => [...ofCharts(placed.passage.locate(0).line), placed]))
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
  return inReadingOrder(article, charts).flatMap((placed) => {
    const { passage, chart } = placed
    return numbersIn(passage, grounds, locale).map((number): SheetLine => {
      const fact = facts.get(number.mark?.fact ?? '')
      return {
        standing: number.standing,
        text: number.text,
        ...(chart === undefined ? {} : { chart }),
        ...(number.why === undefined ? {} : { why: number.why }),
        ...(number.standing === 'quoted' ? { why: passage.plain } : {}),
        ...(fact && number.standing === 'bound' ? { fact: testOf(fact, number, placed, locale) } : {}),
      }
    })
  })
}

/** A bound number against its fact, judged as the check judges it. */
function testOf(fact: Fact, { text, mark, start, end }: StandingNumber, { passage, chart, above }: Placed, locale: string): Test {
  const kind = chart === undefined ? 'article' : 'chart'
  const placed = mark && { mark, passage, from: start, to: end, ...(above ? { above } : {}) }
  const given = placed && unitAround(placed, fact, kind, locale)
  const around = { before: mark?.before ?? '', after: mark?.after ?? '' }
  return {
    id: fact.id,
    label: fact.label,
    value: unroundedValue(fact, locale),
    difference: differenceInWords(fact, text, around, locale, given === 'unsaid' ? undefined : given),
    agrees: placed !== undefined && verdictOf(placed, fact, kind, locale).agrees,
    cells: fact.cells.map((cell) => ({ address: cell.address, href: cellHref(cell) })),
    editions: fact.versions.map(({ dataset, version }) => `${dataset}@${version}`),
  }
}
