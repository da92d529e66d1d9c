import type { Example } from '../chart-type.ts'
import { base, chain, fields, stages } from './example-words.ts'

/** More series than the palette has colours. */
const seven = ['D', 'E', 'F', 'G', 'H', 'I', 'J']
const sevenNames = Object.fromEntries(seven.map((code, k) => [code, { long: `Country ${k + 1}`, short: `C. ${k + 1}` }]))

/** Examples of more series than the palette has colours. */
export const manyExamples: Example[] = [
  {
    name: 'grouped-many',
    spec: { ...base, x: 'stage', y: 'share', series: 'country' },
    fields: chain,
    primaryKey: ['stage', 'country'],
    rows: ['mine', 'refine'].flatMap((stage, s) => seven.map((code, k) => [stage, code, 40 - 5 * k + 3 * s, null])),
    names: { ...stages, ...sevenNames },
  },
  {
    name: 'grouped-sparse',
    spec: { ...base, x: 'stage', y: 'share', series: 'country' },
    fields: chain,
    primaryKey: ['stage', 'country'],
    rows: [['mine', 'D', 30, null], ...seven.map((code, k) => [`s${k}`, code, 40 - 5 * k, null]), ['mine', 'J', 12, null]],
    names: {
      ...stages,
      ...sevenNames,
      ...Object.fromEntries(seven.map((_, k) => [`s${k}`, { long: `Step ${k + 1}`, short: `Step ${k + 1}` }])),
    },
  },
  {
    name: 'stack-many',
    spec: { ...base, x: 'year', series: 'country', arrange: 'stack' },
    fields: [{ name: 'year', type: 'year' }, ...fields],
    primaryKey: ['year', 'country'],
    rows: [2021, 2022, 2023, 2024].flatMap((year, y) => seven.map((code, k) => [year, code, 900 - 110 * k + 40 * y, null])),
    names: sevenNames,
  },
  {
    name: 'stack-lacking',
    spec: {
      ...base,
      x: 'stage',
      y: 'share',
      series: 'country',
      arrange: 'percent',
      remainder: { label: 'Everything else', short: 'Else' },
    },
    fields: chain,
    primaryKey: ['stage', 'country'],
    rows: ['mine', 'refine', 'magnet'].flatMap((stage, s) =>
      seven.map((code, k) => [
        stage,
        code,
        k > 1 && s < 2 ? null : 14 - k - s,
        k > 1 && s < 2 ? (k < 5 ? 'not-available' : 'withheld') : null,
      ]),
    ),
    names: { ...stages, ...sevenNames },
  },
  {
    name: 'facets-many',
    spec: { ...base, x: 'country', facet: 'stage', y: 'share', series: 'country' },
    fields: chain,
    primaryKey: ['stage', 'country'],
    rows: ['mine', 'refine', 'magnet'].flatMap((stage, s) => seven.map((code, k) => [stage, code, 40 - 5 * k + 3 * s, null])),
    names: { ...stages, ...sevenNames },
  },
  {
    name: 'facets-years-many',
    spec: { ...base, x: 'year', facet: 'stage', y: 'share', series: 'country', arrange: 'percent' },
    fields: [{ name: 'year', type: 'year' }, ...chain],
    primaryKey: ['year', 'stage', 'country'],
    rows: [2022, 2023, 2024].flatMap((year, y) =>
      ['mine', 'refine'].flatMap((stage, s) => seven.map((code, k) => [year, stage, code, 17 - 2.5 * k + s + y, null])),
    ),
    names: { ...stages, ...sevenNames },
  },
  {
    name: 'facets-grouped-many',
    spec: { ...base, x: 'year', facet: 'stage', y: 'share', series: 'country' },
    fields: [{ name: 'year', type: 'year' }, ...chain],
    primaryKey: ['year', 'stage', 'country'],
    rows: [2023, 2024].flatMap((year, y) =>
      ['mine', 'refine'].flatMap((stage, s) => seven.map((code, k) => [year, stage, code, 26 - 3 * k + s * k + y, null])),
    ),
    names: { ...stages, ...sevenNames },
  },
]
