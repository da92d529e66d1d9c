import { expect, test } from 'vitest'
import type { Version } from './catalogue.ts'
import { exampleTable } from './example-table.ts'
import { comparedPairs, inPublicationOrder, versionBefore } from './publication-order.ts'

const version = (id: string, published = id): Version => ({ id, file: id, table: exampleTable([], { version: id, published }) })
/** Versions as they were accepted: an old edition last. */
const versions = [version('2024', '2024-01-30'), version('2025', '2025-01-31'), version('2022', '2022-01-31')]

test('inPublicationOrder(versions) goes by the day of print, not by the order of the lock', () =>
  expect(inPublicationOrder(versions).map(({ id }) => id)).toEqual(['2022', '2024', '2025']))
test('versions of one day keep the order of the lock', () =>
  expect(inPublicationOrder([version('b', '2024'), version('a', '2024')]).map(({ id }) => id)).toEqual(['b', 'a']))
test('versionBefore(dataset, version) is the one printed before', () =>
  expect(versions.map((one) => versionBefore({ versions }, one)?.id)).toEqual(['2022', '2024', undefined]))
test('comparedPairs(dataset) are all pairs of a few versions, the earlier first', () =>
  expect(comparedPairs({ versions }).map(({ before, after, next }) => `${before.id} ${after.id} ${next}`)).toEqual([
    '2022 2024 true',
    '2022 2025 false',
    '2024 2025 true',
  ]))
test('comparedPairs(dataset) are neighbours only where versions are many', () => {
  const many = Array.from({ length: 21 }, (_, place) => version(String(2000 + place)))
  expect(comparedPairs({ versions: many }).map(({ next }) => next)).toEqual(Array(20).fill(true))
})
