import type { Article } from '../articles/article.ts'
import type { Chart } from '../charts/chart.ts'
import type { ChartType } from '../charts/chart-type.ts'
import type { Claim } from '../claims/claim.ts'
import type { Catalogue } from '../data/catalogue.ts'
import type { Fact } from '../facts/fact.ts'
import type { Issue, Place } from '../issues/issue.ts'
import type { WhatIf } from '../what-if/what-if.ts'

/** Facts and claims that a text may name: computed ones, and the ids of all facts that are stated, broken ones too. */
export interface Facts {
  facts: ReadonlyMap<string, Fact>
  stated: ReadonlySet<string>
  claims: ReadonlyMap<string, Claim>
}

/** A site as it is read with one state of its data, and all that the checks find in it. Two of them are compared. */
export interface Side {
  catalogue: Catalogue
  types: ReadonlyMap<string, { type: ChartType }>
  charts: ReadonlyMap<string, Chart>
  articles: readonly Article[]
  /** Shared facts, and the facts that an article may name: its own and the shared ones. */
  facts: { shared: Facts; ofArticle: (slug: string) => Facts }
  whatIf?: WhatIf
  issues: readonly Issue[]
}

/** A dataset whose latest version is another one after than before. */
export interface DatasetImpact {
  id: string
  title: string
  before?: string
  after?: string
}

/**
 * What becomes of a fact: its value is `changed`; it has `moved` to other cells that give the same value; it is `broken`, since
 * it cannot be computed; it is stated no more, and `gone`; it is `new`.
 */
export interface FactImpact {
  /** Slug of the article whose own it is; left out for a shared one. */
  article?: string
  id: string
  label: string
  kind: 'changed' | 'moved' | 'broken' | 'gone' | 'new'
  /** Exact values in words: "69.2308 percent". */
  before?: string
  after?: string
  /** Versions it rests on: `mine-production@2026`. */
  versionsBefore: string[]
  versionsAfter: string[]
  /** Why it cannot be computed any more. */
  why?: string
  /** True of a draft's own that no words bind: nobody is told anything untrue by it. */
  unsaid?: true
}

/** Where readers meet a sentence. A headline is a title or a standfirst, of an article or of a chart. */
export type Part = 'headline' | 'text' | 'alt'

/**
 * What becomes of a sentence with a bound number or claim: it is `untrue`, and was not; it `holds`, though its number, or a cell behind its
 * claim, changed; it is `mended`: it was untrue or could not be computed, and now is true.
 */
export interface SentenceImpact {
  kind: 'untrue' | 'holds' | 'mended'
  place: Place
  part: Part
  /** Slug of its article or id of its chart; neither for the what-if page. */
  article?: string
  chart?: string
  /** The fact that its number is bound to, or the claim that its words are. */
  fact?: string
  claim?: string
  /** The number, or the words bound to a claim, as typed, and the sentence around it in plain words. */
  typed: string
  sentence: string
  /** Where that begins in the sentence, in UTF-16 units. */
  at: number
  /** The number's value in words; of a claim that does not hold its first counter-example, of one that does the cells that change. */
  before?: string
  after?: string
  /** What the checks say against it. */
  issues: Issue[]
}

/** A cell of a chart's table that is printed otherwise. */
export interface CellImpact {
  row: string
  column: string
  before: string
  after: string
}

/**
 * What becomes of a chart: something drawn is `changed`; it has `moved` to another version that draws the same; it is `refused`, since
 * its type will not draw it or a check forbids it; it is `gone` or `new`.
 */
export interface ChartImpact {
  /** Id of the chart, of one of its states (`prices/state`), or of the view of its printings. */
  id: string
  /** Id of the chart whose state or view it is. */
  of?: string
  title: string
  kind: 'changed' | 'moved' | 'refused' | 'gone' | 'new'
  cells: CellImpact[]
  rowsAdded: string[]
  rowsRemoved: string[]
  /** The sentence that stands for the picture, where it changes; the build writes it. */
  alt?: { before: string; after: string }
  versionsBefore: string[]
  versionsAfter: string[]
  /** Articles in which it stands. */
  articles: string[]
  issues: Issue[]
}

/** Everything that a change of the data does to what is published. */
export interface Impact {
  datasets: DatasetImpact[]
  facts: FactImpact[]
  /** Facts that rest on a dataset of `datasets` and do not move: they name their version. */
  pinned: { article?: string; id: string; label: string }[]
  sentences: SentenceImpact[]
  charts: ChartImpact[]
  /** Ids of charts whose embed shows something else: on other people's pages too. */
  embeds: string[]
  /** Charts and articles whose card, the picture that other sites show of them, is another one. */
  cards: { chart?: string; article?: string }[]
  /** All else that the checks find only after the change: claims that are false, keys that are gone, faults of the data. */
  faults: Issue[]
}

/** How many sentences become true: they were untrue, or nobody could tell. */
export const mendedIn = ({ sentences }: Impact): number => sentences.filter(({ kind }) => kind === 'mended').length

/** Facts that cannot be computed any more and are bound, or shared, those that several articles state alike together. */
export const brokenIn = ({ facts }: Pick<Impact, 'facts'>): FactImpact[][] => [
  ...Map.groupBy(
    facts.filter(({ kind, unsaid }) => kind === 'broken' && !unsaid),
    ({ id, label, before, why }) => JSON.stringify([id, label, before, why]),
  ).values(),
]

/** What becomes untrue: what has to be mended before the change can be published. Faults of the data alone are not among them. */
export const untrueIn = ({ facts, sentences, charts, faults }: Impact): number =>
  brokenIn({ facts }).length +
  sentences.filter(({ kind }) => kind === 'untrue').length +
  charts.filter(({ kind }) => kind === 'refused').length +
  faults.filter(({ level, code }) => level === 'error' && !code.startsWith('data/')).length
