import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acceptVersions } from './accept-version.ts'
import type { ExampleSite } from './example-site.ts'
import { exampleSite } from './example-site.ts'
import { importVersions } from './import-version.ts'
import { readLock, writeLock } from './lock-file.ts'
import { checkLockHistory } from './lock-history.ts'

let site: ExampleSite
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], {
    cwd: site.root,
    encoding: 'utf8',
    stdio: 'pipe',
  })
const lock = (): string => readFileSync(join(site.root, 'content/datasets.lock'), 'utf8')
const rewrite = (change: (lines: ReturnType<typeof readLock>['lines']) => ReturnType<typeof readLock>['lines']): void =>
  site.put('content/datasets.lock', writeLock(change(readLock(lock()).lines)))

beforeEach(() => {
  site = exampleSite()
  importVersions(site.root, 'mines', join(site.root, 'input.csv'))
  acceptVersions(
    site.root,
    [
      { dataset: 'mines', version: '2025' },
      { dataset: 'mines', version: '2026' },
    ],
    '2026-03-01',
  )
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message=Lock two versions')
})
afterEach(() => site.remove())

test('checkLockHistory(root) finds nothing where the lock is as it was', () => expect(checkLockHistory(site.root)).toEqual([]))
test('checkLockHistory(root) finds nothing where there is no git', () => expect(checkLockHistory(site.root, () => undefined)).toEqual([]))
test('checkLockHistory(root) finds lines that were reordered and chained anew', () => {
  rewrite((lines) => lines.toReversed())
  expect(checkLockHistory(site.root)).toMatchObject([
    {
      code: 'data/lock-history',
      place: { file: 'content/datasets.lock', line: 3 },
      message: expect.stringContaining('mines@2025 (content/datasets/mines/2025.json)') as string,
    },
    { place: { line: 4 } },
  ])
})
test('checkLockHistory(root) finds a last line that was taken out', () => {
  rewrite((lines) => lines.slice(0, 1))
  expect(checkLockHistory(site.root)).toMatchObject([{ got: 'no line', message: expect.stringContaining('mines@2026') as string }])
})
test('checkLockHistory(root) lets a version be withdrawn', () => {
  rewrite((lines) => lines.map((line) => ({ ...line, withdrawn: 'a wrong unit' })))
  expect(checkLockHistory(site.root)).toEqual([])
})
test('checkLockHistory(root) does not let a withdrawal be taken back', () => {
  rewrite((lines) => lines.map((line) => ({ ...line, withdrawn: 'a wrong unit' })))
  git('commit', '--quiet', '--all', '--message=Withdraw')
  rewrite((lines) => lines.map(({ withdrawn: _withdrawn, ...line }) => line))
  expect(checkLockHistory(site.root)).toHaveLength(2)
})
test('checkLockHistory(root) compares a branch with the point where it left the main one', () => {
  git('switch', '--quiet', '--create', 'edit')
  rewrite((lines) => lines.toReversed())
  git('commit', '--quiet', '--all', '--message=Reorder')
  expect(checkLockHistory(site.root)).toHaveLength(2)
})
test('readLock(text) reports a line that it cannot read', () =>
  expect(readLock('mines 2025 abc 2026-03-01\n').issues).toMatchObject([{ code: 'data/lock', place: { line: 1 } }]))
test('checkLockHistory(root) finds a line that a commit of the main branch took out', () => {
  rewrite((lines) => lines.slice(0, 1))
  git('commit', '--quiet', '--all', '--message=Take out the last line')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  expect(checkLockHistory(site.root)).toMatchObject([{ got: 'no line', message: expect.stringContaining('mines@2026') as string }])
})
