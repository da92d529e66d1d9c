import { expect, test } from 'vitest'
import { nameAt, namesIn } from './names.ts'
import { datasetAt } from './names-of-facts.ts'

const ARTICLE = 'content/articles/story/index.md'
const shown = (file: string, text: string): string[] =>
  namesIn(file, text).map(({ kind, id, start, end, stated }) => `${stated ? 'states' : kind} ${id} ${text.slice(start, end)}`)

test.each([
  ['A :n[69 percent]{#china/mining-2024 also="2025"}.', ['fact china/mining-2024 china/mining-2024']],
  ['A :n[69 [per] cent]{#own}', ['fact story#own own']],
  ['A :n[69\npercent]{#own', ['fact story#own own']],
  ['::chart{#map width="wide"}', ['chart map map']],
  ['lead: map', ['chart map map']],
  ['::chart{#map width="map"}', ['chart map map']],
  ['a [term](/glossary/#reo)', ['term reo reo']],
  [
    ':c[China, at :n[69 percent]{#share}, leads]{#leads and="all/first, all/last"}',
    ['claim all/first all/first', 'claim all/last all/last', 'claim story#leads leads', 'fact story#share share'],
  ],
  [
    'a [link](/charts/map/?x=1), [two](/data/mine/2026/), [three](../../charts/map/)',
    ['chart map map', 'dataset mine mine', 'chart map map'],
  ],
  ['[x](https://other.example/charts/map/)', []],
  ['9:1, lead times, dataset: none', []],
])('names in an article: %j', (text, names) => expect(shown(ARTICLE, text).toSorted()).toEqual(names.toSorted()))

const FACTS = `dataset: mine
facts:
  share:
    label: A
    value: share(output[CHN,2024], other@2025/total[WLD, *])
  moved:
    dataset: reserves
    value: abs({share} - {#world/all}) + mass[CHN]
claims:
  highest:
    label: C
`

test('names in a facts file: what it states, cells by their dataset, facts of facts', () => {
  expect(shown('content/facts/china.yaml', FACTS).toSorted()).toEqual([
    'cell mass[CHN] mass[CHN]',
    'cell other@2025/total[WLD, *] other@2025/total[WLD, *]',
    'cell output[CHN,2024] output[CHN,2024]',
    'dataset mine mine',
    'dataset other other',
    'dataset reserves reserves',
    'fact china/share share',
    'fact world/all world/all',
    'states china/highest highest',
    'states china/moved moved',
    'states china/share share',
  ])
  const datasets = namesIn('content/facts/china.yaml', FACTS).flatMap(({ address }) => address?.dataset ?? [])
  expect(datasets).toEqual(['mine', 'other', 'reserves'])
  expect(datasetAt(FACTS, FACTS.indexOf('mass'))).toBe('reserves')
})

test('claims beside the strings of a chart are names', () => {
  const listed = ['claim headlines/a headlines/a', 'claim headlines/b headlines/b']
  expect(shown('content/charts/a.yaml', 'claims:\n  title: [headlines/a]\n  alt:\n    - headlines/b\ntitle: x')).toEqual(listed)
  expect(shown('content/charts/a.yaml', 'claims: { title: [headlines/a, headlines/b] }')).toEqual(listed)
})

test('a short address means the edition that its fact is pinned to, on Windows too', () => {
  const text = FACTS.replace('    label: A', '    label: A\n    edition: 2025').replaceAll('\n', '\r\n')
  const versions = namesIn('content/facts/china.yaml', text).flatMap(({ address }) => (address ? [address.version] : []))
  expect(versions).toEqual(['2025', '2025', undefined])
})

test('of two names at a place the narrower is meant', () => {
  const text = '    value: mine@2025/output[CHN,2024]'
  expect(nameAt('content/facts/a.yaml', text, text.indexOf('ine'))).toMatchObject({ kind: 'dataset', id: 'mine', version: '2025' })
  expect(nameAt('content/facts/a.yaml', text, text.indexOf('CHN'))?.kind).toBe('cell')
})

test('a chart’s YAML names its dataset, and the what-if page its facts', () => {
  expect(shown('content/charts/a.yaml', 'dataset: mine@2025\ntitle: ":n[5]{#china/x}"')).toEqual([
    'fact china/x china/x',
    'dataset mine mine',
  ])
  expect(shown('content/what-if.yaml', 'plants:\n  - { project: P1, fact: what-if/lacq }')).toEqual(['fact what-if/lacq what-if/lacq'])
})
