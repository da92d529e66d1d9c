import { expect, test } from 'vitest'
import { cellText, figure } from './figures.ts'

test.each([
  [44250, 2, '44,250'],
  [-4000.128, 2, '−4,000.13'],
  [0, 0, '0'],
  [-0, 2, '0'],
  // 110 t of a million: beside a real zero it must not look like one.
  [0.00011, 1, '0.00011'],
  [0.00015, 0, '0.00015'],
  [-0.3, 0, '−0.3'],
  [0.4999, 0, '0.5'],
  [0.5, 0, '1'],
  [0.005, 2, '0.01'],
  [0.0049, 2, '0.0049'],
  // What 0.1 + 0.2 − 0.3 leaves is no value.
  [0.1 + 0.2 - 0.3, 2, '0'],
])('figure(%d) with %i decimals is %s', (value, digits, text) => expect(figure(value, 'en', digits)).toBe(text))

test('a cell of a value that is not zero is never the cell of zero', () => {
  expect([0, 0.00011].map((value) => cellText(value, [], 'en', 0))).toEqual(['0', '0.00011'])
})
