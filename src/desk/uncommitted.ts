import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { accepting, sidesOfRevisions, sidesWith } from '../build/impact-sides.ts'
import { gitIn } from '../build/lock-history.ts'
import { loadCatalogue } from '../build/load-data.ts'
import { impactOf } from '../impact/impact-of.ts'
import { reportOf, type Report } from '../impact/report.ts'

/** What data that are not committed, or not accepted yet, would do to what is published. */
export type Uncommitted = { kind: 'no-git' } | { kind: 'none' } | { kind: 'some'; files: string[]; drafts: string[]; report: Report }

/** Compares the content of the last commit with what lies in the folder, each draft of a version taken as accepted. */
export async function uncommittedImpact(root: string, today: string): Promise<Uncommitted> {
  const told = gitIn(root)('status', '--porcelain', '--untracked-files=all', '--', 'content/datasets', 'content/datasets.lock')
  if (told === undefined) return { kind: 'no-git' }
  const files = told
    .split('\n')
    .map((line) => line.slice(3).trim())
    .filter(Boolean)
  const drafts = draftsUnder(root)
  if (files.length === 0 && drafts.length === 0) return { kind: 'none' }
  const { before, after: now } = await sidesOfRevisions(root, 'HEAD', undefined, today)
  const after = drafts.length === 0 ? now : (await sidesWith(root, today, new Map(), accepted(root, drafts, today)))[1]
  return {
    kind: 'some',
    files,
    drafts: drafts.map(({ dataset, version }) => `${dataset}@${version}`),
    report: reportOf(impactOf(before, after)),
  }
}

interface Draft {
  dataset: string
  version: string
  file: string
}

const draftsUnder = (root: string): Draft[] =>
  [...loadCatalogue(root, { drafts: true }).catalogue.datasets.values()].flatMap(({ id, versions }) =>
    versions.filter(({ lock }) => !lock).map(({ id: version, file }) => ({ dataset: id, version, file })),
  )

/** Texts of the files that accepting every draft would write: the lock gets a line for each. */
function accepted(root: string, drafts: readonly Draft[], today: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { dataset, version, file } of drafts) {
    const own = accepting(root, dataset, new Map([[version, readFileSync(join(root, file), 'utf8')]]), today)
    for (const [path, text] of own) texts.set(path, path.endsWith('.lock') ? joinLocks(texts.get(path), text) : text)
  }
  return texts
}

/** A lock and the last line of another: each draft adds one line to the same lock. */
const joinLocks = (lock: string | undefined, next: string): string =>
  lock === undefined ? next : `${lock.trimEnd()}\n${next.trimEnd().split('\n').at(-1) ?? ''}\n`
