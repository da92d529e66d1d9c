import { expect, test } from 'vitest'
import { type as area } from '../../charts/area/index.ts'
import { type as bar } from '../../charts/bar/index.ts'
import { type as sankey } from '../../charts/sankey/index.ts'
import { type as treemap } from '../../charts/treemap/index.ts'
import { type as waffle } from '../../charts/waffle/index.ts'
import { type as waterfall } from '../../charts/waterfall/index.ts'
import type { Chart } from '../../charts/chart.ts'
import type { ChartType } from '../../charts/chart-type.ts'
import { chartSpecSchema, type ChartSpec } from '../../charts/spec.ts'
import type { Dataset } from '../../data/catalogue.ts'
import { makeTable } from '../../data/make-table.ts'
import { datasetRecord } from '../../data/record-schema.ts'
import type { Issue } from '../../issues/issue.ts'
import { checkChart, traitsOf } from './index.ts'

const FIELDS = [
  { name: 'country', type: 'string' as const },
  { name: 'stage', type: 'string' as const },
  { name: 'year', type: 'year' as const },
  { name: 'output', type: 'number' as const, unit: 't' },
]
const MONTHS = [{ ...FIELDS[0]! }, { ...FIELDS[1]! }, { name: 'period', type: 'string' as const }, { ...FIELDS[3]! }]

function datasetOf(id: string, fields: typeof FIELDS | typeof MONTHS, versions: Record<string, (string | number)[][]>): Dataset {
  const primaryKey = fields.slice(0, 3).map(({ name }) => name)
  const record = datasetRecord.parse({
    title: 'Output',
    description: 'Output.',
    fields: fields.map((field) => ({ ...field, title: field.name, description: field.name })),
    primaryKey,
    sources: ['a'],
    licence: { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
    rules: [],
  })
  return {
    id,
    record,
    versions: Object.entries(versions).map(([version, rows]) => ({
      id: version,
      file: 'f.json',
      table: makeTable({ dataset: id, version, edition: version, published: version, fields, primaryKey, sources: ['a'] }, rows),
    })),
  }
}

const YEARS = ['CHN', 'USA'].flatMap((country) =>
  ['mine', 'refinery'].flatMap((stage) => [2024, 2025].map((year) => [country, stage, year, 10])),
)
const PERIODS = ['2025', '2025-01/2025-09', '2025-09', 'not stated'].map((period) => ['CHN', 'mine', period, 10])
const datasets = new Map([
  ['output', datasetOf('output', FIELDS, { '2025': YEARS, '2026': YEARS })],
  ['periods', datasetOf('periods', MONTHS, { '2026': PERIODS })],
])

function found(type: unknown, spec: Record<string, unknown>): Issue[] {
  const made = type as ChartType
  const read = chartSpecSchema
    .loose()
    .parse({ type: made.name, dataset: 'output', y: 'output', title: 'T', subtitle: 'S', ...spec }) as ChartSpec
  const placeOf = (path: readonly PropertyKey[]) => ({ file: path.map(String).join('.'), line: 1, column: 1 })
  const chart = { id: 'c', file: 'c.yaml', spec: read, placeOf } as unknown as Chart
  return checkChart(chart, { datasets, sources: new Map() }, traitsOf(made, read))
}
const codes = (type: unknown, spec: Record<string, unknown>): string[] => found(type, spec).map(({ code }) => code)

const mine = { stage: 'mine' }
const ADDS = ['chart/adds-moments']

test.each<[string, unknown, Record<string, unknown>]>([
  ['bands that end in years', sankey, { x: 'year', series: 'country', where: mine }],
  ['bands that begin in years', sankey, { x: 'country', series: 'year', where: mine }],
  ['shares whose wholes are years', sankey, { x: 'year', series: 'country', wholes: 'x', where: mine }],
  ['tiles that are years', treemap, { x: 'year', where: { ...mine, country: 'CHN' } }],
  ['groups of tiles that are years', treemap, { x: 'country', series: 'year', where: mine }],
  ['tiles of two years, which no channel tells', treemap, { x: 'country', series: 'stage' }],
  ['squares that are years', waffle, { x: 'year', where: { ...mine, country: 'CHN' } }],
  ['a stack of years', bar, { x: 'country', series: 'year', arrange: 'stack', where: mine }],
  ['parts of a hundred that are years', bar, { x: 'country', series: 'year', arrange: 'percent', where: mine }],
  ['a stack of editions', area, { x: 'year', series: 'edition', editions: 'all', where: { ...mine, country: 'CHN' } }],
  ['tiles of editions', treemap, { x: 'country', series: 'edition', editions: ['2025', '2026'], where: { ...mine, year: 2025 } }],
  ['tiles that are spans and the months in them', treemap, { dataset: 'periods', x: 'period' }],
])('%s are refused', (_name, type, spec) => expect(codes(type, spec)).toEqual(ADDS))

test.each<[string, unknown, Record<string, unknown>]>([
  ['bands of one year', sankey, { x: 'stage', series: 'country', where: { year: 2025 } }],
  ['bands that end in the one year drawn', sankey, { x: 'year', series: 'country', where: { ...mine, year: 2025 } }],
  ['tiles of one year', treemap, { x: 'country', series: 'stage', where: { year: 2025 } }],
  ['tiles of the last printing of one year', treemap, { x: 'country', editions: 'last', where: { ...mine, year: 2025 } }],
  ['a waffle for each year', waffle, { x: 'country', series: 'year', where: mine }],
  ['a stack at each year', bar, { x: 'year', series: 'country', arrange: 'stack', where: mine }],
  ['a stack in a panel for each year', bar, { x: 'country', series: 'stage', facet: 'year', arrange: 'stack' }],
  ['a stack over editions', bar, { x: 'edition', series: 'country', editions: 'all', arrange: 'stack', where: { ...mine, year: 2025 } }],
  ['years side by side', bar, { x: 'country', series: 'year', where: mine }],
  ['layers of years', area, { x: 'year', series: 'country', arrange: 'layered', where: mine }],
  ['areas over years, each cell as last printed', area, { x: 'year', series: 'country', editions: 'last', where: mine }],
  ['what a running total gains in each year', waterfall, { x: 'year', totals: [], where: { ...mine, country: 'CHN' } }],
])('%s pass', (_name, type, spec) => expect(codes(type, spec)).toEqual([]))

test('the refusal stands at the field, and says what to keep and where years belong', () =>
  expect(found(sankey, { x: 'year', series: 'country', where: mine })).toMatchObject([
    {
      place: { file: 'x', field: 'x' },
      got: '2024, 2025',
      expected: 'one year in each whole',
      hint: 'Keep one under where: { year: 2025 }, and name a field of parts as x; several moments stand beside each other in bars, lines or a heat map.',
    },
  ]))
