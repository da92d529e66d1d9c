import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/build/load-data.ts'
import { latestOf } from '../../src/data/catalogue.ts'
import { readCsvText } from '../../src/data/csv.ts'
import { differenceOf } from '../../src/data/difference.ts'
import { levelOf } from '../../src/data/licence.ts'
import { rowsOf } from '../../src/data/make-table.ts'
import { comparedPairs, versionBefore } from '../../src/data/publication-order.ts'
import { readCsv } from '../../src/data/read-csv.ts'
import { readParquet } from '../../src/data/read-parquet.ts'
import type { Value } from '../../src/data/table.ts'
import { PROJECT, readSite } from '../browser/built-site.ts'
import { packageFaults } from './package-rules.ts'

const { folder, pages, files } = readSite()
const { catalogue } = loadCatalogue(PROJECT)
const bytes = (path: string): Buffer => readFileSync(join(folder, path))
const json = <Kind>(path: string): Kind => JSON.parse(bytes(path).toString('utf8')) as Kind
const sha256 = (path: string): string => createHash('sha256').update(bytes(path)).digest('hex')

/** Versions that may be passed on, with their folders: their own, and `latest` for the newest. */
const open = [...catalogue.datasets.values()].flatMap((dataset) =>
  dataset.versions
    .filter(({ table }) => levelOf(table, catalogue.sources) === 'open')
    .flatMap((version) =>
      [version.id, ...(latestOf(dataset) === version ? ['latest'] : [])].map((name) => ({
        dataset,
        version,
        path: `/data/${dataset.id}/${name}/`,
      })),
    ),
)
const FILES = ['data.csv', 'data.json', 'data.parquet', 'datapackage.json', 'csv-metadata.json', 'SHA256SUMS']

test('every version that may be passed on has all its files, under its name and the newest as latest too', () => {
  expect(open.length).toBeGreaterThan(10)
  expect(open.flatMap(({ path }) => FILES.map((file) => path + file)).filter((file) => !files.has(file))).toEqual([])
})

test('latest is a copy of the newest version, and its page names the version as the one to keep', () => {
  const latest = open.filter(({ path }) => path.endsWith('/latest/'))
  expect(
    latest.flatMap(({ dataset, version, path }) =>
      FILES.filter((file) => !bytes(path + file).equals(bytes(`/data/${dataset.id}/${version.id}/${file}`))).map((file) => path + file),
    ),
  ).toEqual([])
  expect(
    latest
      .filter(({ dataset, version, path }) => !pages.get(path)?.includes(`/data/${dataset.id}/${version.id}/">`))
      .map(({ path }) => path),
  ).toEqual([])
})

test('data.json is the locked file, byte for byte', () =>
  expect(open.filter(({ version, path }) => sha256(`${path}data.json`) !== version.lock?.sha256).map(({ path }) => path)).toEqual([]))

test('SHA256SUMS and datapackage.json give the true sizes and checksums', () => {
  const faults = open.flatMap(({ path }) => {
    const sums = new Map(
      bytes(`${path}SHA256SUMS`)
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
    )
    const { resources } = json<{ resources: { path: string; bytes: number; hash: string }[] }>(`${path}datapackage.json`)
    const own = resources.filter((resource) => !resource.path.startsWith('http'))
    return own.flatMap((resource) => {
      const file = path + resource.path
      const right =
        resource.hash === `sha256:${sha256(file)}` && sums.get(resource.path) === sha256(file) && resource.bytes === bytes(file).length
      return right ? [] : [file]
    })
  })
  expect(faults).toEqual([])
})

test('every descriptor keeps every rule of Data Package, version 2', () =>
  expect(open.flatMap(({ path }) => packageFaults(json(`${path}datapackage.json`)).map((fault) => `${path} ${fault}`))).toEqual([]))

