import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'output', type: 'integer', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
const base = { type: 'line', x: 'year', y: 'output', series: 'country', title: 'One of two rose', subtitle: 'Output, tonnes' }
const primaryKey = ['country', 'year']
const rising = (country: string, start: number, step: number, years = 6) =>
  Array.from({ length: years }, (_, k) => [country, 2019 + k, start + k * step, null])

/** Examples of the line chart. */
export const examples: Example[] = [
  {
    name: 'usual',
    spec: { ...base, highlight: ['B'] },
    fields,
    primaryKey,
    rows: [...rising('A', 90000, -4000), ...rising('B', 20000, 9000)],
    names: { A: { long: 'Aland', short: 'Al.' }, B: { long: 'Borduria', short: 'Bord.' } },
  },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows: rising('A', 10, 1) },
  { name: 'one-point', spec: base, fields, primaryKey, rows: [['A', 2024, 500, null]] },
  {
    name: 'missing',
    spec: { ...base, dots: 'all' },
    fields,
    primaryKey,
    rows: [
      ['A', 2019, 10, null],
      ['A', 2020, 14, null],
      ['A', 2021, null, 'withheld'],
      ['A', 2022, null, 'not-available'],
      ['A', 2023, 0, null],
      ['A', 2024, 12, 'estimated'],
    ],
  },
  {
    name: 'months',
    spec: { ...base, x: 'month', series: undefined, title: 'A joint month is a span' },
    fields: [{ name: 'month', type: 'string' }, ...fields.slice(2)],
    primaryKey: ['month'],
    rows: [
      ['2025-01/2025-02', 8511, null],
      ['2025-03', 5666, null],
      ['2025-04', 4785, null],
      ['2025-06', 7742, null],
      ['2025-07', 5994, 'derived'],
    ],
  },
  {
    name: 'projected',
    spec: { ...base, annotations: [{ at: { year: 2021, country: 'A' }, head: '2021', text: 'the last count before the forecast' }] },
    fields,
    primaryKey,
    rows: [
      ['A', 2019, 90, null],
      ['A', 2021, 92, null],
      ['A', 2030, 76, 'projected'],
      ['A', 2040, 70, 'projected'],
    ],
  },
  {
    name: 'long-labels',
    spec: base,
    fields,
    primaryKey,
    rows: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].flatMap((country, k) => rising(country, 1000 + k * 30, k * 4)),
    names: Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code) => [code, { long: `Democratic Republic of ${code}`, short: `D.R. ${code}` }]),
    ),
  },
  {
    name: 'long-names',
    spec: { ...base, title: 'Names without a short form' },
    fields,
    primaryKey,
    rows: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].flatMap((code, k) => rising(code, 80000 - 9000 * k, 500 * k, k === 2 ? 4 : 6)),
    names: Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code) => {
        const name = `Metallurgical applications and alloys of group ${code}`
        return [code, { long: name, short: name }]
      }),
    ),
  },
  {
    name: 'crowded-ends',
    spec: { ...base, highlight: ['H'], title: 'Most ends lie upon each other' },
    fields,
    primaryKey,
    rows: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'].flatMap((code, k) =>
      rising(code, k === 0 ? 90000 : 200 * k, 90 * k),
    ),
  },
  {
    name: 'single-values',
    spec: { ...base, title: 'Most were counted once, close to each other' },
    fields,
    primaryKey,
    rows: [
      ...rising('A', 8000, -200),
      ...['B', 'C', 'D', 'E'].map((code, k) => [code, 2021 + (k % 2), 500 + 120 * k, null]),
      ['F', 2020, 700, null],
      ['F', 2021, 380, null],
      ['F', 2022, 640, null],
    ],
    names: Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map((code) => [code, { long: `Country ${code}`, short: `Country ${code}` }])),
  },
  {
    name: 'faceted-long-names',
    spec: { ...base, facet: 'place', title: 'Names without room in panels' },
    fields: [{ name: 'place', type: 'string' }, ...fields],
    primaryKey: ['place', ...primaryKey],
    rows: ['North', 'South'].flatMap((place, p) =>
      ['A', 'B', 'C'].slice(p).flatMap((code, k) => rising(code, 80000 - 30000 * k, 500 * p).map((row) => [place, ...row])),
    ),
    names: {
      A: { long: 'Metallurgical applications and alloys', short: 'Metallurgy and alloys' },
      B: { long: 'Catalysts of refineries and cars', short: 'Catalysts of all kinds' },
      C: { long: 'Glass, polishing and ceramics', short: 'Glass and ceramics' },
    },
  },
  {
    name: 'right-to-left',
    spec: { ...base, title: 'الصين وأستراليا' },
    fields,
    primaryKey,
    rows: [...rising('A', 90, -4), ...rising('B', 20, 9)],
    names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } },
  },
  {
    name: 'scenarios',
    spec: { ...base, series: 'scenario', sort: ['past', 'high', 'low'], title: 'Demand grows in both cases', subtitle: 'Demand, tonnes' },
    fields: [{ name: 'scenario', type: 'string' }, ...fields.slice(1)],
    primaryKey: ['scenario', 'year'],
    rows: [
      ['past', 2021, 75, null],
      ['past', 2025, 93, null],
      ['high', 2030, 127, 'projected'],
      ['high', 2040, 160, 'projected'],
      ['high', 2050, 192, 'projected'],
      ['low', 2030, 112, 'projected'],
      ['low', 2040, 131, 'projected'],
      ['low', 2050, 151, 'projected'],
    ],
    names: {
      past: { long: 'Past years', short: 'Past' },
      high: { long: 'High case', short: 'High' },
      low: { long: 'Low case', short: 'Low' },
    },
  },
  {
    name: 'band',
    spec: { ...base, band: { low: 'least', high: 'most' }, dots: 'all' },
    fields: [...fields, { name: 'least', type: 'integer', unit: 't' }, { name: 'most', type: 'integer', unit: 't' }],
    primaryKey,
    rows: [
      ['A', 2019, 60, null, 40, 75],
      ['A', 2020, 64, null, 50, 76],
      ['A', 2021, 70, 'estimated', 52, 90],
      ['A', 2022, null, 'withheld', null, null],
      ['A', 2023, 82, null, 70, 99],
      ['B', 2019, 20, null, null, null],
      ['B', 2020, 25, null, 22, 28],
      ['B', 2021, 31, null, 25, 33],
      ['B', 2022, 28, null, 25, 34],
      ['B', 2023, 36, null, 30, 41],
    ],
    names: { A: { long: 'Aland', short: 'Al.' }, B: { long: 'Borduria', short: 'Bord.' } },
  },
  {
    name: 'log',
    spec: { ...base, log: true, title: 'From tonnes to thousands', references: [{ at: 100, text: 'enough for one plant' }] },
    fields,
    primaryKey,
    rows: [
      ...[2, 3, 8, 20, 19, 44].map((value, k) => ['A', 2019 + k, value, null]),
      ...[1200, 2400, 6100, 8100, 7200, 9900].map((value, k) => ['B', 2019 + k, value, null]),
    ],
  },
  { name: 'log-zero', spec: { ...base, log: true }, fields, primaryKey, rows: [['A', 2024, 0, null], ...rising('B', 5, 2)] },
  {
    name: 'log-steps',
    spec: { ...base, log: true, dots: 'all' },
    fields,
    primaryKey,
    rows: [...rising('A', 140, 40), ...rising('B', 610, -30)],
  },
  {
    name: 'truncated',
    spec: { ...base, zero: false, highlight: ['A'] },
    fields,
    primaryKey,
    rows: [...rising('A', 62, 3), ...rising('B', 71, 1)],
  },
  {
    name: 'index',
    spec: { ...base, index: 2020, references: [{ at: 100, text: 'as much as in 2020' }] },
    fields,
    primaryKey,
    rows: [...rising('A', 90000, -4000), ...rising('B', 20000, 9000)],
    names: { A: { long: 'Aland', short: 'Al.' }, B: { long: 'Borduria', short: 'Bord.' } },
  },
  {
    name: 'quotes',
    spec: { ...base, x: 'day', series: 'oxide', dots: 'only', log: true, title: 'Single quotes', subtitle: 'Price, dollars a kilogram' },
    fields: [
      { name: 'oxide', type: 'string' },
      { name: 'day', type: 'string' },
      { name: 'output', type: 'number', unit: 'usd-per-kg' },
      fields[3]!,
    ],
    primaryKey: ['oxide', 'day'],
    rows: [
      ['Nd', '2013-07-30', 52, null],
      ['Nd', '2019-11-15', 40, null],
      ['Nd', '2021-03-26', 90, null],
      ['Nd', '2025-04-10', 60, 'estimated'],
      ['Nd', '2026-02-05', 105, null],
      ['Dy', '2013-07-30', 420, null],
      ['Dy', '2022-02-21', 490, null],
      ['Dy', '2025-09-04', 230, null],
    ],
  },
  {
    name: 'references',
    spec: {
      ...base,
      x: 'month',
      series: undefined,
      dots: 'all',
      title: 'Exports fell after the list, and came back',
      references: [
        { axis: 'x', at: '2025-04-04', text: 'Seven elements under licence' },
        { axis: 'x', from: '2025-10-09', to: '2025-11-07', text: 'Five more, until suspended' },
        { at: 4000, text: 'average of the year before' },
      ],
    },
    fields: [{ name: 'month', type: 'string' }, ...fields.slice(2)],
    primaryKey: ['month'],
    rows: [6357, 3586, 5323, 2628, 1238, 3188, 5577, 6146, 5774, 5473, 6150, 5952].map((value, k) => [
      `2025-${String(k + 1).padStart(2, '0')}`,
      value,
      k === 3 ? 'derived' : null,
    ]),
  },
  {
    name: 'crowded-references',
    spec: {
      ...base,
      references: [
        { axis: 'x', at: 2021, text: 'The first law enters into force' },
        { axis: 'x', at: '2021-12', text: 'and is amended' },
        { from: 40, to: 60, text: 'what the two together would need in a year of drought' },
      ],
    },
    fields,
    primaryKey,
    rows: [...rising('A', 90, -8), ...rising('B', 20, 9)],
  },
  {
    name: 'faceted-references',
    spec: {
      ...base,
      series: undefined,
      facet: 'country',
      references: [
        { axis: 'x', at: 2021, text: 'the law' },
        { from: 20, to: 40, text: 'what one plant needs' },
      ],
    },
    fields,
    primaryKey,
    rows: [...rising('A', 90, -8), ...rising('B', 20, 9), ['C', 2019, 30, null], ['C', 2024, 44, 'projected']],
  },
]
