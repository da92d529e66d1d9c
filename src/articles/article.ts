import type { Issue, Place } from '../issues/issue.ts'
import type { Mark, ReadWords } from '../marks/mark.ts'
import type { Structure } from '../marks/read-structure.ts'
import type { ArticleFrontMatter } from './article-schema.ts'

/** One text of an article, read: a string of its front matter, or its body. */
export interface ArticleText {
  /** `title`, `standfirst`, `kicker` or `body`. */
  field: string
  text: string
  read: ReadWords
}

/** An article as an editor wrote it. */
export interface Article {
  /** Name of its folder, and of its page. */
  slug: string
  /** Path of its Markdown file from the project's root. */
  file: string
  front: ArticleFrontMatter
  /** Place of a key of the front matter. */
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Its texts in the order in which a reader meets their numbers: title, standfirst, body. */
  texts: ArticleText[]
  /** All marks in reading order. */
  marks: Mark[]
  body: string
  /** Charts, headings and links of its body. */
  structure: Structure
  /** Words of title, standfirst and body. */
  wordCount: number
}

/** How far an article has come: being written, waiting for its day, or published. */
export type ArticleState = 'draft' | 'scheduled' | 'live'

/** State of an article on a day, ISO 8601: a draft stays one until its editor says otherwise; a later `date` waits for that day. */
export const stateOf = ({ front }: Pick<Article, 'front'>, today: string): ArticleState =>
  front.draft ? 'draft' : front.date > today ? 'scheduled' : 'live'

/** Words that an adult reads in a minute. */
const WORDS_A_MINUTE = 230

/** Minutes that reading takes, one at least. */
export const minutesOf = (article: Pick<Article, 'wordCount'>): number => Math.max(1, Math.round(article.wordCount / WORDS_A_MINUTE))

/** Counts the words of a plain text. */
export const countWords = (plain: string): number => plain.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0

/** What an article's own words got wrong: marks and placed charts that cannot be read. */
export const issuesOf = (article: Article): Issue[] => [...article.texts.flatMap((text) => text.read.issues), ...article.structure.issues]
