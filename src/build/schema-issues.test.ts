import { expect, test } from 'vitest'
import { z } from 'zod'
import { UNITS } from '../format/units.ts'
import { schemaIssues } from './schema-issues.ts'

/** A unit as records take it. */
const schema = z.strictObject({ unit: z.enum(Object.keys(UNITS)) })

const hintOf = (unit: string): string | undefined => {
  const value = { unit }
  const at = () => ({ file: 'record.yaml' })
  const { error } = schema.safeParse(value)
  return schemaIssues(error!.issues, { value, schema, code: 'data/record', file: 'record.yaml', placeOf: at, keyPlaceOf: at })[0]?.hint
}

test.each([
  ['%', 'did you mean "percent"?'],
  ['tonnes', 'did you mean "t"?'],
  ['kT', 'did you mean "kt"?'],
])('the unit %s of a record is answered with the unit that is meant', (unit, hint) => expect(hintOf(unit)).toBe(hint))
test('a unit that there is none like is answered with those that there are', () => expect(hintOf('mm')).toMatch(/^there are kg, t, kt/))
