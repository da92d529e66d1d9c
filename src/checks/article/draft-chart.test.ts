import { expect, test } from 'vitest'
import { draftChart } from './draft-chart.ts'
import { exampleSite } from './example-site.ts'

const told = (body: string, front: Record<string, unknown> = {}): unknown[] =>
  draftChart({ ...exampleSite(body, front), draftCharts: new Set(['map']) }).map(({ code, got, place: { line } }) => [code, got, line])

test('an article that is no draft places no draft of a chart', () =>
  expect(told('Words.\n\n::chart{#lead}\n\n::chart{#map}')).toEqual([['article/draft-chart', 'map', 14]]))
test('nor does one stand for it', () => expect(told('Words.', { lead: 'map' })).toEqual([['article/draft-chart', 'map', 5]]))
test('nor when it waits for its day', () =>
  expect(told('Words.\n\n::chart{#map}', { date: '2999-01-01' })).toEqual([['article/draft-chart', 'map', 12]]))
test('a draft may', () => expect(told('::chart{#map}', { draft: true, lead: 'map' })).toEqual([]))
