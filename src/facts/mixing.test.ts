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
