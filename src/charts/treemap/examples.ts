import type { Value } from '../../data/table.ts'
import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'region', type: 'string' },
  { name: 'reserves', type: 'number', unit: 'Mt' },
  { name: 'reserves_flag', type: 'string' },
]
const primaryKey = ['country']
const base = {
  type: 'treemap',
  x: 'country',
  y: 'reserves',
  title: 'One country holds more than half',
  subtitle: 'Reserves, million tonnes',
}
const names = {
  CHN: { long: 'China', short: 'China' },
  BRA: { long: 'Brazil', short: 'Brazil' },
  AUS: { long: 'Australia', short: 'Australia' },
  RUS: { long: 'Russia', short: 'Russia' },
  VNM: { long: 'Vietnam', short: 'Vietnam' },
  USA: { long: 'United States', short: 'U.S.' },
  GRL: { long: 'Greenland', short: 'Greenland' },
  TZA: { long: 'Tanzania', short: 'Tanzania' },
  ZAF: { long: 'South Africa', short: 'S. Africa' },
  CAN: { long: 'Canada', short: 'Canada' },
  MYS: { long: 'Malaysia', short: 'Malaysia' },
  IND: { long: 'India', short: 'India' },
  MMR: { long: 'Myanmar', short: 'Myanmar' },
}
const rows: Value[][] = [
  ['AUS', 'Oceania', 6.3, null],
  ['BRA', 'Americas', 11, null],
  ['CAN', 'Americas', 0.83, null],
  ['CHN', 'Asia', 44, null],
  ['GRL', 'Americas', 1.5, null],
  ['IND', 'Asia', null, 'not-available'],
  ['MMR', 'Asia', null, 'withheld'],
  ['MYS', 'Asia', 0.71, null],
  ['RUS', 'Europe', 3.8, 'estimated'],
  ['TZA', 'Africa', 0.89, null],
  ['USA', 'Americas', 1.9, null],
  ['VNM', 'Asia', 3.5, null],
  ['ZAF', 'Africa', 0.86, null],
]
const known = { country: { not: ['IND', 'MMR'] } }
const LONG = [
  'Democratic Republic of the Inland Plateau',
  'Former territories beyond the eastern ranges',
  'Archipelago of the southern shelf',
]

/** Examples of the treemap. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...base, where: known, highlight: ['CHN'] }, fields, primaryKey, rows, names },
  { name: 'groups', spec: { ...base, where: known, series: 'region' }, fields, primaryKey, rows, names },
  { name: 'plain', spec: { ...base, where: { country: ['CHN', 'BRA', 'AUS', 'USA'] } }, fields, primaryKey, rows, names },
  { name: 'collected', spec: { ...base, where: known, collect: 2, highlight: ['MYS'] }, fields, primaryKey, rows, names },
  { name: 'empty', spec: { ...base, where: { country: 'none' } }, fields, primaryKey, rows },
  { name: 'missing', spec: { ...base, highlight: ['USA'] }, fields, primaryKey, rows, names },
  { name: 'long-labels', spec: base, fields, primaryKey, rows: LONG.map((country, k) => [country, 'A', 50 - 21 * k, null]) },
  {
    name: 'many',
    spec: { ...base, series: 'region' },
    fields,
    primaryKey,
    rows: Array.from({ length: 42 }, (_, k) => [`Place ${k + 1}`, `Region ${(k * k) % 7}`, Math.round(900 / (k + 1)) / 10, null]),
  },
  { name: 'one', spec: { ...base, where: { country: 'CHN' } }, fields, primaryKey, rows, names },
  {
    name: 'right-to-left',
    spec: { ...base, title: 'الصين' },
    fields,
    primaryKey,
    rows: [
      ['a', 'A', 44, null],
      ['b', 'A', 11, null],
    ],
    names: { a: { long: 'الصين', short: 'الصين' }, b: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
