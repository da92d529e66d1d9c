import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Dataset, LockLine, Version } from '../data/catalogue.ts'
import { readVersion } from '../data/read-version.ts'
import type { DatasetRecord } from '../data/record-schema.ts'
import { datasetRecord } from '../data/record-schema.ts'
import type { Table } from '../data/table.ts'
import type { Source } from '../data/source-schema.ts'
import { sourceFamily } from '../data/source-schema.ts'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { nearestHint } from '../facts/nearest.ts'
import { LOCK_FILE, readLock } from './lock-file.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import type { YamlFile } from './read-yaml.ts'
import { readYamlAs } from './read-yaml.ts'

/** A catalogue as it lies on disk, and every fault met in reading it. */
export interface LoadedData {
  catalogue: Catalogue
  issues: Issue[]
}

/** The sources register under `root`: every family in `content/sources/`, by source id. */
export function loadSources(root: string, memory: Memory = NO_MEMORY): { sources: Map<string, Source>; issues: Issue[] } {
  const sources = new Map<string, Source>()
  const issues: Issue[] = []
  for (const name of memory.namesIn(join(root, 'content/sources')).filter((entry) => entry.endsWith('.yaml'))) {
    const file = `content/sources/${name}`
    const read = readYamlAs(memory.textOf(join(root, file)), file, sourceFamily, 'data/source')
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
export function loadLock(root: string, memory: Memory = NO_MEMORY): { lines: LockLine[]; issues: Issue[] } {
  const path = join(root, LOCK_FILE)
  return memory.has(path) ? readLock(memory.textOf(path)) : { lines: [], issues: [] }
}

function hashFile(path: string, memory: Memory): string {
  const hash = createHash('sha256')
  for (const bytes of memory.bytesOf(path)) hash.update(bytes)
  return hash.digest('hex')
}

function loadVersion(
  root: string,
  file: string,
  known: Table | undefined,
  memory: Memory,
): { version?: Version; sha256: string; issues: Issue[] } {
  const sha256 = hashFile(join(root, file), memory)
  const { table, issues } = known ? { table: known, issues: [] } : readVersion(memory.textOf(join(root, file)), file)
  return table ? { version: { id: table.head.version, file, table, sha256 }, sha256, issues } : { sha256, issues }
}

/** Accepted versions in the order of the lock, then drafts; what is not as its path says is reported. */
function loadVersions(
  root: string,
  id: string,
  lock: readonly LockLine[],
  { drafts = false, known = new Map<string, Table>(), memory = NO_MEMORY }: CatalogueOptions,
): { versions: Version[]; files: Map<string, string>; issues: Issue[] } {
  const issues: Issue[] = []
  const files = new Map<string, string>()
  const folder = `content/datasets/${id}`
  const names = memory.namesIn(join(root, folder)).filter((name) => name.endsWith('.json'))
  const loaded = new Map<string, Version>()
  for (const name of names) {
    const file = `${folder}/${name}`
    const load = () => loadVersion(root, file, known.get(file), memory)
    const read = memory.of(file, [memory.stampOf(join(root, file)), known.get(file)], load)
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
  memory: Memory = NO_MEMORY,
): { record?: DatasetRecord; placeOf?: YamlFile['placeOf']; file: string; issues: Issue[] } {
  const file = `content/datasets/${id}/index.yaml`
  if (!memory.has(join(root, file))) {
    const others = memory.namesIn(join(root, 'content/datasets')).filter((name) => name !== id)
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
  const text = memory.textOf(join(root, file))
  const { value, issues, placeOf } = memory.of(file, [text], () => readYamlAs(text, file, datasetRecord, 'data/record'))
  return { ...(value ? { record: value } : {}), placeOf, file, issues }
}

/** What the reading of a catalogue goes by. */
export interface CatalogueOptions {
  /** Versions that the lock does not hold are in the catalogue too; without, each of them is an error. */
  drafts?: boolean
  /** The datasets to be read; all of them where left out. */
  only?: readonly string[]
  /** Tables that are in memory already, by path. */
  known?: ReadonlyMap<string, Table>
  memory?: Memory
}

const foldersIn = (folder: string, memory: Memory): string[] =>
  memory.has(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .toSorted()
    : []

/** Texts that change when any file of the catalogue under `root` does. */
export const stampsOfData = (root: string, memory: Memory): string[] =>
  ['sources', ...foldersIn(join(root, 'content/datasets'), memory).map((id) => `datasets/${id}`)]
    .flatMap((folder) => memory.namesIn(join(root, 'content', folder)).map((name) => `content/${folder}/${name}`))
    .concat(memory.has(join(root, LOCK_FILE)) ? [LOCK_FILE] : [])
    .map((file) => `${file} ${memory.stampOf(join(root, file))}`)

/**
 * Reads every dataset, source and lock line under `root`. A file that cannot be read gives issues and is left out; the rest is read
 * all the same.
 */
export function loadCatalogue(root: string, options: CatalogueOptions = {}): LoadedData {
  const { memory = NO_MEMORY } = options
  const { sources, issues } = loadSources(root, memory)
  const lock = loadLock(root, memory)
  issues.push(...lock.issues)
  const datasets = new Map<string, Dataset>()
  const files = new Map<string, string>()
  const ids = foldersIn(join(root, 'content/datasets'), memory).filter((id) => options.only?.includes(id) ?? true)
  for (const id of ids) {
    const { record, placeOf, file, issues: faults } = loadRecord(root, id, memory)
    const read = loadVersions(root, id, lock.lines, options)
    issues.push(...faults, ...read.issues)
    for (const [path, sha256] of read.files) files.set(path, sha256)
    if (record) datasets.set(id, { id, record, versions: read.versions, file, ...(placeOf ? { placeOf } : {}) })
  }
  return { catalogue: { datasets, sources, lock: lock.lines, files }, issues }
}
