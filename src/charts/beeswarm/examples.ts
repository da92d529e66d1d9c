import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'mineral', type: 'string' },
  { name: 'stage', type: 'string' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]
const base = {
  type: 'beeswarm',
  x: 'mineral',
  y: 'share',
  title: 'One leads in nearly all',
  subtitle: 'Share of the leading producer, percent; each dot is a mineral',
}
const primaryKey = ['mineral', 'stage']
const names = {
  A: { long: 'Argentite', short: 'Arg.' },
  R: { long: 'Rare earths', short: 'Rare earths' },
  mine: { long: 'At the mine', short: 'Mine' },
  separation: { long: 'At the plant', short: 'At the plant that separates one rare earth from the others' },
  refinery: { long: 'At the refinery', short: 'Refinery' },
  'refinery-battery': { long: 'At the refinery, for batteries', short: 'Refinery, batteries' },
}
const row = (mineral: string, stage: string, share: number | null, flag: string | null = null) => [mineral, stage, share, flag]
const lane = (stage: string, values: number[]) =>
  values.map((value, k) => row(k === 3 ? 'R' : k === 0 ? 'A' : `Mineral ${k}`, stage, value))
const one = lane('mine', [98, 25, 48, 69, 45, 32, 58, 80, 44, 74, 65, 77, 66, 48, 88, 36, 50, 90, 44, 67, 41, 67, 23, 67, 81, 68, 31])
const both = [...lane('mine', [83, 50, 88, 85, 75, 79]), ...lane('refinery', [87, 62, 99, 94, 95, 80])]

/** Examples of the beeswarm. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, highlight: ['R'], label: ['A', 'Mineral 1'] }, fields, primaryKey, rows: one, names },
  { name: 'lanes', spec: { ...base, series: 'stage', highlight: ['R'], join: true, zero: true }, fields, primaryKey, rows: both, names },
  {
    name: 'joined-codes',
    spec: {
      ...base,
      series: 'stage',
      lanes: [
        { name: 'Mining', of: ['mine'] },
        { name: 'Refining', of: ['refinery', 'refinery-battery'] },
      ],
      join: true,
    },
    fields,
    primaryKey,
    rows: [row('A', 'mine', 40), row('R', 'mine', 61), row('A', 'refinery-battery', 70), row('R', 'refinery', 91)],
    names,
  },
  {
    name: 'log',
    spec: { ...base, log: true, series: 'stage', highlight: ['R'] },
    fields,
    primaryKey,
    rows: [
      ...lane('mine', [0.02, 0.5, 78, 12, 0.01, 0.01, 0.01, 1.2, 3.4, 0.2]),
      ...lane('separation', [5, 0.6, 44, 70, 0.03, 0.08, 0.01, 1.9, 2.4, 0.9]),
    ],
    names,
  },
  {
    name: 'references',
    spec: {
      ...base,
      references: [
        { at: 50, text: 'half' },
        { from: 60, to: 70, text: 'their place' },
      ],
      label: ['R'],
    },
    fields,
    primaryKey,
    rows: one,
    names,
  },
  {
    name: 'missing',
    spec: { ...base, highlight: ['R'] },
    fields,
    primaryKey,
    rows: [
      ...one.slice(0, 9),
      row('Lithium', 'mine', 50, 'over'),
      row('Silver', 'mine', 52, 'under'),
      row('Tin', 'mine', 60, 'estimated'),
      row('Zinc', 'mine', null, 'not-available'),
      row('Scandium', 'mine', null, 'not-available'),
      row('Germanium', 'mine', null, 'withheld'),
    ],
    names,
  },
  { name: 'empty', spec: { ...base, where: { mineral: 'Z' } }, fields, primaryKey, rows: one },
  { name: 'one', spec: { ...base, highlight: ['R'] }, fields, primaryKey, rows: [row('R', 'mine', 69)], names },
  {
    name: 'many',
    spec: { ...base, highlight: ['P7', 'P20'] },
    fields,
    primaryKey,
    rows: Array.from({ length: 96 }, (_, k) => row(`P${k}`, 'mine', Math.round(50 + 45 * Math.sin(k * 1.7) * Math.cos(k)))),
  },
  {
    name: 'negative',
    spec: { ...base, y: 'change', title: 'Some fell', subtitle: 'Change of price, percent' },
    fields: [...fields.slice(0, 2), { name: 'change', type: 'number', unit: 'percent' }],
    primaryKey,
    rows: [-42, -31, -4, 0, 3, 12, 55].map((value, k) => [`P${k}`, 'mine', value]),
  },
  {
    name: 'long-labels',
    spec: { ...base, highlight: ['R'], label: ['A', 'Mineral 1', 'Mineral 2'] },
    fields,
    primaryKey,
    rows: one.slice(0, 6),
    names: {
      R: { long: 'Rare earths, compounds and metals, in rare-earth oxide', short: 'Rare earths' },
      A: { long: 'Diamond: bort, grit, dust and powder, natural and synthetic', short: 'Diamond dust' },
      'Mineral 1': { long: 'Industrial cultured quartz crystal', short: 'Quartz crystal' },
      'Mineral 2': { long: 'Titanium mineral concentrates', short: 'Titanium' },
    },
  },
  {
    name: 'right-to-left',
    spec: { ...base, highlight: ['R'] },
    fields,
    primaryKey,
    rows: one.slice(0, 6),
    names: { R: { long: 'أتربة نادرة', short: 'أتربة نادرة' }, A: { long: 'الصين', short: 'الصين' } },
  },
]
