import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { addVersion, keepRecipe } from './add-version.ts'
import { fetchFile } from './fetch-file.ts'
import { ROOT } from './folders.ts'
import { importFrom } from './import-from.ts'
import { idOf, importNew } from './import-new.ts'

const scratch = mkdtempSync(join(tmpdir(), 'assay-new-'))
const root = join(scratch, 'project')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(join(root, 'content/datasets'), { recursive: true })
  cpSync(join(ROOT, 'content/datasets/countries'), join(root, 'content/datasets/countries'), { recursive: true })
  cpSync(join(ROOT, 'content/datasets.lock'), join(root, 'content/datasets.lock'))
})

function fileOf(text: string, name = 'table.csv'): string {
  writeFileSync(join(scratch, name), text)
  return join(scratch, name)
}
const options = { id: 'mines', answers: {}, source: 'survey', today: '2026-10-09' }
const folder = (): string[] => readdirSync(join(root, 'content/datasets')).toSorted()
const WIDE = 'Output of mines\n\nCountry;2021;2022;2023\nChina;168.000;210.000,5;255.000\nBurma;35.000;12.000e;43.000\n'

test('a record, a recipe and a draft are made of a file: years as rows, places by code, marks as flags', async () => {
  const { written, imported, issues } = await importNew(root, fileOf(WIDE), options)
  expect(issues).toEqual([])
  expect(written).toEqual(['content/datasets/mines/index.yaml', 'content/datasets/mines/recipe.yaml'])
  expect(imported).toMatchObject([{ file: 'content/datasets/mines/2026-10-09.json', rows: 6, outcome: 'written' }])
  const draft = JSON.parse(readFileSync(join(root, 'content/datasets/mines/2026-10-09.json'), 'utf8')) as { rows: unknown[] }
  expect(draft.rows).toContainEqual(['CHN', 2022, 210000.5, null])
  expect(draft.rows).toContainEqual(['MMR', 2022, 12000, 'estimated'])
})
test('what can be read two ways is asked with the answers to give, and nothing is written', async () => {
  const { issues, written } = await importNew(root, fileOf('Country;Output\nChina;1.234\nBurma;2.345\n'), options)
  expect(issues).toMatchObject([{ code: 'import/two-readings', got: '1.234', hint: expect.stringContaining('decimal') as string }])
  expect(written).toEqual([])
  expect(folder()).toEqual(['countries'])
})
test('an answer is obeyed, kept in the recipe, and next year’s file needs no other', async () => {
  const file = fileOf('Country;Output\nChina;1.234\nBurma;2.345\n')
  expect((await importNew(root, file, { ...options, answers: { decimal: ',' } })).issues).toEqual([])
  const next = await importFrom(root, 'mines', [fileOf('Country;Output\nChina;1.235\nBurma;2.346\n', 'next.csv')])
  expect(next.issues).toEqual([])
  expect(next.imported[0]?.table.columns.get('output')).toMatchObject({ values: Float64Array.of(1235, 2346) })
})
test('the next edition needs its id, name and day, and no editing', async () => {
  const file = fileOf('Country;Output\nChina;1.234\nBurma;2.345\n')
  await importNew(root, file, { ...options, answers: { decimal: ',' } })
  expect(addVersion(root, 'mines', { version: '2027', edition: 'Edition of 2027', published: '2027-01-31' })).toEqual([])
  expect(addVersion(root, 'mines', { version: '2027', edition: 'Another', published: '2027-01-31' })).toEqual([])
  const next = await importFrom(root, 'mines', [fileOf('Country;Output\nChina;1.235\nBurma;2.346\n', 'next.csv')], '2027')
  expect(next.issues).toEqual([])
  expect(next.imported[0]?.table.head).toMatchObject({ version: '2027', edition: 'Edition of 2027', sources: ['survey'] })
  expect(addVersion(root, 'mines', { version: 'next', edition: 'E', published: '2027' })).toMatchObject([{ code: 'import/version' }])
})
test('an import that fails leaves the recipe as it was, byte for byte', async () => {
  await importNew(root, fileOf('Country;Output\nChina;1.234\nBurma;2.345\n'), { ...options, answers: { decimal: ',' } })
  const recipe = (): string => readFileSync(join(root, 'content/datasets/mines/recipe.yaml'), 'utf8')
  const before = recipe()
  const putBack = keepRecipe(root, 'mines')
  addVersion(root, 'mines', { version: '2027', edition: 'Edition of 2027', published: '2027-01-31' })
  expect(recipe()).not.toBe(before)
  putBack()
  expect(recipe()).toBe(before)
})
test('a file that cannot be read is refused in one issue, and nothing is written', async () => {
  const { issues } = await importNew(root, fileOf(''), options)
  expect(issues).toMatchObject([{ code: 'intake/empty' }])
  expect(folder()).toEqual(['countries'])
})
test('a dataset that is there is not written over', async () => {
  const { issues } = await importNew(root, fileOf(WIDE), { ...options, id: 'countries' })
  expect(issues).toMatchObject([{ code: 'import/id' }])
  expect(existsSync(join(root, 'content/datasets/countries/recipe.yaml'))).toBe(true)
})
test('the id comes from the file’s name', () => expect(idOf('/a/MCS 2027_World.csv.gz')).toBe('mcs-2027-world'))

test('a file is brought from an address; what cannot be is an issue with the address', async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/mines.csv' ? 200 : 404
    response.end('Country,Output\nChina,1\n')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const found = await fetchFile(`${base}/mines.csv`)
    if ('issue' in found) throw new Error(found.issue.message)
    expect(readFileSync(found.path, 'utf8')).toContain('China,1')
    expect(found.path.endsWith('mines.csv')).toBe(true)
    found.remove()
    expect(existsSync(found.path)).toBe(false)
    expect(await fetchFile(`${base}/gone.csv`)).toMatchObject({
      issue: { code: 'import/fetch', got: 'status 404', place: { file: `${base}/gone.csv` } },
    })
  } finally {
    server.close()
  }
})
