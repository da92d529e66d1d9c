import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../build/load-site.ts'
import { makeArticleModel } from '../build/model/article-model.ts'
import { makeDeskModel } from './make-desk-model.ts'

test('the desk counts the numbers of an article as its test sheet and its page do', async () => {
  const content = await loadContent(join(import.meta.dirname, '../../tests/fixture'), { drafts: true })
  const today = '2024-03-05'
  const { articles } = makeDeskModel({ content, issues: [], today, textOf: () => '' })
  const counted = content.articles.map((article) => {
    const { tally, sheet, slug } = makeArticleModel(article, content, { today, locale: 'en' })
    return [slug, tally.bound, sheet.filter(({ standing }) => standing === 'bound').length]
  })
  expect(counted.some(([, bound = 0]) => Number(bound) > content.articles.find(({ slug }) => slug === 'good-years')!.marks.length)).toBe(
    true,
  )
  expect(articles.map(({ slug, numbers }) => [slug, numbers.bound, numbers.bound])).toEqual(counted)
})
