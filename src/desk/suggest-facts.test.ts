import { expect, test } from 'vitest'
import { exampleCatalogue } from '../facts/example-catalogue.ts'
import { evaluateFacts } from '../facts/evaluate.ts'
import type { Fact } from '../facts/fact.ts'
import { wouldBind } from '../facts/would-bind.ts'
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
const binding =
  ({ text, before, after }: { text: string; before: string; after: string }) =>
  (fact: Fact): boolean =>
    wouldBind(
      fact,
      { passage: { plain: before + text + after, marks: [] }, from: before.length, to: before.length + text.length },
      false,
      'en',
    )
const suggest = (number: { text: string; before: string; after: string }) => suggestFacts(number, facts, 'en', binding(number))
const typed = { text: `${china.toLocaleString('en')} tonnes`, before: 'In 2024 China had an output of ', after: '.' }

test('facts that the number would state are offered, the one that the sentence speaks of first', () =>
  expect(suggest(typed).map(({ id }) => id)).toEqual(['output/china', 'output/same']))
test('an offer says what the fact is worth and which cells it rests on', () =>
  expect(suggest(typed)[0]).toMatchObject({
    label: 'Output of China in 2024',
    cells: [expect.stringContaining('output[CHN,2024]')],
  }))
test('a number that states no fact is offered none', () => expect(suggest({ ...typed, text: '7 tonnes' })).toEqual([]))
test('a number whose unit no words say is offered no measure, as the check would refuse it', () => {
  const bare = { text: china.toLocaleString('en'), before: 'In 2024 China had an output of ', after: '.' }
  expect(suggest(bare)).toEqual([])
  expect(suggest({ ...bare, before: 'In tonnes, China had an output in 2024 of ' }).map(({ id }) => id)).toContain('output/china')
  expect(suggest({ ...bare, after: ' containers.' })).toEqual([])
  expect(suggest({ ...bare, before: 'In kilograms, China had an output in 2024 of ' })).toEqual([])
})
test('a number that its clause denies is offered nothing', () =>
  expect(suggest({ ...typed, before: 'In 2024 China never had an output of ' })).toEqual([]))
