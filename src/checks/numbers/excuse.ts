import { issue, type Issue, type Place } from '../../issues/issue.ts'
import { findQuantities } from '../../numbers/find-quantities.ts'
import type { ExcusesFile } from './excuses-schema.ts'

/** A kind of number that needs no fact wherever it stands. */
export interface Excuse {
  pattern: RegExp
  why: string
  place: Place
}

/** The excuse whose pattern holds a part of a text, if one does. */
export const excuseFor = (text: string, start: number, end: number, excuses: readonly Excuse[]): Excuse | undefined =>
  excuses.find(({ pattern }) => [...text.matchAll(pattern)].some(({ 0: found, index }) => index <= start && end <= index + found.length))

const compiled = (source: string): RegExp | string => {
  try {
    return new RegExp(source, 'gu')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Makes the excuses of a file; one whose pattern cannot be read, or does not fit its own example, gives an issue. */
export function makeExcuses(
  { excuses }: ExcusesFile,
  placeOf: (path: readonly PropertyKey[]) => Place,
): { excuses: Excuse[]; issues: Issue[] } {
  const issues: Issue[] = []
  const made = excuses.flatMap(({ pattern: source, why, example }, k): Excuse[] => {
    const place = placeOf(['excuses', k, 'pattern'])
    const pattern = compiled(source)
    if (typeof pattern === 'string' || pattern.test('')) {
      const got = typeof pattern === 'string' ? pattern : 'it fits no words at all, and so all'
      issues.push(
        issue('numbers/excuse', place, 'this pattern cannot be used', { got, hint: 'write a regular expression: Section [0-9]+' }),
      )
      return []
    }
    const excuse = { pattern, why, place }
    const at = placeOf(['excuses', k, 'example'])
    const numbers = findQuantities(example).filter(({ needsCheck }) => needsCheck)
    if (example.search(pattern) === -1)
      issues.push(issue('numbers/excuse', at, 'the example does not fit its pattern', { got: example, expected: source }))
    else if (!numbers.some(({ start, end }) => excuseFor(example, start, end, [excuse])))
      issues.push(
        issue('numbers/excuse', at, 'the example holds no number that needs this excuse', {
          level: 'warn',
          got: example,
          hint: 'write words that are refused without it; where there are none, take the excuse out',
        }),
      )
    return [excuse]
  })
  return { excuses: made, issues }
}

/** A pattern that excuses nothing any more hides nothing, but it would hide what comes. */
export const idleExcuses = (excuses: readonly Excuse[], used: ReadonlySet<Excuse>): Issue[] =>
  excuses
    .filter((excuse) => !used.has(excuse))
    .map(({ pattern, place }) =>
      issue('numbers/idle-excuse', place, 'this pattern excuses nothing any more', {
        level: 'warn',
        got: pattern.source,
        hint: 'take it out: it would hide a number that comes later',
      }),
    )
