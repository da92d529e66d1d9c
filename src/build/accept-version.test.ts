import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkData } from '../checks/data/index.ts'
import { latestOf } from '../data/catalogue.ts'
import { acceptVersions, parseTarget } from './accept-version.ts'
import type { ExampleSite } from './example-site.ts'
import { exampleSite } from './example-site.ts'
import { importVersions } from './import-version.ts'
import { loadCatalogue } from './load-data.ts'

let site: ExampleSite
beforeEach(() => {
  site = exampleSite()
  importVersions(site.root, 'mines', join(site.root, 'input.csv'))
})
afterEach(() => site.remove())

const accept = (...versions: string[]) =>
  acceptVersions(
    site.root,
    versions.map((version) => ({ dataset: 'mines', version })),
    '2026-03-01',
  )
const lock = (): string =>
  existsSync(join(site.root, 'content/datasets.lock')) ? readFileSync(join(site.root, 'content/datasets.lock'), 'utf8') : ''

test('acceptVersions(…) adds a line for each version, in the order given', () => {
  expect(accept('2026', '2025').issues).toEqual([])
  expect(loadCatalogue(site.root).catalogue.lock?.map(({ version, date }) => `${version} ${date}`)).toEqual([
    '2026 2026-03-01',
    '2025 2026-03-01',
  ])
})
test('what was accepted passes the checks of the lock', () => {
  accept('2025')
  accept('2026')
  expect(checkData(loadCatalogue(site.root).catalogue, { today: '2026-03-02' })).toEqual([])
})
test('the newest version is the last line of the lock, not the largest id', () => {
  accept('2026', '2025')
  const mines = loadCatalogue(site.root).catalogue.datasets.get('mines')
  expect(mines && latestOf(mines)?.id).toBe('2025')
})
test('acceptVersions(…) leaves the lines before as they were', () => {
  accept('2025')
  const before = lock()
  accept('2026')
  expect(lock().startsWith(before)).toBe(true)
})
test('acceptVersions(…) locks nothing when a check fails', () => {
  site.put('input.csv', 'Edition,Place,Output,Mark\n2025,North,-1,\n2026,North,12,\n')
  importVersions(site.root, 'mines', join(site.root, 'input.csv'))
  expect(accept('2026').issues).toMatchObject([
    { code: 'data/range', place: { file: 'content/datasets/mines/2025.json', row: 1, field: 'output' } },
  ])
  expect(lock()).toBe('')
})
test('acceptVersions(…) locks nothing when one of several is not there', () => {
  expect(accept('2025', '2027').issues).toMatchObject([{ code: 'data/accept', got: '2027' }])
  expect(lock()).toBe('')
})
test('acceptVersions(…) refuses a version that is locked', () => {
  accept('2025')
  expect(accept('2025').issues).toMatchObject([{ code: 'data/accept', got: 'accepted on 2026-03-01' }])
})
test('loadCatalogue(root) calls a draft an error', () =>
  expect(loadCatalogue(site.root).issues.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
    'data/draft content/datasets/mines/2025.json',
    'data/draft content/datasets/mines/2026.json',
  ]))
test('loadCatalogue(root, { drafts: true }) puts drafts after what is accepted', () => {
  accept('2026')
  expect(
    loadCatalogue(site.root, { drafts: true })
      .catalogue.datasets.get('mines')
      ?.versions.map(({ id }) => id),
  ).toEqual(['2026', '2025'])
})
test('loadCatalogue(root) gives the line and column of a fault in a record', () => {
  const record = readFileSync(join(site.root, 'content/datasets/mines/index.yaml'), 'utf8')
  site.put('content/datasets/mines/index.yaml', record.replace('unit: t,', 'unit: tons,'))
  expect(loadCatalogue(site.root, { drafts: true }).issues).toMatchObject([
    {
      code: 'data/record',
      place: { file: 'content/datasets/mines/index.yaml', line: 5, column: 56, field: 'fields.1.unit' },
      got: '"tons"',
    },
  ])
})
test('loadCatalogue(root) reports a source that stands in the register twice', () => {
  site.put('content/sources/other.yaml', readFileSync(join(site.root, 'content/sources/survey.yaml'), 'utf8'))
  expect(loadCatalogue(site.root, { drafts: true }).issues).toMatchObject([{ code: 'data/source', got: 'survey' }])
})
test('loadCatalogue(root) reports a file that is not the version its path says', () => {
  site.put('content/datasets/mines/2027.json', readFileSync(join(site.root, 'content/datasets/mines/2026.json'), 'utf8'))
  expect(loadCatalogue(site.root, { drafts: true }).issues).toMatchObject([
    { place: { file: 'content/datasets/mines/2027.json' }, got: 'mines@2026', expected: 'mines@2027' },
  ])
})
test('parseTarget(text) reads dataset and version', () =>
  expect([parseTarget('mine-production@2026-05-27'), parseTarget('mines'), parseTarget('mines@v1')]).toEqual([
    { dataset: 'mine-production', version: '2026-05-27' },
    undefined,
    undefined,
  ]))
