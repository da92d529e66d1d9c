import { issue } from '../../issues/issue.ts'
import type { ArticleCheck } from './article-site.ts'

/** A published article in which no number is tested breaks the promise on its hallmark. */
export const withoutFacts: ArticleCheck = ({ articles }) =>
  articles
    .filter(({ marks, front }) => !front.draft && !marks.some((mark) => mark.fact))
    .map(({ file, slug }) =>
      issue('article/without-facts', { file, line: 1, column: 1 }, `no number of "${slug}" is tested`, {
        hint: 'bind its numbers to facts, :n[69 percent]{#fact-id}, or mark it "draft: true"',
      }),
    )
