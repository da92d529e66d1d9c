import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { beforeAll, expect, test } from 'vitest'
import { loadContent, type Content } from '../../src/build/load-site.ts'
import { plainChart } from '../../src/charts/chart-data.ts'
import { readDatasetName } from '../../src/charts/names.ts'
import type { Dataset } from '../../src/data/catalogue.ts'
import { levelOf, levelOfSources, sourceFields, strictest } from '../../src/data/licence.ts'
import type { LicenceLevel } from '../../src/data/source-schema.ts'
import { PROJECT, readSite } from '../browser/built-site.ts'

/*
 * What may not be passed on is nowhere in the built site as a file, nor in a page beyond what a reader is shown, and the site says why.
 * Which datasets and charts these are is worked out here from the content alone.
 */
const { folder, pages, files } = readSite()
const read = (file: string): string => readFileSync(join(folder, file), 'utf8')

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value
const textOf = (node: Node): string =>
  'value' in node && node.nodeName === '#text' ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

let content: Content
const levelOfDataset = ({ versions }: Dataset): LicenceLevel =>
  strictest(versions.map(({ table }) => levelOf(table, content.catalogue.sources)))
const closed = (): Dataset[] => [...content.catalogue.datasets.values()].filter((dataset) => levelOfDataset(dataset) !== 'open')
const closedCharts = (): string[] =>
  [...content.charts.values()]
    .filter((chart) => {
      const { sources, versions } = plainChart(content.types.get(chart.spec.type)!.type, chart.spec, content.catalogue, 'en')
      const { id } = readDatasetName(chart.spec.dataset)
      const tables = content.catalogue.datasets.get(id)!.versions.filter((version) => versions.includes(version.id))
      return (
        levelOfSources(
          sources,
          content.catalogue.sources,
          tables.every(({ table }) => table.head.compiled),
        ) !== 'open'
      )
    })
    .map(({ id }) => id)

beforeAll(async () => {
  content = await loadContent(PROJECT, { drafts: false, today: '2026-11-29' })
})

/** Files of rows: what a program could read a table from. */
const ROWS = /(?<!\/citations)\.(csv|tsv|json|jsonl|parquet|xlsx|arrow|zip|gz)$|SHA256SUMS$/

test('there are datasets of level facts and of level closed, so that what follows is about something', () =>
  expect(new Set(closed().map(levelOfDataset))).toEqual(new Set(['facts', 'closed'])))

test('a dataset that may not be passed on has no file of rows in any folder of its own', () => {
  const of = (id: string, level: string): string[] =>
    [...files].filter((file) => {
      const [, , version = ''] = file.split('/').slice(1)
      const table = content.catalogue.datasets.get(id)!.versions.find((one) => one.id === version)?.table
      const isOpen = table && levelOf(table, content.catalogue.sources) === 'open'
      return file.startsWith(`/data/${id}/`) && ROWS.test(file) && !isOpen && level !== 'open'
    })
  expect(closed().flatMap((dataset) => of(dataset.id, levelOfDataset(dataset)))).toEqual([])
})

test('its pages say why, and offer no file of rows', () => {
  const faults = closed().flatMap(({ id, versions }) =>
    versions
      .filter(({ table }) => levelOf(table, content.catalogue.sources) !== 'open')
      .flatMap((version) => {
        const paths = [`/data/${id}/${version.id}/`, ...(version === versions.at(-1) ? [`/data/${id}/`, `/data/${id}/latest/`] : [])]
        return paths.flatMap((path) => {
          const tree = parse(pages.get(path) ?? '')
          const offered = [...elementsOf(tree)].filter(
            (element) => element.tagName === 'a' && new RegExp(`(^|/)data\\.(csv|json|parquet)$`).test(attribute(element, 'href') ?? ''),
          )
          return [
            ...(/terms of at least one source (are not known|forbid)/.test(textOf(tree)) ? [] : [`${path} does not say why`]),
            ...offered.map((element) => `${path} offers ${attribute(element, 'href')}`),
          ]
        })
      }),
  )
  expect(faults).toEqual([])
})

test('rows of a closed source stand in no table of their dataset', () => {
  const faults = closed().flatMap(({ id, versions }) =>
    versions.flatMap(({ id: version, table }) => {
      const { sources } = content.catalogue
      const shut = Array.from({ length: table.size }, (_, row) => row).filter((row) => levelOf(table, sources, [row]) === 'closed')
      if (shut.length === 0 || sourceFields(table).length === 0) return []
      const tree = parse(pages.get(`/data/${id}/${version}/`) ?? '')
      const rows = [...elementsOf(tree)].find((element) => attribute(element, 'id') === 'rows')
      const shown = rows ? [...elementsOf(rows)].filter(({ tagName }) => tagName === 'tr').length - 1 : 0
      return shown <= Math.min(500, table.size - shut.length) ? [] : [`${id}@${version} shows ${shown} of ${table.size} rows`]
    }),
  )
  expect(faults).toEqual([])
})

test('a chart of what may not be passed on has pictures and no file of rows, and its page says why', () => {
  const charts = closedCharts()
  expect(charts.length).toBeGreaterThan(0)
  expect([...files].filter((file) => charts.some((id) => file.startsWith(`/charts/${id}/`)) && ROWS.test(file))).toEqual([])
  expect(charts.filter((id) => !/terms of at least one source/.test(textOf(parse(pages.get(`/charts/${id}/`)!))))).toEqual([])
})

test('no page, embeds included, holds data but what it describes itself with, and that holds no rows', () => {
  const faults = [...pages].flatMap(([path, html]) =>
    [...elementsOf(parse(html))]
      .filter(
        ({ tagName, attrs }) =>
          tagName === 'script' && attrs.some(({ name, value }) => name === 'type' && /json|csv|text\/plain/.test(value)),
      )
      .flatMap((script) => {
        const type = attribute(script, 'type')
        const described = type === 'application/ld+json' ? (JSON.parse(textOf(script)) as Record<string, unknown>) : undefined
        if (described?.['@type'] === 'NewsArticle') return []
        if (described?.['@type'] !== 'Dataset') return [`${path} holds ${type}`]
        const id = path.split('/')[2]!
        const offers = 'distribution' in described || /data\.(csv|json|parquet)/.test(textOf(script))
        const name = String(described['identifier']).split('@')[1]
        const table = content.catalogue.datasets.get(id)?.versions.find((version) => version.id === name)?.table
        const isOpen = table && levelOf(table, content.catalogue.sources) === 'open'
        return offers === Boolean(isOpen) ? [] : [`${path} ${offers ? 'offers' : 'does not offer'} its files to search engines`]
      }),
  )
  expect(faults).toEqual([])
})

test('the index and the catalogue name no file of theirs, and say why', () => {
  const index = JSON.parse(read('/data/index.json')) as { datasets: { id: string; withheld?: string; latest?: string }[] }
  const shut = closed().map(({ id }) => id)
  const text = [read('/data/index.json'), read('/data/catalog.jsonld')].join('\n')
  expect(shut.filter((id) => new RegExp(`/data/${id}/[^/"]+/(data\\.|datapackage|csv-metadata|SHA256)`).test(text))).toEqual([])
  expect(index.datasets.filter(({ id, withheld, latest }) => shut.includes(id) && (!withheld || latest)).map(({ id }) => id)).toEqual([])
})
