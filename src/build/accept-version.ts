import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkOf } from '../checks/data/lock-chain.ts'
import { checkData } from '../checks/data/index.ts'
import type { Catalogue, LockLine } from '../data/catalogue.ts'
import type { Issue } from '../issues/issue.ts'
import { hasErrors, issue } from '../issues/issue.ts'
import { nearestHint } from '../facts/nearest.ts'
import { loadCatalogue } from './load-data.ts'
import { LOCK_FILE, writeLock } from './lock-file.ts'
import { writeWhole } from './write-whole.ts'

/** A version named on the command line. */
export interface Target {
  dataset: string
  version: string
}

/** Reads `dataset@version`; other text gives undefined. */
export function parseTarget(text: string): Target | undefined {
  const parts = /^(?<dataset>[a-z0-9-]+)@(?<version>\d{4}(?:-\d{2}){0,2})$/.exec(text)?.groups
  return parts && { dataset: parts['dataset'] ?? '', version: parts['version'] ?? '' }
}

/** The draft that a target names, or the issue that says why there is none to accept. */
function findDraft(catalogue: Catalogue, { dataset: id, version: wanted }: Target): Issue | { file: string; sha256: string } {
  const dataset = catalogue.datasets.get(id)
  if (!dataset)
    return issue('data/accept', { file: 'content/datasets' }, `There is no dataset “${id}”.`, {
      ...nearestHint(id, catalogue.datasets.keys()),
      expected: 'the id of a dataset',
    })
  const version = dataset.versions.find((item) => item.id === wanted)
  const file = `content/datasets/${id}/${wanted}.json`
  if (!version)
    return issue('data/accept', { file }, `There is no version ${wanted} of ${id} that can be read.`, {
      ...nearestHint(
        wanted,
        dataset.versions.map((item) => item.id),
      ),
      expected: file,
    })
  if (version.lock)
    return issue('data/accept', { file }, `${id}@${wanted} has been accepted already.`, {
      got: `accepted on ${version.lock.date}`,
      expected: 'a draft',
      hint: 'Nothing is left to do.',
    })
  return { file, sha256: version.sha256 ?? '' }
}

const concerns = (found: Issue, datasets: readonly string[]): boolean =>
  found.place.file === LOCK_FILE ||
  found.place.file.startsWith('content/sources/') ||
  datasets.some((id) => found.place.file.startsWith(`content/datasets/${id}/`))

/**
 * Locks drafts, in the order given: checks their datasets, the register and the lock first and writes nothing when there is an error.
 * `today` is the day that the new lines carry.
 */
export function acceptVersions(root: string, targets: readonly Target[], today: string): { accepted: LockLine[]; issues: Issue[] } {
  const { catalogue, issues: read } = loadCatalogue(root, { drafts: true })
  const ids = targets.map((target) => target.dataset)
  const found = [...read, ...checkData(catalogue, { today })].filter((item) => concerns(item, ids))
  let link = catalogue.lock?.at(-1)?.link ?? ''
  const accepted: LockLine[] = []
  for (const target of targets) {
    const draft = findDraft(catalogue, target)
    if ('code' in draft) {
      found.push(draft)
      continue
    }
    const line = { ...target, sha256: draft.sha256, date: today }
    link = linkOf(link, line)
    accepted.push({ ...line, link })
  }
  if (hasErrors(found)) return { accepted: [], issues: found }
  const path = join(root, LOCK_FILE)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : writeLock([])
  const lines = accepted.map(
    ({ dataset, version, sha256, date, link: chained }) => `${[dataset, version, sha256, date, chained].join(' ')}\n`,
  )
  writeWhole(path, `${before.endsWith('\n') ? before : `${before}\n`}${lines.join('')}`)
  return { accepted, issues: found }
}
