import { expect, test } from 'vitest'
import { issuesInExample } from './example-issues.ts'
import { exampleCatalogue, withCell } from './example-catalogue.ts'
import { checkData } from './index.ts'
import { resultsOf } from './results.ts'

const CLOCK = { today: '2026-03-01' }
const run = (...checks: Record<string, unknown>[]) => checkData(exampleCatalogue({ record: { checks } }), CLOCK)
const one = (setting: Record<string, unknown>) => run(setting)[0]

test('an unknown check is told with the nearest name', () =>
  expect(run({ check: 'row-counts', min: 1 })).toMatchObject([
    { code: 'data/setting', level: 'error', place: { field: 'checks.0.check' }, got: 'row-counts', hint: 'did you mean "row-count"?' },
  ]))
test('a check that is always on is not to be set', () =>
  expect(one({ check: 'primary-key' })?.message).toBe('“primary-key” is always on and is not set under checks.'))
test('an unknown option is told with what the check takes', () =>
  expect(run({ check: 'row-count', minn: 3 })).toMatchObject([
    { place: { field: 'checks.0.minn' }, hint: 'did you mean "min"?', expected: expect.stringContaining('min?: a whole number') as string },
  ]))
test('an option that is missing is told with what it takes', () =>
  expect(run({ check: 'jump', field: 'output', over: 'year' })).toMatchObject([
    { place: { field: 'checks.0.ratio' }, got: 'nothing', expected: 'a number above 1' },
  ]))
test('an option of another type is told with what was written', () =>
  expect(run({ check: 'jump', field: 'output', over: 'year', ratio: 'two' })).toMatchObject([
    { got: '"two"', expected: 'a number above 1' },
  ]))
test('every wrong setting is told, each once, and the others are obeyed', () =>
  expect(
    run({ check: 'row-count', min: 4 }, { check: 'nothing' }, { check: 'row-count', max: 'x' }).map(({ code, place }) => [
      code,
      place.field,
    ]),
  ).toEqual([
    ['data/setting', 'checks.1.check'],
    ['data/setting', 'checks.2.max'],
    ['data/row-count', undefined],
  ]))
test.each([
  [{ check: 'outlier', field: 'outputs', limit: 3 }, 'checks.0.field', 'outputs'],
  [{ check: 'outlier', field: 'output', limit: 3, by: ['plaice'] }, 'checks.0.by', 'plaice'],
  [{ check: 'outlier', field: 'output', limit: 3, where: { knd: 'open' } }, 'checks.0.where', 'knd'],
  [{ check: 'formula', field: 'output', equals: 'year * weight', tolerance: 1 }, 'checks.0.equals', 'weight'],
  [{ check: 'date-range', field: 'year', not_after: 'yaer' }, 'checks.0.not_after', 'yaer'],
  [{ check: 'relationship', fields: ['place'], to: 'place', their: ['code'] }, 'checks.0.to', 'place'],
  [{ check: 'relationship', fields: ['place'], to: 'places', their: ['coda'] }, 'checks.0.their', 'coda'],
  [
    { check: 'agreement', field: 'output', with: { dataset: 'mine', field: 'output' }, on: ['place'], tolerance: 0.1 },
    'checks.0.with',
    'mine',
  ],
  [{ check: 'row-count', min: 1, versions: ['2027'] }, 'checks.0.versions', '2027'],
])('a name that is not there is told at its option: %j', (setting, field, got) =>
  expect(run(setting)).toMatchObject([{ code: 'data/setting', place: { field }, got }]),
)
test('a field of texts is no field of numbers', () =>
  expect(one({ check: 'outlier', field: 'kind', limit: 3 })).toMatchObject({ got: 'kind, of type string', expected: 'a field of numbers' }))
test('a field of numbers is no field of dates', () =>
  expect(one({ check: 'continuous', field: 'output' })).toMatchObject({ expected: 'a field of years or dates' }))
test.each(['(a + b', 'a +', '', 'a ** b', 'a; b', '2 3'])('a formula that cannot be read is told: %s', (equals) =>
  expect(one({ check: 'formula', field: 'output', equals, tolerance: 1 })).toMatchObject({
    code: 'data/setting',
    place: { field: 'checks.0.equals' },
  }),
)
test.each([{ min: 1, of: 'kind' }, { of: 'kind' }, { ranges: { open: [1, 2] } }, {}, { of: 'kind', ranges: { open: [2, 1] } }])(
  'a range is whole: %j',
  (options) => expect(one({ check: 'accepted-range', field: 'output', ...options })?.code).toBe('data/setting'),
)
test('a flag column may be named', () =>
  expect(run({ check: 'accepted-values', field: 'output_flag', values: ['withheld'] })).toMatchObject([
    { code: 'data/accepted-values', place: { row: 1, field: 'output_flag' } },
  ]))

test('where limits the rows looked at', () => {
  const setting = { check: 'accepted-range', field: 'output', max: 100 }
  const rowsOf = (where: Record<string, unknown>) => run({ ...setting, where }).map(({ place }) => place.row)
  expect([
    rowsOf({}),
    rowsOf({ kind: 'open' }),
    rowsOf({ place: ['CHN', 'WLD'], year: 2024 }),
    rowsOf({ place: 'CHN', kind: 'open' }),
  ]).toEqual([[1, 2, 3], [1], [2, 3], []])
})
test('level applies to whatever the check finds', () => expect(one({ check: 'row-count', min: 4, level: 'warn' })?.level).toBe('warn'))
test('versions limits the versions looked at', () =>
  expect(
    issuesInExample('row-count', {
      fields: { place: 'string' },
      before: [['AUS']],
      rows: [['AUS']],
      setting: { min: 2, versions: ['2025'] },
    }).map(({ place }) => place.file),
  ).toEqual(['content/datasets/example/2025.json']))
test('a result states the setting, its level and why', () => {
  const why = 'Three mines.'
  const record = { checks: [{ check: 'row-count', min: 3, where: { year: 2024 }, level: 'warn', why }] }
  expect(
    resultsOf(exampleCatalogue({ record, rows: withCell(0, 1, 2023) }), CLOCK).find(({ check }) => check === 'row-count'),
  ).toMatchObject({
    dataset: 'mines',
    version: '2026',
    settings: { options: { min: 3 }, level: 'warn', where: { year: 2024 }, why },
    looked: 2,
    state: 'warned',
  })
})
