import { expect, test } from 'vitest'
import { formatDate } from './dates.ts'

test.each([
  ['2025-01-31', '31 January 2025'],
  ['2025-01', 'January 2025'],
  ['2025', '2025'],
  ['soon', 'soon'],
])('formatDate(%s)', (iso, text) => expect(formatDate(iso, 'en')).toBe(text))
