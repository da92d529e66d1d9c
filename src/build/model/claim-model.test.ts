import { expect, test } from 'vitest'
import { evaluateClaims } from '../../claims/evaluate-claims.ts'
import { exampleCatalogue } from '../../facts/example-catalogue.ts'
import { claimModels, claimsIn } from './claim-model.ts'

const catalogue = exampleCatalogue()
const lines = [{ text: 'highest(output[*,2024], CHN) where country != WLD', place: { file: 'f.yaml' } }]
const specs = ['most', 'other'].map((id) => ({ id, label: `The ${id}`, dataset: 'mine', lines }))
const scope = {
  facts: new Map(),
  stated: new Set<string>(),
  claims: evaluateClaims(specs, catalogue, new Map()).claims,
  statedClaims: new Set<string>(),
  specs: [],
}

test('words of a string bound to two claims count for both', () => {
  expect(claimsIn('So :c[China *mined* most]{#most and="other"}.')).toEqual([
    { claim: 'most', text: 'China mined most' },
    { claim: 'other', text: 'China mined most' },
  ])
})

test('each claim stands once, with all the words that state it, its cells and editions', () => {
  const words = [...claimsIn(':c[China mined most]{#most}'), ...claimsIn(':c[The largest is China]{#most}'), { claim: 'lost', text: 'x' }]
  const models = claimModels(words, scope, catalogue)
  expect(models).toMatchObject([
    {
      id: 'most',
      anchor: 'c-most',
      sentences: ['China mined most', 'The largest is China'],
      derivation: 'China is highest of every country, 2024, without World',
      cellCount: 5,
      editions: [{ version: '2026', newest: true }],
      flags: ['estimated'],
    },
  ])
  expect(models[0]?.cells[0]).toEqual({ address: 'mine@2026/output[AUS,2024]', href: '/data/mine/2026/#output[AUS,2024]' })
})
