import { expect, test } from 'vitest'
import { exampleArticle } from '../checks/article/example-site.ts'
import type { Fact } from '../facts/fact.ts'
import { factImpacts } from './fact-impacts.ts'
import { brokenIn, untrueIn, type FactImpact, type Impact, type Side } from './impact.ts'

/** A site of one article whose own fact `a` is there, or is stated and cannot be computed. */
function sideOf(isBroken: boolean, body: string, draft: boolean): Side {
  const fact = { id: 'a', label: 'A', value: 5, unit: 't', kind: 'level', cells: [], versions: [] } as unknown as Fact
  const own = { facts: new Map(isBroken ? [] : [['a', fact]]), stated: new Set(['a']) }
  const none = { facts: new Map<string, Fact>(), stated: new Set<string>() }
  const articles = [exampleArticle(body, { draft })]
  return { articles, facts: { shared: none, ofArticle: () => own }, issues: [] } as unknown as Side
}

const brokenOf = (body: string, draft: boolean): FactImpact[] =>
  factImpacts(sideOf(false, body, draft), sideOf(true, body, draft), new Set()).facts

test('a broken fact of a draft that no words bind is told, and makes nothing untrue', () => {
  expect(brokenOf('Words.', true)).toMatchObject([{ id: 'a', kind: 'broken', unsaid: true }])
  expect(brokenIn({ facts: brokenOf('Words.', true) })).toEqual([])
  expect(brokenIn({ facts: brokenOf('It has :n[5 tonnes]{#a}.', true) })).toHaveLength(1)
  expect(brokenIn({ facts: brokenOf('Words.', false) })).toHaveLength(1)
})

test('what several articles state alike is broken once', () => {
  const [one] = brokenOf('Words.', false)
  const facts = ['x', 'y'].map((article) => ({ ...one!, article }))
  expect(untrueIn({ facts, sentences: [], charts: [], faults: [] } as unknown as Impact)).toBe(1)
  expect(brokenIn({ facts: [...facts, { ...one!, label: 'B' }] })).toHaveLength(2)
})
