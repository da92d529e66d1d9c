import { expect, test } from 'vitest'
import { exampleCatalogue } from '../facts/example-catalogue.ts'
import { evaluateFacts } from '../facts/evaluate.ts'
import { suggestFacts } from './suggest-facts.ts'

const spec = (id: string, label: string, expression: string) => ({ id, label, expression, dataset: 'mine', place: { file: 'f' } })
const { facts } = evaluateFacts(
  [
    spec('world', 'Output of the world in 2024', 'output[WLD,2024]'),
    spec('output/china', 'Output of China in 2024', 'output[CHN,2024]'),
    spec('output/same', 'China under another name', 'output[CHN,2024]'),
  ],
  exampleCatalogue(),
)
const china = facts.get('output/china')!.value as number
const typed = { text: `${china.toLocaleString('en')} tonnes`, before: 'In 2024 China had an output of ', after: '.' }

test('facts that the number would state are offered, the one that the sentence speaks of first', () =>
  expect(suggestFacts(typed, facts, 'en').map(({ id }) => id)).toEqual(['output/china', 'output/same']))
test('an offer says what the fact is worth and which cells it rests on', () =>
  expect(suggestFacts(typed, facts, 'en')[0]).toMatchObject({
    label: 'Output of China in 2024',
    cells: [expect.stringContaining('output[CHN,2024]')],
  }))
test('a number that states no fact is offered none', () => expect(suggestFacts({ ...typed, text: '7 tonnes' }, facts, 'en')).toEqual([]))
