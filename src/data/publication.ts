import type { Dataset, Version } from './catalogue.ts'
import type { DataFile } from './data-files.ts'
import type { LicenceLevel, Source } from './source-schema.ts'
import { sourcesOf } from './licence.ts'

/** A version of another dataset that foreign keys of this one point into, and the address of its CSV. */
export interface Referenced {
  dataset: Dataset
  version: Version
  csv: string
}

/** A version as it is published: what the descriptors of every standard are made from. */
export interface Publication {
  dataset: Dataset
  version: Version
  /** Sources that its rows name, those first that the dataset names first. */
  sources: readonly Source[]
  level: LicenceLevel
  /** Why its rows are not given away, in a sentence; undefined where they are. */
  withheld?: string
  /** Its files; none where the licence withholds them. */
  files: readonly DataFile[]
  /** Full address of the version's page, with a slash at its end; its files lie below it. */
  address: string
  /** Open datasets whose keys its foreign keys hold. */
  references: readonly Referenced[]
}

/** Sources that a version's head or rows name, as the register has them; one that it does not know is left out. */
export function sourcesUsed(version: Version, register: ReadonlyMap<string, Source>): Source[] {
  const ids = new Set([...version.table.head.sources, ...sourcesOf(version.table)])
  return [...ids].flatMap((id) => register.get(id) ?? [])
}

/** The name of the publisher of our tables, and where the whole catalogue lies. */
export interface Publisher {
  name: string
  /** Full address of the site, with a slash at its end. */
  address: string
}

/** A time as RFC 3339 writes it, from a day; a table accepted on a day is so from its beginning. */
export const momentOf = (day: string): string => `${day}T00:00:00Z`
