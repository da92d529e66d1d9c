import type { LockLine } from '../data/catalogue.ts'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { linkOf } from '../checks/data/lock-chain.ts'

/** Path of the lock, from the project's root. */
export const LOCK_FILE = 'content/datasets.lock'

const HEAD = [
  '# Every published version of every dataset, in the order of acceptance: id, version, SHA-256 of the file, day, link to the line before.',
  '# Written by `npm run data -- accept`. Lines are only ever added; a version that turned out wrong is withdrawn or mended by a new one.',
]

const LINE =
  /^(?<dataset>[a-z0-9-]+) (?<version>\d{4}(?:-\d{2}){0,2}) (?<sha256>[0-9a-f]{64}) (?<date>\d{4}-\d{2}-\d{2}) (?<link>[0-9a-f]{12})(?: withdrawn: (?<withdrawn>.+))?$/

/** Reads the text of the lock. Empty lines and lines that begin with # say nothing. */
export function readLock(text: string): { lines: LockLine[]; issues: Issue[] } {
  const lines: LockLine[] = []
  const issues: Issue[] = []
  text.split('\n').forEach((written, place) => {
    if (written.trim() === '' || written.startsWith('#')) return
    const parts = LINE.exec(written)?.groups
    if (parts) {
      const { dataset = '', version = '', sha256 = '', date = '', link = '', withdrawn } = parts
      lines.push({ dataset, version, sha256, date, link, line: place + 1, ...(withdrawn === undefined ? {} : { withdrawn }) })
    } else {
      issues.push(
        issue('data/lock', { file: LOCK_FILE, line: place + 1, column: 1 }, 'This line of the lock cannot be read.', {
          got: written.slice(0, 160),
          expected: 'dataset version sha256 date link [withdrawn: reason]',
          hint: 'Take the line back from version control; the lock is written by `npm run data -- accept` only.',
        }),
      )
    }
  })
  return { lines, issues }
}

/** The text of a lock that holds these lines, chained anew from the first. */
export function writeLock(lines: readonly LockLine[]): string {
  let link = ''
  const written = lines.map((line) => {
    link = linkOf(link, line)
    return `${line.dataset} ${line.version} ${line.sha256} ${line.date} ${link}${line.withdrawn === undefined ? '' : ` withdrawn: ${line.withdrawn}`}`
  })
  return `${[...HEAD, ...written].join('\n')}\n`
}
