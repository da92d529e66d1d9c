import { expect, test } from 'vitest'
import { dataset, record } from '../../facts/example-catalogue.ts'
import type { ArticleSite } from './article-site.ts'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'
import { evaluateFacts } from '../../facts/evaluate.ts'

const TEXT = { type: 'string' as const, description: 'For tests.' }
const PLANTS = dataset(
  'plants',
  record('Plants', {
    fields: [
      { name: 'name', title: 'Project', ...TEXT, constraints: { unique: true } },
      { name: 'company', title: 'Company', ...TEXT },
    ],
  }),
  [
    { name: 'project', type: 'string' },
    { name: 'name', type: 'string' },
    { name: 'company', type: 'string' },
    { name: 'size', type: 'number', unit: 't' },
  ],
  ['project'],
  {
    2026: [
      ['P1', 'Nolans', 'Arafura', 4440],
      ['P2', 'Eneabba', 'Iluka', 17_500],
    ],
  },
)

function siteOf(body: string): ArticleSite {
  const site = exampleSite(body)
  const catalogue = { ...site.catalogue, datasets: new Map([...site.catalogue.datasets, ['plants', PLANTS]]) }
  const place = { file: 'facts.yaml' }
  const { facts } = evaluateFacts(
    [
      { id: 'nolans', label: 'Planned size of Nolans', expression: 'plants/size[P1]', place },
      { id: 'second', label: 'Planned size of the other', expression: 'plants/size[P2]', place },
      { id: 'china', label: 'China’s output in 2024', expression: 'mine/output[CHN,2024]', place },
    ],
    catalogue,
  )
  const known = { facts, stated: new Set(facts.keys()), claims: new Map(), statedClaims: new Set<string>() }
  return { ...site, catalogue, factsOf: () => known }
}
const got = (body: string) => context(siteOf(body)).map((one) => one.got)

test.each([
  ['Iluka mined :n[270,000 tonnes]{#china} in 2024.', 'Iluka'],
  ['The Bayan Obo mine yielded :n[270,000 tonnes]{#china} in 2024.', 'Bayan Obo mine'],
  ['Northern Rare Earth mined some :n[270,000 tonnes]{#china} in 2024.', 'Northern Rare Earth'],
  ['Nolans will yield :n[17,500 tonnes]{#second} a year.', 'Nolans'],
])('a number is not given to what it does not rest on: %s', (body, name) => expect(got(body)).toContain(name))

test.each([
  'Nolans is to yield :n[4,440 tonnes]{#nolans} a year.',
  'At Nolans, which Arafura owns, :n[4,440 tonnes]{#nolans} a year are planned.',
  'China mined :n[270,000 tonnes]{#china} in 2024.',
  'Chinese mines yielded :n[270,000 tonnes]{#china} in 2024, much of it at Bayan Obo.',
  'The Geological Survey made :n[270,000 tonnes]{#china} of it in 2024.',
])('and what is of it, or only stands beside it, may be: %s', (body) => expect(got(body)).toEqual([]))
