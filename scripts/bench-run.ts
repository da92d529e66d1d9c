import { createReadStream, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import Papa from 'papaparse'
import { checkDrafts } from '../src/build/check-drafts.ts'
import { importVersions } from '../src/build/import-version.ts'
import { BENCH_DATASET, BENCH_VERSION } from './bench-table.ts'

/** One measurement in a process of its own: what it took is printed as JSON. Started by bench-data.ts. */

/** What a run did: seconds of its parts, rows, and how many faults it found. */
interface Done {
  rows: number
  faults: number
  parts: Record<string, number>
}

const CLOCK = { today: '2026-03-01' }

function importAndCheck(project: string, file: string): Done {
  rmSync(join(project, `content/datasets/${BENCH_DATASET}/${BENCH_VERSION}.json`), { force: true })
  const start = performance.now()
  const { imported, issues } = importVersions(project, BENCH_DATASET, file)
  const middle = performance.now()
  const found = checkDrafts(project, imported, CLOCK)
  for (const { code, place, message } of [...issues, ...found].slice(0, 3)) console.error(code, place, message)
  const parts = { import: (middle - start) / 1000, checks: (performance.now() - middle) / 1000 }
  return { rows: imported[0]?.rows ?? 0, faults: issues.length + found.length, parts }
}

async function parseAlone(file: string): Promise<Done> {
  let rows = -1
  const parser = createReadStream(file).pipe(parse({ bom: true, on_record: () => void (rows += 1) }))
  parser.resume()
  await new Promise((done, fail) => parser.once('end', done).once('error', fail))
  return { rows, faults: 0, parts: {} }
}

function papaAlone(file: string): Done {
  let rows = -1
  Papa.parse(readFileSync(file, 'utf8'), { step: () => void (rows += 1), skipEmptyLines: true })
  return { rows, faults: 0, parts: {} }
}

const [kind = '', project = '', file = ''] = process.argv.slice(2)
const runs: Record<string, () => Done | Promise<Done>> = {
  assay: () => importAndCheck(project, file),
  // Loaded only here: DuckDB is an optional dependency.
  duckdb: async () => (await import('./bench-duckdb.ts')).checkWithDuckDb(project, file),
  'csv-parse': () => parseAlone(file),
  papaparse: () => papaAlone(file),
}
const start = performance.now()
const done = await runs[kind]?.()
const seconds = (performance.now() - start) / 1000
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
console.log(JSON.stringify({ ...done, seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }))
