import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Dataset, LockLine, Version } from '../data/catalogue.ts'
import { readVersion } from '../data/read-version.ts'
import type { DatasetRecord } from '../data/record-schema.ts'
import { datasetRecord } from '../data/record-schema.ts'
import type { Source } from '../data/source-schema.ts'
import { sourceFamily } from '../data/source-schema.ts'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { nearestHint } from '../facts/nearest.ts'
import { sha256Of } from '../checks/data/lock-chain.ts'
import { LOCK_FILE, readLock } from './lock-file.ts'
import type { YamlFile } from './read-yaml.ts'
import { readYamlAs } from './read-yaml.ts'

/** A catalogue as it lies on disk, and every fault met in reading it. */
export interface LoadedData {
  catalogue: Catalogue
  issues: Issue[]
}

const namesIn = (path: string): string[] => (existsSync(path) ? readdirSync(path).toSorted() : [])

/** The sources register under `root`: every family in `content/sources/`, by source id. */
export function loadSources(root: string): { sources: Map<string, Source>; issues: Issue[] } {
  const sources = new Map<string, Source>()
  const issues: Issue[] = []
  for (const name of namesIn(join(root, 'content/sources')).filter((entry) => entry.endsWith('.yaml'))) {
    const file = `content/sources/${name}`
    const read = readYamlAs(readFileSync(join(root, file), 'utf8'), file, sourceFamily, 'data/source')
    issues.push(...read.issues)
    read.value?.sources.forEach((source, place) => {
      if (sources.has(source.id)) {
        issues.push(
          issue(
            'data/source',
            { ...read.placeOf(['sources', place, 'id']), field: 'id' },
            `The source “${source.id}” stands in the register twice.`,
            { got: source.id, expected: 'one entry an id', hint: 'Take one out, or give it an id of its own.' },
          ),
        )
      }
      sources.set(source.id, source)
    })
  }
  return { sources, issues }
}

/** The lock under `root`; no file is an empty lock. */
export function loadLock(root: string): { lines: LockLine[]; issues: Issue[] } {
  const path = join(root, LOCK_FILE)
  return existsSync(path) ? readLock(readFileSync(path, 'utf8')) : { lines: [], issues: [] }
}

function loadVersion(root: string, file: string): { version?: Version; sha256: string; issues: Issue[] } {
  const bytes = readFileSync(join(root, file))
  const sha256 = sha256Of(bytes)
  const { table, issues } = readVersion(bytes.toString('utf8'), file)
  return table ? { version: { id: table.head.version, file, table, sha256 }, sha256, issues } : { sha256, issues }
}

/** Accepted versions in the order of the lock, then drafts; what is not as its path says is reported. */
function loadVersions(
  root: string,
  id: string,
  lock: readonly LockLine[],
  drafts: boolean,
): { versions: Version[]; files: Map<string, string>; issues: Issue[] } {
  const issues: Issue[] = []
  const files = new Map<string, string>()
  const folder = `content/datasets/${id}`
  const names = namesIn(join(root, folder)).filter((name) => name.endsWith('.json'))
  const loaded = new Map<string, Version>()
  for (const name of names) {
    const file = `${folder}/${name}`
    const read = loadVersion(root, file)
    files.set(file, read.sha256)
    issues.push(...read.issues)
    if (!read.version) continue
    const { dataset, version } = read.version.table.head
    if (dataset === id && `${version}.json` === name) loaded.set(version, read.version)
    else
      issues.push(
        issue('data/schema', { file, field: 'version' }, 'This file is not the version its path says.', {
          got: `${dataset}@${version}`,
          expected: `${id}@${name.slice(0, -5)}`,
          hint: 'Rename the file, or import the edition again.',
        }),
      )
  }
  const lines = lock.filter((line) => line.dataset === id)
  const accepted = lines.flatMap((line) => {
    const version = loaded.get(line.version)
    return version ? [{ ...version, lock: line }] : []
  })
  const open = [...loaded.values()].filter((version) => !lines.some((line) => line.version === version.id))
  if (!drafts) {
    issues.push(
      ...open.map(({ file, id: version }) =>
        issue('data/draft', { file }, `Version ${version} of ${id} is a draft: the lock does not hold it.`, {
          got: 'no line in the lock',
          expected: 'a line',
          hint: `npm run data -- accept ${id}@${version}, or delete the file.`,
        }),
      ),
    )
  }
  return { versions: drafts ? [...accepted, ...open] : accepted, files, issues }
}

/** The record of one dataset under `root`, or the issues that keep it from being read. */
export function loadRecord(
  root: string,
  id: string,
): { record?: DatasetRecord; placeOf?: YamlFile['placeOf']; file: string; issues: Issue[] } {
  const file = `content/datasets/${id}/index.yaml`
  if (!existsSync(join(root, file))) {
    const others = namesIn(join(root, 'content/datasets')).filter((name) => name !== id)
    return {
      file,
      issues: [
        issue('data/record', { file }, `There is no dataset “${id}”, for it has no record.`, {
          ...nearestHint(id, others),
          expected: file,
        }),
      ],
    }
  }
  const { value, issues, placeOf } = readYamlAs(readFileSync(join(root, file), 'utf8'), file, datasetRecord, 'data/record')
  return { ...(value ? { record: value } : {}), placeOf, file, issues }
}

/**
 * Reads every dataset, source and lock line under `root`. With `drafts` versions that the lock does not hold are in the catalogue too;
 * without, each of them is an error. A file that cannot be read gives issues and is left out; the rest is read all the same.
 */
export function loadCatalogue(root: string, options: { drafts?: boolean } = {}): LoadedData {
  const { sources, issues } = loadSources(root)
  const lock = loadLock(root)
  issues.push(...lock.issues)
  const datasets = new Map<string, Dataset>()
  const files = new Map<string, string>()
  const folder = join(root, 'content/datasets')
  const ids = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .toSorted()
    : []
  for (const id of ids) {
    const { record, placeOf, file, issues: faults } = loadRecord(root, id)
    const read = loadVersions(root, id, lock.lines, options.drafts ?? false)
    issues.push(...faults, ...read.issues)
    for (const [path, sha256] of read.files) files.set(path, sha256)
    if (record) datasets.set(id, { id, record, versions: read.versions, file, ...(placeOf ? { placeOf } : {}) })
  }
  return { catalogue: { datasets, sources, lock: lock.lines, files }, issues }
}
