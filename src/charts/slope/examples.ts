import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'edition', type: 'string' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
const base = {
  type: 'slope',
  x: 'edition',
  y: 'output',
  series: 'country',
  title: 'Three shared one number',
  subtitle: 'Output, tonnes',
  sort: '-value',
}
const primaryKey = ['country', 'edition']
const names = {
  A: { long: 'Aland', short: 'Al.' },
  B: { long: 'Borduria', short: 'Bord.' },
  C: { long: 'Democratic Republic of Camporia', short: 'D.R. Camp.' },
  U: { long: 'United Syldavia', short: 'U.S.' },
}
const pairs = (...rows: [string, number, number][]) =>
  rows.flatMap(([country, a, b]) => [
    [country, '2025', a, null],
    [country, '2026', b, 'estimated'],
  ])

/** Examples of the slope chart. */
export const examples: Example[] = [
  {
    name: 'usual',
    spec: { ...base, highlight: ['A', 'B', 'C'], merge: 3000, change: { from: 1000 }, heads: ['First printing', 'Second printing'] },
    fields,
    primaryKey,
    rows: pairs(
      ['U', 45000, 45500],
      ['M', 31000, 27000],
      ['A', 13000, 29000],
      ['B', 13000, 1500],
      ['C', 13000, 2100],
      ['D', 2900, 2900],
      ['E', 2500, 2600],
      ['F', 2000, 1400],
    ),
    names,
  },
  { name: 'plain', spec: base, fields, primaryKey, rows: pairs(['A', 60, 52], ['B', 30, 38]), names },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows: pairs(['A', 1, 2]) },
  {
    name: 'missing',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['A', '2025', 10, null],
      ['A', '2026', 12, null],
      ['B', '2025', null, 'withheld'],
      ['B', '2026', 8, null],
    ],
    names,
  },
  {
    name: 'gap',
    spec: { ...base, highlight: ['A'] },
    fields,
    primaryKey,
    rows: [
      ['A', '2026', 7, null],
      ['A', '2025', null, 'not-available'],
      ['A', '2024', 9, null],
      ['B', '2024', 3, null],
      ['B', '2025', 4, null],
      ['B', '2026', null, 'not-available'],
      ['C', '2024', null, 'withheld'],
      ['C', '2025', 8, null],
      ['C', '2026', null, 'withheld'],
    ],
    names,
  },
  { name: 'one-line', spec: base, fields, primaryKey, rows: pairs(['A', 500, 650]), names },
  {
    name: 'close',
    spec: base,
    fields,
    primaryKey,
    rows: pairs(['T', 9000, 8000], ['P', 904, 1103], ['Q', 903, 1102], ['R', 902, 1101], ['S', 901, 1100]),
  },
  {
    name: 'many',
    spec: { ...base, highlight: ['K3'], zero: false },
    fields,
    primaryKey,
    rows: pairs(...Array.from({ length: 14 }, (_, k): [string, number, number] => [`K${k}`, 900 + 40 * k, 1500 - 35 * k])),
    names: { K3: names.C },
  },
  {
    name: 'long-labels',
    spec: { ...base, highlight: ['C'], change: { from: 1000 } },
    fields,
    primaryKey,
    rows: pairs(['C', 1234567, 2345678], ['D', 1234567, 999999], ['U', 2345678, 2345678]),
    names: { ...names, D: { long: 'Former territories beyond the eastern ranges', short: 'Eastern territories' } },
  },
  {
    name: 'three',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['A', '2024', 10, null],
      ['A', '2025', 12, null],
      ['A', '2026', 7, null],
      ['B', '2024', 3, null],
      ['B', '2025', 4, null],
      ['B', '2026', 9, null],
    ],
    names,
  },
  {
    name: 'right-to-left',
    spec: base,
    fields,
    primaryKey,
    rows: pairs(['A', 60, 52], ['B', 30, 38]),
    names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } },
  },
  {
    name: 'references',
    spec: {
      ...base,
      highlight: ['A'],
      references: [
        { at: 45, text: 'half of the world' },
        { from: 65, to: 80, text: 'as the law wants it' },
      ],
    },
    fields,
    primaryKey,
    rows: pairs(['A', 60, 52], ['B', 30, 38]),
    names,
  },
  {
    name: 'annotated',
    spec: { ...base, annotations: [{ at: { country: 'A', edition: '2026' }, text: 'revised' }] },
    fields,
    primaryKey,
    rows: pairs(['A', 60, 52]),
  },
]
