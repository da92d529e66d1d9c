import { expect, test } from 'vitest'
import { editionMarks } from './editions-shown.ts'

const edition = (dataset: string, version: string, newest = false) => ({
  dataset,
  datasetTitle: dataset,
  version,
  edition: version,
  published: version,
  newest,
})

test('editions run from old to new', () =>
  expect(editionMarks([edition('a', '2026', true), edition('a', '2025')]).marks.map((mark) => mark.version)).toEqual(['2025', '2026']))
test('two datasets of one edition show one mark, newest when one of them is', () =>
  expect(editionMarks([edition('a', '2026'), edition('b', '2026', true)]).marks).toEqual([
    { version: '2026', newest: true, href: '/data/b/2026/' },
  ]))
test('what has no room is counted, the newest stay', () => {
  const { marks, older } = editionMarks(
    ['2022', '2023', '2024'].map((version) => edition('a', version)),
    2,
  )
  expect([marks.map((mark) => mark.version), older]).toEqual([['2023', '2024'], 1])
})
