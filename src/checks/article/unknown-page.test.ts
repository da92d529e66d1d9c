import { expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { unknownPage } from './unknown-page.ts'

const codes = (url: string) => unknownPage(exampleSite(`[x](${url})`)).map((one) => `${one.code} ${one.hint ?? ''}`)

test.each([
  '/articles/example/',
  '../example/#top',
  '/charts/map/',
  '/data/mine/2026/',
  'https://example.org/articles/x/',
  '/methods/',
  '/glossary/',
  '/glossary/#reo',
  '#top',
])('%s is known', (url) => {
  expect(codes(url)).toEqual([])
})
test.each([
  ['/articles/exampel/', 'article/unknown-article did you mean "example"?'],
  ['/charts/mop/', 'article/unknown-chart did you mean "map"?'],
  ['/data/mines/', 'article/unknown-dataset did you mean "mine"?'],
  ['/glossary/#roe', 'article/unknown-term did you mean "reo"?'],
  ['../exampel/', 'article/unknown-article did you mean "example"?'],
])('%s is not', (url, code) => expect(codes(url)).toEqual([code]))
