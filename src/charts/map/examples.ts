import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'output', type: 'number', unit: 'kt' },
  { name: 'output_flag', type: 'string' },
]
const shares = [
  { name: 'country', type: 'string' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'share_flag', type: 'string' },
]
const base = { type: 'map', x: 'country', y: 'output', title: 'Most of it comes from one place', subtitle: 'Output, thousand tonnes' }
const primaryKey = ['country']
const names = {
  CHN: { long: 'China', short: 'China' },
  USA: { long: 'United States', short: 'U.S.' },
  AUS: { long: 'Australia', short: 'Australia' },
  MMR: { long: 'Myanmar', short: 'Myanmar' },
  VNM: { long: 'Vietnam', short: 'Vietnam' },
}

/** Examples of the map. */
export const examples: Example[] = [
  {
    name: 'usual',
    spec: { ...base, highlight: ['CHN'] },
    fields,
    primaryKey,
    rows: [
      ['CHN', 270, 'estimated'],
      ['USA', 51, null],
      ['AUS', 29, null],
      ['MMR', 22, null],
      ['BRA', 2, null],
      ['IND', 2.9, null],
      ['VNM', 0.15, null],
      ['WLD', 390, null],
    ],
    names,
  },
  {
    name: 'shaded',
    spec: { ...base, y: 'share', kind: 'choropleth', breaks: [5, 20, 50] },
    fields: shares,
    primaryKey,
    rows: [
      ['CHN', 69, null],
      ['USA', 13, null],
      ['AUS', 7, null],
      ['MMR', 5.6, null],
      ['BRA', 0.5, null],
    ],
    names,
  },
  { name: 'shaded-total', spec: { ...base, kind: 'choropleth', breaks: [10, 100] }, fields, primaryKey, rows: [['CHN', 270, null]] },
  { name: 'empty', spec: { ...base, where: { country: 'ZZZ' } }, fields, primaryKey, rows: [['CHN', 1, null]] },
  { name: 'one', spec: base, fields, primaryKey, rows: [['AUS', 29, null]], names },
  {
    name: 'missing',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['CHN', 270, null],
      ['USA', null, 'withheld'],
      ['IND', 0, null],
    ],
    names,
  },
]
