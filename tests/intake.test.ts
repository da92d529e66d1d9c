import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readFile } from '../src/build/read-file.ts'

const ROOT = join(import.meta.dirname, '..')
const SHAPES = join(ROOT, 'tests/intake')
const scratch = mkdtempSync(join(tmpdir(), 'assay-intake-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** What a file is understood as, and so what `expected.json` states. */
interface Understood {
  columns: { name: string; type: string; unit?: string }[]
  rows: (string | number | boolean | null)[][]
  flags: [number, number, string][]
  asked?: { kind: string; column: number }[]
}

/** `expected.json`: see the README beside the cases. */
interface Expected extends Understood {
  about: string
  input?: string
  warnings?: string[]
  warned?: boolean
  refused?: string
}

/** What `readFile` gives, after JSON: the part that every case looks at. */
interface Given extends Understood {
  warnings: { code: string; message: string }[]
  refused?: { code: string; message: string; hint: string }
}

/** One line a column, row, flag and question, so that a difference reads like one. */
const inLines = ({ columns, rows, flags, asked }: Understood): string[] => [
  ...columns.map(({ name, type, unit }, i) => `column ${i}: ${JSON.stringify(name)} ${type}${unit === undefined ? '' : ` in ${unit}`}`),
  ...rows.map((row, i) => `row ${i}: ${JSON.stringify(row)}`),
  ...flags.map(([row, column, flag]) => `flag: row ${row}, column ${column}: ${flag}`).toSorted(),
  ...(asked ?? []).map(({ kind, column }) => `asked: ${kind} in column ${column}`).toSorted(),
]

/** Reads a file as the command does, and through JSON, because that is what the command prints. */
async function read(path: string): Promise<Given> {
  return JSON.parse(JSON.stringify(await readFile(path))) as Given
}

/** A refusal says what happened and what to do, in sentences and without a stack trace. */
function expectRefusal(given: Given, code: string): void {
  expect(given.refused?.code, given.refused?.message ?? 'nothing was refused').toBe(code)
  expect(given.refused?.message).toMatch(/\w+ \w+/)
  expect(given.refused?.hint).toMatch(/\w+ \w+/)
  expect(`${given.refused?.message} ${given.refused?.hint}`).not.toMatch(/\n\s+at |Error:|undefined|\[object/)
}

function expectUnderstood(given: Given, expected: Expected): void {
  expect(given.refused).toBeUndefined()
  expect(inLines(given)).toEqual(inLines(expected))
  for (const row of given.rows) expect(row).toHaveLength(given.columns.length)
  const codes = given.warnings.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(expected.warnings ?? []))
  if (expected.warned) expect(codes).not.toEqual([])
  for (const { code, message } of given.warnings) expect(`${code}: ${message}`).toMatch(/^intake\/[a-z-]+: .*\w+ \w+/)
}

const shapes = readdirSync(SHAPES, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('publishers’ files', () => {
  for (const { name } of shapes) {
    const folder = join(SHAPES, name)
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
    test(`${name}: ${expected.about}`, async () => {
      const input = expected.input ?? readdirSync(folder).find((file) => file.startsWith('input.'))
      const given = await read(join(folder, input ?? ''))
      if (expected.refused) expectRefusal(given, expected.refused)
      else expectUnderstood(given, expected)
    })
  }

  test('reading them leaves JavaScript’s own objects as they were', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })
})

/** What a fresh process says of a file, and the most memory it took, in MB. */
function readApart(path: string): { code?: string; columns: number; peak: number } {
  const script = `
    const { readFile } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'src/build/read-file.ts')).href)})
    const { refused, columns } = await readFile(process.argv[1])
    console.log(JSON.stringify({ code: refused?.code, columns: columns.length, peak: process.resourceUsage().maxRSS / 1024 }))`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script, path], { encoding: 'utf8' })
  return JSON.parse(said) as { code?: string; columns: number; peak: number }
}

/** Memory that a process may take beyond what it takes for a file of three lines, in MB: far less than the files below swell to. */
const ROOM = 200

const small = join(scratch, 'small.csv')
writeFileSync(small, 'country,value\na,1\nb,2\n')
/** The most memory that a file of three lines takes, in MB. */
const usual = (): number => readApart(small).peak

describe('files that are too much', () => {
  test('20,000 columns are refused, 16,384 are not', async () => {
    const wide = (n: number): string => `${Array.from({ length: n }, (_, i) => `c${i}`).join(',')}\n${'1,'.repeat(n - 1)}1\n`
    const path = join(scratch, 'wide.csv')
    writeFileSync(path, wide(20_000))
    expectRefusal(await read(path), 'intake/columns')
    writeFileSync(path, wide(16_384))
    expect((await read(path)).columns).toHaveLength(16_384)
  })

  test.each([
    ['without a quote', ''],
    ['after a quote that never closes', 'a,"'],
  ])('a line of 40 MB %s is refused in little memory', (_, start) => {
    const path = join(scratch, 'line.csv')
    writeFileSync(path, `country,value\n${start}${'x'.repeat(40_000_000)}`)
    const { code, peak } = readApart(path)
    expect(code).toBe('intake/record')
    expect(peak - usual()).toBeLessThan(ROOM)
  })

  test('a file of 2 GB is refused without being read', () => {
    const path = join(scratch, 'huge.csv')
    writeFileSync(path, 'country,value\n')
    truncateSync(path, 2 ** 31)
    const { code, peak } = readApart(path)
    expect(code).toBe('intake/too-large')
    expect(peak - usual()).toBeLessThan(ROOM)
  })
})

describe('files that swell', () => {
  test('a zip bomb takes little memory, also when it lies about its size', () => {
    const bomb = readFileSync(join(SHAPES, 'xlsx-zip-bomb/input.xlsx'))
    const path = join(scratch, 'bomb.xlsx')
    writeFileSync(path, bomb)
    const before = usual()
    expect(readApart(path)).toMatchObject({ code: 'intake/zip-bomb' })
    // The size of the file as it will be stands in its entry of the directory (byte 24) and in its own head (byte 22).
    const sheet = Buffer.from('xl/worksheets/sheet1.xml')
    for (let at = bomb.indexOf(sheet); at >= 0; at = bomb.indexOf(sheet, at + 1)) {
      if (bomb.readUInt32LE(at - 46) === 0x02014b50) bomb.writeUInt32LE(1000, at - 46 + 24)
      else if (bomb.readUInt32LE(at - 30) === 0x04034b50) bomb.writeUInt32LE(1000, at - 30 + 22)
    }
    writeFileSync(path, bomb)
    const lie = readApart(path)
    expect(lie.code).toMatch(/^intake\/(zip-bomb|truncated)$/)
    expect(lie.peak - before).toBeLessThan(ROOM)
  })

  test('a compressed CSV that swells is refused in little memory', () => {
    const path = join(scratch, 'bomb.csv.gz')
    // Members of a gzip file may follow one another: 600 MB in a file of 600 kB.
    const member = gzipSync(`country,value\n${'a,1\n'.repeat(2_500_000)}`)
    const file = openSync(path, 'w')
    for (let i = 0; i < 60; i += 1) writeSync(file, member)
    closeSync(file)
    const { code, peak } = readApart(path)
    expect(code).toMatch(/^intake\/(zip-bomb|too-large)$/)
    expect(peak - usual()).toBeLessThan(ROOM)
  })
})
