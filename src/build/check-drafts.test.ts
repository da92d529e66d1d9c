import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkData } from '../checks/data/index.ts'
import { rowsOf } from '../data/make-table.ts'
import { acceptVersions } from './accept-version.ts'
import { checkDrafts } from './check-drafts.ts'
import type { ExampleSite } from './example-site.ts'
import { exampleSite } from './example-site.ts'
import { importVersions } from './import-version.ts'
import { loadCatalogue } from './load-data.ts'

let site: ExampleSite
beforeEach(() => (site = exampleSite()))
afterEach(() => site.remove())

const CLOCK = { today: '2026-03-01' }
const FAULTY = 'Edition,Place,Output,Mark\n2026,South,3,\n2026,North,-12,\n2026,East,,\n2026,South,4,\n'
const run = (text: string) => {
  site.put('input.csv', text)
  return importVersions(site.root, 'mines', join(site.root, 'input.csv')).imported
}

test('checkDrafts(…) finds in memory what reading the drafts again would find', () => {
  const imported = run(FAULTY)
  const { catalogue } = loadCatalogue(site.root, { drafts: true })
  const found = checkDrafts(site.root, imported, CLOCK)
  expect(found).toEqual(checkData(catalogue, CLOCK).filter(({ place }) => place.file.endsWith('2026.json')))
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['data/primary-key', 'data/flag', 'data/range']))
  const read = catalogue.datasets.get('mines')?.versions[0]?.table
  expect(read && rowsOf(read)).toEqual(imported[0] && rowsOf(imported[0].table))
})
test('importVersions(…) puts no text into a column that no row has', () => {
  site.put(
    'content/datasets/mines/recipe.yaml',
    `input: A file.
fields:
  place: { column: Place, cases: [{ where: { Place: Nowhere }, value: Utopia }], map: { North: north, South: south }, blank: nameless }
  output: { column: Output }
  output_flag: { column: Mark, map: { W: withheld } }
  source: { constant: survey }
versions:
  "2026": { where: { Edition: "2026" }, edition: Survey 2026, published: 2026-02-06, sources: [survey] }
`,
  )
  const [draft] = run('Edition,Place,Output,Mark\n2026,South,3,\n2025,North,1,W\n')
  const texts = [...(draft?.table.columns.values() ?? [])].flatMap((column) => (column.kind === 'text' ? column.dictionary : []))
  expect(texts).toEqual(['south', 'survey'])
})
test('checkDrafts(…) judges a version that was left alone by its file, not by the input', () => {
  run('Edition,Place,Output,Mark\n2025,North,10,\n')
  acceptVersions(site.root, [{ dataset: 'mines', version: '2025' }], '2026-02-20')
  const imported = run('Edition,Place,Output,Mark\n2025,North,-10,\n')
  expect(imported.map(({ outcome }) => outcome)).toEqual(['locked'])
  expect(checkDrafts(site.root, imported, CLOCK)).toEqual([])
})
