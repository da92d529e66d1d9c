import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { accepting, sidesWith } from '../build/impact-sides.ts'
import { gitIn } from '../build/lock-history.ts'
import { loadCatalogue } from '../build/load-data.ts'
import { impactOf } from '../impact/impact-of.ts'
import { reportOf, type Report } from '../impact/report.ts'

/** What data that are not committed, or not accepted yet, would do to what is published. */
export type Uncommitted = { kind: 'no-git' } | { kind: 'none' } | { kind: 'some'; files: string[]; drafts: string[]; report: Report }

const DATA = ['content/datasets', 'content/datasets.lock']

/**
 * Compares the data of the last commit with those that lie in the folder, each draft of a version taken as accepted; words, charts and
 * facts are those of the folder on both sides.
 */
export async function uncommittedImpact(root: string, today: string): Promise<Uncommitted> {
  const git = gitIn(root)
  const named = [
    git(['diff', '--name-only', '--relative', 'HEAD', '--', ...DATA]),
    git(['ls-files', '--others', '--exclude-standard', '--', ...DATA]),
  ]
  if (named.includes(undefined)) return { kind: 'no-git' }
  const [changed = [], added = []] = named.map((text) => (text ?? '').split('\n').filter(Boolean))
  const files = [...changed, ...added].toSorted()
  const drafts = draftsUnder(root)
  if (files.length === 0 && drafts.length === 0) return { kind: 'none' }
  const committed = new Map(
    changed.flatMap((file): [string, string][] => {
      const text = git(['show', `HEAD:./${file}`])
      return text === undefined ? [] : [[file, text]]
    }),
  )
  const [before, after] = await sidesWith(root, today, committed, accepted(root, drafts, today))
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
