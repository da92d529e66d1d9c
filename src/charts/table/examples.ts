import type { Value } from '../../data/table.ts'
import type { Example } from '../chart-type.ts'

const prices = [
  { name: 'product', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'price', type: 'number', unit: 'usd-per-kg' },
  { name: 'price_flag', type: 'string' },
]
const priceKey = ['product', 'year']
const run = (product: string, values: (number | null)[], flags: Record<number, string> = {}): Value[][] =>
  values.map((value, k) => [product, 2021 + k, value, flags[k] ?? (value === null ? 'not-available' : null)])
const oxides = [
  ...run('terbium', [1340, 2050, 1300, 812, 1010]),
  ...run('dysprosium', [410, 382, 330, 257, 239]),
  ...run('neodymium', [98, 134, 78, 56, 73]),
  ...run('cerium', [1.54, 1.45, 1.03, 1.21, 1.71]),
]
const base = {
  type: 'table',
  x: 'product',
  y: 'price',
  over: 'year',
  sort: '-value',
  columns: [
    { field: 'price', kind: 'bar', title: 'Price' },
    { field: 'price', kind: 'spark', title: 'Since then' },
    { field: 'price', kind: 'change' },
  ],
  title: 'Terbium oxide is the dearest',
  subtitle: 'Price of oxides, US dollars a kilogram',
}
const names = {
  terbium: { long: 'Terbium oxide', short: 'Terbium' },
  dysprosium: { long: 'Dysprosium oxide', short: 'Dysprosium' },
  neodymium: { long: 'Neodymium oxide', short: 'Neodymium' },
  cerium: { long: 'Cerium oxide', short: 'Cerium' },
  long: {
    long: 'Mixed carbonate of neodymium, praseodymium and everything that comes with them',
    short: 'Mixed carbonate of all that comes along',
  },
}

const contents = [
  { name: 'product', type: 'string' },
  { name: 'part', type: 'string' },
  { name: 'kind', type: 'string' },
  { name: 'low', type: 'number' },
  { name: 'low_flag', type: 'string' },
  { name: 'high', type: 'number' },
  { name: 'high_flag', type: 'string' },
  { name: 'source', type: 'string' },
]
const content: Value[][] = [
  ['turbine', 'neodymium', 'kilograms a megawatt', 150, 'estimated', 210, 'estimated', 'Joint Research Centre'],
  ['turbine', 'dysprosium', 'kilograms a megawatt', 13, 'estimated', 21, 'estimated', 'Joint Research Centre'],
  ['geared', 'neodymium', 'kilograms a megawatt', 6, null, 18, null, 'Joint Research Centre'],
  ['no magnet', 'neodymium', 'kilograms a megawatt', 0, null, null, 'not-available', 'Joint Research Centre'],
  ['submarine', 'rare earths', 'kilograms a vessel', 4173, 'over', null, 'not-available', 'Congressional Research Service'],
  ['fighter', 'rare earths', 'kilograms a vessel', null, 'withheld', null, 'not-available', 'A report that gives no figure at all'],
]
const ranges = {
  type: 'table',
  x: 'product',
  y: 'low',
  series: 'part',
  group: 'kind',
  scale: 'group',
  sort: '-value',
  columns: [
    { field: 'low', kind: 'dot', to: 'high', title: 'Content' },
    { field: 'source', kind: 'text', title: 'Who says so' },
  ],
  title: 'A turbine without gears holds most',
  subtitle: 'Content, each group in its own unit',
}
const trade = [
  { name: 'country', type: 'string' },
  { name: 'balance', type: 'number', unit: 't' },
  { name: 'balance_flag', type: 'string' },
  { name: 'mines', type: 'integer' },
  { name: 'opened', type: 'string' },
]
const balance = {
  type: 'table',
  x: 'country',
  y: 'balance',
  sort: '-value',
  columns: [
    { field: 'balance', kind: 'bar', title: 'Balance of trade' },
    { field: 'mines', kind: 'text', title: 'Mines', unit: 'mines' },
    { field: 'opened', kind: 'text', title: 'Last opened' },
  ],
  title: 'Who sells more than it buys',
  subtitle: 'Exports less imports, tonnes',
}
const traded: Value[][] = [
  ['Borduria', 16000, null, 12, '2024-03'],
  ['Aland', 2300, 'estimated', 1, null],
  ['Camporia', 0, null, 0, '2021'],
  ['Syldavia', -11500, null, 3, '2019-11-05'],
]

/** Examples of the table chart. */
export const examples: Example[] = [
  { name: 'usual', spec: base, fields: prices, primaryKey: priceKey, rows: oxides, names },
  { name: 'empty', spec: { ...base, where: { product: 'none' } }, fields: prices, primaryKey: priceKey, rows: oxides },
  { name: 'highlight', spec: { ...base, highlight: ['neodymium'] }, fields: prices, primaryKey: priceKey, rows: oxides, names },
  { name: 'one', spec: base, fields: prices, primaryKey: priceKey, rows: run('terbium', [1340, 2050, 1300, 812, 1010]), names },
  {
    name: 'missing',
    spec: base,
    fields: prices,
    primaryKey: priceKey,
    rows: [
      ...run('terbium', [1340, 2050, null, 812, 1010], { 2: 'withheld', 4: 'estimated' }),
      ...run('dysprosium', [null, null, null, null, 239]),
      ...run('neodymium', [98, 134, 78, 56, null], { 4: 'withheld' }),
      ...run('cerium', [null, null, null, null, null]),
      ['lutetium', 2023, 829, null],
    ],
    names,
  },
  { name: 'ranges', spec: ranges, fields: contents, primaryKey: ['product', 'part'], rows: content },
  { name: 'negative', spec: balance, fields: trade, primaryKey: ['country'], rows: traded },
  {
    name: 'bounds',
    spec: {
      ...balance,
      highlight: ['Aland'],
      columns: [
        { field: 'balance', kind: 'bar' },
        { field: 'balance', kind: 'dot', title: 'The same as dots' },
      ],
    },
    fields: trade,
    primaryKey: ['country'],
    rows: [
      ['Borduria', 16000, 'over', 1, null],
      ['Aland', 2300, 'estimated', 1, null],
      ['Camporia', 900, 'under', 1, null],
      ['Syldavia', 5000, 'projected', 1, null],
    ],
  },
  {
    name: 'long-labels',
    spec: { ...base, columns: [...base.columns, { field: 'note', kind: 'text', title: 'What must be known about it' }] },
    fields: [...prices, { name: 'note', type: 'string' }],
    primaryKey: priceKey,
    rows: [...run('long', [1234567, 2345678, 1e6, 5e5, 3456789]), ...run('neodymium', [98, 134, 78, 56, 73])].map((row, k) => [
      ...row,
      k < 5 ? 'Delivered to the harbour, with all duties paid, in lots of more than a tonne' : null,
    ]),
    names,
  },
  {
    name: 'many',
    spec: { ...base, columns: base.columns.slice(0, 1), over: undefined, group: 'year' },
    fields: prices,
    primaryKey: priceKey,
    rows: Array.from({ length: 24 }, (_, k) => [`Oxide ${k + 1}`, 2021 + (k % 2), 1000 - 40 * k, null]),
  },
  {
    name: 'right-to-left',
    spec: base,
    fields: prices,
    primaryKey: priceKey,
    rows: oxides,
    names: { ...names, terbium: { long: 'أكسيد التيربيوم', short: 'التيربيوم' }, cerium: { long: 'أكسيد السيريوم', short: 'السيريوم' } },
  },
]
