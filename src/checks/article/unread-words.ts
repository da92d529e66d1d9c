import { issuesOf } from '../../articles/article.ts'
import type { ArticleCheck } from './article-site.ts'

/** Marks and placed charts that cannot be read. */
export const unreadWords: ArticleCheck = ({ articles }) => articles.flatMap(issuesOf)
