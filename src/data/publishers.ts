import type { Source } from './source-schema.ts'

/** Names shorter than this are too often other words. */
const LEAST = 3

/**
 * Names of publishers as a text would write them. What we read may be a copy, "Reuters via Kitco": each of the names is one.
 */
export const publisherNames = (sources: Iterable<Pick<Source, 'publisher'>>): string[] => [
  ...new Set(
    [...sources]
      .flatMap(({ publisher }) => publisher.split(/[;/()]|\svia\s/).map((name) => name.trim()))
      .filter((name) => name.length >= LEAST),
  ),
]
