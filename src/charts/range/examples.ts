import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'edition', type: 'string' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
const primaryKey = ['country', 'edition']
const base = {
  type: 'range',
  x: 'country',
  y: 'output',
  series: 'edition',
  sort: '-value',
  title: 'Five figures moved by a quarter or more',
  subtitle: 'Output in 2024, tonnes, in two editions',
}
const names = {
  '2025': { long: '2025 edition', short: '2025' },
  '2026': { long: '2026 edition', short: '2026' },
  USA: { long: 'United States', short: 'U.S.' },
  AUS: { long: 'Australia', short: 'Australia' },
  MMR: { long: 'Myanmar', short: 'Myanmar' },
  IND: { long: 'India', short: 'India' },
  THA: { long: 'Thailand', short: 'Thailand' },
  NGA: { long: 'Nigeria', short: 'Nigeria' },
  MDG: { long: 'Madagascar', short: 'Madagascar' },
  BRA: { long: 'Brazil', short: 'Brazil' },
  MYS: { long: 'Malaysia', short: 'Malaysia' },
  long: { long: 'Democratic Republic of the Inland Plateau', short: 'Inland Plateau' },
  longer: { long: 'Former territories beyond the eastern ranges', short: 'Eastern territories' },
}
const twice = (country: string, first: number, last: number) => [
  [country, '2026', last, 'estimated'],
  [country, '2025', first, 'estimated'],
]
const moved = [
  ...twice('USA', 45000, 45500),
  ...twice('AUS', 13000, 29000),
  ...twice('MMR', 31000, 27000),
  ...twice('IND', 2900, 2900),
  ...twice('THA', 13000, 2100),
  ...twice('NGA', 13000, 1500),
  ...twice('MDG', 2000, 1400),
  ...twice('BRA', 20, 560),
  ...twice('MYS', 130, 140),
]
const strong = ['AUS', 'THA', 'NGA', 'MDG', 'BRA']

