import { execFileSync } from 'node:child_process'
import type { LockLine } from '../data/catalogue.ts'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { LOCK_FILE, readLock } from './lock-file.ts'
import { loadLock } from './load-data.ts'

const CODE = 'data/lock-history'

/** Runs git in a folder with these arguments and gives what it prints; undefined when it fails or there is no git. `input` is what it reads. */
export type Git = (args: readonly string[], input?: string) => string | undefined

/** Git at work in a folder. Nothing of it is asked over the network. */
export const gitIn =
  (root: string): Git =>
  (args, input = '') => {
    try {
      return execFileSync('git', args, {
        cwd: root,
        input,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'ignore'],
        maxBuffer: 64 * 1024 * 1024,
      })
    } catch {
      return undefined
    }
  }

const written = ({ dataset, version, sha256, date, link }: LockLine): string => [dataset, version, sha256, date, link].join(' ')

/** The lock only grows: every line of before stands unchanged at its place now, except that a version may have been withdrawn since. */
export function compareLocks(before: readonly LockLine[], now: readonly LockLine[]): Issue[] {
  return before.flatMap((line, place): Issue[] => {
    const current = now[place]
    const at = { file: LOCK_FILE, ...(current?.line === undefined ? {} : { line: current.line, column: 1 }) }
    const name = `${line.dataset}@${line.version} (content/datasets/${line.dataset}/${line.version}.json)`
    const hint = `Take the lock back from version control and accept new versions after its last line: npm run data -- accept DATASET@VERSION.`
    if (!current || written(current) !== written(line)) {
      return [
        issue(CODE, at, `The lock’s line of ${name} is no longer where it was.`, {
          got: current ? written(current) : 'no line',
          expected: written(line),
          hint,
        }),
      ]
    }
    if (line.withdrawn !== undefined && current.withdrawn !== line.withdrawn) {
      return [
        issue(CODE, at, `What was said about the withdrawal of ${name} was changed.`, {
          got: current.withdrawn ?? 'nothing',
          expected: line.withdrawn,
          hint,
        }),
      ]
    }
    return []
  })
}

/**
 * Compares the lock with every state it had up to the point where this branch left the main one (on the main branch: up to the
 * last commit), so that a line taken out by a commit is missed as well.
 * Without git, without a commit, or where the lock is new there is nothing to compare, and no issue.
 */
export function checkLockHistory(root: string, git: Git = gitIn(root)): Issue[] {
  const main = ['origin/main', 'main'].find((name) => git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]) !== undefined)
  const base = main === undefined ? undefined : git(['merge-base', 'HEAD', main])?.trim()
  const commits =
    git(['log', '--format=%H', base ?? 'HEAD', '--', LOCK_FILE])
      ?.split('\n')
      .filter(Boolean) ?? []
  const now = loadLock(root).lines
  const issues = statesAt(commits, git).flatMap((text) => compareLocks(readLock(text).lines, now))
  // A line that was lost is missed by every state that had it.
  return [...new Map(issues.map((one) => [one.message, one])).values()]
}

/** The lock as it was at each commit that had one, by one process: a state is told by a line of its own and its length in bytes. */
function statesAt(commits: readonly string[], git: Git): string[] {
  const asked = commits.map((commit) => `${commit}:./${LOCK_FILE}\n`).join('')
  const told = Buffer.from((asked && git(['cat-file', '--batch'], asked)) || '')
  const states: string[] = []
  for (let at = 0; at < told.length;) {
    const end = told.indexOf('\n', at)
    const length = Number(/ blob (\d+)$/.exec(told.toString('utf8', at, end))?.[1] ?? Number.NaN)
    if (!Number.isNaN(length)) states.push(told.toString('utf8', end + 1, end + 1 + length))
    at = Number.isNaN(length) ? end + 1 : end + 1 + length + 1
  }
  return states
}
