import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE } from '../src/build/folders.ts'
import { LINTS } from './lints.ts'
import { runTool } from './child.ts'
import { helpWhenAsked, tell } from './terminal.ts'

helpWhenAsked(`
npm test [-- PATH …]

Runs everything that CI runs: eslint, formatting, types, a build of the whole site, then every test, real browser included.
With paths, only the tests below them run. The last line counts what passed and what failed.
`)

const paths = process.argv.slice(2)
const results: [name: string, passed: boolean][] = []

/** Runs one step and keeps what came of it. */
async function step(name: string, file: string, args: readonly string[], env: Record<string, string> = {}): Promise<void> {
  const start = Date.now()
  const passed = await runTool(file, args, env)
  results.push([name, passed])
  tell(`${passed ? 'passed' : 'FAILED'}  ${name}  (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}

const report = join(CACHE, 'vitest.json')
mkdirSync(CACHE, { recursive: true })
rmSync(report, { force: true })

if (paths.length === 0) {
  await step('build of the whole site', 'scripts/run.mjs', ['build'])
  for (const [name, file, args] of LINTS) await step(name, file, args)
}
const ran = await runTool('node_modules/vitest/vitest.mjs', [
  'run',
  ...paths,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
])

/** What vitest counted; a report that is missing, or has no test, is a failure of its own. */
function counted(): { passed: number; failed: number } {
  try {
    const { numPassedTests: passed = 0, numTotalTests: total = 0 } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests?: number
      numTotalTests?: number
    }
    const failed = total - passed
    return { passed, failed: failed === 0 && (!ran || total === 0) ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const tests = counted()
const failedSteps = results.filter(([, passed]) => !passed)
for (const [name] of failedSteps) tell(`FAILED  ${name}`)
const passed = tests.passed + results.length - failedSteps.length
const failed = tests.failed + failedSteps.length
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
