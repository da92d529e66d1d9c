import { expect, test } from 'vitest'
import type { Cell } from './grid.ts'
import { jsonStatGrid } from './json-stat.ts'

const dataset = {
  class: 'dataset',
  id: ['metric', 'geo', 'time'],
  size: [1, 2, 2],
  dimension: {
    metric: { label: 'Measure', category: { label: { out: 'Output' }, unit: { out: { base: 'tonnes' } } } },
    geo: { label: 'Country', category: { index: { PE: 1, CL: 0 }, label: { CL: 'Chile', PE: 'Peru' } } },
    time: { category: { index: ['2020', '2021'] } },
  },
  value: { 0: 1, 2: 3, 3: 4 },
  status: { 1: ':', 2: 'p', 3: 'e' },
}

function read(value: unknown): { rows: (readonly Cell[])[]; flags: unknown; unit: unknown; codes: string[] } {
  const found = jsonStatGrid(value)
  const rows: (readonly Cell[])[] = []
  found?.grid.visit((cells) => void rows.push(cells))
  return { rows, flags: found?.grid.flags, unit: found?.grid.units?.at(-1), codes: found?.warnings.map(({ code }) => code) ?? [] }
}

test('jsonStatGrid walks the cube with the last dimension fastest', () => {
  expect(read(dataset).rows).toEqual([
    ['Measure', 'Country', 'time', 'value'],
    ['Output', 'Chile', '2020', 1],
    ['Output', 'Chile', '2021', null],
    ['Output', 'Peru', '2020', 3],
    ['Output', 'Peru', '2021', 4],
  ])
})

test('jsonStatGrid gives status as flags and the metric’s unit', () => {
  expect(read(dataset)).toMatchObject({
    unit: 't',
    flags: [
      [1, 3, 'not-available'],
      [2, 3, 'p'],
      [3, 3, 'estimated'],
    ],
  })
})

test('jsonStatGrid reads version 1 and the first of a collection', () => {
  const { id, size, dimension, ...rest } = dataset
  expect(read({ output: { ...rest, dimension: { ...dimension, id, size } } }).rows).toHaveLength(5)
  expect(read({ class: 'collection', link: { item: [dataset, { ...dataset, label: 'Second' }] } })).toMatchObject({
    codes: ['intake/other-datasets'],
  })
})

test('jsonStatGrid leaves other JSON alone and refuses sizes that do not fit', () => {
  expect(jsonStatGrid([{ a: 1 }])).toBeUndefined()
  expect(() => jsonStatGrid({ ...dataset, size: [1, 3, 2] })).toThrow('intake/format')
})
