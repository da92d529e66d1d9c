import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'mineral', type: 'string' },
  { name: 'reliance', type: 'number', unit: 'percent' },
  { name: 'reliance_flag', type: 'string' },
]
const base = {
  type: 'histogram',
  x: 'mineral',
  y: 'reliance',
  step: 20,
  title: 'Most stand at one end',
  subtitle: 'Import reliance, percent; a bar counts the minerals in a bin',
}
const primaryKey = ['mineral']
const names = {
  A: { long: 'Argentite', short: 'Arg.' },
  B: { long: 'Heavy rare earths, in compounds and metals', short: 'Heavy r. e.' },
  C: { long: 'Copper', short: 'Cu' },
}
const row = (mineral: string, value: number | null, flag: string | null = null) => [mineral, value, flag]
const usual = [
  row('A', 100),
  row('B', 100),
  row('C', 40),
  ...[5, 12, 20, 33, 47, 61, 66, 72, 79, 80, 84, 88, 90, 93, 95, 97, 99, 100, 100].map((value, k) => row(`Mineral ${k + 1}`, value)),
]

/** Examples of the histogram. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, highlight: ['B', 'C'], marked: 'Heavy rare earths, copper' }, fields, primaryKey, rows: usual, names },
  { name: 'one-colour', spec: { ...base, step: 10, label: ['A', 'C'] }, fields, primaryKey, rows: usual, names },
  {
    name: 'missing',
    spec: { ...base, highlight: ['B'] },
    fields,
    primaryKey,
    rows: [
      ...usual,
      row('Lithium', 50, 'over'),
      row('Tellurium', 25, 'under'),
      row('Gold', null, 'net-exporter'),
      row('Boron', null, 'net-exporter'),
      row('Helium', null, 'net-exporter'),
      row('Thorium', null, 'not-available'),
      row('Gallium', null, 'withheld'),
    ],
    names,
  },
  {
    name: 'series',
    spec: { ...base, series: 'kind', step: undefined, bins: 4, references: [{ at: 50, text: 'half is imported' }] },
    fields: [...fields, { name: 'kind', type: 'string' }],
    primaryKey,
    rows: usual.map((own, k) => [...own, ['metal', 'stone', 'gas'][k % 3]!]),
    names: {
      ...names,
      metal: { long: 'Metals', short: 'Metals' },
      stone: { long: 'Stones', short: 'Stones' },
      gas: { long: 'Gases', short: 'Gases' },
    },
  },
  {
    name: 'negative',
    spec: { ...base, y: 'change', x: 'mineral', step: undefined, references: [{ from: -0.5, to: 0.5, text: 'rounding' }], label: ['P1'] },
    fields: [
      { name: 'mineral', type: 'string' },
      { name: 'change', type: 'number', unit: 'kt' },
    ],
    primaryKey,
    rows: [-4.2, -3.1, -1.4, -1.1, -0.4, -0.2, 0, 0.1, 0.3, 0.9, 1.2, 1.9, 2.4, 5.8].map((value, k) => [`P${k + 1}`, value]),
  },
  {
    name: 'many-bins',
    spec: { ...base, step: 2.5 },
    fields,
    primaryKey,
    rows: Array.from({ length: 90 }, (_, k) => row(`Mineral ${k + 1}`, Math.round(50 + 48 * Math.sin(k * 1.7) * Math.cos(k)))),
  },
  { name: 'empty', spec: { ...base, where: { mineral: 'Z' } }, fields, primaryKey, rows: usual },
  { name: 'one', spec: base, fields, primaryKey, rows: [row('A', 7)], names },
  {
    name: 'all-alike',
    spec: { ...base, step: undefined },
    fields,
    primaryKey,
    rows: ['A', 'B', 'C', 'D', 'E'].map((code) => row(code, 30)),
    names,
  },
  {
    name: 'long-labels',
    spec: { ...base, label: ['B', 'Mineral 1', 'Mineral 19'], highlight: ['B'] },
    fields,
    primaryKey,
    rows: usual,
    names: {
      ...names,
      'Mineral 1': { long: 'Diamond: bort, grit, dust and powder, natural and synthetic', short: 'Diamond dust and powder' },
      'Mineral 19': { long: 'Industrial cultured quartz crystal', short: 'Quartz crystal' },
    },
  },
  {
    name: 'right-to-left',
    spec: { ...base, highlight: ['A'] },
    fields,
    primaryKey,
    rows: usual,
    names: { ...names, A: { long: 'أتربة نادرة ثقيلة', short: 'أتربة نادرة' } },
  },
]