test('the rules that descriptors are held to find what is wrong', () => {
  const [{ path }] = open as [(typeof open)[number]]
  const good = json<{ resources: Record<string, unknown>[] }>(`${path}datapackage.json`)
  expect([
    packageFaults({ ...good, created: '2026-11-24' }),
    packageFaults({ ...good, resources: [] }),
    packageFaults({ ...good, resources: [{ ...good.resources[0], path: '../data.csv' }] }),
    packageFaults({ ...good, licenses: [{ title: 'open' }] }),
  ]).toEqual([['created'], ['resources'], expect.arrayContaining(['resources[0].path']), ['licenses']])
})

interface Csvw {
  '@context': [string, unknown]
  tables: {
    url: string
    dialect: { header: boolean }
    tableSchema: {
      columns: { name: string; titles: string; datatype: unknown; null: string }[]
      primaryKey: string[]
      foreignKeys?: { reference: { resource: string } }[]
    }
  }[]
}
test('csv-metadata.json describes exactly the columns of the CSV, and tables that its foreign keys name', () => {
  const faults = open.flatMap(({ path, version }) => {
    const { '@context': context, tables } = json<Csvw>(`${path}csv-metadata.json`)
    const header = bytes(`${path}data.csv`).toString('utf8').split('\r\n')[0]
    const [table] = tables
    const keys = table?.tableSchema.foreignKeys ?? []
    const right =
      context[0] === 'http://www.w3.org/ns/csvw' &&
      table?.url === 'data.csv' &&
      table.tableSchema.columns.map(({ titles }) => titles).join(',') === header &&
      table.tableSchema.columns.every((column) => column.datatype !== undefined && column.null === '') &&
      table.tableSchema.primaryKey.join() === version.table.head.primaryKey.join() &&
      keys.every(({ reference }) => tables.some(({ url }) => url === reference.resource))
    return right ? [] : [path]
  })
  expect(faults).toEqual([])
})

test('rows, flags, missing values and the order of columns are the same in every format', async () => {
  const faults: string[] = []
  for (const { path, version } of open) {
    const rows = rowsOf(version.table)
    const csv = readCsv(bytes(`${path}data.csv`).toString('utf8'), version.table.head)
    const parquet = await readParquet(bytes(`${path}data.parquet`))
    const names = version.table.head.fields.map(({ name }) => name).join()
    if (JSON.stringify(rowsOf(csv)) !== JSON.stringify(rows)) faults.push(`${path}data.csv`)
    if (JSON.stringify(rowsOf(parquet)) !== JSON.stringify(rows) || parquet.head.fields.map(({ name }) => name).join() !== names)
      faults.push(`${path}data.parquet`)
  }
  expect(faults).toEqual([])
})

let duck: DuckDBConnection
beforeAll(async () => {
  duck = await (await DuckDBInstance.create(':memory:')).connect()
})
afterAll(() => duck?.closeSync())

async function ask(sql: string): Promise<Value[][]> {
  const read = await duck.runAndReadAll(sql)
  return read
    .getRows()
    .map((row) =>
      row.map((cell) => (cell === null || typeof cell === 'number' ? cell : typeof cell === 'bigint' ? Number(cell) : String(cell))),
    )
}

test('DuckDB reads every published CSV and Parquet file as it stands in the table', async () => {
  const faults: string[] = []
  for (const { path, version } of open) {
    const rows = rowsOf(version.table)
    const asText = rows.map((row) => row.map((value) => (value === null ? null : String(value))))
    const parquet = await ask(`FROM '${join(folder, path, 'data.parquet')}'`)
    const csv = await ask(`FROM read_csv('${join(folder, path, 'data.csv')}', header = true, all_varchar = true)`)
    const unguarded = csv.map((row) =>
      row.map((cell) => (cell === null ? null : readCsvText(String(cell)).replace(/^(-?[\d.]+)E([+-]?\d+)$/, '$1e$2'))),
    )
    if (JSON.stringify(parquet) !== JSON.stringify(rows)) faults.push(`${path}data.parquet`)
    if (JSON.stringify(unguarded) !== JSON.stringify(asText)) faults.push(`${path}data.csv`)
  }
  expect(faults).toEqual([])
})

