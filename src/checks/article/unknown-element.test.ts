import { expect, test } from 'vitest'
import { makeTable } from '../../data/make-table.ts'
import type { ArticleSite } from './article-site.ts'
import { exampleSite } from './example-site.ts'
import { unknownElement } from './unknown-element.ts'

const withElements = (elements: string[]): ArticleSite => {
  const site = exampleSite('', { elements })
  const countries = site.catalogue.datasets.get('countries')
  if (!countries) throw new Error('missing dataset: countries')
  const head = {
    dataset: 'elements',
    version: '2026',
    edition: 'E',
    published: '2026',
    fields: [{ name: 'symbol', type: 'string' as const }],
    primaryKey: ['symbol'],
    sources: ['survey'],
  }
  const versions = [{ id: '2026', file: 'e.json', table: makeTable(head, [['Nd'], ['Dy']]) }]
  return { ...site, catalogue: { ...site.catalogue, datasets: new Map([['elements', { ...countries, id: 'elements', versions }]]) } }
}

test('elements of the dataset pass', () => expect(unknownElement(withElements(['Nd', 'Dy']))).toEqual([]))
test('another symbol is reported', () =>
  expect(unknownElement(withElements(['Nd', 'Au']))[0]).toMatchObject({
    code: 'article/unknown-element',
    got: 'Au',
    place: { field: 'elements.1' },
  }))
