import { expect, test } from 'vitest'
import type { Catalogue } from '../../data/catalogue.ts'
import { evaluateFacts } from '../../facts/evaluate.ts'
import { exampleCatalogue } from '../../facts/example-catalogue.ts'
import type { Fact } from '../../facts/fact.ts'
import { citedCells } from './cited-cells.ts'

const catalogue = exampleCatalogue()
const fact = (id: string, expression: string): Fact =>
  evaluateFacts([{ id, label: `Label of ${id}`, expression, dataset: 'mine', place: { file: 'f.yaml' } }], catalogue).facts.get(id)!
const share = fact('share', 'share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024])')
const china = fact('china', 'mine@2025/output[CHN,2024]')

test('each cell stands once, at its own address, with every number that rests on it', () => {
  const { 'mine@2025': cells } = citedCells([{ path: '/a/', facts: [share, china] }], catalogue, 'en')
  expect(cells).toEqual([
    {
      anchor: 'output[CHN,2024]',
      label: 'China, 2024',
      field: 'output',
      text: '270,000 t',
      flags: [],
      source: 'The Survey',
      numbers: [
        { label: 'Label of share', href: '/a/#r-share' },
        { label: 'Label of china', href: '/a/#r-china' },
      ],
    },
    expect.objectContaining({ anchor: 'output[WLD,2024]', numbers: [{ label: 'Label of share', href: '/a/#r-share' }] }),
  ])
})

test('a number that stands in several pages is found in the first', () => {
  const pages = ['/a/', '/b/'].map((path) => ({ path, facts: [china] }))
  expect(citedCells(pages, catalogue, 'en')['mine@2025']?.[0]?.numbers).toEqual([{ label: 'Label of china', href: '/a/#r-china' }])
})

test('cells are parted by the version that they stand in', () =>
  expect(Object.keys(citedCells([{ path: '/a/', facts: [china, fact('now', 'output[CHN,2024]')] }], catalogue, 'en'))).toEqual([
    'mine@2025',
    'mine@2026',
  ]))

test('a value whose source forbids its table is left to the receipts that quote it', () => {
  const sources: Catalogue['sources'] = new Map([['survey', { ...catalogue.sources.get('survey')!, level: 'closed' }]])
  const [cell] = citedCells([{ path: '/a/', facts: [china] }], { ...catalogue, sources }, 'en')['mine@2025'] ?? []
  expect([cell?.anchor, cell?.text]).toEqual(['output[CHN,2024]', ''])
})
