import { expect, test } from 'vitest'
import type { Edition } from '../../facts/receipt.ts'
import { editionLine } from './edition-line.ts'

const edition = (name: string, published: string): Edition => ({
  dataset: 'mine-production',
  datasetTitle: 'Mine production',
  version: published.slice(0, 4),
  edition: name,
  published,
  newest: false,
})

test('an edition is named with the day that it was published', () =>
  expect(editionLine([edition('Mineral Commodity Summaries 2026', '2026-02-06')])).toBe(
    'Edition: Mineral Commodity Summaries 2026, published 6 February 2026.',
  ))

test('an edition that says its day itself is not dated twice', () => {
  expect(editionLine([edition('Compiled by Assay, read up to 9 October 2026', '2026-10-09')])).toBe(
    'Edition: Compiled by Assay, read up to 9 October 2026.',
  )
  expect(editionLine([edition('Mineral Commodity Summaries 2021', '2021')])).toBe('Edition: Mineral Commodity Summaries 2021.')
})

test('older editions are counted, each name once', () =>
  expect(
    editionLine([edition('Summaries C', '2026-02-06'), edition('Summaries B', '2025-01-31'), edition('Summaries B', '2025-01-31')]),
  ).toBe('Editions: Summaries C, published 6 February 2026, and 1 older edition.'))

test('without an edition there is no line', () => expect(editionLine([])).toBe(''))
