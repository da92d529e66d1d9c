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
    spec: { ...base, log: 'both', line: { slope: 0.01, label: 'A hundred years of reserves' } },
    fields,
    primaryKey,
    rows: [
      ['A', 44_000_000, 270_000, null],
      ['B', 11_000_000, 2_000, null],
      ['C', 6_000_000, 29_000, null],
      ['D', 1_900_000, 51_000, null],
      ['E', 3_500_000, 150, null],
    ],
    names,
  },
  {
    name: 'units',
    spec: {
      ...base,
      y: { field: 'output', unit: 'kt' },
      xUnit: 'Mt',
      log: 'x',
      annotations: [{ at: { country: 'B' }, head: 'Borduria', text: 'has much and mines little' }],
    },
    fields,
    primaryKey,
    rows: [
      ['A', 44_000_000, 270_000, null],
      ['B', 11_000_000, 2_000, null],
      ['C', 6_000_000, 29_000, null],
    ],
    names,
  },
  {
    name: 'crowded',
    spec: { ...base, zero: 'none', diagonal: 'as much mined as held' },
    fields,
    primaryKey,
    rows: Array.from({ length: 40 }, (_, k) => [`Place ${k + 1}`, 10 + ((k * 7) % 13), 9 + ((k * 5) % 11), null]),
  },
  {
    name: 'wanted',
    spec: { ...base, zero: 'none', highlight: ['Place 4', 'Place 9', 'Place 14', 'Place 17', 'Place 22', 'Place 30'], label: ['Place 1'] },
    fields,
    primaryKey,
    rows: Array.from({ length: 40 }, (_, k) => [`Place ${k + 1}`, 10 + ((k * 7) % 13) / 3, 9 + ((k * 5) % 11) / 3, null]),
  },
  {
    name: 'series',
    spec: { ...base, series: 'kind' },
    fields: [...fields, { name: 'kind', type: 'string' }],
    primaryKey,
    rows: [
      ['A', 5, 8, null, 'clay'],
      ['B', 9, 3, 'estimated', 'monazite'],
      ['C', 2, 4, 'derived', 'clay'],
      ['D', 7, 7, null, 'xenotime'],
    ],
    names: {
      ...names,
      clay: { long: 'Laterite clay', short: 'Clay' },
      monazite: { long: 'Monazite', short: 'Monazite' },
      xenotime: { long: 'Xenotime', short: 'Xenotime' },
    },
  },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows: [['A', 1, 1, null]] },
  { name: 'one', spec: base, fields, primaryKey, rows: [['A', 5, 5, null]], names },
  {
    name: 'missing',
    spec: base,
    fields: [...fields.slice(0, 2), { name: 'reserves_flag', type: 'string' }, ...fields.slice(2)],
    primaryKey,
    rows: [
      ['A', 5, null, 5, null],
      ['B', null, 'not-available', 3, null],
      ['C', 2, null, null, 'withheld'],
      ['D', 0, null, 0, null],
      ['E', 4, 'estimated', 2, null],
      ['F', null, 'withheld', null, 'not-available'],
    ],
    names,
  },
  { name: 'log-zero', spec: { ...base, log: 'y' }, fields, primaryKey, rows: [['A', 5, 0, null]], names },
  {
    name: 'long-labels',
    spec: { ...base, highlight: ['C', 'G'], title: 'Names longer than the picture is wide' },
    fields,
    primaryKey,
    rows: [
      ['C', 90, 80, null],
      ['G', 92, 81, null],
      ['A', 1, 79, null],
    ],
    names: { ...names, G: { long: 'The Federated and Democratic Republics of Greater Gondal and the Glass Town', short: 'Gondal' } },
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
  {
    name: 'facets',
    spec: { ...base, facet: 'kind', highlight: ['A'] },
    fields: [...fields, { name: 'kind', type: 'string' }],
    primaryKey: ['country', 'kind'],
    rows: ['clay', 'monazite', 'xenotime'].flatMap((kind, k) => [
      ['A', 5 + k, 8 - k, null, kind],
      ['B', 9 - k * 3, 3 + k, null, kind],
      ['D', 2 * k, 30 - 9 * k, null, kind],
    ]),
    names,
  },
  {
    name: 'fit',
    spec: {
      ...base,
      fit: 'linear',
      zero: 'none',
      label: ['P3'],
      title: 'Where more is held, more is mined',
      references: [
        { axis: 'x', at: 12, text: 'the largest mine of the year before' },
        { axis: 'y', at: 9, text: 'what the world needs' },
      ],
    },
    fields,
    primaryKey,
    rows: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5].map((x, k) => [
      `P${k + 1}`,
      x,
      [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68][k]!,
      null,
    ]),
  },
  {
    name: 'fit-log',
    spec: { ...base, fit: 'log', log: 'both', label: [], references: [{ axis: 'x', from: 2000, to: 20_000, text: 'middling' }] },
    fields,
    primaryKey,
    rows: [30, 120, 400, 1100, 2500, 9000, 40_000, 150_000, 900_000].map((x, k) => [
      `P${k + 1}`,
      x,
      Math.round(3 * x ** 0.7 * (k % 2 === 0 ? 1.7 : 0.6)),
      null,
    ]),
  },
  { name: 'fit-few', spec: { ...base, fit: 'linear' }, fields, primaryKey, rows: [1, 2, 3].map((x) => [`P${x}`, x, x, null]) },
]