/** Every string in a value, however deep. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []

const SITE = new URL(json<{ catalog: string }>('/data/index.json').catalog).origin
const isThere = (address: string): boolean => {
  const { pathname, origin } = new URL(address)
  return origin !== SITE || files.has(pathname) || pages.has(pathname)
}

test('the index and the catalogue name every dataset and version, and only addresses that are there', () => {
  const index = json<{ datasets: { id: string; versions: { version: string }[] }[] }>('/data/index.json')
  const named = index.datasets.flatMap(({ id, versions }) => versions.map(({ version }) => `${id}@${version}`))
  const held = [...catalogue.datasets.values()].flatMap(({ id, versions }) => versions.map((version) => `${id}@${version.id}`))
  expect(named).toEqual(held)
  for (const file of ['/data/index.json', '/data/catalog.jsonld']) {
    const addresses = stringsIn(json(file)).filter((text) => /^https?:/.test(text) && URL.canParse(text))
    expect(addresses.filter((address) => !isThere(address))).toEqual([])
    expect(addresses.length).toBeGreaterThan(50)
  }
})

interface Dcat {
  '@type': string
  'dcat:dataset': {
    '@id': string
    'dct:title': string
    'dcat:hasVersion': {
      'dcat:distribution'?: { 'dcat:downloadURL': { '@id': string }; 'spdx:checksum': { 'spdx:checksumValue': { '@value': string } } }[]
    }[]
  }[]
}
test('the catalogue is DCAT: datasets with versions, and distributions with address and true checksum', () => {
  const catalog = json<Dcat>('/data/catalog.jsonld')
  const distributions = catalog['dcat:dataset'].flatMap((dataset) =>
    dataset['dcat:hasVersion'].flatMap((version) => version['dcat:distribution'] ?? []),
  )
  expect([catalog['@type'], catalog['dcat:dataset'].length]).toEqual(['dcat:Catalog', catalogue.datasets.size])
  expect(
    distributions.filter(
      (one) => sha256(new URL(one['dcat:downloadURL']['@id']).pathname) !== one['spdx:checksum']['spdx:checksumValue']['@value'],
    ),
  ).toEqual([])
  expect(distributions.length).toBe(open.filter(({ path }) => !path.endsWith('/latest/')).length * 3)
})

/** What schema.org takes for a licence: an address, or a work with a name. */
const isLicence = (licence: string | { '@type': string; name: string }): boolean =>
  typeof licence === 'string' ? URL.canParse(licence) : licence['@type'] === 'CreativeWork' && licence.name !== ''

test('every dataset and version describes itself to search engines, with files that are there', () => {
  const kinds = [...pages].filter(([path]) => /^\/data\/(?!health\/)[^/]+\/([^/]+\/)?$/.test(path))
  const faults = kinds.flatMap(([path, html]) => {
    const text = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1]
    if (text === undefined) return [`${path} says nothing`]
    const data = JSON.parse(text) as {
      '@type': string
      name: string
      description: string
      license: string | { '@type': string; name: string }
      isBasedOn: unknown[]
      distribution?: { contentUrl: string; encodingFormat: string }[]
    }
    const right =
      data['@type'] === 'Dataset' && data.name && data.description.length >= 50 && isLicence(data.license) && data.isBasedOn.length > 0
    return [
      ...(right ? [] : [`${path} lacks something`]),
      ...(data.distribution ?? []).filter(({ contentUrl }) => !isThere(contentUrl)).map(({ contentUrl }) => contentUrl),
    ]
  })
  expect(faults).toEqual([])
})

test('every pair of versions has its page, and its file where both may be passed on', () => {
  const missing = [...catalogue.datasets.values()].flatMap((dataset) =>
    comparedPairs(dataset).flatMap(({ before, after, next }) => {
      const path = `/data/${dataset.id}/${after.id}/changes/${next ? '' : `${before.id}/`}`
      const isOpen = [before, after].every(({ table }) => levelOf(table, catalogue.sources) === 'open')
      return [...(pages.has(path) ? [] : [path]), ...(isOpen === files.has(`${path}changes.json`) ? [] : [`${path}changes.json`])]
    }),
  )
  expect(missing).toEqual([])
})

