import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'use', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'amount', type: 'number', unit: 't' },
  { name: 'amount_flag', type: 'string' },
]
const base = { type: 'area', x: 'year', y: 'amount', series: 'use', title: 'Magnets overtook glass', subtitle: 'Demand, tonnes' }
const primaryKey = ['use', 'year']
const run = (use: string, values: readonly (number | null)[], first = 2016, flag: string | null = null) =>
  values.map((value, k) => [use, first + k, value, value === null ? 'not-available' : flag])
const names = {
  M: { long: 'Magnets', short: 'Magnets' },
  G: { long: 'Glass and polishing', short: 'Glass' },
  C: { long: 'Catalysts', short: 'Catalysts' },
  O: { long: 'All other uses', short: 'Other' },
}
const usual = [
  ...run('M', [21000, 24000, 29000, 33000, 38000, 46000, 52000, 61000]),
  ...run('G', [28000, 27500, 27000, 26500, 25000, 25500, 24000, 23500]),
  ...run('C', [20000, 21000, 21500, 21000, 20500, 22000, 21500, 22500]),
  ...run('O', [900, 1100, 1000, 1200, 1300, 1100, 1500, 1400]),
]

/** Examples of the area chart. */
export const examples: Example[] = [
  { name: 'usual', spec: base, fields, primaryKey, rows: usual, names },
  {
    name: 'percent',
    spec: {
      ...base,
      arrange: 'percent',
      title: 'Half of the demand is for magnets',
      subtitle: 'Shares of demand, percent',
      annotations: [{ at: { year: 2019, use: 'M' }, head: '2019', text: 'Magnets are the largest use' }],
      references: [{ at: 50, text: 'Half' }],
    },
    fields,
    primaryKey,
    rows: usual,
    names,
  },
  {
    name: 'projected',
    spec: {
      ...base,
      highlight: ['M'],
      annotations: [{ at: { year: 2025, use: 'O' }, head: '2025', text: 'the last year that was counted' }],
    },
    fields,
    primaryKey,
    rows: [
      ...(['M', 'C', 'O'] as const).flatMap((use, k) => [
        [use, 2021, 30000 - 9000 * k, null],
        [use, 2025, 36000 - 10000 * k, null],
        [use, 2030, 52000 - 11000 * k, 'projected'],
        [use, 2040, 66000 - 13000 * k, 'projected'],
      ]),
    ],
    names,
  },
  {
    name: 'alone',
    spec: {
      ...base,
      arrange: 'layered',
      series: undefined,
      title: 'Mining stopped, and came back',
      subtitle: 'Output, tonnes',
      annotations: [{ at: { year: 2019 }, head: '2019', text: 'The mine opens again' }],
      references: [{ at: 900, text: 'Former record' }],
    },
    fields: fields.slice(1),
    primaryKey: ['year'],
    rows: [
      ...[610, 740, 900, 860, null, 520, 0, 0, 0].map((value, k) => [2010 + k, value, value === null ? 'withheld' : null]),
      ...[330, 1200, 1750, 1900].map((value, k) => [2019 + k, value, null]),
    ],
  },
  {
    name: 'missing',
    spec: base,
    fields,
    primaryKey,
    rows: [...run('M', [40, 44, 47, 51, null, 55, 58]), ...run('C', [20, 21, 22, 21, 23, 22, 24]), ...run('O', [5, 6, 5, 7, 6, null, 8])],
    names,
  },
  {
    name: 'left-out',
    spec: {
      ...base,
      arrange: 'percent',
      unlisted: 'leave-out',
      others: { keep: ['M', 'C'], label: 'All other uses', short: 'Other' },
      notes: ['Glass is listed to 2018 only; a hundred is what is listed.'],
    },
    fields,
    primaryKey,
    rows: [
      ...run('M', [10, 20, 30, 40, 50, 60]),
      ...run('C', [60, 50, 46], 2016),
      ...run('G', [8, 9, 9, 8, 9, 9]),
      ...run('X', [3, 4, 5, 3, 4, 5]),
    ],
    names,
  },
  {
    name: 'months',
    spec: { ...base, x: 'month', title: 'A joint month is flat' },
    fields: [fields[0]!, { name: 'month', type: 'string' }, ...fields.slice(2)],
    primaryKey: ['use', 'month'],
    rows: [
      ['M', '2025-01/2025-02', 8200, null],
      ['M', '2025-03', 5000, null],
      ['M', '2025-04', 4700, null],
      ['M', '2025-06', 6100, null],
      ['M', '2025-07', 6600, null],
      ['C', '2025-01/2025-02', 4200, null],
      ['C', '2025-03', 2000, null],
      ['C', '2025-04', 2700, null],
      ['C', '2025-06', 2100, null],
      ['C', '2025-07', 2600, null],
    ],
    names,
  },
  {
    name: 'long-labels',
    spec: base,
    fields,
    primaryKey,
    rows: ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((use, k) => run(use, [120 - 15 * k, 60 + 9 * k, 150 - 24 * k])),
    names: Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((code) => [code, { long: `Democratic Republic of ${code}-land`, short: `D.R. ${code}` }]),
    ),
  },
  {
    name: 'many',
    spec: { ...base, highlight: ['K2'] },
    fields,
    primaryKey,
    rows: Array.from({ length: 8 }, (_, k) => run(`K${k}`, [30 + k, 34 - k, 2 + k])).flat(),
  },
  {
    name: 'facets',
    spec: { ...base, arrange: 'layered', series: undefined, facet: 'use' },
    fields,
    primaryKey,
    rows: [...run('M', [10, 14, 19, 26, 33]), ...run('C', [20, 21, null, 22, 23]), ...run('O', [4, 5, 4, 3, 5])],
    names,
  },
  {
    name: 'facets-stacked',
    spec: { ...base, arrange: 'percent', facet: 'case', highlight: ['M'] },
    fields: [{ name: 'case', type: 'string' }, ...fields],
    primaryKey: ['case', 'use', 'year'],
    rows: ['Low', 'High'].flatMap((name, k) =>
      ['M', 'C'].flatMap((use, u) => [
        [name, use, 2020, 40 - 10 * u, null],
        [name, use, 2030, 50 + 20 * k * (1 - u), 'projected'],
        [name, use, 2040, 60 + 30 * k * (1 - u), 'projected'],
      ]),
    ),
    names,
  },
  { name: 'one', spec: base, fields, primaryKey, rows: run('M', [900, 1400, 1200]), names },
  { name: 'empty', spec: { ...base, where: { use: 'Z' } }, fields, primaryKey, rows: run('M', [1, 2]) },
  { name: 'negative', spec: base, fields, primaryKey, rows: run('M', [4, -2]) },
  {
    name: 'right-to-left',
    spec: { ...base, title: 'الصين وأستراليا' },
    fields,
    primaryKey,
    rows: [...run('A', [60, 66, 71]), ...run('B', [20, 29, 33])],
    names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
