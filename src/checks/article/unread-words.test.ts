import { expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { unreadWords } from './unread-words.ts'

test('marks and charts that cannot be read are reported, front matter first', () => {
  const issues = unreadWords(exampleSite('A :n[5].\n\n- ::chart{#map}', { title: ':n[6]' }))
  expect(issues.map((one) => [one.code, one.place.line])).toEqual([
    ['words/mark-without-fact', 2],
    ['words/mark-without-fact', 10],
    ['words/chart-place', 12],
  ])
})

test('faults of scroll sections are reported with line and column', () => {
  const issues = unreadWords(exampleSite(':::scroll\nWords.\n:::\n\n::step{chart="map"}'))
  expect(issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`).toSorted()).toEqual([
    'words/mark-unread 14:1',
    'words/scroll-section 10:1',
  ])
})
