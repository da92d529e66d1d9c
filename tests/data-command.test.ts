import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Runs the command as an editor does, and gives its exit code and all that it printed. */
function run(...args: string[]): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { code: status, text: `${stdout}${stderr}` }
}

test.each(['import', 'accept', 'check', 'diff', 'list'])('data %s --help says how it is used', (command) => {
  const { code, text } = run(command, '--help')
  expect([code, text.startsWith(`npm run data -- ${command}`)]).toEqual([0, true])
})
test('data check passes over the site’s data', () =>
  expect(run('check', '--today', '2026-11-24')).toMatchObject({ code: 0, text: expect.stringContaining('0 errors, 0 warnings') as string }))
test('data check warns of editions that are due, and passes', () =>
  expect(run('check', '--today', '2027-12-01')).toMatchObject({ code: 0, text: expect.stringContaining('data/freshness') as string }))
test('data check fails when a waiver has expired', () =>
  expect(run('check', '--today', '2028-02-01')).toMatchObject({ code: 1, text: expect.stringContaining('data/waiver') as string }))
test('data diff names the revised cell with both values', () =>
  expect(run('diff', 'reserves@2026', 'reserves@2026-05-27')).toMatchObject({
    code: 0,
    text: expect.stringMatching(/reserves\[BRA\] +21,000,000 → 11,000,000 +−10,000,000 \(−47\.6%\)/) as string,
  }))
test('data diff --markdown prints a table for a pull request', () =>
  expect(run('diff', 'reserves@2026', 'reserves@2026-05-27', '--markdown').text).toContain(
    '| `reserves[BRA]` | 21,000,000 | 11,000,000 | −10,000,000 (−47.6%) |',
  ))
test('data diff says which versions there are', () =>
  expect(run('diff', 'reserves@2026', 'reserves@2030')).toMatchObject({
    code: 2,
    text: expect.stringContaining('2023, 2024, 2025, 2026, 2026-05-27') as string,
  }))
test('data accept refuses what is locked', () =>
  expect(run('accept', 'reserves@2023')).toMatchObject({ code: 1, text: expect.stringContaining('Nothing was locked.') as string }))
test('data import says that a file is not there, and writes nothing', () =>
  expect(run('import', 'reserves', '--from', 'no-such-file.csv')).toMatchObject({
    code: 1,
    text: expect.stringContaining('import/file') as string,
  }))
test('an unknown command is told, with the commands there are', () =>
  expect(run('imprt')).toMatchObject({ code: 2, text: expect.stringContaining('import DATASET') as string }))
test('an unknown option is told without a stack', () => {
  const { code, text } = run('list', '--all')
  expect([code, text.includes('    at ')]).toEqual([2, false])
})
