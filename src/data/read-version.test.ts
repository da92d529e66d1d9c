import { expect, test } from 'vitest'
import { HEAD, ROWS } from './example-table.ts'
import { rowsOf } from './make-table.ts'
import { isOfType, readVersion } from './read-version.ts'
import { writeTable, writeVersion } from './write-version.ts'

const FILE = 'content/datasets/mines/2025.json'
const read = (change: Record<string, unknown>) => readVersion(JSON.stringify({ ...HEAD, rows: ROWS, ...change }), FILE)

test('readVersion(text) reads what writeVersion(head, rows) wrote', () => {
  const { table, issues } = readVersion(writeVersion(HEAD, ROWS), FILE)
  expect([issues, table?.head, table && rowsOf(table)]).toEqual([[], HEAD, ROWS])
})
test('writeTable(table) writes the same bytes again', () => {
  const text = writeVersion({ ...HEAD, totals: { digits: 2, exceptions: [{ key: ['WLD', '2023'], digits: 3 }] }, corrects: '2024' }, ROWS)
  const { table } = readVersion(text, FILE)
  expect(table && writeTable(table)).toBe(text)
})
test('readVersion(text) keeps that a table is compiled, and takes nothing but true for it', () => {
  const text = writeVersion({ ...HEAD, compiled: true }, ROWS)
  expect(readVersion(text, FILE).table?.head.compiled).toBe(true)
  expect(readVersion(text.replace('"compiled": true', '"compiled": false'), FILE).issues).toMatchObject([{ place: { field: 'compiled' } }])
})
test('writeVersion(head, rows) writes one row a line, sorted by the key', () => {
  const lines = writeVersion(HEAD, ROWS.toReversed())
    .split('\n')
    .filter((line) => line.startsWith('    ["'))
  expect(lines).toEqual([
    '    ["AUS", 2023, 16000, "estimated", "survey"],',
    '    ["AUS", 2024, 13000, "estimated", "survey"],',
    '    ["CAN", 2024, 0, null, "survey"],',
    '    ["IND", 2024, null, "withheld", "survey"]',
  ])
})
test('readVersion(text) reports the row and field of a value of another type', () =>
  expect(read({ rows: [ROWS[0], ['AUS', 2024, '13,000', null, 'survey']] })).toMatchObject({
    issues: [{ code: 'data/type', place: { file: FILE, row: 2, field: 'output' }, got: '"13,000"', expected: 'a number' }],
  }))
test('readVersion(text) gives no table when there is a fault', () =>
  expect(read({ rows: [['AUS', '2024', 1, null, 'survey']] }).table).toBeUndefined())
test('readVersion(text) reports every fault at once', () =>
  expect(read({ rows: [['AUS', 'x', 'y', null, 'survey'], ['AUS']] }).issues).toHaveLength(3))
test('readVersion(text) reports a row of another length', () =>
  expect(read({ rows: [['AUS', 2024]] }).issues).toMatchObject([{ place: { row: 1 }, got: '2 values', expected: '5 values' }]))
test('readVersion(text) reports a head without a key', () =>
  expect(read({ primaryKey: undefined }).issues).toMatchObject([{ code: 'data/schema', place: { field: 'primaryKey' }, got: 'nothing' }]))
test('readVersion(text) reports a key of the head that nobody knows', () =>
  expect(read({ unit: 't' }).issues).toMatchObject([{ place: { field: 'unit' } }]))
test('readVersion(text) reports where the JSON breaks', () =>
  expect(readVersion('{\n  "dataset": "mines",\n  oops\n}', FILE).issues).toMatchObject([
    { code: 'data/json', place: { file: FILE, line: 3, column: 3 } },
  ]))
test('readVersion(text) keeps booleans through a round', () => {
  const head = { ...HEAD, fields: [...HEAD.fields, { name: 'open', type: 'boolean' as const }] }
  const text = writeVersion(head, [['AUS', 2024, 1, null, 'survey', 'true']])
  const { table } = readVersion(text, FILE)
  expect([text.includes('"survey", true]'), table && rowsOf(table)[0]?.[5]]).toEqual([true, 'true'])
})
test.each([
  ['date', '2024-02-29', true],
  ['date', '2023-02-29', false],
  ['date', '2024-13', false],
  ['date', '2024', true],
  ['date', '2024-1', false],
  ['year', 2024, true],
  ['year', 24, false],
  ['year', 2024.5, false],
  ['integer', 3, true],
  ['integer', 3.5, false],
  ['number', 1e400, false],
  ['number', null, true],
  ['boolean', 'true', false],
  ['string', 3, false],
] as const)('isOfType: a %s may be %s: %s', (type, value, expected) => expect(isOfType(value, type)).toBe(expected))
