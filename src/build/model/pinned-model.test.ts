import { expect, test } from 'vitest'
import { evaluateFacts } from '../../facts/evaluate.ts'
import { exampleCatalogue } from '../../facts/example-catalogue.ts'
import { pinnedEditions } from './pinned-model.ts'

const catalogue = exampleCatalogue()
const pinnedOf = (expressions: Record<string, string>) => {
  const specs = Object.entries(expressions).map(([id, expression]) => ({
    id,
    label: `The ${id}`,
    expression,
    dataset: 'mine',
    place: { file: 'f' },
  }))
  return pinnedEditions([...evaluateFacts(specs, catalogue).facts.values()], catalogue)
}

test('an article says which of its numbers an older edition printed', () => {
  expect(pinnedOf({ first: 'mine@2025/output[WLD,2024]', newest: 'output[WLD,2024]' })).toMatchObject([
    {
      edition: { dataset: 'mine', version: '2025' },
      newer: { version: '2026', edition: 'Summaries 2026' },
      facts: [{ label: 'The first', anchor: 'r-first' }],
    },
  ])
})

test('a comparison of two editions is no older number', () =>
  expect(pinnedOf({ moved: 'mine@2025/output[WLD,2024] - output[WLD,2024]' })).toEqual([]))
