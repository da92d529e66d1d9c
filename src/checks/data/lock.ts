import type { Catalogue, LockLine } from '../../data/catalogue.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { alwaysOn } from './definition.ts'
import { linkOf } from './lock-chain.ts'

const CODE = 'data/lock'
const LOCK = 'content/datasets.lock'

const fileOf = (line: LockLine): string => `content/datasets/${line.dataset}/${line.version}.json`
const nameOf = (line: LockLine): string => `${line.dataset}@${line.version}`
const placeOf = (line: LockLine) => ({ file: LOCK, ...(line.line === undefined ? {} : { line: line.line, column: 1 }) })

function checkFile(line: LockLine, files: ReadonlyMap<string, string>): Issue[] {
  const file = fileOf(line)
  const found = files.get(file)
  if (found === line.sha256) return []
  if (found === undefined) {
    return [
      issue(CODE, { file }, `Version ${nameOf(line)} is published, and its file is missing.`, {
        got: 'no file',
        expected: file,
        hint: `Take it back from version control: git restore ${file}. A version that is wrong is withdrawn in the lock or mended by a new one; its file stays.`,
      }),
    ]
  }
  return [
    issue(CODE, { file }, `Version ${nameOf(line)} is published, and its file was changed.`, {
      got: `checksum ${found}`,
      expected: `checksum ${line.sha256}`,
      hint: `Take it back: git restore ${file}. Corrections go into a new version that says “corrects: ${line.version}”.`,
    }),
  ]
}

/** Where the chain of links breaks first, and lines that stand twice. Lines after a break all differ, so only the first is told. */
function checkOrder(lock: readonly LockLine[]): Issue[] {
  const issues: Issue[] = []
  const seen = new Set<string>()
  let previous = ''
  let whole = true
  for (const line of lock) {
    const link = linkOf(previous, line)
    if (whole && link !== line.link) {
      whole = false
      issues.push(
        issue(
          CODE,
          placeOf(line),
          `The lock was changed at ${nameOf(line)} (${fileOf(line)}): lines were reordered, altered or taken out here.`,
          {
            got: `link ${line.link ?? 'none'}`,
            expected: `link ${link}`,
            hint: `Take the lock back: git restore ${LOCK}. It is written by npm run data -- accept only.`,
          },
        ),
      )
    }
    if (seen.has(nameOf(line))) {
      issues.push(
        issue(CODE, placeOf(line), `${nameOf(line)} (${fileOf(line)}) stands in the lock twice.`, {
          got: nameOf(line),
          expected: 'one line a version',
          hint: `Take the lock back: git restore ${LOCK}.`,
        }),
      )
    }
    seen.add(nameOf(line))
    previous = line.link ?? ''
  }
  return issues
}

const LINE = { dataset: 'example', version: '2026', sha256: 'b5bb9d80', date: '2026-02-10' }
const FILE = 'content/datasets/example/2026.json'
const locked = (sha256: string) => (catalogue: Catalogue) => ({
  ...catalogue,
  lock: [{ ...LINE, link: linkOf('', LINE), line: 1 }],
  files: new Map([[FILE, sha256]]),
})

/** Every published version is there with the bytes it was published with, and the lock's lines are as they were written. */
export const lockCheck = alwaysOn({
  name: 'lock',
  title: 'Published versions are unchanged',
  about:
    'Every version that `content/datasets.lock` holds is there with the very bytes it was accepted with, and the lock’s own lines are chained, so that none can be altered, reordered or taken out of the middle.',
  fails: {
    fields: { country: 'string' },
    rows: [['AUS']],
    change: locked('7d865e95'),
    note: 'The file was changed after it was accepted.',
  },
  passes: {
    fields: { country: 'string' },
    rows: [['AUS']],
    change: locked('b5bb9d80'),
    note: 'The file has the checksum it was accepted with.',
  },
  runSite: ({ catalogue: { lock = [], files } }) => [...checkOrder(lock), ...(files ? lock.flatMap((line) => checkFile(line, files)) : [])],
})
