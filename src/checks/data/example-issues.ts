import type { Issue } from '../../issues/issue.ts'
import type { DataCheck, Example } from './definition.ts'
import { DATA_CHECKS } from './list.ts'
import { EXAMPLE_DAY, makeExample } from './make-example.ts'
import { resultsOf } from './results.ts'

/** The check of a name. An unknown one throws `unknown check: NAME`. */
export function checkNamed(name: string): DataCheck {
  const check = DATA_CHECKS.find((item) => item.name === name)
  if (!check) throw new Error(`unknown check: ${name}`)
  return check
}

/** Every issue that stands in an example, whichever check tells it: for tests. */
export const issuesInExample = (name: string, example: Example): Issue[] =>
  resultsOf(makeExample({ name }, example), { today: example.today ?? EXAMPLE_DAY }).flatMap(({ issues }) => issues)

/** A check's own failing example with other rows, or another setting: where its issues stand, as row and field. */
export const placesIn = (name: string, change: Partial<Example>): string[] =>
  issuesInExample(name, { ...checkNamed(name).fails, ...change })
    .filter(({ code }) => code === checkNamed(name).code)
    .map(({ place: { row, field } }) => `${row ?? '-'} ${field ?? '-'}`)
