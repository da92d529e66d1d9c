import type { Issue } from '../../issues/issue.ts'
import type { ArticleCheck, ArticleSite } from './article-site.ts'
import { context } from './context.ts'
import { numberDisagrees } from './number-disagrees.ts'
import { unknownChart, unknownElement, unknownPage, unknownPerson } from './unknown-names.ts'
import { unreadWords } from './unread-words.ts'
import { withoutFacts } from './without-facts.ts'

/** The checks of articles, by the name that counts and messages use. */
export const ARTICLE_CHECKS: Record<string, ArticleCheck> = {
  'unread-words': unreadWords, 'number-disagrees': numberDisagrees, context, 'without-facts': withoutFacts,
  'unknown-chart': unknownChart, 'unknown-person': unknownPerson, 'unknown-element': unknownElement, 'unknown-page': unknownPage,
}

const order = (a: Issue, b: Issue): number => {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1
  return (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0)
}

/** Every issue of every article, in the order in which an editor meets them in the files. */
export const checkArticles = (site: ArticleSite): Issue[] => Object.values(ARTICLE_CHECKS).flatMap((check) => check(site)).toSorted(order)
