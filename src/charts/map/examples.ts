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
  BRA: { long: 'Brazil', short: 'Brazil' },
  IND: { long: 'India', short: 'India' },
  WLD: { long: 'World', short: 'World' },
}

/** Examples of the map. */
export const examples: Example[] = [
  {
    name: 'usual',
    spec: { ...base, highlight: ['CHN'] },
    fields,
    primaryKey,
    rows: [
      ['CHN', 270, null],
      ['USA', 51, null],
      ['AUS', 29, null],
      ['MMR', 22, 'estimated'],
      ['BRA', 2, null],
      ['IND', 2.9, null],
      ['VNM', 0.15, null],
      ['WLD', 390, null],
    ],
    names,
  },
  {
    name: 'shaded',
    spec: { ...base, y: 'share', kind: 'choropleth', breaks: [1, 5, 20, 50], highlight: ['MMR'] },
    fields: shares,
    primaryKey,
    rows: [
      ['CHN', 69, null],
      ['USA', 13, null],
      ['AUS', 7, 'estimated'],
      ['MMR', 5.6, null],
      ['BRA', 0.5, null],
      ['IND', null, 'withheld'],
      ['VNM', null, 'not-available'],
    ],
    names,
  },
  { name: 'shaded-total', spec: { ...base, kind: 'choropleth', breaks: [10, 100] }, fields, primaryKey, rows: [['CHN', 270, null]] },
  { name: 'empty', spec: { ...base, where: { country: 'ZZZ' } }, fields, primaryKey, rows: [['CHN', 1, null]] },
  { name: 'one', spec: base, fields, primaryKey, rows: [['AUS', 29, null]], names },
  {
    name: 'missing',
    spec: { ...base, label: ['CHN'] },
    fields,
    primaryKey,
    rows: [
      ['CHN', 270, 'over'],
      ['USA', null, 'withheld'],
      ['IND', 0, null],
      ['VNM', null, 'not-available'],
      ['MMR', null, 'withheld'],
    ],
    names,
  },
  {
    name: 'places',
    spec: {
      ...base,
      x: 'site',
      longitude: 'east',
      latitude: 'north',
      highlight: ['Weld'],
      annotations: [{ at: { site: 'Pass' }, head: 'Mountain Pass', text: 'the only mine of its country' }],
    },
    fields: [{ name: 'site', type: 'string' }, { name: 'east', type: 'number' }, { name: 'north', type: 'number' }, ...fields.slice(1)],
    primaryKey: ['site'],
    rows: [
      ['Pass', -115.5, 35.5, 51, null],
      ['Weld', 122.5, -28.9, 25, null],
      ['Nearby', 121.5, -30.7, 9, 'estimated'],
      ['Nowhere', null, null, 4, null],
    ],
    names: { Weld: { long: 'Mount Weld', short: 'Mt Weld' } },
  },
  {
    name: 'long-labels',
    spec: { ...base, highlight: ['AUS'] },
    fields,
    primaryKey,
    rows: [
      ['AUS', 120_000, null],
      ['USA', 110_000, null],
      ['CHN', 90_000, null],
      ['MMR', 80_000, null],
    ],
    names: Object.fromEntries(
      ['AUS', 'USA', 'CHN', 'MMR'].map((code) => [code, { long: `The Democratic Republic of ${code}`, short: `D.R. ${code}` }]),
    ),
  },
  {
    name: 'repeated',
    spec: base,
    fields: [fields[0]!, { name: 'year', type: 'year' }, ...fields.slice(1)],
    primaryKey: ['country', 'year'],
    rows: [
      ['CHN', 2024, 1, null],
      ['CHN', 2025, 2, null],
    ],
    names,
  },
  {
    name: 'facets',
    spec: { ...base, facet: 'year', highlight: ['CHN'] },
    fields: [fields[0]!, { name: 'year', type: 'year' }, ...fields.slice(1)],
    primaryKey: ['country', 'year'],
    rows: [2010, 2015, 2020, 2025].flatMap((year, k) => [
      ['CHN', year, 90 + 60 * k, null],
      ['USA', year, 17 * k, null],
      ['AUS', year, 3 + 8 * k, null],
    ]),
    names,
  },
  {
    name: 'facets-shaded',
    spec: { ...base, y: 'share', kind: 'choropleth', breaks: [10, 50], facet: 'year' },
    fields: [shares[0]!, { name: 'year', type: 'year' }, ...shares.slice(1)],
    primaryKey: ['country', 'year'],
    rows: [
      ['CHN', 2010, 95, null],
      ['CHN', 2024, 69, null],
      ['USA', 2024, 13, null],
      ['AUS', 2024, 7, null],
    ],
    names,
  },
  {
    name: 'right-to-left',
    spec: { ...base, title: 'الصين وأستراليا' },
    fields,
    primaryKey,
    rows: [
      ['CHN', 270, null],
      ['AUS', 29, null],
    ],
    names: { CHN: { long: 'الصين', short: 'الصين' }, AUS: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
