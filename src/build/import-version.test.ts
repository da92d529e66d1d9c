import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acceptVersions } from './accept-version.ts'
import type { ExampleSite } from './example-site.ts'
import { exampleSite } from './example-site.ts'
import { importVersions, readInput } from './import-version.ts'

let site: ExampleSite
beforeEach(() => (site = exampleSite()))
afterEach(() => site.remove())

const run = (version?: string) => importVersions(site.root, 'mines', join(site.root, 'input.csv'), version)
const versions = (): string[] => readdirSync(join(site.root, 'content/datasets/mines')).filter((name) => !name.endsWith('.yaml'))

test('importVersions(…) writes a draft for each version of the recipe', () => {
  expect(run()).toMatchObject({
    issues: [],
    imported: [
      { version: '2025', rows: 2, outcome: 'written' },
      { version: '2026', rows: 2, outcome: 'written' },
    ],
  })
  expect(versions()).toEqual(['2025.json', '2026.json'])
})
test('importVersions(…) writes the one version that is asked for', () => {
  run('2026')
  expect(versions()).toEqual(['2026.json'])
})
test('importVersions(…) gives the same bytes the second time', () => {
  run()
  expect(run().imported.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
})
test('importVersions(…) writes nothing at all when one row of one version cannot be read', () => {
  site.put('input.csv', 'Edition,Place,Output,Mark\n2025,North,10,\n2026,North,twelve,\n')
  expect(run().issues).toMatchObject([{ code: 'import/value', place: { file: 'input.csv', row: 2, field: 'Output' }, got: 'twelve' }])
  expect(versions()).toEqual([])
})
test('importVersions(…) takes a file that holds only the newest edition', () => {
  site.put('input.csv', 'Edition,Place,Output,Mark\n2026,North,12,\n')
  expect(run()).toMatchObject({ issues: [], imported: [{ version: '2026' }] })
})
test('importVersions(…) never touches a published version', () => {
  run()
  acceptVersions(site.root, [{ dataset: 'mines', version: '2025' }], '2026-03-01')
  const before = readFileSync(join(site.root, 'content/datasets/mines/2025.json'), 'utf8')
  site.put('input.csv', 'Edition,Place,Output,Mark\n2025,North,11,\n2026,North,12,\n')
  expect(run().imported).toMatchObject([
    { version: '2025', outcome: 'locked' },
    { version: '2026', outcome: 'written' },
  ])
  expect(readFileSync(join(site.root, 'content/datasets/mines/2025.json'), 'utf8')).toBe(before)
})
test('importVersions(…) refuses to change a published version asked for by name', () => {
  run()
  acceptVersions(site.root, [{ dataset: 'mines', version: '2025' }], '2026-03-01')
  site.put('input.csv', 'Edition,Place,Output,Mark\n2025,North,11,\n')
  expect(run('2025').issues).toMatchObject([{ code: 'import/locked', place: { file: 'content/datasets/mines/2025.json' } }])
})
test('importVersions(…) names the versions that the recipe knows', () =>
  expect(run('2027').issues).toMatchObject([{ code: 'import/version', got: '2027', expected: '2025, 2026' }]))
test('importVersions(…) reports a file that is not there', () =>
  expect(importVersions(site.root, 'mines', join(site.root, 'none.csv')).issues).toMatchObject([{ code: 'import/file' }]))
test('importVersions(…) offers the nearest dataset', () =>
  expect(importVersions(site.root, 'mine', join(site.root, 'input.csv')).issues).toMatchObject([
    { code: 'data/record', hint: 'did you mean "mines"?' },
  ]))
test('importVersions(…) leaves no half-written file behind', () => {
  run()
  expect(existsSync(join(site.root, 'content/datasets/mines')) && versions().every((name) => name.endsWith('.json'))).toBe(true)
})
test('readInput(text) takes quoted values, a byte order mark and a value that was guarded', () =>
  expect(readInput('\uFEFFa,b\n"x, y",\'=1\n', 'f.csv', ',').rows).toEqual([{ row: 1, cells: { a: 'x, y', b: '=1' } }]))
test('readInput(text) reports a row of another length', () =>
  expect(readInput('a,b\n1,2\n1\n', 'f.csv', ',').issues).toMatchObject([
    { place: { file: 'f.csv', row: 2 }, got: '1 values', expected: '2 values' },
  ]))
test('readInput(text) reports a quote that is never closed', () =>
  expect(readInput('a,b\n"1,2\n', 'f.csv', ',').issues).toMatchObject([{ code: 'import/csv' }]))
test('importVersions(…) joins the rows of one thing in two units before the recipe reads them', () => {
  const file = 'content/datasets/mines/recipe.yaml'
  const recipe = readFileSync(join(site.root, file), 'utf8').replace('column: Output', 'column: Output t')
  site.put(file, `pivot: { on: Unit, columns: [Output] }\n${recipe}`)
  site.put('input.csv', 'Edition,Place,Output,Mark,Unit\n2026,North,12,,t\n2026,North,3,,USD\n')
  expect(run('2026')).toMatchObject({ issues: [], imported: [{ version: '2026', rows: 1 }] })
})
