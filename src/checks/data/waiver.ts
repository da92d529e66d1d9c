import { parseAddress } from '../../data/address.ts'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import type { Waiver } from '../../data/record-schema.ts'
import { findRow } from '../../data/select.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Clock } from '../check.ts'
import { cellPlace, recordFile } from './places.ts'

/** Code of the issues about waivers themselves. */
export const WAIVER_CODE = 'data/waiver'

/** Where the cell of a waiver stands, or why it cannot be found. */
function placeOfCell(dataset: Dataset, text: string): Place | { fault: string; expected: string } {
  const address = parseAddress(text)
  const expected = `an address with a version and no *, such as ${dataset.id}@${dataset.versions.at(-1)?.id ?? '2026'}/field[key]`
  if (!address || address.version === undefined || address.key.includes('*')) return { fault: 'A waiver names exact cells.', expected }
  if (address.dataset !== dataset.id) return { fault: 'A waiver names cells of its own dataset.', expected: `${dataset.id}@…` }
  const version = dataset.versions.find((item) => item.id === address.version)
  const length = dataset.record.primaryKey.length
  const row =
    version && address.key.length === length && version.table.columns.has(address.field) ? findRow(version.table, address.key) : undefined
  if (!version || row === undefined)
    return { fault: 'The cell of this waiver does not exist.', expected: 'a cell of a version that is there' }
  return cellPlace(version, row, address.field)
}

const isAt = (place: Place, other: Place): boolean => place.file === other.file && place.row === other.row && place.field === other.field

interface Judged {
  excused: Set<Issue>
  issues: Issue[]
}

function judge(dataset: Dataset, waiver: Waiver, found: readonly Issue[], { today }: Clock): Judged {
  const place = { file: recordFile(dataset), field: 'waivers' }
  const excused = new Set<Issue>()
  const issues: Issue[] = []
  if (today > waiver.expires) {
    issues.push(
      issue(WAIVER_CODE, place, `The waiver of ${waiver.check} by ${waiver.owner} has expired.`, {
        got: waiver.expires,
        expected: `a day from ${today} on`,
        hint: 'Look at the fault again: mend it, or extend the waiver with a reason that still holds.',
      }),
    )
  }
  for (const cell of waiver.cells) {
    const at = placeOfCell(dataset, cell)
    if ('fault' in at) {
      issues.push(
        issue(WAIVER_CODE, place, at.fault, { got: cell, expected: at.expected, hint: 'Write the address of each cell that is excused.' }),
      )
      continue
    }
    const faults = found.filter((item) => item.code === waiver.check && isAt(item.place, at))
    if (faults.length === 0) {
      issues.push(
        issue(WAIVER_CODE, place, `The fault that this waiver excuses is gone.`, {
          got: `no ${waiver.check} at ${cell}`,
          expected: 'a fault',
          hint: `Take ${cell} out of the waiver, or the waiver out of the record.`,
        }),
      )
    }
    if (today <= waiver.expires) faults.forEach((fault) => excused.add(fault))
  }
  return { excused, issues }
}

/**
 * Takes out the issues that a waiver excuses. A waiver holds for its exact cells and up to its last day; one that has expired excuses
 * nothing and is an error, and so is one whose fault is gone.
 */
export function applyWaivers(catalogue: Catalogue, found: readonly Issue[], clock: Clock): Issue[] {
  const judged = [...catalogue.datasets.values()].flatMap((dataset) =>
    dataset.record.waivers.map((waiver) => judge(dataset, waiver, found, clock)),
  )
  const excused = new Set(judged.flatMap((item) => [...item.excused]))
  return [...found.filter((item) => !excused.has(item)), ...judged.flatMap((item) => item.issues)]
}
