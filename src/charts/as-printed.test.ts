import { expect, test } from 'vitest'
import type { Dataset } from '../data/catalogue.ts'
import { makeTable } from '../data/make-table.ts'
import { datasetRecord } from '../data/record-schema.ts'
import { asPrinted, otherPrintings } from './as-printed.ts'
import type { Chart } from './chart.ts'
import type { ChartSpec } from './spec.ts'

const FIELDS = [
  { name: 'country', title: 'Country', type: 'string' as const, description: 'C.' },
  { name: 'year', title: 'Year', type: 'year' as const, description: 'Y.' },
  { name: 'output', title: 'Output', type: 'number' as const, unit: 't' as const, description: 'O.', flags: ['estimated' as const] },
]
const record = datasetRecord.parse({
  title: 'Mines',
  description: 'Mines.',
  fields: FIELDS,
  primaryKey: ['country', 'year'],
  sources: ['a'],
  licence: { name: 'PD', title: 'Public domain' },
})

type Row = [string, number, number, string | null]
const version = (id: string, rows: Row[], withdrawn?: string): Dataset['versions'][number] => ({
  id,
  file: `${id}.json`,
  table: makeTable(
    {
      dataset: 'mines',
      version: id,
      edition: id,
      published: id,
      fields: [
        { name: 'country', type: 'string' },
        { name: 'year', type: 'year' },
        { name: 'output', type: 'number', unit: 't' },
        { name: 'output_flag', type: 'string' },
      ],
      primaryKey: ['country', 'year'],
      sources: ['a'],
    },
    rows,
  ),
  lock: { dataset: 'mines', version: id, sha256: '', date: '2026-01-01', ...(withdrawn === undefined ? {} : { withdrawn }) },
})
const mines = (...versions: Dataset['versions']): Dataset => ({ id: 'mines', record, versions })
const spec = (more: Record<string, unknown> = {}): ChartSpec =>
  ({
    type: 'bar',
    dataset: 'mines',
    x: 'country',
    y: 'output',
    where: { year: 2024 },
    notes: [],
    names: {},
    elements: [],
    beside: [],
    sort: '-value',
    ...more,
  }) as unknown as ChartSpec
const chart = (more?: Record<string, unknown>): Chart => ({
  id: 'c',
  file: 'c.yaml',
  spec: spec(more),
  placeOf: () => ({ file: 'c.yaml' }),
  texts: [],
})

const OLD: Row[] = [
  ['AUS', 2024, 13, null],
  ['CHN', 2024, 270, null],
]
const NEW: Row[] = [
  ['AUS', 2024, 29, null],
  ['CHN', 2024, 270, null],
  ['CHN', 2025, 270, null],
]

test('an earlier version that prints a cell otherwise is a ghost of the newest', () =>
  expect(otherPrintings(spec(), mines(version('2025', OLD), version('2026', NEW)))).toEqual(['2025', '2026']))
test('a flag that differs makes a printing differ too', () =>
  expect(otherPrintings(spec(), mines(version('2025', [['CHN', 2024, 270, 'estimated']]), version('2026', NEW)))).toEqual(['2025', '2026']))
test('no ghost where the cells drawn are alike, or are in no other version', () => {
  expect(otherPrintings(spec({ where: { country: 'CHN', year: 2024 } }), mines(version('2025', OLD), version('2026', NEW)))).toEqual([])
  expect(otherPrintings(spec({ where: { year: 2025 } }), mines(version('2025', OLD), version('2026', NEW)))).toEqual([])
})
test('a withdrawn version and one published later than the pinned one cast no shadow', () => {
  expect(otherPrintings(spec(), mines(version('2025', OLD, 'wrong unit'), version('2026', NEW)))).toEqual([])
  expect(otherPrintings(spec({ dataset: 'mines@2025' }), mines(version('2025', OLD), version('2026', NEW)))).toEqual([])
})
test('a chart that draws editions already has no such view', () =>
  expect(otherPrintings(spec({ editions: 'all' }), mines(version('2025', OLD), version('2026', NEW)))).toEqual([]))
test('categories become a row of dots, an edition each; years a line an edition, a panel for each series', () => {
  const dataset = mines(version('2025', OLD), version('2026', NEW))
  expect(asPrinted(chart(), dataset)).toMatchObject({
    id: 'c-as-printed',
    spec: { type: 'range', series: 'edition', highlight: ['2026'], editions: ['2025', '2026'] },
  })
  expect(asPrinted(chart({ type: 'line', x: 'year', series: 'country', where: undefined }), dataset)).toMatchObject({
    spec: { type: 'line', series: 'edition', facet: 'country' },
  })
})
test('where series and categories leave editions no channel there is no view', () =>
  expect(asPrinted(chart({ series: 'year' }), mines(version('2025', OLD), version('2026', NEW)))).toBeUndefined())