test('the feed has an entry for each version that revised cells, and no other', () => {
  const links = [
    ...bytes('/data/feed.xml')
      .toString('utf8')
      .matchAll(/<item>.*?<link>([^<]+)<\/link>/g),
  ].map(([, link = '']) => new URL(link).pathname)
  const revised = [...catalogue.datasets.values()].flatMap((dataset) =>
    dataset.versions.flatMap((version) => {
      const before = versionBefore(dataset, version)
      return before && !version.lock?.withdrawn && differenceOf(before.table, version.table).revised.length > 0
        ? [`/data/${dataset.id}/${version.id}/changes/`]
        : []
    }),
  )
  expect(revised.length).toBeGreaterThan(3)
  expect(links.toSorted()).toEqual(revised.toSorted())
})

interface Health {
  tested: string
  counts: Record<string, number>
  datasets: {
    id: string
    checks: { state: string; threshold: string; waivers: { owner: string; reason: string; expires: string; cells: string[] }[] }[]
  }[]
}
test('the page of checks shows every dataset and every waiver, with owner, reason and last day', () => {
  const { datasets } = json<Health>('/data/health.json')
  const page = pages.get('/data/health/')!
  expect(datasets.map(({ id }) => id).toSorted()).toEqual([...catalogue.datasets.keys()].toSorted())
  expect(datasets.filter(({ id }) => !page.includes(`id="${id}"`)).map(({ id }) => id)).toEqual([])
  const waivers = datasets.flatMap(({ checks }) => checks.flatMap((check) => check.waivers))
  expect(waivers.length).toBe([...catalogue.datasets.values()].flatMap(({ record }) => record.waivers).length)
  expect(waivers.filter(({ owner, cells }) => !page.includes(owner) || !cells.every((cell) => page.includes(cell)))).toEqual([])
})

test('every dataset’s page and every chart’s page has a badge that leads to its checks', () => {
  const silent = [...pages].filter(
    ([path, html]) =>
      /^\/(data\/(?!health\/)|charts\/(?!gallery\/))[^/]+\/$/.test(path) && !/href="[^"]*data\/health\/#[a-z0-9-]+"/.test(html),
  )
  expect(silent.map(([path]) => path)).toEqual([])
})

/** Headers that a host which reads `_headers` sends with a file: rules in their order, `!` taking one off, a second value added. */
function headersOf(path: string): Map<string, string> {
  const sent = new Map<string, string>()
  for (const block of bytes('/_headers')
    .toString('utf8')
    .trim()
    .split(/\n(?=\/)/)) {
    const [pattern = '', ...lines] = block.split('\n')
    const matches = new RegExp(`^${pattern.trim().replace(/[.+]/g, '\\$&').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`).test(path)
    if (!matches) continue
    for (const line of lines.map((one) => one.trim())) {
      if (line.startsWith('! ')) sent.delete(line.slice(2).toLowerCase())
      else {
        const [name = '', ...rest] = line.split(': ')
        const value = rest.join(': ')
        const before = sent.get(name.toLowerCase())
        sent.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`)
      }
    }
  }
  return sent
}

test('a version’s files are kept for ever, those of latest and what describes them for an hour', () => {
  const cache = (path: string): string | undefined => headersOf(path).get('cache-control')
  const forever = 'public, max-age=31536000, immutable'
  const hour = 'public, max-age=3600'
  expect(['data.csv', 'data.json', 'data.parquet', 'SHA256SUMS'].map((file) => cache(`/data/reserves/2026/${file}`))).toEqual(
    Array(4).fill(forever),
  )
  expect(
    ['latest/data.csv', 'latest/data.parquet', '2026/datapackage.json', '2026/'].map((file) => cache(`/data/reserves/${file}`)),
  ).toEqual(Array(4).fill(hour))
  expect(headersOf('/charts/x/embed/').has('content-security-policy')).toBe(false)
  expect(headersOf('/data/reserves/').get('content-security-policy')).toContain("default-src 'none'")
})

test('no rule of headers has more than one asterisk, which hosts refuse', () =>
  expect(
    bytes('/_headers')
      .toString('utf8')
      .split('\n')
      .filter((line) => line.startsWith('/') && line.split('*').length > 2),
  ).toEqual([]))
