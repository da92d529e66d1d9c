import { expect, test } from 'vitest'
import { DATA_CHECKS } from './list.ts'
import { EXAMPLE_DAY, makeExample } from './make-example.ts'
import { resultsOf } from './results.ts'
import type { DataCheck, Example } from './definition.ts'

const issuesIn = (check: DataCheck, example: Example) =>
  resultsOf(makeExample(check, example), { today: example.today ?? EXAMPLE_DAY })
    .flatMap(({ issues }) => issues)
    .map(({ code, message, place }) => `${code} ${place.file}: ${message}`)

test.each(DATA_CHECKS.map((check) => [check.name, check] as const))('%s finds exactly one fault in its failing example', (_, check) => {
  const found = issuesIn(check, check.fails)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(new RegExp(`^${check.code} `))
})
test.each(DATA_CHECKS.map((check) => [check.name, check] as const))('%s finds nothing in its passing example', (_, check) =>
  expect(issuesIn(check, check.passes)).toEqual([]),
)
