import { expect, test } from 'vitest'
import { comparedBy, wholeOf } from './compared.ts'
import { evaluateFacts } from './evaluate.ts'
import { exampleCatalogue } from './example-catalogue.ts'

const EXPRESSIONS = {
  now: 'output[CHN,2025]',
  before: 'output[CHN,2024]',
  rise: 'change({before}, {now})',
  again: 'abs({rise})',
  ratio: 'ratio(output[CHN,2024], output[USA,2024])',
  printed: 'mine@2026/output[AUS,2024] - mine@2025/output[AUS,2024]',
  level: 'output[CHN,2025]',
  share: 'share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024])',
  outside: 'share(output[WLD,2024] - output[CHN,2024], output[WLD,2024])',
  rest: '100 - shares/share[mining,2024]',
}
const specs = Object.entries(EXPRESSIONS).map(([id, expression]) => ({ id, label: id, expression, dataset: 'mine', place: { file: 'a' } }))
const { facts } = evaluateFacts(specs, exampleCatalogue())
const compared = (id: string) => {
  const found = comparedBy(facts.get(id)!, facts)
  return found && Object.fromEntries(Object.entries(found).map(([kind, { now, base }]) => [kind, [[...now].join(), [...base].join()]]))
}

test.each([
  ['rise', { year: ['2025', '2024'], edition: ['', ''], place: ['', ''] }],
  ['again', { year: ['2025', '2024'], edition: ['', ''], place: ['', ''] }],
  ['ratio', { year: ['', ''], edition: ['', ''], place: ['CHN', 'USA'] }],
  ['printed', { year: ['', ''], edition: ['2026', '2025'], place: ['', ''] }],
  ['level', undefined],
  ['rest', { year: ['', '2024'], edition: ['', ''], place: ['', 'mining'] }],
])('%s compares', (id, expected) => expect(compared(id)).toEqual(expected))

test.each([
  ['share', 'WLD'],
  ['outside', ''],
  ['ratio', ''],
])('the whole of %s', (id, expected) => expect([...wholeOf(facts.get(id)!, facts)].join()).toBe(expected))
