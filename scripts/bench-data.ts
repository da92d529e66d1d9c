import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../src/build/folders.ts'
import { writeBenchCsv, writeBenchProject } from './bench-table.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, tell } from './terminal.ts'

helpWhenAsked(`
npm run bench:data [-- --rows 10000,100000,1000000] [--runs 1]

Imports made-up tables of twelve columns with every check, each in a process of its own, and prints rows a second, seconds and peak
memory beside DuckDB doing the same in SQL and plain parsers that only split the text. With several runs the fastest is shown.

  --rows N,…   how many rows (10000, 100000 and 1000000)
  --runs N     how often each is measured (1)
`)

const SEED = 4
const KINDS = ['assay', 'duckdb', 'csv-parse', 'papaparse'] as const
const PACKAGES: Record<string, string> = { duckdb: '@duckdb/node-api', 'csv-parse': 'csv-parse', papaparse: 'papaparse' }
const CHECKS = 'checks:\n  - { check: continuous, field: month, by: [country, partner, flow, product] }\n'

interface Measured {
  rows: number
  faults: number
  parts: Record<string, number>
  seconds: number
  /** Processor time of the whole process, all threads: what a busy machine does not stretch. */
  cpu: number
  megabytes: number
}

/** Version of an installed package; nothing where it is not installed, as DuckDB need not be. */
function versionOf(name: string): string | undefined {
  const file = join(ROOT, 'node_modules', name, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined
}

function nameOf(kind: string): string {
  const name = PACKAGES[kind]
  if (name === undefined) return 'Assay, import with checks'
  const version = versionOf(name) ?? 'not installed'
  return kind === 'duckdb' ? `DuckDB (${name} ${version}), the same in SQL` : `${name} ${version}, only parsed`
}

function measure(kind: string, project: string, file: string): Measured | undefined {
  const run = join(ROOT, 'scripts/bench-run.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, kind, project, file], { cwd: ROOT, encoding: 'utf8' })
  if (stderr !== '') tell(stderr.trim())
  return status === 0 ? (JSON.parse(stdout) as Measured) : undefined
}

function fastest(kind: string, project: string, file: string, runs: number): Measured | undefined {
  const all = Array.from({ length: runs }, () => measure(kind, project, file)).filter((one) => one !== undefined)
  return all.toSorted((a, b) => a.seconds - b.seconds)[0]
}

const lineOf = ({ rows, seconds, cpu, megabytes, faults, parts }: Measured): Record<string, number | string> => ({
  rows,
  seconds: Number(seconds.toFixed(2)),
  'cpu s': Number(cpu.toFixed(2)),
  'rows/s': Math.round(rows / seconds),
  'peak MB': Math.round(megabytes),
  faults,
  parts: Object.entries(parts)
    .map(([name, time]) => `${name} ${time.toFixed(2)}`)
    .join(', '),
})

const { values } = readOptions({
  options: { rows: { type: 'string', default: '10000,100000,1000000' }, runs: { type: 'string', default: '1' } },
})
const sizes = values.rows.split(',').map(Number)
const runs = Number(values.runs)
if (![...sizes, runs].every((size) => Number.isInteger(size) && size > 0)) throw new Error('--rows and --runs are whole numbers above 0')

tell(`Seed ${SEED}, Node ${process.versions.node}, ${availableParallelism()} processors. Bar: 1,000,000 rows in 8 s and 600 MB.`)
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
try {
  for (const rows of sizes) {
    const file = join(folder, `${rows}.csv`)
    const project = join(folder, String(rows))
    writeBenchCsv(file, rows, SEED)
    writeBenchProject(project, ROOT, CHECKS)
    const table: Record<string, Record<string, number | string>> = {}
    for (const kind of KINDS.filter((one) => one === 'assay' || versionOf(PACKAGES[one] ?? ''))) {
      const measured = fastest(kind, project, file, runs)
      table[nameOf(kind)] = measured ? lineOf(measured) : { rows: 'failed' }
    }
    console.table(table)
    rmSync(file)
    rmSync(project, { recursive: true })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
