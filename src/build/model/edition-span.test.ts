import { expect, test } from 'vitest'
import { editionSpan } from './edition-span.ts'

test.each([
  ['Mineral Commodity Summaries 2025', 'Mineral Commodity Summaries 2026', 'Mineral Commodity Summaries 2025 to 2026'],
  ['Summaries 2026, version 1.0', 'Summaries 2026, version 1.3', 'Summaries 2026, version 1.0 to 1.3'],
  ['Edition of May', 'Report of June', 'Edition of May to Report of June'],
  ['Summaries', 'Summaries', 'Summaries to Summaries'],
])('%j and %j', (before, after, phrase) => expect(editionSpan(before, after)).toBe(phrase))
