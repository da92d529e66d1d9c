import type { Example } from '../chart-type.ts'
import { base, fields, names, primaryKey } from './example-words.ts'

const years = [{ name: 'year', type: 'year' }, ...fields.slice(1)]

/** Examples of lines and bands of reference. */
export const referenceExamples: Example[] = [
  {
    name: 'references-lying',
    spec: {
      ...base,
      sort: '-value',
      references: [
        { at: 60_000, text: 'needed by 2030' },
        { from: 24_000, to: 31_000, text: 'what one smelter takes in' },
      ],
    },
    fields,
    primaryKey,
    rows: [
      ['A', 51_000, null],
      ['B', 29_000, 'estimated'],
      ['C', 4800, null],
      ['D', null, 'withheld'],
    ],
    names,
  },
  {
    name: 'references-upright',
    spec: {
      ...base,
      x: 'year',
      labels: false,
      references: [
        { axis: 'x', at: 2017, text: 'Quotas end' },
        { axis: 'x', from: 2021, to: 2022, text: 'The mine stands still' },
        { at: 110, text: 'allowed in a year' },
      ],
    },
    fields: years,
    primaryKey: ['year'],
    rows: [62, 80, 95, 40, 44, 90, 118].map((value, k) => [2018 + k, value, null]),
  },
  {
    name: 'references-values',
    spec: { ...base, x: 'year', references: [{ at: 100, text: 'target' }] },
    fields: years,
    primaryKey: ['year'],
    rows: [62, 80, 99, 104].map((value, k) => [2021 + k, value, null]),
  },
  {
    name: 'references-months',
    spec: { ...base, x: 'month', references: [{ axis: 'x', at: '2025-04-04', text: 'Seven elements under licence' }] },
    fields: [{ name: 'month', type: 'string' }, ...fields.slice(1)],
    primaryKey: ['month'],
    rows: [
      ['2025-01/2025-02', 8511, null],
      ['2025-03', 5666, null],
      ['2025-04', 4785, null],
      ['2025-05', 5864, null],
      ['2025-07', 5994, 'derived'],
    ],
  },
  {
    name: 'references-facets',
    spec: { ...base, facet: 'year', references: [{ at: 60_000, text: 'needed by 2030' }] },
    fields: [{ name: 'year', type: 'year' }, ...fields],
    primaryKey: ['year', 'country'],
    rows: [2023, 2024].flatMap((year, k) => [
      [year, 'A', 51_000 - k * 20_000, null],
      [year, 'B', 9000 + k * 8000, null],
    ]),
    names,
  },
]
