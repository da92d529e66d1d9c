import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { rowsOf } from '../../data/make-table.ts'
import { readVersion } from '../../data/read-version.ts'
import type { Value } from '../../data/table.ts'
import { writeVersion } from '../../data/write-version.ts'
import type { Issue } from '../../issues/issue.ts'
import type { Dice } from '../dice.ts'
import { withVersion } from '../with-version.ts'
import type { FaultKind } from './kind.ts'

/** One fault, where it was put and what was said of it. */
export interface Trial {
  kind: FaultKind
  dataset: string
  version: string
  /** What was done, in a line. */
  what: string
  /** Codes of the issues that stand with the fault and not without it; none means that it was not caught. */
  caughtBy: string[]
}

/** What faults are put into: a catalogue, the checks that look at it, and what they say of it as it stands. */
export interface World {
  catalogue: Catalogue
  check: (catalogue: Catalogue) => Issue[]
  /** What the checks say of a part of the catalogue before the fault is put in, by the dataset that the part is made around. */
  clean: Map<string, Set<string>>
}

/** Ids of the datasets that a record's keys and settings point at. */
function pointedAt(dataset: Dataset): string[] {
  const { foreignKeys, checks } = dataset.record
  const named = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null && 'dataset' in value ? [String(value.dataset)] : []
  return [
    ...foreignKeys.map((key) => key.reference.resource),
    ...checks.flatMap((setting) => [...named(setting['to']), ...named(setting['with'])]),
  ]
}

/** A dataset with those that it points at and those that point at it: no check of data looks further. */
export function around({ datasets, sources }: Catalogue, id: string): Catalogue {
  const near = [...datasets.values()].filter((other) => other.id === id || pointedAt(other).includes(id))
  const ids = new Set(near.flatMap((dataset) => [dataset.id, ...pointedAt(dataset)]))
  return { sources, datasets: new Map([...datasets].filter(([other]) => ids.has(other))) }
}

const own = (issues: readonly Issue[]): Set<string> => new Set(issues.map(({ code, place, got }) => JSON.stringify([code, place, got])))

/**
 * Puts one fault of a kind into a version drawn by the dice: the version is written and read anew as a file would be, and every
 * check of data runs over the whole catalogue. Undefined where no version has anything that this kind could befall.
 */
export function tryFault(world: World, kind: FaultKind, dice: Dice): Trial | undefined {
  const { catalogue, clean, check } = world
  const subjects = [...catalogue.datasets.values()].flatMap((dataset) =>
    dataset.versions.map((version) => ({ dataset, version, rows: rowsOf(version.table) })),
  )
  let left = subjects
  while (left.length > 0) {
    const at = dice.below(left.length)
    const subject = left[at]
    left = left.toSpliced(at, 1)
    const seeded = subject && kind.seed(subject, dice)
    if (!subject || !seeded) continue
    const { dataset, version } = subject
    const head = seeded.head ?? version.table.head
    const rows = (seeded.rows ?? subject.rows) as Value[][]
    const read = readVersion(writeVersion(head, rows), version.file)
    const part = around(catalogue, dataset.id)
    const before = clean.get(dataset.id) ?? own(check(part))
    clean.set(dataset.id, before)
    const issues = read.table ? check(withVersion(part, dataset, { ...version, table: read.table })) : read.issues
    const fresh = issues
      .filter((item) => item.level === 'error' || item.level === 'warn')
      .filter((item) => !before.has(JSON.stringify([item.code, item.place, item.got])))
    return { kind, dataset: dataset.id, version: version.id, what: seeded.what, caughtBy: [...new Set(fresh.map((item) => item.code))] }
  }
  return undefined
}
