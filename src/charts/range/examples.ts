import type { Example } from '../chart-type.ts'

const fields = [{ name: 'country', type: 'string' }, { name: 'edition', type: 'string' }, { name: 'output', type: 'number', unit: 't' }, { name: 'output_flag', type: 'string' }]
const base = { type: 'range', x: 'country', y: 'output', series: 'edition', title: 'Three shared one number', subtitle: 'Output, tonnes' }
const primaryKey = ['country', 'edition']
const names = { A: { long: 'Aland', short: 'Al.' }, B: { long: 'Borduria', short: 'Bord.' }, C: { long: 'Democratic Republic of Camporia', short: 'D.R. Camporia' } }
const single = [{ name: 'country', type: 'string' }, { name: 'kind', type: 'string' }, { name: 'output', type: 'number', unit: 'percent' }, { name: 'output_flag', type: 'string' }]

/** Examples of the range chart. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, sort: '-value', highlight: ['A', 'B'], change: { from: 1000 } }, fields, primaryKey, rows: [['A', '2025', 13000, null], ['A', '2026', 29000, null], ['B', '2025', 13000, 'estimated'], ['B', '2026', 1500, null], ['C', '2025', 300, null], ['C', '2026', 300, null], ['D', '2025', 20, null], ['D', '2026', 560, null]], names },
  { name: 'log', spec: { ...base, sort: '-value', log: true, change: { from: 1000 } }, fields, primaryKey, rows: [['A', '2025', 13000, null], ['A', '2026', 29000, null], ['B', '2025', 13000, null], ['B', '2026', 1500, null], ['C', '2025', 300, null], ['C', '2026', 300, null], ['D', '2025', 20, null], ['D', '2026', 560, null]], names },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows: [['A', '2025', 1, null]] },
  { name: 'one', spec: { ...base, series: undefined }, fields, primaryKey, rows: [['A', '2025', 500, null]], names },
  { name: 'missing', spec: { ...base, series: undefined, sort: '-value' }, fields, primaryKey, rows: [['A', '2025', 500, null], ['B', '2025', null, 'not-available'], ['C', '2025', null, 'withheld'], ['D', '2025', 0, null]], names },
  { name: 'coloured', spec: { ...base, series: 'kind', sort: '-value' }, fields: single, primaryKey: ['country', 'kind'], rows: [['A', 'clay', 30.2, null], ['B', 'sand', 18.5, null], ['C', 'clay', 3.5, null], ['D', 'rock', 12, 'estimated']], names },
  { name: 'several', spec: { ...base, series: 'kind', zero: false }, fields: single, primaryKey: ['country', 'kind'], rows: [['A', 'text', 85, null], ['A', 'table', 91, null], ['A', 'annex', 84.3, 'derived'], ['B', 'text', 60, null]], names },
  { name: 'many', spec: { ...base, series: undefined, sort: '-value' }, fields, primaryKey, rows: Array.from({ length: 16 }, (_, k) => [`K${k}`, '1', 10000 - k * 600, null]), names: { K2: { long: 'A deposit with a name that is far too long for its column', short: 'A long name' } } },
  { name: 'right-to-left', spec: { ...base, series: undefined, highlight: ['A'] }, fields, primaryKey, rows: [['A', '1', 90, null], ['B', '1', 20, null]], names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } } },
]
