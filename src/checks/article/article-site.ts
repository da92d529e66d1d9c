import type { Article } from '../../articles/article.ts'
import type { Claim } from '../../claims/claim.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Issue } from '../../issues/issue.ts'

/** The facts and claims that a text may name: computed ones, and the ids of all that are stated, broken ones too. */
export interface KnownFacts {
  facts: ReadonlyMap<string, Fact>
  stated: ReadonlySet<string>
  claims: ReadonlyMap<string, Claim>
  statedClaims: ReadonlySet<string>
}

/** What the checks of articles are handed: nothing is read from disk here. */
export interface ArticleSite {
  articles: readonly Article[]
  /** Folder names of all articles, those handed over and others: what a link may lead to. */
  slugs: ReadonlySet<string>
  /** Facts that an article may name: its own and the shared ones. */
  factsOf: (slug: string) => KnownFacts
  /** Ids of all charts. */
  charts: ReadonlySet<string>
  /** Ids of those that say they are drafts. */
  draftCharts: ReadonlySet<string>
  /** Ids of people in content/people. */
  people: ReadonlySet<string>
  /** Ids of the glossary's terms. */
  terms: ReadonlySet<string>
  catalogue: Catalogue
}

/** A check of articles: finds one kind of fault, in all of them. */
export type ArticleCheck = (site: ArticleSite) => Issue[]
