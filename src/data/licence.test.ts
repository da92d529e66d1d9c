import { expect, test } from 'vitest'
import { exampleTable } from './example-table.ts'
import { levelOf, levelOfSources, sourceIds, sourcesOf, strictest } from './licence.ts'
import type { LicenceLevel, Source } from './source-schema.ts'

const source = (id: string, level: LicenceLevel): [string, Source] => [
  id,
  { id, title: id, publisher: id, url: 'https://example.org/', read: { date: '2026-01-01', archived: false }, licence: level, level },
]
const sources = new Map([source('survey', 'open'), source('paper', 'facts'), source('agency', 'closed')])
const table = exampleTable([
  ['AUS', 2023, 1, null, 'survey'],
  ['AUS', 2024, 1, null, 'paper'],
  ['CAN', 2024, 1, null, 'agency'],
  ['IND', 2024, 1, null, 'nobody'],
])

test('levelOf(table, sources, rows) is open where every row is', () => expect(levelOf(table, sources, [0])).toBe('open'))
test('levelOf(table, sources, rows) is the strictest of its rows', () => expect(levelOf(table, sources, [0, 1])).toBe('facts'))
test('levelOf(table, sources, rows) takes closed for stricter than facts', () => expect(levelOf(table, sources, [2, 1, 0])).toBe('closed'))
test('levelOf(table, sources) looks at all rows', () =>
  expect(
    levelOf(
      exampleTable([
        ['AUS', 2023, 1, null, 'survey'],
        ['AUS', 2024, 1, null, 'paper'],
      ]),
      sources,
    ),
  ).toBe('facts'))
test('levelOf(table, sources, rows) gives away nothing from a source it cannot look up', () =>
  expect(levelOf(table, sources, [3])).toBe('closed'))
test('levelOf(table, sources) reads every one of several ids in a cell', () =>
  expect(levelOf(exampleTable([['AUS', 2023, 1, null, 'survey agency']]), sources)).toBe('closed'))
test('levelOf(table, sources) of a table that we compiled is open whatever its texts allow', () =>
  expect(levelOf(exampleTable([['AUS', 2023, 1, null, 'paper agency']], { compiled: true }), sources)).toBe('open'))
test('levelOf(table, sources) of a compiled table gives away nothing from a source it cannot look up', () =>
  expect(levelOf(exampleTable([['AUS', 2023, 1, null, 'paper nobody']], { compiled: true }), sources)).toBe('closed'))
test('levelOfSources(ids, sources) takes a table for compiled only where it says so', () =>
  expect([levelOfSources(['agency'], sources), levelOfSources(['agency'], sources, true)]).toEqual(['closed', 'open']))
test('sourceIds(cell) splits at spaces and finds none in an empty cell', () =>
  expect([sourceIds('paper  survey'), sourceIds('paper'), sourceIds(null), sourceIds('')]).toEqual([
    ['paper', 'survey'],
    ['paper'],
    [],
    [],
  ]))
test('sourcesOf(table, rows) names each of several sources of a row once', () =>
  expect(
    sourcesOf(
      exampleTable([
        ['AUS', 2023, 1, null, 'paper survey'],
        ['AUS', 2024, 1, null, 'survey agency'],
      ]),
    ),
  ).toEqual(['paper', 'survey', 'agency']))
test('strictest(levels) of none is open', () => expect(strictest([])).toBe('open'))
test('sourcesOf(table, rows) names each source once, in the order met', () =>
  expect(sourcesOf(table, [1, 0, 1])).toEqual(['paper', 'survey']))
test('sourcesOf(table) falls back to the head where rows name none', () =>
  expect(sourcesOf(exampleTable([['AUS']], { fields: [{ name: 'country', type: 'string' }], primaryKey: ['country'] }))).toEqual([
    'survey',
  ]))
