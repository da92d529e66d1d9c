import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'mineral', type: 'string' },
  { name: 'use', type: 'string' },
  { name: 'reliance', type: 'number', unit: 'percent' },
  { name: 'reliance_flag', type: 'string' },
]
const primaryKey = ['mineral']
const base = {
  type: 'lollipop',
  x: 'mineral',
  y: 'reliance',
  sort: '-value',
  title: 'Much of what the country uses comes from abroad',
  subtitle: 'Net import reliance, percent of use',
}
const rows = [
  ['Gallium', 'electronics', 100, null],
  ['Yttrium', 'magnets and lamps', 100, null],
  ['Barite', 'drilling', 75, 'over'],
  ['Cobalt', 'batteries', 74, null],
  ['Neodymium', 'magnets and lamps', 53, 'estimated'],
  ['Nickel', 'batteries', 43, null],
  ['Bromine', 'drilling', 25, 'under'],
  ['Gypsum', 'building', 16, 'estimated'],
  ['Lime', 'building', 0, null],
]
const mostly = rows.map(([name, use, value, flag], k) => [
  name!,
  use!,
  value!,
  k === 1
    ? flag!
    : [flag, 'estimated']
        .filter((one) => one && one !== 'estimated')
        .concat('estimated')
        .join(' '),
])
const minerals =
  'Antimony Arsenic Barite Chromium Cobalt Copper Gallium Graphite Indium Lead Lithium Magnesium Manganese Nickel Niobium Potash Rhenium Scandium Silicon Silver Tantalum Tellurium Tin Titanium Tungsten Vanadium Yttrium Zinc Zirconium'.split(
    ' ',
  )
const many = minerals.map((name, k) => [name, ['metals', 'salts', 'rare'][k % 3]!, 100 - k * 3, k % 9 === 4 ? 'over' : null])

const timeFields = [
  { name: 'year', type: 'string' },
  { name: 'place', type: 'string' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
const years = { ...base, x: 'year', y: 'output', sort: 'none', title: 'Output doubled in a decade', subtitle: 'Output, tonnes' }
const yearRows = [4100, 4300, 3900, 4800, 5200, null, 6100, 7400, 8000, 8600].map((value, k) => [
  String(2015 + k),
  k < 5 ? 'first' : 'second',
  value,
  value === null ? 'withheld' : k === 9 ? 'estimated' : null,
])

/** Examples of the lollipop chart. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, highlight: ['Yttrium', 'Neodymium'] }, fields, primaryKey, rows },
  {
    name: 'many',
    spec: { ...base, highlight: ['Scandium', 'Yttrium'], references: [{ at: 50, text: 'half of use' }] },
    fields,
    primaryKey,
    rows: many,
  },
  { name: 'groups', spec: { ...base, group: 'use', highlight: ['Neodymium'] }, fields, primaryKey, rows },
  { name: 'groups-in-two-columns', spec: { ...base, group: 'use', columns: 2 }, fields, primaryKey, rows: many.slice(0, 14) },
  { name: 'mostly-estimated', spec: base, fields, primaryKey, rows: mostly },
  { name: 'axis', spec: { ...base, labels: false, label: ['Gallium'] }, fields, primaryKey, rows },
  {
    name: 'missing',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ...rows.slice(0, 4),
      ['Boron', 'other', null, 'net-exporter'],
      ['Hafnium', 'other', null, 'not-available'],
      ['Thorium', 'other', null, 'withheld'],
    ],
  },
  {
    name: 'forms',
    spec: { ...base, series: 'use', highlight: ['Rare earths'] },
    fields,
    primaryKey: ['mineral', 'use'],
    rows: [
      ['Rare earths', 'Compounds and metals', 67, null],
      ['Rare earths', 'Mineral concentrates', null, 'net-exporter'],
      ['Zinc', 'Refined', 73, null],
      ['Zinc', 'Zinc', 12, null],
    ],
  },
  {
    name: 'long-labels',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['Diamond (bort, grit, and dust and powder; natural and synthetic)', 'a', 49, 'over'],
      ['Democratic Republic of the Inland Plateau', 'b', 12.5, null],
      ['Tin', 'c', 3, null],
    ],
  },
  { name: 'one', spec: base, fields, primaryKey, rows: rows.slice(3, 4) },
  { name: 'empty', spec: { ...base, where: { mineral: 'Z' } }, fields, primaryKey, rows },
  {
    name: 'negative',
    spec: { ...base, references: [{ from: -5, to: 5, text: 'hardly any change' }] },
    fields: [fields[0]!, fields[1]!, { ...fields[2]!, unit: 'kt' }, fields[3]!],
    primaryKey,
    rows: [
      ['Copper', 'a', 12, null],
      ['Cobalt', 'a', 5, 'estimated'],
      ['Tin', 'a', -3, null],
      ['Salt', 'a', 8, null],
      ['Diatomaceous earth', 'a', -19, null],
    ],
  },
  {
    name: 'right-to-left',
    spec: { ...base, title: 'المعادن' },
    fields,
    primaryKey,
    rows: [
      ['النيوديميوم', 'a', 67, null],
      ['الإيتريوم', 'a', 100, null],
    ],
  },
  {
    name: 'years',
    spec: {
      ...years,
      highlight: ['2024'],
      annotations: [{ at: { year: '2018' }, head: '2018', text: 'A mine reopened' }],
      references: [{ at: 6000, text: 'target' }],
    },
    fields: timeFields,
    primaryKey: ['year'],
    rows: yearRows,
  },
  {
    name: 'months',
    spec: years,
    fields: timeFields,
    primaryKey: ['year'],
    rows: Array.from({ length: 22 }, (_, k) => [
      `${2024 + Math.floor((k + 5) / 12)}-${String(((k + 5) % 12) + 1).padStart(2, '0')}`,
      'a',
      k === 7 ? null : 300 + ((k * 37) % 400),
      k === 7 ? 'not-available' : null,
    ]).filter((_, k) => k !== 12 && k !== 13),
  },
  {
    name: 'facets',
    spec: { ...base, facet: 'use', where: { use: ['batteries', 'building', 'drilling'] } },
    fields,
    primaryKey,
    rows,
  },
  { name: 'facets-in-time', spec: { ...years, facet: 'place' }, fields: timeFields, primaryKey: ['year'], rows: yearRows },
]
