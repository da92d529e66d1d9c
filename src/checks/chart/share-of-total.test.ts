import { expect, test } from 'vitest'
import type { Chart } from '../../charts/chart.ts'
import { chartSpecSchema } from '../../charts/spec.ts'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { makeTable } from '../../data/make-table.ts'
import { checkShareOfTotal } from './share-of-total.ts'

const fields = [
  { name: 'country', type: 'string' as const },
  { name: 'year', type: 'year' as const },
  { name: 'output', type: 'number' as const, unit: 't' },
]
const head = {
  dataset: 'output',
  version: '2026',
  edition: '2026',
  published: '2026',
  fields,
  primaryKey: ['country', 'year'],
  sources: ['a'],
}
const rows = ['CHN', 'USA', 'WLD'].map((country, k) => [country, 2025, 10 * (k + 1)])
const dataset = { id: 'output', versions: [{ id: '2026', file: 'f.json', lock: {}, table: makeTable(head, rows) }] } as unknown as Dataset
const catalogue = { datasets: new Map([['output', dataset]]), sources: new Map() } as unknown as Catalogue

function found(more: Record<string, unknown>) {
  const base = { type: 'bar', dataset: 'output@2026', x: 'country', y: 'output', title: 'T', subtitle: 'S' }
  const spec = chartSpecSchema.parse({ ...base, ...more })
  const placeOf = (path: readonly PropertyKey[]) => ({ file: path.map(String).join('.'), line: 1, column: 1 })
  return checkShareOfTotal({ id: 'c', file: 'c.yaml', spec, placeOf } as unknown as Chart, catalogue)
}
const share = { field: 'country', total: 'WLD' }

test('a total among the shares that are taken of it is refused, with what to leave out', () =>
  expect(found({ share })).toMatchObject([
    { code: 'chart/share-of-total', level: 'error', place: { field: 'share' }, hint: expect.stringContaining('country: { not: [WLD] }') },
  ]))
test('shares without the total pass, and a total that is no share of itself', () => {
  expect(found({ share, where: { country: { not: ['WLD'] } } })).toEqual([])
  expect(found({ share, where: { country: ['CHN', 'USA'] } })).toEqual([])
  expect(found({})).toEqual([])
})
