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
    name: 'right-to-left',
    spec: { ...base, title: 'الصين وأستراليا' },
    fields,
    primaryKey,
    rows: [...rising('A', 90, -4), ...rising('B', 20, 9)],
    names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
