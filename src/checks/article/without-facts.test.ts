import { expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { withoutFacts } from './without-facts.ts'

test('an article with a bound number passes', () => expect(withoutFacts(exampleSite(':n[270,000 tonnes]{#china}'))).toEqual([]))
test('an article without one is reported', () =>
  expect(withoutFacts(exampleSite('It mined :n[5]{excuse="quoted"}.'))[0]?.code).toBe('article/without-facts'))
test('a draft may wait', () => expect(withoutFacts(exampleSite('Words.', { draft: true }))).toEqual([]))
