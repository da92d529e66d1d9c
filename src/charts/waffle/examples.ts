import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'year', type: 'year' },
  { name: 'use', type: 'string' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]
const primaryKey = ['year', 'use']
const base = { type: 'waffle', x: 'use', y: 'share', title: 'Three quarters go into catalysts', subtitle: 'Share of use, percent' }
const names = {
  catalysts: { long: 'Catalysts', short: 'Catalysts' },
  glass: { long: 'Ceramics and glass', short: 'Glass' },
  alloys: { long: 'Metallurgical applications and alloys', short: 'Alloys' },
  polishing: { long: 'Polishing', short: 'Polishing' },
  other: { long: 'Other uses', short: 'Other' },
}
const whole = (year: number, values: number[], flag: string | null = null) =>
  Object.keys(names).map((use, k) => [year, use, values[k]!, flag])
const rows = [...whole(2015, [60, 10, 10, 10, 10]), ...whole(2020, [75, 6, 4, 5, 10])]
const LONG = ['Catalysts for the cracking of heavy fractions of crude oil', 'Powders for polishing lenses, screens and wafers']

/** Examples of the waffle. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, where: { year: 2020 } }, fields, primaryKey, rows, names },
  {
    name: 'highlight',
    spec: { ...base, where: { year: 2020, use: ['catalysts', 'glass'] }, remainder: { label: 'All other uses' }, highlight: ['catalysts'] },
    fields,
    primaryKey,
    rows,
    names,
  },
  { name: 'series', spec: { ...base, series: 'year' }, fields, primaryKey, rows, names },
  { name: 'facets', spec: { ...base, facet: 'year' }, fields, primaryKey, rows, names },
  { name: 'empty', spec: { ...base, where: { year: 1900 } }, fields, primaryKey, rows },
  {
    name: 'rounded',
    spec: base,
    fields,
    primaryKey,
    rows: [
      [2022, 'catalysts', 33.3, null],
      [2022, 'glass', 33.3, 'estimated'],
      [2022, 'alloys', 33, null],
      [2022, 'polishing', 0.3, null],
    ],
    names,
  },
  { name: 'missing', spec: base, fields, primaryKey, rows: [...whole(2015, [60, 10, 10, 10, 10]).slice(1), [2015, 'x', null, 'withheld']] },
  {
    name: 'long-labels',
    spec: { ...base, remainder: { label: 'All other purposes, and what is not known', short: 'Others' } },
    fields,
    primaryKey,
    rows: LONG.map((use, k) => [2020, use, 44 - 20 * k, null]),
  },
  { name: 'one', spec: base, fields, primaryKey, rows: [[2020, 'catalysts', 100, null]], names },
  {
    name: 'many',
    spec: { ...base, series: 'year', highlight: ['catalysts'], remainder: { label: 'Others' } },
    fields,
    primaryKey,
    rows: [2015, 2016, 2017, 2018, 2019].map((year, k) => [year, 'catalysts', 50 + 6 * k, null]),
    names,
  },
  {
    name: 'right-to-left',
    spec: { ...base, title: 'الصين' },
    fields,
    primaryKey,
    rows: [
      [2020, 'a', 70, null],
      [2020, 'b', 30, null],
    ],
    names: { a: { long: 'الصين', short: 'الصين' }, b: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
