import { expect, test } from 'vitest'
import { unitMeant } from './unit-meant.ts'

test.each([
  ['%', 'percent'],
  ['per cent', 'percent'],
  ['pct', 'percent'],
  ['tonnes', 't'],
  ['Tonne', 't'],
  ['metric tons', 't'],
  ['thousand tonnes', 'kt'],
  ['US$/kg', 'usd-per-kg'],
  ['percentage points', 'percentage-point'],
  ['kilograms', 'kg'],
])('%s means %s', (words, unit) => expect(unitMeant(words)).toBe(unit))

test.each(['mm', 't', 'tons', '', 'toString'])('“%s” is no name of another unit', (words) => expect(unitMeant(words)).toBeUndefined())
