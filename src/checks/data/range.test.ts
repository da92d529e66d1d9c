import { expect, test } from 'vitest'
import { CLOCK, GOOD_ROWS, exampleCatalogue, withCell, withField } from './example-catalogue.ts'
import { issuesOf } from './results.ts'
import { rangeCheck } from './range.ts'

const run = (changes: Parameters<typeof exampleCatalogue>[0]) => issuesOf(rangeCheck, exampleCatalogue(changes), CLOCK)

test('rangeCheck finds nothing within the limits', () => expect(run({})).toEqual([]))
test.each([0, 1000])('rangeCheck lets a value on the limit be: %i', (value) => expect(run({ rows: withCell(0, 2, value) })).toEqual([]))
test('rangeCheck reports a number over its maximum, with its unit', () =>
  expect(run({ rows: withCell(0, 2, 1001) })).toMatchObject([
    {
      code: 'data/range',
      place: { file: 'content/datasets/mines/2026.json', row: 1, field: 'output' },
      got: '1001',
      expected: 'at most 1000 t',
    },
  ]))
test('rangeCheck reports a number under its minimum', () =>
  expect(run({ rows: withCell(1, 2, -1) })).toMatchObject([{ place: { row: 2 }, expected: 'at least 0 t' }]))
test('rangeCheck reports a code that is not among the categories and offers the nearest', () =>
  expect(run({ rows: withCell(0, 4, 'opne') })).toMatchObject([{ got: '“opne”', expected: 'open, deep', hint: 'did you mean "open"?' }]))
test('rangeCheck lets an empty code be where none is required', () => expect(run({ rows: withCell(0, 4, null) })).toEqual([]))
test('rangeCheck reports an empty value where one is required', () =>
  expect(run({ rows: withCell(0, 0, null) })).toMatchObject([{ place: { field: 'place' }, got: 'nothing' }]))
test('rangeCheck matches a pattern against the whole text', () =>
  expect(run({ record: withField('source', { constraints: { pattern: 'surv' } }) }).map(({ place }) => place.row)).toEqual([1, 2, 3]))
test('rangeCheck reports a value that must be unique and is not', () =>
  expect(run({ record: withField('year', { constraints: { unique: true } }) })).toMatchObject([
    { place: { row: 2, field: 'year' } },
    { place: { row: 3, field: 'year' } },
  ]))
test('rangeCheck reports a value that the enum does not list', () =>
  expect(run({ record: withField('year', { constraints: { enum: [2023] } }) })).toHaveLength(3))
test.each([
  [{ exclusiveMinimum: 134 }, 'more than 134 t'],
  [{ exclusiveMaximum: 134 }, 'less than 134 t'],
  [{ enum: [1, 2] }, '1, 2'],
])('rangeCheck holds a number to %j', (constraints, expected) =>
  expect(run({ record: withField('output', { constraints }), rows: GOOD_ROWS.slice(0, 1) })).toMatchObject([
    { place: { row: 1, field: 'output' }, expected },
  ]),
)
test.each([{ minLength: 5 }, { maxLength: 3 }])('rangeCheck holds a text to %j', (constraints) =>
  expect(run({ record: withField('kind', { categories: undefined, constraints }), rows: GOOD_ROWS.slice(0, 1) })).toMatchObject([
    { place: { row: 1, field: 'kind' }, got: '“open”' },
  ]),
)
test('rangeCheck tells a value that breaks several limits once', () =>
  expect(
    run({ record: withField('output', { constraints: { minimum: 200, exclusiveMinimum: 190, enum: [7] } }), rows: GOOD_ROWS.slice(0, 1) }),
  ).toHaveLength(1))
