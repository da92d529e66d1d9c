import type { ArticleState } from '../articles/article.ts'
import type { Issue } from '../issues/issue.ts'
import type { Stretch } from './source-lines.ts'
import type { SuggestedFact } from './suggest-facts.ts'

/** What the desk's pages show: worked out after every change, and handed over as one JSON file. */
export interface DeskModel {
  /** Day of the clock, ISO 8601. */
  today: string
  articles: DeskArticle[]
  /** Every finding of the site, errors first. */
  findings: Finding[]
  /** Hash of every file that a finding can be mended in, as it was read. */
  hashes: Record<string, string>
  data: DeskDataset[]
  /** Versions that the lock does not hold yet: `dataset@version`. */
  drafts: string[]
  /** Every word of the site, to be read in one go. */
  copy: CopySheet[]
  /** File that the desk wrote last, where it can still be taken back. */
  last?: string
}

/** An article on the desk. */
export interface DeskArticle {
  slug: string
  file: string
  title: string
  state: ArticleState
  date: string
  words: number
  numbers: { bound: number; excused: number; unbound: number }
  errors: number
  warnings: number
  /** Its text as typed, line by line. */
  lines: Stretch[][]
}

/** A finding, with a name of its own to jump to, and the lines that it stands in. */
export interface Finding extends Issue {
  /** `f-` and a number. */
  id: string
  /** The article that it stands in. */
  slug?: string
  /** The line that it points at and its neighbours. */
  frame: { number: number; line: Stretch[] }[]
  /** For an excuse whose reason is none: the whole mark as typed, so that another reason can be given. */
  excuse?: string
  /** For a number that is bound to nothing: what was typed, and facts that it would state truly, best first. */
  unbound?: { typed: string; facts: SuggestedFact[] }
}

/** The health of a dataset. */
export interface DeskDataset {
  id: string
  title: string
  versions: number
  latest: string
  passed: number
  warned: number
  failed: number
  waived: number
}

/** The words of one page, in reading order. `kind` is the name of what a text is. */
export interface CopySheet {
  kind: 'article' | 'chart' | 'term' | 'what-if'
  title: string
  /** Where the page stands. */
  path: string
  file: string
  texts: { kind: string; text: string }[]
}
