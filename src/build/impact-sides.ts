import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Of } from '../checks/data/lock-chain.ts'
import { COUNTRIES } from '../data/countries.ts'
import { versionPieces } from '../data/write-version.ts'
import { nearestHint } from '../facts/nearest.ts'
import type { Side } from '../impact/impact.ts'
import { hasErrors, issue, IssueError, type Issue } from '../issues/issue.ts'
import { addVersion, type NewVersion } from './add-version.ts'
import { checkOut } from './check-out.ts'
import { importFrom } from './import-from.ts'
import type { Imported } from './import-version.ts'
import { loadCatalogue, loadLock } from './load-data.ts'
import { loadContent } from './load-site.ts'
import { LOCK_FILE, writeLock } from './lock-file.ts'
import { checkContent } from './check-content.ts'
import { makeMemory, type Memory } from './memory.ts'

/** Two sides to compare, and what was found on the way to them. */
export interface Sides {
  before: Side
  after: Side
  issues: Issue[]
}

/** Reads and checks the site under `root`, drafts of articles with it. */
async function sideOf(root: string, today: string, memory: Memory): Promise<Side> {
  const content = await loadContent(root, { drafts: true, memory })
  return { ...content, issues: checkContent(content, { today, memory }) }
}

/** Twice the site under `root`, each time with the texts of some files replaced; nothing is written. */
export async function sidesWith(
  root: string,
  today: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<[Side, Side]> {
  const open = new Map<string, string>()
  const memory = makeMemory(open)
  const look = async (texts: ReadonlyMap<string, string>): Promise<Side> => {
    open.clear()
    for (const [file, text] of texts) open.set(join(root, file), text)
    return sideOf(root, today, memory)
  }
  return [await look(before), await look(after)]
}

const versionFile = (dataset: string, version: string): string => `content/datasets/${dataset}/${version}.json`

/** Texts of the files that accepting new versions of a dataset would write: theirs, by version, and the lock. */
export function accepting(root: string, dataset: string, texts: ReadonlyMap<string, string>, today: string): Map<string, string> {
  if (texts.size === 0) return new Map()
  const accepted = [...texts].map(([version, text]) => ({ dataset, version, sha256: sha256Of(text), date: today }))
  return new Map([
    ...[...texts].map(([version, text]): [string, string] => [versionFile(dataset, version), text]),
    [LOCK_FILE, writeLock([...loadLock(root).lines, ...accepted])],
  ])
}

const unknownDataset = (root: string, dataset: string): Issue | undefined => {
  if (existsSync(join(root, `content/datasets/${dataset}/index.yaml`))) return undefined
  const { datasets } = loadCatalogue(root, { drafts: true }).catalogue
  return issue('impact/dataset', { file: 'content/datasets' }, `There is no dataset “${dataset}”.`, nearestHint(dataset, datasets.keys()))
}

/**
 * What a publisher's file would make of a dataset: the site as it stands, and as it would be once the new edition was accepted. The file
 * is imported by the dataset's recipe in a folder of its own. Without `edition`, the versions that the recipe knows are made; where the
 * file only holds other numbers for one that is published, they stand as a version of today.
 */
export async function sidesOfFile(
  root: string,
  dataset: string,
  files: readonly string[],
  { today, edition }: { today: string; edition?: NewVersion },
): Promise<Sides> {
  const unknown = unknownDataset(root, dataset)
  if (unknown) throw new IssueError([unknown])
  const folder = mkdtempSync(join(tmpdir(), 'assay-impact-'))
  try {
    for (const name of [`datasets/${dataset}`, `datasets/${COUNTRIES}`, 'sources', 'datasets.lock'])
      if (existsSync(join(root, 'content', name))) cpSync(join(root, 'content', name), join(folder, 'content', name), { recursive: true })
    const added = edition ? addVersion(folder, dataset, edition) : []
    if (hasErrors(added)) throw new IssueError(added)
    const { imported, issues } = await importFrom(folder, dataset, files, edition?.version)
    if (hasErrors(issues)) throw new IssueError(issues)
    const texts = new Map(newVersions(imported, today).map(([version, read]) => [version, read(folder, dataset)]))
    const lock = loadLock(root).lines
    const taken = [...texts.keys()].find((version) => lock.some((line) => line.dataset === dataset && line.version === version))
    if (taken !== undefined) throw new IssueError([takenVersion(dataset, taken)])
    const [old, now] = await sidesWith(root, today, new Map(), accepting(root, dataset, texts, today))
    return { before: old, after: now, issues }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const takenVersion = (dataset: string, version: string): Issue =>
  issue('impact/version', { file: versionFile(dataset, version) }, `${dataset} has a version ${version} already.`, {
    hint: 'Give the new edition an id of its own: --version V --edition NAME --published DATE.',
  })

type ReadText = (folder: string, dataset: string) => string

/** The versions that an import brings: drafts written, else the newest that is published with other numbers, under today's id. */
function newVersions(imported: readonly Imported[], today: string): [string, ReadText][] {
  const drafts = imported.filter(({ outcome }) => outcome === 'written')
  if (drafts.length > 0) return drafts.map(({ version, file }) => [version, (folder) => readFileSync(join(folder, file), 'utf8')])
  const other = imported.findLast(({ outcome }) => outcome === 'locked')
  if (!other) return []
  const { table } = other
  return [[today, () => [...versionPieces({ ...table, head: { ...table.head, version: today, published: today } })].join('')]]
}

/** Two accepted versions of a dataset, each as the latest. */
export async function sidesOfVersions(root: string, dataset: string, versions: readonly [string, string], today: string): Promise<Sides> {
  const unknown = unknownDataset(root, dataset)
  if (unknown) throw new IssueError([unknown])
  const { lines } = loadLock(root)
  const own = lines.filter((line) => line.dataset === dataset && !line.withdrawn).map(({ version }) => version)
  const strange = versions.filter((version) => !own.includes(version))
  if (strange.length > 0)
    throw new IssueError(
      strange.map((version) =>
        issue('impact/version', { file: LOCK_FILE }, `${dataset} has no accepted version ${version}.`, {
          ...nearestHint(version, own),
          expected: own.join(', '),
        }),
      ),
    )
  const asLatest = (version: string): Map<string, string> => {
    const last = lines.filter((line) => line.dataset === dataset && line.version === version)
    return new Map([[LOCK_FILE, writeLock([...lines.filter((line) => !last.includes(line)), ...last])]])
  }
  const [before, after] = await sidesWith(root, today, asLatest(versions[0]), asLatest(versions[1]))
  return { before, after, issues: [] }
}

/** The content of two revisions under version control; without `to`, the second is what lies in the folder now. */
export async function sidesOfRevisions(root: string, from: string, to: string | undefined, today: string): Promise<Sides> {
  const folders = [from, ...(to === undefined ? [] : [to])].map((revision) => checkOut(root, revision))
  try {
    const [before, after = root] = folders
    return {
      before: await sideOf(before ?? root, today, makeMemory(new Map())),
      after: await sideOf(after, today, makeMemory(new Map())),
      issues: [],
    }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}
