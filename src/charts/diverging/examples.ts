import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'change', type: 'number', unit: 't' },
  { name: 'change_flag', type: 'string' },
]
const primaryKey = ['country']
const base = {
  type: 'diverging',
  x: 'country',
  y: 'change',
  sort: '-value',
  title: 'Two rose, three fell',
  subtitle: 'Change of output, tonnes',
}
const names = {
  USA: { long: 'United States', short: 'U.S.' },
  AUS: { long: 'Australia', short: 'Australia' },
  MMR: { long: 'Myanmar', short: 'Myanmar' },
  long: { long: 'Democratic Republic of the Inland Plateau', short: 'Inland Plateau' },
  longer: { long: 'Former territories beyond the eastern ranges', short: 'Eastern territories' },
  mined: { long: 'Share of what was mined', short: 'Mined' },
  refined: { long: 'Share of what was refined', short: 'Refined' },
}
const rows = [
  ['USA', 5500, null],
  ['Thailand', 2700, 'estimated'],
  ['AUS', 0, null],
  ['Vietnam', -150, null],
  ['Others', -450, null],
  ['MMR', -5000, 'estimated'],
]

const twoFields = [
  { name: 'country', type: 'string' },
  { name: 'year', type: 'string' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
const twoYears = { ...base, y: 'output', series: 'year', change: 'difference' }
const years = (country: string, first: number | null, last: number | null, flag: string | null = null) => [
  [country, '2024', first, first === null ? 'withheld' : null],
  [country, '2025', last, last === null ? 'not-available' : flag],
]
const outputs = [
  ...years('USA', 45500, 51000, 'estimated'),
  ...years('AUS', 29000, 29000),
  ...years('MMR', 27000, 22000),
  ...years('Thailand', 2100, 4800),
]

const shareFields = [
  { name: 'country', type: 'string' },
  { name: 'stage', type: 'string' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]
const back = {
  ...base,
  y: 'share',
  series: 'stage',
  sides: { left: ['mined'], right: ['refined'] },
  title: 'Mined in many places, refined in one',
  subtitle: 'Share of the world, percent',
}
const stages = (country: string, mined: number | null, refined: number | null, flag: string | null = null) => [
  [country, 'mined', mined, mined === null ? 'withheld' : null],
  [country, 'refined', refined, refined === null ? 'not-available' : flag],
]
const shares = [
  ...stages('China', 60, 91),
  ...stages('USA', 12, 2, 'under'),
  ...stages('MMR', 8, 0),
  ...stages('AUS', 8, 1.5),
  ...stages('Malaysia', 0, 4, 'estimated'),
]

const opinions = ['Strongly against', 'Against', 'Undecided', 'For', 'Strongly for']
const asked = (group: string, parts: number[]) => parts.map((value, k) => [group, opinions[k]!, value, null])
const likert = {
  ...back,
  sort: 'none',
  sides: { left: opinions.slice(0, 2), middle: 'Undecided', right: opinions.slice(3) },
  title: 'The nearer the mine, the fewer are for it',
  subtitle: 'Answers, percent of those asked; undecided in the middle',
}
const answers = [
  ...asked('Within ten kilometres', [31, 24, 12, 22, 11]),
  ...asked('In the province', [14, 21, 20, 30, 15]),
  ...asked('Elsewhere', [6, 14, 26, 36, 18]),
]

/** Examples of the diverging chart. */
export const examples: Example[] = [
  { name: 'usual', spec: base, fields, primaryKey, rows, names },
  { name: 'highlight', spec: { ...base, highlight: ['MMR'], heads: ['Fell', 'Rose'], place: 'column' }, fields, primaryKey, rows, names },
  {
    name: 'change',
    spec: { ...twoYears, heads: ['Fell', 'Rose'] },
    fields: twoFields,
    primaryKey: ['country', 'year'],
    rows: outputs,
    names,
  },
  {
    name: 'change-in-percent',
    spec: { ...twoYears, change: { as: 'percent', from: 1000 } },
    fields: twoFields,
    primaryKey: ['country', 'year'],
    rows: outputs,
    names,
  },
  { name: 'back-to-back', spec: back, fields: shareFields, primaryKey: ['country', 'stage'], rows: shares, names },
  {
    name: 'back-to-back-highlight',
    spec: { ...back, highlight: ['China'], references: [{ at: 50, text: 'half' }] },
    fields: shareFields,
    primaryKey: ['country', 'stage'],
    rows: shares,
    names,
  },
  { name: 'around-a-middle', spec: likert, fields: shareFields, primaryKey: ['country', 'stage'], rows: answers },
  {
    name: 'stacked-without-middle',
    spec: {
      ...likert,
      where: { stage: { not: ['Undecided'] } },
      sides: { left: opinions.slice(0, 2), right: opinions.slice(3) },
      heads: ['Against', 'For'],
    },
    fields: shareFields,
    primaryKey: ['country', 'stage'],
    rows: answers,
  },
  {
    name: 'missing',
    spec: twoYears,
    fields: twoFields,
    primaryKey: ['country', 'year'],
    rows: [...outputs, ...years('Nigeria', null, 1500), ...years('Brazil', 560, null)],
    names,
  },
  {
    name: 'missing-sides',
    spec: back,
    fields: shareFields,
    primaryKey: ['country', 'stage'],
    rows: [...shares, ...stages('India', null, 3, 'over'), ...stages('Estonia', 0.5, null), ...stages('France', null, null)],
    names,
  },
  {
    name: 'many',
    spec: { ...base, highlight: ['Country 3'], references: [{ from: -400, to: 400, text: 'hardly any change' }] },
    fields,
    primaryKey,
    rows: Array.from({ length: 30 }, (_, k) => [`Country ${k + 1}`, 3000 - 211 * k, null]),
  },
  {
    name: 'long-labels',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['long', 1234567, null],
      ['longer', -2345678, 'estimated'],
      ['USA', 45, null],
    ],
    names,
  },
  { name: 'one', spec: base, fields, primaryKey, rows: rows.slice(-1), names },
  { name: 'one-side', spec: base, fields, primaryKey, rows: rows.slice(0, 2), names },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows },
  {
    name: 'right-to-left',
    spec: { ...base, title: 'أستراليا والصين' },
    fields,
    primaryKey,
    rows: [
      ['أستراليا', 1300, null],
      ['الصين', -2700, null],
    ],
  },
]
