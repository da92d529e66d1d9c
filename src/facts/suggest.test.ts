import { expect, test } from 'vitest'
import { evaluateFacts } from './evaluate.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import { factsThatState } from './suggest.ts'

const STATED: Record<string, [label: string, expression: string]> = {
  china: ['China’s mine output in 2024', 'output[CHN,2024]'],
  quota: ['The quota of 2025', 'output[CHN,2025]'],
  share: ['China’s share of mine output in 2024', 'share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024])'],
  years: ['Years in which China has a row', 'count(output[CHN,*])'],
  'trade/china': ['China’s mine output in 2024, from its mines', 'output[CHN,2024]'],
  moved: ['What Nigeria’s mines lost', 'change(mine@2025/output[NGA,2024], mine@2026/output[NGA,2024])'],
}
const { facts } = evaluateFacts(
  Object.entries(STATED).map(([id, [label, expression]]) => ({ id, label, expression, dataset: 'mine', place: { file: 'f' } })),
  exampleCatalogue(),
)
const ids = (before: string, text: string, after = '') => factsThatState({ text, before, after }, facts.values()).map(({ id }) => id)

test.each([
  ['In 2024 China’s mines gave ', '270,000 tonnes', '.', ['china', 'trade/china']],
  ['The quota of 2025 was ', '270,000 tonnes', '.', ['quota']],
  ['In 2024 China had ', '69 percent', ' of it.', ['share']],
  ['In 2024 China had about ', '70 percent', ' of it.', ['share']],
  ['In 2024 China had ', '70 percent', ' of it.', []],
  ['China has ', 'two', ' rows.', ['years']],
  ['It bought 500 tonnes of all, ', '69 percent', ' of the share.', []],
  ['In 2023 China had ', '69 percent', ' of it.', []],
  ['Chinese mines had ', '69 percent', ' of the output.', ['share']],
  ['China has ', 'scores', ' of mines.', []],
  ['Lead is grey at ', '270,000 tonnes', '.', []],
  ['China did not mine', '', '', []],
] as [string, string, string, string[]][])('%s%s%s is stated by %j', (before, text, after, expected) =>
  expect(ids(before, text, after)).toEqual(expected),
)
