import { expect, test } from 'vitest'
import type { Chart } from '../../charts/chart.ts'
import { liveChart } from '../../charts/live.ts'
import { chartSpecSchema } from '../../charts/spec.ts'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { makeTable } from '../../data/make-table.ts'
import { datasetRecord } from '../../data/record-schema.ts'
import type { Source } from '../../data/source-schema.ts'
import { checkFields } from './fields.ts'
import { checkLive } from './live.ts'
import { checkMixing } from './mixing.ts'

const FIELDS = [
  { name: 'country', title: 'Country', type: 'string' as const, description: 'C.' },
  { name: 'year', title: 'Year', type: 'year' as const, description: 'Y.' },
  { name: 'output', title: 'Output', type: 'number' as const, unit: 't' as const, description: 'O.' },
]
const record = datasetRecord.parse({
  title: 'Mines',
  description: 'Mines.',
  fields: FIELDS,
  primaryKey: ['country', 'year'],
  sources: ['a'],
  licence: { name: 'PD', title: 'Public domain' },
})

function catalogueOf(level: Source['level'] = 'open'): Catalogue {
  const head = {
    dataset: 'mines',
    version: '1',
    edition: 'E',
    published: '2026',
    fields: FIELDS,
    primaryKey: ['country', 'year'],
    sources: ['a'],
  }
  const rows = ['CHN', 'USA', 'AUS'].flatMap((country) =>
    [2020, 2021].map((year) => [country, year, country === 'AUS' && year === 2020 ? 0 : year]),
  )
  const dataset: Dataset = { id: 'mines', record, versions: [{ id: '1', file: 'f.json', table: makeTable(head, rows) }] }
  return { datasets: new Map([['mines', dataset]]), sources: new Map([['a', { id: 'a', level } as unknown as Source]]) }
}

const PLAIN = { title: 'Output', subtitle: 'Tonnes' }
const PICK = { field: 'country', label: 'Countries', from: ['CHN', 'USA', 'AUS'], most: 3 }

const chartOf = (more: Record<string, unknown>): Chart =>
  ({
    id: 'c',
    file: 'c.yaml',
    texts: [],
    placeOf: () => ({ file: 'c.yaml' }),
    spec: chartSpecSchema.loose().parse({
      type: 'line',
      dataset: 'mines',
      where: { country: ['CHN', 'USA'] },
      x: 'year',
      y: 'output',
      series: 'country',
      title: 'T',
      subtitle: 'S',
      ...more,
    }),
  }) as unknown as Chart
const faults = (live: Record<string, unknown>, level?: Source['level']): string[] =>
  checkLive(chartOf({ live: { ...PLAIN, ...live } }), catalogueOf(level)).map(({ message, got }) => got ?? message)

test('codes and a stretch of an open table may be chosen', () => expect(faults({ pick: PICK, span: { label: 'Years' } })).toEqual([]))
test('rows that may not be given away are not sent to browsers', () => {
  expect(faults({ pick: PICK }, 'facts')).toEqual(['mines'])
  expect(faults({ pick: PICK }, 'closed')).toEqual(['mines'])
})
test('something is chosen', () => expect(faults({})).toEqual(['This lets readers choose nothing.']))
test('codes are picked from a channel', () => expect(faults({ pick: { ...PICK, field: 'source', from: ['a', 'b'] } })).toEqual(['source']))
test('what is drawn is offered, and may be picked', () => {
  expect(faults({ pick: { ...PICK, from: ['USA', 'AUS'] } })).toEqual(['CHN'])
  expect(faults({ pick: { ...PICK, most: 1 } })).toEqual(['1'])
})
test('a stretch needs values in order', () => {
  const chart = chartOf({ x: 'country', series: 'year', live: { ...PLAIN, span: { label: 'Countries' } } })
  expect(checkLive(chart, catalogueOf()).map(({ got }) => got)).toEqual(['country'])
})
test('words for any choice hold no number', () =>
  expect(faults({ pick: PICK, subtitle: 'Tonnes, :n[3]{#a/b}' })).toEqual([
    'Words for whatever readers choose hold no number, since none would be true of all.',
  ]))

test('the chart of all that may be chosen has plain words and every code', () =>
  expect(liveChart(chartOf({ alt: 'Two lines.', live: { ...PLAIN, pick: PICK } }))?.spec).toMatchObject({
    title: 'Output',
    where: { country: ['CHN', 'USA', 'AUS'] },
    controls: [],
  }))

test('a field that is on no channel is answered with the nearest that is', () =>
  expect(checkLive(chartOf({ live: { ...PLAIN, pick: { ...PICK, field: 'contry' } } }), catalogueOf())).toMatchObject([
    { got: 'contry', hint: 'did you mean "country"?', expected: 'year, country' },
  ]))
test('what is said of the chart of all choices stands where the codes to pick are listed', () => {
  const placeOf = (path: readonly PropertyKey[]) => ({ file: path.map(String).join('.'), line: 1, column: 1 })
  const wide = liveChart({ ...chartOf({ live: { ...PLAIN, pick: { ...PICK, from: ['CHN', 'AUT'] } } }), placeOf })!
  expect(checkFields(wide, catalogueOf())).toMatchObject([
    { code: 'chart/unknown-code', got: 'AUT', place: { file: 'live.pick.from.1', field: 'live' } },
  ])
  expect(wide.placeOf(['where', 'year'])).toMatchObject({ file: 'where.year' })
  const overlap = { ...record, rules: [{ id: 'w', text: 'Whole.', fields: [], overlaps: { country: ['USA'] } }] }
  const { datasets, sources } = catalogueOf()
  const ruled = { datasets: new Map([['mines', { ...datasets.get('mines')!, record: overlap }]]), sources }
  const sums = { ...wide, spec: { ...wide.spec, where: { country: ['CHN', 'USA'] } } }
  expect(checkMixing(sums, ruled, { sums: true })).toMatchObject([
    { code: 'chart/overlap', hint: 'Take USA out of live: pick: from.', place: { file: 'live.pick.from.1' } },
  ])
})

test('a note waits only for what may be drawn: codes that are offered, or places of x', () => {
  const notes = ['Any.', { of: 'CHN', text: 'A quota.' }, { of: ['AUS', 'USA'], text: 'Two.' }, { of: 2021, text: 'Estimated.' }]
  expect(faults({ pick: PICK, notes })).toEqual([])
  expect(faults({ pick: PICK, notes: [{ of: ['CHN', 'CHM'], text: 'A quota.' }] })).toEqual(['CHM'])
  expect(faults({ pick: { ...PICK, from: ['CHN', 'USA'] }, notes: [{ of: 'AUS', text: 'Not offered.' }] })).toEqual(['AUS'])
  expect(faults({ pick: PICK, notes: [{ of: '2030', text: 'Later.' }] })).toEqual(['2030'])
})
test('a note that waits holds no bound number either', () =>
  expect(faults({ pick: PICK, notes: [{ of: 'CHN', text: 'It is :n[69 percent]{#share}.' }] })).toHaveLength(1))
