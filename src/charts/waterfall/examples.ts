import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
const base = {
  type: 'waterfall',
  x: 'country',
  y: 'output',
  between: { field: 'year', from: 2023, to: 2024 },
  title: 'One country gained what another lost',
  subtitle: 'Output in two years and the changes between them, tonnes',
}
const primaryKey = ['country', 'year']
const names = {
  A: { long: 'Aland', short: 'Al.' },
  B: { long: 'Borduria', short: 'Bord.' },
  C: { long: 'Democratic Republic of Camporia', short: 'D.R. Camporia' },
  W: { long: 'World', short: 'World' },
}
type Pair = [string, number | null, number | null, (string | null)?]
const pairs = (...rows: Pair[]) =>
  rows.flatMap(([country, before, after, flag = null]) => [
    [country, 2023, before, before === null ? 'not-available' : flag],
    [country, 2024, after, after === null ? 'withheld' : flag],
  ])
const usual = pairs(['A', 24000, 31000], ['B', 45000, 39500], ['C', 12000, 14600], ['D', 300, 450], ['E', 2900, 2900], ['F', 800, 340])

const stepFields = [
  { name: 'step', type: 'string' },
  { name: 'amount', type: 'number', unit: 'kt' },
]
const steps = {
  type: 'waterfall',
  x: 'step',
  y: 'amount',
  title: 'More is lost on the way than arrives',
  subtitle: 'From what is mined to what is sold, thousand tonnes',
}

/** Examples of the waterfall. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, whole: 'All five', least: 500, highlight: ['A'] }, fields, primaryKey, rows: usual, names },
  {
    name: 'printed-total',
    spec: { ...base, total: 'W', least: 500, rest: 'rounding' },
    fields,
    primaryKey,
    rows: [...usual, ...pairs(['W', 85000, 90000, 'estimated'])],
    names,
  },
  {
    name: 'rows-in-order',
    spec: { ...steps, totals: ['mined', 'separated', 'sold'] },
    fields: stepFields,
    primaryKey: ['step'],
    rows: [
      ['mined', 390],
      ['left in tailings', -62.5],
      ['stockpiled', -40],
      ['recycled', 12.3],
      ['separated', 299.8],
      ['lost in alloying', -35],
      ['sold', 264.8],
    ],
  },
  {
    name: 'negative',
    spec: { ...steps, totals: ['before', 'after'], title: 'A surplus became a deficit', subtitle: 'Balance, thousand tonnes' },
    fields: stepFields,
    primaryKey: ['step'],
    rows: [
      ['before', 12],
      ['mine closed', -30],
      ['imports', 6],
      ['stock released', 4],
      ['after', -8],
    ],
  },
  {
    name: 'missing',
    spec: { ...base, total: 'W' },
    fields,
    primaryKey,
    rows: pairs(['A', 24000, 31000], ['B', null, 39500], ['C', 12000, null], ['W', 85000, 90000]),
    names,
  },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows: usual },
  { name: 'one', spec: base, fields, primaryKey, rows: pairs(['A', 24000, 31000]), names },
  {
    name: 'long-labels',
    spec: { ...base, whole: 'All the countries whose mines the report names' },
    fields,
    primaryKey,
    rows: pairs(['A', 24000, 31000], ['G', 1234567, 1298765]),
    names: { ...names, G: { long: 'The Federated and Democratic Republics of Greater Gondal', short: 'Gondal and the Glass Town' } },
  },
  {
    name: 'many',
    spec: base,
    fields,
    primaryKey,
    rows: pairs(...Array.from({ length: 16 }, (_, k): Pair => [`Place ${k + 1}`, 900, 900 + 190 * (8 - k)])),
  },
  {
    name: 'right-to-left',
    spec: { ...base, whole: 'الكل' },
    fields,
    primaryKey,
    rows: pairs(['A', 900, 1300], ['B', 800, 500]),
    names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
