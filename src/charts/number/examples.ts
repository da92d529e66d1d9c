import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'stage', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]
const primaryKey = ['stage', 'year']
const base = { type: 'number', x: 'year', y: 'share', title: 'The share fell, then climbed back', subtitle: 'Share of the world, percent' }
const one = { ...base, where: { stage: 'mine' }, words: 'of the world’s rare earths are mined in Borduria' }
const names = {
  mine: { long: 'Mining', short: 'Mining' },
  refine: { long: 'Separation and refining', short: 'Refining' },
  magnet: { long: 'Magnets', short: 'Magnets' },
  heavy: { long: 'Heavy rare earths, as oxide, metal or alloy', short: 'Heavy' },
}
const run = (stage: string, first: number, values: (number | null | [number | null, string])[]) =>
  values.map((value, k) => (Array.isArray(value) ? [stage, first + k, ...value] : [stage, first + k, value, null]))
const mining = run('mine', 2008, [91, 93, 97, 98, 95, 92, 88, 86, 80, 70, 65, 61, 58, 58, 70, 68, 71, [69, 'estimated']])
const four = [
  ...run('mine', 2019, [70, 61, 58, 70, 68, [69, 'estimated']]),
  ...run('refine', 2019, [90, 90, 88, 89, 91, 91]),
  ...run('magnet', 2019, [88, 90, 91, 92, 93, 94]),
  ...run('heavy', 2019, [100, 100, 100, 99, 99, 98]),
]
const tonnes = [
  { name: 'country', type: 'string' },
  fields[1]!,
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]

/** Examples of the number chart. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...one, since: 2021 }, fields, primaryKey, rows: mining, names },
  { name: 'empty', spec: { ...base, where: { stage: 'none' } }, fields, primaryKey, rows: mining },
  {
    name: 'two',
    spec: {
      ...base,
      series: 'stage',
      where: { stage: ['mine', 'refine'] },
      since: 2019,
      words: { mine: 'of what is dug', refine: 'of what is separated' },
    },
    fields,
    primaryKey,
    rows: four,
    names,
  },
  {
    name: 'three',
    spec: { ...base, series: 'stage', where: { stage: { not: ['heavy'] } }, since: 2019 },
    fields,
    primaryKey,
    rows: four,
    names,
  },
  { name: 'four', spec: { ...base, series: 'stage', highlight: ['magnet'], scale: 'own' }, fields, primaryKey, rows: four, names },
  { name: 'one-value', spec: one, fields, primaryKey, rows: run('mine', 2024, [69]), names },
  {
    name: 'chosen',
    spec: { ...one, at: 2021, since: 2011 },
    fields,
    primaryKey,
    rows: mining,
    names,
  },
  {
    name: 'bounds',
    spec: { ...one, since: 2021 },
    fields,
    primaryKey,
    rows: run('mine', 2018, [100, 100, 100, [95, 'over'], [95, 'over'], [90, 'over'], 53, [67, 'estimated']]),
  },
  {
    name: 'missing',
    spec: { ...base, series: 'stage', since: 2019 },
    fields,
    primaryKey,
    rows: [
      ...run('mine', 2019, [70, 61, [null, 'withheld'], [null, 'not-available'], 68, 69]),
      ...run('refine', 2019, [90, 90, 88, 89, 91, [null, 'withheld']]),
      ...run('magnet', 2022, [
        [null, 'not-available'],
        [null, 'not-available'],
        [null, 'not-available'],
      ]),
    ],
    names,
  },
  {
    name: 'far-apart',
    spec: { ...base, series: 'stage', since: 2005 },
    fields,
    primaryKey,
    rows: [
      ...run('mine', 2024, [60]),
      ...run('refine', 2024, [91]),
      ...run('magnet', 2005, [[50, 'estimated']]),
      ...run('magnet', 2024, [94]),
    ],
    names,
  },
  {
    name: 'projected',
    spec: { ...one, at: 2024 },
    fields,
    primaryKey,
    rows: [
      ...run('mine', 2020, [58, 58, 70, 68, 60]),
      ...run('mine', 2025, [
        [58, 'projected'],
        [55, 'projected'],
        [52, 'projected'],
      ]),
    ],
  },
  {
    name: 'long-labels',
    spec: {
      ...base,
      y: 'output',
      series: 'country',
      since: 2022,
      words: { long: 'of rare-earth oxide in concentrates, in compounds and in the metals that were made of them', short: 'of oxide' },
    },
    fields: tonnes,
    primaryKey: ['country', 'year'],
    rows: [...run('long', 2022, [1234567, 2345678, 3456789]), ...run('short', 2022, [12, 45, [34, 'estimated']])],
    names: {
      long: { long: 'Former territories beyond the eastern ranges and the islands', short: 'Eastern territories' },
      short: { long: 'Camporia', short: 'Camporia' },
    },
  },
  {
    name: 'negative',
    spec: { ...base, y: 'output', since: 2021 },
    fields: tonnes,
    primaryKey: ['country', 'year'],
    rows: run('A', 2020, [1600, -400, -2500, 300, -1150]),
  },
  {
    name: 'months',
    spec: { ...base, x: 'month', y: 'output', since: '2025-04' },
    fields: [tonnes[0]!, { name: 'month', type: 'string' }, ...tonnes.slice(2)],
    primaryKey: ['country', 'month'],
    rows: ['2025-04', '2025-05', '2025-06', '2025-09', '2025-10'].map((month, k) => ['A', month, [2628, 1238, 3188, 5774, 5473][k]!, null]),
  },
  {
    name: 'right-to-left',
    spec: { ...base, series: 'stage', where: { stage: ['mine', 'refine'] }, words: 'من إنتاج العالم' },
    fields,
    primaryKey,
    rows: four,
    names: { mine: { long: 'الصين', short: 'الصين' }, refine: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
