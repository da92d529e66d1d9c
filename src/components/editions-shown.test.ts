import { expect, test } from 'vitest'
import { t } from '../build/interface-words.ts'
import { tableMarks } from './editions-shown.ts'

const edition = (dataset: string, version: string, newest = false, name = `Summaries ${version}`) => ({
  dataset,
  datasetTitle: `Table ${dataset}`,
  version,
  edition: name,
  published: version,
  newest,
})
const shown = (...editions: ReturnType<typeof edition>[]) => tableMarks(editions, t, 2)

test('a table is named once, with its editions from old to new, and leads to the newest', () =>
  expect(shown(edition('a', '2026', true), edition('a', '2025')).marks).toEqual([
    { text: 'Table a: 2025 and 2026', newest: true, href: '/data/a/2026/' },
  ]))
test('two tables of one edition are two, and only the newest is marked as such', () =>
  expect(shown(edition('a', '2026'), edition('b', '2026', true)).marks.map(({ text, newest }) => [text, newest])).toEqual([
    ['Table a: 2026', false],
    ['Table b: 2026', true],
  ]))
test('many editions are counted', () =>
  expect(shown(...['2022', '2023', '2024', '2025'].map((version) => edition('a', version))).marks.map(({ text }) => text)).toEqual([
    'Table a: 4 editions',
  ]))
test('what we compiled ourselves is no edition', () =>
  expect(shown(edition('a', '2026-10-09', true, 'Compiled by Assay, read up to 9 October 2026')).marks.map(({ text }) => text)).toEqual([
    'Table a',
  ]))
test('tables that have no room are counted', () => {
  const { marks, more } = shown(...['a', 'b', 'c', 'd'].map((table) => edition(table, '2026')))
  expect([marks.length, more]).toEqual([2, 2])
})
