import { expect, test } from 'vitest'
import { valueHint } from './value-hint.ts'

const DAY = 'a day, written YYYY-MM-DD'

test.each([
  ['date', '9 October 2026', DAY, 'Write 2026-10-09.'],
  ['date', 'Oct 9, 2026', DAY, 'Write 2026-10-09.'],
  ['date', '2026-11-31', DAY, 'There is no such day: that month has 30 days.'],
  ['date', '2024-02-30', DAY, 'There is no such day: that month has 29 days.'],
  ['date', '11/20/2026', DAY, 'Write year, month and day with hyphens, as 2026-11-24.'],
  ['date', '2026-13-01', DAY, 'Write year, month and day with hyphens, as 2026-11-24.'],
  ['draft', 'yes', 'true or false', 'Write true or false.'],
  ['elements', 'Nd, Dy', 'list of text', 'Write [Nd, Dy]: a list stands in brackets.'],
  ['highlight', 'AUS', 'list of text or number', 'Write [AUS]: a list stands in brackets.'],
  ['heads', 'It is: so.', 'list of text', 'Write list of text.'],
  ['notes', 'It is so.', 'list of text', 'Write ["It is so."]: a list stands in brackets, and each note in quotes.'],
  ['notes', 'a, b, c', 'list of text', 'Write ["a, b, c"]: a list stands in brackets, and each note in quotes.'],
  ['annotations', 'AUS', 'list of entries', 'Write list of entries.'],
  ['title', undefined, 'text', 'Write “title: …” in a.yaml: text.'],
  ['sources.0.title', undefined, 'text', 'Write “title: …” under “sources.0”: text.'],
  ['annotations', [], 'Invalid input', 'Mend “annotations” so that it fits: Invalid input.'],
])('%s: %s, which takes %s, is mended by “%s”', (name, found, takes, hint) =>
  expect(valueHint({ name, found, takes, file: 'a.yaml' })).toBe(hint),
)
