import { expect, test } from 'vitest'
import { makeTable } from '../data/make-table.ts'
import { convert } from '../format/units.ts'
import { readChannels } from './channels.ts'
import { chartSpecSchema } from './spec.ts'

const head = {
  dataset: 'mines',
  version: '1',
  edition: 'E',
  published: '2026',
  fields: [
    { name: 'country', type: 'string' as const },
    { name: 'year', type: 'year' as const },
    { name: 'output', type: 'number' as const, unit: 't' },
  ],
  primaryKey: ['country', 'year'],
  sources: ['a'],
}
const table = makeTable(head, [
  ['AUS', 2020, 0],
  ['AUS', 2021, 8],
  ['CHN', 2020, 50],
  ['CHN', 2021, 75],
])

test('an index is in percent of the series’ own value, derived by us; without one it has none', () => {
  const spec = chartSpecSchema.loose().parse({
    type: 'line',
    dataset: 'mines',
    x: 'year',
    y: { field: 'output', unit: 'kt' },
    series: 'country',
    index: { at: 2020 },
    title: 'T',
    subtitle: 'S',
  })
  const { data, unit } = readChannels(spec, table, convert)
  expect(unit).toBe('index')
  expect(data.map(({ y }) => y)).toEqual([null, null, 100, 150])
  expect(data[3]!.flags).toEqual(['derived'])
})
