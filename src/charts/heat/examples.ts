import type { Value } from '../../data/table.ts'
import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'mineral', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'reliance', type: 'number', unit: 'percent' },
  { name: 'reliance_flag', type: 'string' },
]
const primaryKey = ['mineral', 'year']
const base = {
  type: 'heat',
  x: 'year',
  y: 'reliance',
  series: 'mineral',
  title: 'One of seven fell',
  subtitle: 'Net import reliance, percent of what is used',
}
const years = [2021, 2022, 2023, 2024, 2025]
const row = (mineral: string, values: (number | null)[], flags: (string | null)[] = []): Value[][] =>
  values.map((value, k) => [mineral, years[k]!, value, flags[k] ?? null])

const usual = [
  ...row('gallium', [100, 100, 100, 100, 100], [null, null, null, null, 'estimated']),
  ...row('rare-earths', [95, 95, 90, 53, 67], ['over', 'over', 'over', null, 'estimated']),
  ...row('cobalt', [73, 73, 69, 74, 79], [null, null, null, null, 'estimated']),
  ...row('nickel', [38, 43, 41, 43, 41], [null, null, null, null, 'estimated']),
  ...row('beryllium', [11, 7, null, null, null], [null, null, 'net-exporter', 'net-exporter', 'net-exporter']),
  ...row('hafnium', [null, null, null, null, 12], ['withheld', 'withheld', 'not-available', 'not-available', 'partial']),
]
const names = {
  gallium: { long: 'Gallium', short: 'Gallium' },
  'rare-earths': { long: 'Rare-earth compounds and metals', short: 'Rare earths' },
  cobalt: { long: 'Cobalt', short: 'Cobalt' },
  nickel: { long: 'Nickel', short: 'Nickel' },
  beryllium: { long: 'Beryllium', short: 'Beryllium' },
  hafnium: { long: 'Hafnium', short: 'Hafnium' },
}
const monthFields = [
  { name: 'month', type: 'string' },
  { name: 'exports', type: 'number', unit: 't' },
  { name: 'exports_flag', type: 'string' },
]
const calendar = {
  type: 'heat',
  kind: 'calendar',
  x: 'month',
  y: 'exports',
  title: 'Exports fell when licences began',
  subtitle: 'Exports a month, tonnes',
}
const months: Value[][] = [
  ['2024-06', 5150, 'derived'],
  ['2024-07', 5278, null],
  ['2024-10', 4725, null],
  ['2025-01', 6357, null],
  ['2025-02', 3586, 'derived'],
  ['2025-03', 5323, null],
  ['2025-04', 2628, null],
  ['2025-05', 1238, null],
  ['2025-06', 3188, null],
  ['2025-07', 5577, null],
  ['2025-08', 6146, null],
  ['2025-10', 5473, null],
  ['2025-11', null, 'withheld'],
  ['2026-01', 6023, null],
]
const use = (series: string, x: string, y: number): Value[] => [series, x, y, null]
const useFields = [{ name: 'ore', type: 'string' }, { name: 'element', type: 'string' }, ...fields.slice(2)]
const ores = { ...base, x: 'element', series: 'ore', title: 'Ores differ', subtitle: 'Share of oxides, percent', steps: 'quantile' }
const LONG = ['Ores of the inland plateau', 'Clays beyond the eastern ranges', 'Sands of the southern coast']
const ELEMENTS = ['Lanthanum', 'Praseodymium', 'Neodymium-praseodymium', 'Gadolinium and others', 'Dysprosium']

/** Examples of the heat chart. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, sort: '-value', highlight: ['rare-earths'] }, fields, primaryKey, rows: usual, names },
  {
    name: 'calendar',
    spec: {
      ...calendar,
      annotations: [
        { at: { month: '2025-04' }, head: '4 April 2025', text: 'A licence is needed for seven elements and for some magnets' },
        { at: { month: '2025-10' }, head: '9 October 2025', text: 'More controls are announced' },
      ],
    },
    fields: monthFields,
    primaryKey: ['month'],
    rows: months,
  },
  {
    name: 'diverging',
    spec: { ...base, middle: 0, title: 'Prices fell, then rose', subtitle: 'Change on a year before, percent', highlight: [2025] },
    fields,
    primaryKey,
    rows: [...row('gallium', [12, -34, 0, -8, 41]), ...row('cobalt', [3, -48, -27, -12, 9]), ...row('nickel', [1, -18, -22, 30, 18])],
    names,
  },
  { name: 'empty', spec: { ...base, where: { mineral: 'none' } }, fields, primaryKey, rows: usual },
  { name: 'missing', spec: { ...base, where: { mineral: ['hafnium', 'beryllium'] } }, fields, primaryKey, rows: usual, names },
  {
    name: 'long-labels',
    spec: ores,
    fields: useFields,
    primaryKey: ['ore', 'element'],
    rows: LONG.flatMap((ore, r) => ELEMENTS.map((element, k) => use(ore, element, ((7 * r + 11 * k) % 31) + r))),
  },
  {
    name: 'many',
    spec: { ...base, breaks: [20, 40, 60, 80] },
    fields,
    primaryKey,
    rows: ['A', 'B', 'C'].flatMap((mineral, r) => Array.from({ length: 18 }, (_, k) => [mineral, 2008 + k, (13 * k + 29 * r) % 100, null])),
  },
  { name: 'one', spec: { ...base, series: undefined, where: { mineral: 'cobalt' } }, fields, primaryKey, rows: usual, names },
  { name: 'one-cell', spec: { ...base, where: { mineral: 'cobalt', year: 2021 } }, fields, primaryKey, rows: usual, names },
  {
    name: 'right-to-left',
    spec: { ...base, title: 'الصين' },
    fields,
    primaryKey,
    rows: [...row('a', [95, 80, 70, 53, 67]), ...row('b', [20, 40, 60, 80, 90])],
    names: { a: { long: 'الصين', short: 'الصين' }, b: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
