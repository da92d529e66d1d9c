import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
const base = { type: 'bar', x: 'country', y: 'output', title: 'One stands far ahead', subtitle: 'Output, tonnes' }
const primaryKey = ['country']
const names = { A: { long: 'Aland', short: 'Al.' }, B: { long: 'Borduria', short: 'Bord.' }, C: { long: 'Democratic Republic of Camporia', short: 'D.R. Camporia' } }
const chain = [{ name: 'stage', type: 'string' }, { name: 'country', type: 'string' }, { name: 'share', type: 'number', unit: 'percent' }, { name: 'share_flag', type: 'string' }]
const stages = { mine: { long: 'Mining', short: 'Mining' }, refine: { long: 'Refining', short: 'Refining' }, magnet: { long: 'Magnets', short: 'Magnets' } }

/** Examples of the bar chart. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, highlight: ['B'], sort: '-value' }, fields, primaryKey, rows: [['A', 51000, null], ['B', 29000, 'estimated'], ['C', 4800, null], ['D', 0, null]], names },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows: [['A', 1, null]] },
  { name: 'one', spec: base, fields, primaryKey, rows: [['A', 500, null]] },
  { name: 'missing', spec: { ...base, sort: '-value' }, fields, primaryKey, rows: [['A', 51000, null], ['B', 29000, null], ['C', null, 'not-available'], ['D', null, 'withheld'], ['E', null, 'not-available'], ['F', 12, null]], names },
  { name: 'negative', spec: base, fields, primaryKey, rows: [['A', 16000, null], ['B', -11500, null], ['C', -600, null]], names },
  {
    name: 'revised',
    spec: { ...base, series: 'edition', arrange: 'revised', sort: '-value' },
    fields: [...fields, { name: 'edition', type: 'string' }],
    primaryKey: ['country', 'edition'],
    rows: [['A', 44, null, '1'], ['B', 21, null, '1'], ['C', 3, null, '1'], ['A', 44, null, '2'], ['B', 11, null, '2'], ['C', 3, null, '2']],
    names,
  },
  { name: 'years', spec: { ...base, x: 'year' }, fields: [{ name: 'year', type: 'year' }, ...fields.slice(1)], primaryKey: ['year'], rows: [[2019, 100, null], [2020, 140, null], [2021, null, 'withheld'], [2022, null, 'not-available'], [2023, 0, null], [2024, 120, null]] },
  {
    name: 'months',
    spec: { ...base, x: 'month', highlight: ['2025-05'] },
    fields: [{ name: 'month', type: 'string' }, ...fields.slice(1)],
    primaryKey: ['month'],
    rows: [['2024-11', 5000, null], ['2025-01/2025-02', 9000, null], ['2025-03', 5666, null], ['2025-04', 2628, 'derived'], ['2025-05', 1238, null], ['2025-07', 5994, null]],
  },
  {
    name: 'chain',
    spec: { ...base, x: 'stage', y: 'share', series: 'country', arrange: 'percent', stream: true, outside: 'outside A', remainder: { label: 'All other countries' } },
    fields: chain, primaryKey: ['stage', 'country'],
    rows: [['mine', 'CHN', 60, null], ['refine', 'CHN', 91, null], ['magnet', 'CHN', 94, null]],
    names: { ...stages, CHN: { long: 'Aland', short: 'Aland' } },
  },
  {
    name: 'chain-many',
    spec: { ...base, x: 'stage', y: 'share', series: 'country', arrange: 'percent', stream: true, outside: 'outside A' },
    fields: chain, primaryKey: ['stage', 'country'],
    rows: [['mine', 'CHN', 61, null], ['mine', 'MMR', 16, null], ['mine', 'USA', 9, null], ['mine', 'AUS', 4, null], ['mine', 'OTH', 10, null], ['refine', 'CHN', 91, null], ['refine', 'MYS', 4, null], ['refine', 'USA', 1, null], ['refine', 'OTH', 4, null]],
    names: { ...stages, CHN: { long: 'Aland', short: 'Aland' }, MMR: { long: 'Borduria', short: 'Bord.' }, USA: { long: 'United Camporia', short: 'U.C.' }, AUS: { long: 'Syldavia', short: 'Syld.' }, MYS: { long: 'San Theodoros', short: 'San Th.' }, OTH: { long: 'All others', short: 'others' } },
  },
  {
    name: 'percent',
    spec: { ...base, x: 'stage', y: 'share', series: 'country', arrange: 'percent' },
    fields: chain, primaryKey: ['stage', 'country'],
    rows: [['mine', 'A', 49, null], ['mine', 'B', 33, null], ['mine', 'C', 14, null], ['refine', 'A', 2, null], ['refine', 'B', 7, null], ['refine', 'C', 60, null], ['magnet', 'A', 31, null], ['magnet', 'B', 69, null]],
    names: { ...stages, ...names },
  },
  { name: 'grouped', spec: { ...base, x: 'stage', y: 'share', series: 'country' }, fields: chain, primaryKey: ['stage', 'country'], rows: [['mine', 'A', 49, null], ['mine', 'B', 33, null], ['refine', 'A', 2, null], ['refine', 'B', 7, null]], names: { ...stages, ...names } },
  { name: 'many', spec: { ...base, sort: '-value' }, fields, primaryKey, rows: Array.from({ length: 18 }, (_, k) => [`K${k}`, 10000 - k * 530, null]), names: { K3: { long: 'A country with a name that is far too long for its column', short: 'A long name' } } },
  { name: 'right-to-left', spec: { ...base, highlight: ['A'] }, fields, primaryKey, rows: [['A', 90, null], ['B', 20, null]], names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } } },
]
