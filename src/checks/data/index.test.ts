import { expect, test } from 'vitest'
import { CLOCK, exampleCatalogue, GOOD_ROWS } from './example-catalogue.ts'
import { checkData, DATA_CHECKS } from './index.ts'

test('checkData finds nothing in good data', () => expect(checkData(exampleCatalogue(), CLOCK)).toEqual([]))
test('checkData tells faults of several kinds at once', () => {
  const rows = [...GOOD_ROWS.slice(0, 2), ['XXX', 2024, -5, 'withheld', 'wide', 'atlas'], ...GOOD_ROWS.slice(2)]
  const codes = new Set(checkData(exampleCatalogue({ rows }), CLOCK).map(({ code }) => code))
  expect([...codes].sort()).toEqual(['data/flag', 'data/foreign-key', 'data/primary-key', 'data/provenance', 'data/range'])
})
test('every issue names a file and its cure', () => {
  const rows = [...GOOD_ROWS, ['XXX', 2024, -5, 'withheld', 'wide', 'atlas'], ['XXX', 2024, null, 'odd', 'wide', null]]
  const silent = checkData(exampleCatalogue({ rows }), CLOCK).filter(({ place, hint, expected }) => !place.file || !hint || !expected)
  expect(silent).toEqual([])
})
test('every check has a code of its own', () => expect(new Set(DATA_CHECKS.map(({ code }) => code)).size).toBe(DATA_CHECKS.length))
