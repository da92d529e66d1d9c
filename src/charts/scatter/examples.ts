import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'reserves', type: 'number', unit: 't' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
const base = {
  type: 'scatter',
  x: 'reserves',
  y: 'output',
  point: 'country',
  title: 'Much in the ground is little mined',
  subtitle: 'Output against reserves',
}
const primaryKey = ['country']
const names = {
  A: { long: 'Aland', short: 'Al.' },
  B: { long: 'Borduria', short: 'Bord.' },
  C: { long: 'Democratic Republic of Camporia', short: 'D.R. Camporia' },
}

/** Examples of the scatter chart. */
export const examples: Example[] = [
  {
    name: 'usual',
    spec: { ...base, highlight: ['B'] },
    fields,
    primaryKey,
    rows: [
      ['A', 44, 270, null],
      ['B', 11, 2, 'estimated'],
      ['C', 6, 29, null],
      ['D', 1.9, 51, null],
      ['E', 3.5, 0.2, null],
    ],
    names,
  },
  {
    name: 'log',
    spec: { ...base, log: 'both' },
    fields,
    primaryKey,
    rows: [
      ['A', 44000, 270000, null],
      ['B', 11000, 2000, null],
      ['C', 6000, 29000, null],
      ['D', 1900, 51000, null],
      ['E', 3500, 150, null],
    ],
    names,
  },
  {
    name: 'crowded',
    spec: { ...base, diagonal: 'equal' },
    fields,
    primaryKey,
    rows: Array.from({ length: 24 }, (_, k) => [`K${k}`, 10 + (k % 6), 20 + (k % 5), null]),
  },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows: [['A', 1, 1, null]] },
  { name: 'one', spec: base, fields, primaryKey, rows: [['A', 5, 5, null]], names },
  {
    name: 'missing',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['A', 5, 5, null],
      ['B', null, 3, null],
      ['C', 2, null, 'withheld'],
    ],
    names,
  },
  {
    name: 'right-to-left',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['A', 90, 3, null],
      ['B', 20, 8, null],
    ],
    names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
