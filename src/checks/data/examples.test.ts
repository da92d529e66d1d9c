import { expect, test } from 'vitest'
import type { DataCheck, Example } from './definition.ts'
import { issuesInExample } from './example-issues.ts'
import { DATA_CHECKS } from './list.ts'
import { describeOptions } from './options-schema.ts'

const issuesIn = (check: DataCheck, example: Example): string[] =>
  issuesInExample(check.name, example).map(({ code, message, place }) => `${code} ${place.file}: ${message}`)
const CASES = DATA_CHECKS.map((check) => [check.name, check] as const)

/** What a record may ask, and what holds for every one, by name. */
const ALWAYS =
  'schema type primary-key unique-key unfinished foreign-key flag constraint total provenance licence freshness lock encoding country waiver setting'
const SET =
  'row-count accepted-values accepted-range relationship required parts sum continuous monotone jump revision outlier magnitude duplicate-rows shifted-rows ordered formula agreement date-range one-edition pattern-by distinct integer-valued words'

test.each(CASES)('%s finds exactly one fault in its failing example', (_, check) => {
  const found = issuesIn(check, check.fails)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(new RegExp(`^${check.code} `))
})
test.each(CASES)('%s finds nothing in its passing example', (_, check) => expect(issuesIn(check, check.passes)).toEqual([]))
test('every name of the vocabulary is a check, and no other', () =>
  expect(DATA_CHECKS.map(({ name }) => name).toSorted()).toEqual(`${ALWAYS} ${SET}`.split(' ').toSorted()))
test('checks that a record sets have options, and those that are always on run without', () => {
  const names = (wanted: (check: DataCheck) => boolean): string[] => DATA_CHECKS.filter(wanted).map(({ name }) => name)
  expect(names((check) => !check.options || check.always === true).toSorted()).toEqual(ALWAYS.split(' ').toSorted())
  expect(names((check) => check.options !== undefined && !check.always).toSorted()).toEqual(SET.split(' ').toSorted())
})
test('every option says what it takes and means', () => {
  const words = DATA_CHECKS.flatMap((check) => (check.options ? describeOptions(check.options) : []))
  expect(words.length).toBeGreaterThan(50)
  expect(words.filter(({ takes, description }) => takes === '' || description === '')).toEqual([])
})
