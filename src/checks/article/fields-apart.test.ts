import { expect, test } from 'vitest'
import { evaluateFacts } from '../../facts/evaluate.ts'
import { dataset, exampleCatalogue, record } from '../../facts/example-catalogue.ts'
import { wrongField } from './fields-apart.ts'

const field = (name: string, title: string, unit: 't' | 'people') => ({
  name,
  title,
  type: 'number' as const,
  unit,
  description: 'For tests.',
})
const COPPER = dataset(
  'copper',
  record('Copper', {
    fields: [field('mined', 'Mine output', 't'), field('smelted', 'Smelter output', 't'), field('workers', 'Mine workers', 'people')],
  }),
  [
    { name: 'year', type: 'year' },
    { name: 'mined', type: 'number', unit: 't' },
    { name: 'smelted', type: 'number', unit: 't' },
    { name: 'workers', type: 'number', unit: 'people' },
  ],
  ['year'],
  { 2026: [[2024, 5500, 1090, 52]] },
)
const example = exampleCatalogue()
const catalogue = { ...example, datasets: new Map([...example.datasets, ['copper', COPPER]]) }

function words(text: string, expression: string, label = 'a fact'): string[] {
  const specs = [{ id: 'x', label, expression, place: { file: 'a' } }]
  const { cells, unit } = evaluateFacts(specs, catalogue).facts.get('x')!
  return wrongField(text, [{ cells, unit, words: `${label} | ${expression}` }], catalogue).map(({ word }) => word)
}

test.each([
  ['Chile smelted # in 2024', 'copper/mined[2024]', ['smelted']],
  ['Its smelters gave work to #', 'copper/workers[2024]', ['smelters']],
  ['Chile mined # in 2024', 'copper/mined[2024]', []],
  ['Chile smelted # in 2024', 'copper/smelted[2024]', []],
  ['Its output was #', 'copper/mined[2024]', []],
  ['Workers struck, and its output was #', 'copper/mined[2024]', []],
  ['Chile mined #, and its smelters idled', 'copper/mined[2024]', []],
])('a number is of its own column: %s, of %s', (text, expression, expected) => expect(words(text, expression)).toEqual(expected))

test('what a label says is of the number too', () =>
  expect(words('Chile smelted # in 2024', 'copper/mined[2024]', 'What Chile mined and smelted')).toEqual([]))
