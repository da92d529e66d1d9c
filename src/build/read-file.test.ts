import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { readFile } from './read-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('readFile reads a file, also packed with gzip', async () => {
  expect((await readFile(file('a.csv', 'a,b\n1,2\n'))).rows).toEqual([[1, 2]])
  expect((await readFile(file('a.csv.gz', gzipSync('a,b\n1,2\n')))).rows).toEqual([[1, 2]])
})

test('readFile reads a Data Package by its folder or its descriptor', async () => {
  mkdirSync(join(folder, 'package'))
  file(
    'package/datapackage.json',
    JSON.stringify({ resources: [{ name: 't', path: 't.csv', schema: { fields: [{ name: 'a', type: 'string' }] } }] }),
  )
  file('package/t.csv', 'a\n1\n')
  expect((await readFile(join(folder, 'package'))).rows).toEqual([['1']])
  expect((await readFile(join(folder, 'package/datapackage.json'))).rows).toEqual([['1']])
})

test('readFile refuses what is missing, too large, swollen or cut short', async () => {
  const large = file('large.csv', 'a,b\n')
  truncateSync(large, 600 * 1024 * 1024)
  const codes = await Promise.all(
    [
      join(folder, 'none.csv'),
      folder,
      large,
      file('bomb.csv.gz', gzipSync(new Uint8Array(80 * 1024 * 1024))),
      file('cut.csv.gz', gzipSync('a,b\n1,2\n').subarray(0, 20)),
    ].map(async (path) => (await readFile(path)).refused?.code),
  )
  expect(codes).toEqual(['intake/not-found', 'intake/format', 'intake/too-large', 'intake/zip-bomb', 'intake/truncated'])
})
