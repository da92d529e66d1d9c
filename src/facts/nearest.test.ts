import { expect, test } from 'vitest'
import { nearest, nearestHint } from './nearest.ts'

test('nearest finds a misspelt name', () => expect(nearest('mine-prodution', ['reserves', 'mine-production'])).toBe('mine-production'))
test('nearest finds nothing where nothing is alike', () => expect(nearest('xyz', ['reserves'])).toBeUndefined())
test('nearestHint lists names where none is alike', () =>
  expect(nearestHint('xyz', ['reserves', 'elements'])).toEqual({ got: 'xyz', hint: 'there are reserves, elements' }))