const oreFields = [
  { name: 'place', type: 'string' },
  { name: 'mineral', type: 'string' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]
const ores = [
  ['Xunwu, China', 'Laterite clay', 30.2, null],
  ['Longnan, China', 'Laterite clay', 3.47, null],
  ['Manavalakurichi, India', 'Monazite', 20, 'estimated'],
  ['Mount Weld, Australia', 'Monazite', 18.1, null],
  ['Nangang, China', 'Monazite', 17, null],
  ['Southeast Guangdong, China', 'Xenotime', 3.5, null],
  ['North Capel, Australia', 'Xenotime', null, 'not-available'],
]
const shortOres = Object.fromEntries(ores.map(([place]) => [String(place), { long: String(place), short: String(place).split(',')[0]! }]))

const elementFields = [
  { name: 'element', type: 'string' },
  { name: 'place', type: 'string' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]
const strip = (element: string, values: number[]) => values.map((value, k) => [element, `place ${k + 1}`, value, null])
const elements = [
  ...strip('Lanthanum', [23, 32, 24.9, 2.18, 33.8, 1.82, 37]),
  ...strip('Neodymium', [18.5, 13.1, 18.1, 3.47, 11.7, 30.2, 17.6]),
  ...strip('Dysprosium', [0.1, 0.09, 0.3, 7.48, 0.05, 1.1, 3.7]),
]
const stripBase = {
  ...base,
  x: 'element',
  y: 'share',
  series: 'place',
  sort: 'none',
  dots: 'all',
  title: 'Deposits differ most in neodymium',
  subtitle: 'Share of all oxides, percent; a dot for each of seven deposits',
}

/** Examples of the range chart. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, log: true, change: { from: 1000 }, highlight: strong }, fields, primaryKey, rows: moved, names },
  { name: 'linear', spec: { ...base, change: { from: 1000 }, highlight: ['AUS'] }, fields, primaryKey, rows: moved, names },
  {
    name: 'dot-plot',
    spec: {
      ...base,
      x: 'place',
      y: 'share',
      series: undefined,
      group: 'mineral',
      highlight: ['Mount Weld, Australia'],
      title: 'It depends on the ore',
      subtitle: 'Neodymium in all oxides, percent',
    },
    fields: oreFields,
    primaryKey: ['place'],
    rows: ores,
    names: shortOres,
  },
  {
    name: 'strip',
    spec: { ...stripBase, highlight: ['place 3'] },
    fields: elementFields,
    primaryKey: ['element', 'place'],
    rows: elements,
  },
  {
    name: 'strip-by-source',
    spec: { ...stripBase, where: { place: ['place 1', 'place 2', 'place 3'] }, line: false },
    fields: elementFields,
    primaryKey: ['element', 'place'],
    rows: elements,
  },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows: moved },
  {
    name: 'one-point',
    spec: { ...base, series: undefined, where: { edition: '2026', country: 'AUS' } },
    fields,
    primaryKey,
    rows: moved,
    names,
  },
  {
    name: 'missing',
    spec: { ...base, sort: 'none', change: { from: 1000 } },
    fields,
    primaryKey,
    rows: [
      ['USA', '2025', 45000, null],
      ['USA', '2026', null, 'withheld'],
      ['AUS', '2025', null, 'not-available'],
      ['AUS', '2026', 29000, null],
      ['IND', '2025', 0, null],
      ['IND', '2026', 2900, 'over'],
      ['MYS', '2025', null, 'not-available'],
      ['MYS', '2026', null, 'withheld'],
      ['NGA', '2026', 1500, null],
      ['MDG', '2025', 8000, null],
      ['MDG', '2026', 2000, 'under'],
    ],
    names,
  },
  {
    name: 'long-labels',
    spec: { ...base, log: true, change: { from: 1000 } },
    fields,
    primaryKey,
    rows: [...twice('long', 1234567, 2345678), ...twice('longer', 12, 1345678), ...twice('USA', 45000, 45500)],
    names,
  },
  {
    name: 'many-rows',
    spec: { ...base, series: undefined, where: { edition: '2026' }, sort: '-value' },
    fields,
    primaryKey,
    rows: Array.from({ length: 24 }, (_, k) => [`Country ${k + 1}`, '2026', 1000 + 770 * k, null]),
  },
  {
    name: 'right-to-left',
    spec: { ...base, title: 'أستراليا والصين' },
    fields,
    primaryKey,
    rows: [...twice('a', 13000, 29000), ...twice('b', 270000, 250000)],
    names: { ...names, a: { long: 'أستراليا', short: 'أستراليا' }, b: { long: 'الصين', short: 'الصين' } },
  },
  {
    name: 'facets',
    spec: { ...base, facet: 'edition', series: undefined, sort: ['2025', '2026'], where: { country: ['USA', 'AUS', 'NGA'] } },
    fields,
    primaryKey,
    rows: moved,
    names,
  },
  {
    name: 'references',
    spec: {
      ...base,
      log: true,
      change: { from: 1000 },
      highlight: ['AUS'],
      references: [
        { at: 100_000, text: 'output of the largest mine' },
        { from: 1000, to: 3000, text: 'small' },
      ],
    },
    fields,
    primaryKey,
    rows: moved.filter(([country]) => country !== 'BRA' && country !== 'MYS'),
    names,
  },
  {
    name: 'references-strip',
    spec: {
      ...stripBase,
      highlight: ['place 3'],
      references: [
        { at: 50, text: 'half of all' },
        { at: 25, text: 'a quarter of all' },
      ],
    },
    fields: elementFields,
    primaryKey: ['element', 'place'],
    rows: elements,
  },
  {
    name: 'strip-missing',
    spec: { ...stripBase, highlight: ['place 7'] },
    fields: elementFields,
    primaryKey: ['element', 'place'],
    rows: [
      ...strip('Lanthanum', [23, 32, 24.9, 2.18, 33.8, 1.82, 37]),
      ...strip('Dysprosium', [0.1, 0.09]),
      ...[3, 4, 5, 6].map((place) => ['Dysprosium', `place ${place}`, null, 'not-available']),
      ['Dysprosium', 'place 7', null, 'withheld'],
      ...[1, 2, 3, 4, 5, 6, 7].map((place) => ['Holmium', `place ${place}`, null, 'not-available']),
    ],
  },
]
