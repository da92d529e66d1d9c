import { expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { ARTICLE_CHECKS, checkArticles } from './index.ts'

test('checkArticles gives all findings at once, in the order of the file', () => {
  const issues = checkArticles(exampleSite(':n[5 tonnes]{#china} in 2019.\n\n::chart{#mapp}', { authors: ['Nobody'] }))
  expect(issues.map((one) => one.code)).toEqual([
    'article/unknown-person',
    'article/number-disagrees',
    'article/context',
    'article/unknown-chart',
  ])
})

test('checkArticles passes a sound article', () =>
  expect(checkArticles(exampleSite('China mined :n[270,000 tonnes]{#china} in 2024.\n\n::chart{#map}'))).toEqual([]))

test('every check has a code of its own', () => expect(new Set(ARTICLE_CHECKS.map((check) => check.code)).size).toBe(ARTICLE_CHECKS.length))
