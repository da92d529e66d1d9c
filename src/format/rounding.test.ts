import { expect, test } from 'vitest'
import { roundAt, roundSignificant } from './rounding.ts'

test.each([
  [0.285, 2, 0.29],
  [1.005, 2, 1.01],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [44250, -3, 44000],
  [44500, -3, 45000],
  [-0.2, 0, 0],
  [0.1 + 0.2, 1, 0.3],
  [1e-9, 2, 0],
  [1.5e21, 0, 1.5e21],
])('roundAt(%d, %d) is %d', (value, places, result) => expect(roundAt(value, places)).toBe(result))

test.each([
  [393950, 2, 390000],
  [376090, 3, 376000],
  [0, 2, 0],
  [0.04567, 2, 0.046],
  [99.6, 2, 100],
])('roundSignificant(%d, %d) is %d', (value, digits, result) => expect(roundSignificant(value, digits)).toBe(result))
