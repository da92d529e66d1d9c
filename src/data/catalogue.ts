import type { Place } from '../issues/issue.ts'
import type { DatasetRecord } from './record-schema.ts'
import type { Source } from './source-schema.ts'
import type { Table } from './table.ts'

/** A line of `content/datasets.lock`: one published version, its checksum and the day it was accepted. */
export interface LockLine {
  dataset: string
  version: string
  /** SHA-256 of the file's bytes, hex. */
  sha256: string
  date: string
  /** Why the version was withdrawn; it keeps its line, its file and its address. */
  withdrawn?: string
  /** Twelve hex digits that chain the line to the one before it. */
  link?: string
  /** Line of the lock file, from 1. */
  line?: number
}

/** A version with its place in the lock; a draft has no lock line. */
export interface Version {
  id: string
  file: string
  table: Table
  /** SHA-256 of the file's bytes as read, hex. */
  sha256?: string
  lock?: LockLine
}

/** A dataset: its record and its versions in the order of the lock, drafts last. */
export interface Dataset {
  id: string
  record: DatasetRecord
  versions: Version[]
  /** Where a part of the record stands, by its path; left out where the record was not read from a file. */
  placeOf?: (path: readonly PropertyKey[]) => Place
  /** Path of the record, for messages. */
  file?: string
}

/** Every dataset and every source of a site. */
export interface Catalogue {
  datasets: ReadonlyMap<string, Dataset>
  sources: ReadonlyMap<string, Source>
  /** Every line of the lock, in its order. Left out where versions do not come from files. */
  lock?: readonly LockLine[]
  /** SHA-256, by path, of every version file found, readable or not. Left out where versions do not come from files. */
  files?: ReadonlyMap<string, string>
}

/** The newest version: the last accepted line of the lock that is not withdrawn, never a sort. */
export const latestOf = (dataset: Dataset): Version | undefined =>
  dataset.versions.findLast((version) => version.lock && !version.lock.withdrawn) ?? dataset.versions.at(-1)
