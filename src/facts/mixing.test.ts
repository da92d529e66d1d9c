import { expect, test } from 'vitest'
import { evaluateFacts } from './evaluate.ts'
import { exampleCatalogue } from './example-catalogue.ts'

const codes = (expression: string): string[] => {
  const catalogue = exampleCatalogue()
  catalogue.datasets.get('shares')?.record.rules.push({ id: 'one-stage', text: 'Never mix stages.', fields: ['stage'] })
  return evaluateFacts([{ id: 'x', label: 'X', expression, place: { file: 'f.yaml' } }], catalogue).issues.map((one) => one.code)
}

test('two years of one stage may be compared', () =>
  expect(codes('points(shares/share[mining,2023], shares/share[mining,2024])')).toEqual([]))
test('two stages may not', () => expect(codes('points(shares/share[mining,2024], shares/share[magnets,2024])')).toEqual(['fact/mixing']))
test('a selection over two stages may not', () => expect(codes('max(shares/share[*,2024])')).toEqual(['fact/mixing']))
test('where may choose one of them', () => expect(codes('max(shares/share[*,*]) where stage = mining')).toEqual([]))
test('a dataset without the rule is free', () => expect(codes('mine/output[CHN,2024] + mine/output[USA,2024]')).toEqual([]))

const withRule = (rule: Record<string, unknown>, expression: string) => {
  const catalogue = exampleCatalogue()
  const rules = catalogue.datasets.get('mine')?.record.rules
  rules?.push({ id: 'rule', text: 'Superseded rows count nowhere.', fields: [], ...rule })
  return evaluateFacts([{ id: 'x', label: 'X', expression, place: { file: 'f.yaml' } }], catalogue).issues
}
const superseded = { unsummed: { output_flag: ['estimated'] } }

test('a field that is no key must hold one value too', () =>
  expect(withRule({ fields: ['output_flag'] }, 'mine/output[NGA,2024] + mine/output[USA,2024]')[0]).toMatchObject({
    code: 'fact/mixing',
    got: 'estimated, ',
  }))
test('a sum over rows that are never summed is refused with the text of the rule', () =>
  expect(withRule(superseded, 'sum(mine/output[*,2024]) where country in (NGA, USA)')[0]).toMatchObject({
    code: 'fact/unsummed',
    hint: expect.stringContaining('where output_flag not in (estimated). Superseded rows count nowhere.') as string,
  }))
test.each(['count', 'mean', 'median'])('so is %s', (name) =>
  expect(withRule(superseded, `${name}(mine/output[*,2024]) where country in (NGA, USA)`)[0]?.code).toBe('fact/unsummed'),
)
test('and a plus sign between two cells', () =>
  expect(withRule(superseded, 'mine/output[NGA,2024] + mine/output[USA,2024]')[0]?.code).toBe('fact/unsummed'))
test('a single such cell may be stated, and a sum may leave it out', () => {
  expect(withRule(superseded, 'mine/output[NGA,2024]')).toEqual([])
  expect(withRule(superseded, 'sum(mine/output[*,2024]) where country in (NGA, USA) and output_flag lacks estimated')).toEqual([])
})

test('two editions of one table are not added up', () =>
  expect(codes('mine@2025/output[CHN,2024] + mine@2026/output[USA,2024]')).toEqual(['fact/mixing']))
test('the world is not added to a country', () => {
  expect(codes('mine/output[WLD,2024] + mine/output[CHN,2024]')).toEqual(['fact/aggregate'])
  expect(codes('mine/output[CHN,2024] + mine/output[USA,2024]')).toEqual([])
})
