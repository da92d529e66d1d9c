import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'origin', type: 'string' },
  { name: 'destination', type: 'string' },
  { name: 'weight', type: 'number', unit: 't' },
  { name: 'weight_flag', type: 'string' },
]
const base = {
  type: 'sankey',
  x: 'destination',
  series: 'origin',
  y: 'weight',
  title: 'Most of it goes to a few',
  subtitle: 'Exports, tonnes; a band is as wide as its weight',
}
const shares = {
  ...base,
  x: 'form',
  y: 'share',
  title: 'One country stands first in most forms',
  subtitle: 'Share of each form’s imports by origin, percent',
}
const primaryKey = ['origin', 'destination']
const names = {
  CHN: { long: 'China', short: 'China' },
  USA: { long: 'United States', short: 'U.S.' },
  MYS: { long: 'Malaysia', short: 'Malaysia' },
  EST: { long: 'Estonia', short: 'Estonia' },
  JPN: { long: 'Japan', short: 'Japan' },
  DEU: { long: 'Germany', short: 'Germany' },
  VNM: { long: 'Vietnam', short: 'Vietnam' },
  OTH: { long: 'Other countries', short: 'Others' },
  all: { long: 'Rare-earth compounds and metals', short: 'All rare earths' },
  yttrium: { long: 'Yttrium alloys, compounds, and metals', short: 'Yttrium' },
  terbium: { long: 'Terbium compounds and metals', short: 'Terbium' },
  scandium: { long: 'Scandium oxide', short: 'Scandium' },
}
const formFields = [
  { name: 'origin', type: 'string' },
  { name: 'form', type: 'string' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]

/** Examples of the sankey. */
export const examples: Example[] = [
  {
    name: 'usual',
    spec: { ...base, highlight: ['CHN'] },
    fields,
    primaryKey,
    rows: [
      ['CHN', 'USA', 7400, null],
      ['CHN', 'DEU', 9200, null],
      ['CHN', 'JPN', 3700, null],
      ['VNM', 'USA', 900, null],
      ['VNM', 'DEU', 300, null],
      ['MYS', 'JPN', 2100, null],
    ],
    names,
  },
  {
    name: 'wholes',
    spec: { ...shares, wholes: 'x' },
    fields: formFields,
    primaryKey: ['origin', 'form'],
    rows: [
      ['CHN', 'all', 71, null],
      ['MYS', 'all', 13, null],
      ['EST', 'all', 5, null],
      ['OTH', 'all', 11, null],
      ['CHN', 'yttrium', 70, 'estimated'],
      ['DEU', 'yttrium', 19, 'estimated'],
      ['OTH', 'yttrium', 11, 'estimated'],
      ['CHN', 'terbium', 100, 'estimated'],
      ['JPN', 'scandium', 89, 'estimated'],
      ['CHN', 'scandium', 11, 'estimated'],
    ],
    names,
  },
  {
    name: 'through',
    spec: { ...base, through: 'stage' },
    fields: [fields[0]!, { name: 'stage', type: 'string' }, ...fields.slice(1)],
    primaryKey: ['origin', 'stage', 'destination'],
    rows: [
      ['AUS', 'MYS', 'JPN', 5200, null],
      ['AUS', 'MYS', 'USA', 1900, null],
      ['MMR', 'CHN', 'USA', 2400, null],
      ['MMR', 'CHN', 'DEU', 3100, null],
      ['USA', null, 'USA', 1300, null],
    ],
    names: { ...names, AUS: { long: 'Australia', short: 'Australia' }, MMR: { long: 'Myanmar', short: 'Myanmar' } },
  },
  { name: 'empty', spec: { ...base, where: { origin: 'ZZZ' } }, fields, primaryKey, rows: [['CHN', 'USA', 1, null]] },
  { name: 'one', spec: base, fields, primaryKey, rows: [['CHN', 'USA', 7400, null]], names },
  {
    name: 'missing',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['CHN', 'USA', 7400, null],
      ['CHN', 'JPN', 3700, 'estimated'],
      ['VNM', 'USA', null, 'withheld'],
      ['MYS', 'JPN', null, 'not-available'],
      ['VNM', 'JPN', 0, null],
    ],
    names,
  },
  {
    name: 'many',
    spec: { ...base, least: 500 },
    fields,
    primaryKey,
    rows: [
      ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].flatMap((origin, k) =>
        ['P', 'Q', 'R', 'S', 'T', 'U'].flatMap((destination, l) =>
          (k * 5 + l * 3) % 4 === 0 ? [[origin, destination, Math.round(1900 / (1 + k * l)) + 7 * l, null]] : [],
        ),
      ),
    ],
    names: { A: { long: 'Aland', short: 'Al.' }, P: { long: 'Borduria', short: 'Bord.' } },
  },
  {
    name: 'long-labels',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['A', 'B', 1234567, null],
      ['A', 'C', 2345678, null],
      ['D', 'B', 22000, null],
      ['D', 'C', 11000, null],
    ],
    names: {
      A: { long: 'Democratic Republic of Camporia', short: 'D.R. Camporia' },
      B: { long: 'Former territories beyond the eastern ranges', short: 'Eastern territories' },
      C: { long: 'United Kingdoms of Syldavia and Borduria', short: 'U.K.S.B.' },
      D: { long: 'Saint Bartholomew and the Outer Islands', short: 'St Bartholomew' },
    },
  },
  {
    name: 'negative',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['CHN', 'USA', 7400, null],
      ['CHN', 'JPN', -3, null],
    ],
    names,
  },
  {
    name: 'more-than-a-whole',
    spec: shares,
    fields: formFields,
    primaryKey: ['origin', 'form'],
    rows: [
      ['CHN', 'all', 71, null],
      ['CHN', 'terbium', 100, null],
    ],
    names,
  },
  {
    name: 'right-to-left',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['CHN', 'USA', 7400, null],
      ['CHN', 'JPN', 3700, null],
    ],
    names: {
      CHN: { long: 'الصين', short: 'الصين' },
      USA: { long: 'الولايات المتحدة', short: 'أمريكا' },
      JPN: { long: 'اليابان', short: 'اليابان' },
    },
  },
]
