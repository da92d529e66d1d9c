import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFolder, type Served } from '../../src/build/serve.ts'
import { SITE } from '../../src/site.ts'
import { PROJECT, readSite } from '../browser/built-site.ts'

/*
 * The lines of docs/api.md, run as they stand there but for the address: the site is served as `npm run preview` serves it.
 * What a machine lacks cannot be run on it; the name of the test then says what was tried in its place.
 */
const site = readSite()
const text = readFileSync(join(PROJECT, 'docs/api.md'), 'utf8')
const work = mkdtempSync(join(tmpdir(), 'assay-api-'))
let served: Served
beforeAll(async () => {
  served = await serveFolder(site.folder, 0)
})
afterAll(async () => {
  await served?.stop()
  rmSync(work, { recursive: true, force: true })
})

/** The block of code in a language, its addresses those of the site being served. */
function blockOf(language: string): string {
  const block = text.split(`\n\`\`\`${language}\n`)[1]?.split('\n```')[0]
  if (!block) throw new Error(`invalid docs: no block of ${language}`)
  return block.replaceAll(`${SITE.address}/`, served.address)
}

const has = (tool: string, ...args: string[]): boolean => spawnSync(tool, args).status === 0

function run(tool: string, args: readonly string[]): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((done) => {
    const child = spawn(tool, args, { cwd: work })
    let [out, error] = ['', '']
    child.stdout.on('data', (data: Buffer) => (out += data.toString('utf8')))
    child.stderr.on('data', (data: Buffer) => (error += data.toString('utf8')))
    child.once('error', (failure) => done({ code: -1, out, error: failure.message }))
    child.once('close', (code) => done({ code, out, error }))
  })
}

/** Lines of the newest CSV, without its header: what every tool must count. */
const rows = (): number =>
  readFileSync(join(site.folder, 'data/mine-production/latest/data.csv'), 'utf8').trimEnd().split('\r\n').length - 1

const addresses = (): string[] =>
  [...text.matchAll(/(https:\/\/[^\s"'`|]+)/g)].flatMap(([, address = '']) =>
    address.startsWith(SITE.address) ? [address.slice(SITE.address.length)] : [],
  )

test('every address in the docs is a file of the site, whatever tool fetches it', () => {
  expect(addresses().length).toBeGreaterThan(5)
  expect(addresses().filter((path) => !site.files.has(path))).toEqual([])
})

test('curl: every line of the docs runs, and the checksums agree', async () => {
  const { code, out, error } = await run('sh', ['-ec', blockOf('sh')])
  expect([code, error]).toEqual([0, ''])
  expect(out.trim().split('\n')).toEqual(['data.csv: OK', 'data.json: OK', 'data.parquet: OK'])
})

test('DuckDB: every statement of the docs runs, over the files that curl fetched', async () => {
  const duck = await (await DuckDBInstance.create(':memory:')).connect()
  const answers: unknown[] = []
  for (const statement of blockOf('sql').split('\n')) {
    const here = statement.replaceAll(/'(data\.\w+)'/g, (_, file: string) => `'${join(work, file)}'`)
    answers.push((await duck.runAndReadAll(here)).getRowsJson())
  }
  duck.closeSync()
  expect(answers).toEqual([[['CHN', 270000], expect.any(Array), expect.any(Array)], [[expect.any(String)]]])
})

const python = ['python3', 'python'].find((tool) => has(tool, '--version'))
test(
  python ? 'Python: the lines for its standard library run' : 'Python is not on this machine: of its lines only the addresses were tried',
  async () => {
    if (!python) return expect(blockOf('python')).toContain(served.address)
    const { code, out, error } = await run(python, ['-c', blockOf('python')])
    expect([code, error, out.trim()]).toEqual([0, '', `${rows()} AUS 29000 estimated`])
  },
)

const pandas = python !== undefined && has(python, '-c', 'import pandas, pyarrow')
test(pandas ? 'pandas: the lines run' : 'pandas is not on this machine: of its lines only the addresses were tried', async () => {
  if (!python || !pandas) return expect(blockOf('python pandas')).toContain(served.address)
  const { code, out } = await run(python, ['-c', blockOf('python pandas')])
  expect([code, out]).toEqual([0, expect.stringContaining(`[${rows()} rows x`)])
})

const r = has('Rscript', '--version')
test(r ? 'R: the lines run' : 'R is not on this machine: of its lines only the addresses were tried', async () => {
  if (!r) return expect(blockOf('r')).toContain(served.address)
  const { code, out } = await run('Rscript', ['-e', blockOf('r')])
  expect([code, out.trim()]).toEqual([0, `[1] ${rows()}`])
})
