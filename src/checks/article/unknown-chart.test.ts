import { expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { unknownChart } from './unknown-chart.ts'

test('a chart that exists passes', () => expect(unknownChart(exampleSite('::chart{#map}', { lead: 'lead' }))).toEqual([]))
test('a placed chart that does not exist is told the nearest one', () => {
  expect(unknownChart(exampleSite('Text.\n\n::chart{#maps}'))[0]).toMatchObject({
    code: 'article/unknown-chart',
    got: 'maps',
    hint: 'did you mean "map"?',
    place: { line: 12, column: 1 },
  })
})
test('a step’s chart that does not exist is told where it stands', () => {
  expect(unknownChart(exampleSite(':::scroll\nText.\n\n::chart{#maps}\n:::'))).toMatchObject([
    { code: 'article/unknown-chart', got: 'maps', place: { line: 13, column: 1 } },
  ])
})
test('a lead chart that does not exist is reported', () =>
  expect(unknownChart(exampleSite('', { lead: 'leed' }))[0]?.place.field).toBe('lead'))
