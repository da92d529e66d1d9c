import type { Issue } from '../../issues/issue.ts'
import type { Check } from '../check.ts'
import type { ArticleCheck, ArticleSite } from './article-site.ts'
import { claims } from './claims.ts'
import { context } from './context.ts'
import { draftChart } from './draft-chart.ts'
import { numberDisagrees } from './number-disagrees.ts'
import { unboundClaims } from './unbound-claims.ts'
import { unboundDirection } from './unbound-direction.ts'
import { unknownChart } from './unknown-chart.ts'
import { unknownElement } from './unknown-element.ts'
import { unknownPage } from './unknown-page.ts'
import { unknownPerson } from './unknown-person.ts'
import { unreadWords } from './unread-words.ts'
import { withoutFacts } from './without-facts.ts'

/** Every check of articles, in the order in which a list shows them. None of them looks at the clock. */
export const ARTICLE_CHECKS: readonly (Omit<Check<ArticleSite>, 'run'> & { run: ArticleCheck })[] = [
  { code: 'words/mark', title: 'Every mark can be read', run: unreadWords },
  { code: 'article/number-disagrees', title: 'Every number states its fact', run: numberDisagrees },
  { code: 'article/context', title: 'No number stands beside a year or country of another', run: context },
  { code: 'article/claim', title: 'Every tested sentence holds, and says what its claim does', run: claims },
  { code: 'article/claim-unbound', title: 'Every headline that claims is tested', run: unboundClaims },
  { code: 'article/direction', title: 'Every rise and fall beside a number is tested', run: unboundDirection },
  { code: 'article/without-facts', title: 'Every article has tested numbers', run: withoutFacts },
  { code: 'article/unknown-chart', title: 'Every chart placed exists', run: unknownChart },
  { code: 'article/draft-chart', title: 'No chart is published before it is done', run: draftChart },
  { code: 'article/unknown-person', title: 'Every author is known', run: unknownPerson },
  { code: 'article/unknown-element', title: 'Every element named exists', run: unknownElement },
  { code: 'article/unknown-page', title: 'Every page linked in words exists', run: unknownPage },
]

const order = (a: Issue, b: Issue): number => {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1
  return (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0)
}

/** Every issue of every article, in the order in which an editor meets them in the files. */
export const checkArticles = (site: ArticleSite): Issue[] => ARTICLE_CHECKS.flatMap((check) => check.run(site)).toSorted(order)
