import { expect, test } from 'vitest'
import { exampleCatalogue } from './example-catalogue.ts'
import { issuesOf } from './results.ts'
import { freshnessCheck } from './freshness.ts'

const run = (today: string, published = '2026-02-06') =>
  issuesOf(freshnessCheck, exampleCatalogue({ record: { freshness: { warn_after: 400 } }, head: { published } }), { today })

test('freshnessCheck is silent on the last day', () => expect(run('2027-03-13')).toEqual([]))
test('freshnessCheck warns the day after, and never fails', () =>
  expect(run('2027-03-14')).toMatchObject([
    { code: 'data/freshness', level: 'warn', got: '2026-02-06', place: { file: 'content/datasets/mines/2026.json' } },
  ]))
test('freshnessCheck counts a month of publication from its end', () => expect(run('2027-04-04', '2026-02')).toEqual([]))
test('freshnessCheck counts a year of publication from its end', () =>
  expect([run('2028-02-04', '2026'), run('2028-02-05', '2026')].map((issues) => issues.length)).toEqual([0, 1]))
test('freshnessCheck is silent where a record asks for nothing', () =>
  expect(issuesOf(freshnessCheck, exampleCatalogue(), { today: '2040-01-01' })).toEqual([]))
test('freshnessCheck is an error only after the day that the record names', () => {
  const level = (error_after?: number) =>
    issuesOf(
      freshnessCheck,
      exampleCatalogue({
        record: { freshness: { warn_after: 10, ...(error_after ? { error_after } : {}) } },
        head: { published: '2026-01-01' },
      }),
      { today: '2026-03-01' },
    ).map((item) => item.level)
  expect([level(), level(59), level(58)]).toEqual([['warn'], ['warn'], ['error']])
})
