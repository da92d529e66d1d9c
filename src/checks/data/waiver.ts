import { parseAddress } from '../../data/address.ts'
import type { Dataset } from '../../data/catalogue.ts'
import type { Waiver } from '../../data/record-schema.ts'
import { findRow } from '../../data/select.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Clock } from '../check.ts'
import { alwaysOn } from './definition.ts'
import { cellPlace, recordFile } from './places.ts'

/** Code of the issues about waivers themselves. */
export const WAIVER_CODE = 'data/waiver'

/** One cell of a waiver, while the issues of its dataset are told. */
export interface Excuse {
  waiver: Waiver
  /** The cell as written. */
  cell: string
  /** Where it stands; left out where it cannot be found. */
  at?: Place
  /** Why it cannot be found. */
  fault?: { message: string; expected: string }
  /** True once an issue was met that it names. */
  met: boolean
  /** True when its last day has passed: it excuses nothing. */
  expired: boolean
}

const WHOLE = /^(?<dataset>[a-z0-9-]+)@(?<version>\d{4}(?:-\d{2}){0,2})(?:\/(?<field>[a-z][a-z0-9_]*))?$/

/**
 * Where the cell of a waiver stands, or why it cannot be found. `id@version/field[key]` is a cell, or any issue of its row that names no
 * field; `id@version/field` is a fault of a whole column, `id@version` one of the whole version.
 */
function placeOfCell(dataset: Dataset, text: string): Place | { message: string; expected: string } {
  const example = `${dataset.id}@${dataset.versions.at(-1)?.id ?? '2026'}/field[key]`
  const whole = WHOLE.exec(text.trim())?.groups
  const address = parseAddress(text)
  const named = address ?? whole
  if (!named || named.version === undefined || address?.key.includes('*'))
    return { message: 'A waiver names exact cells.', expected: `an address with a version and no *, such as ${example}` }
  if (named.dataset !== dataset.id) return { message: 'A waiver names cells of its own dataset.', expected: `${dataset.id}@…` }
  const gone = { message: 'The cell of this waiver does not exist.', expected: 'a cell of a version that is there' }
  const version = dataset.versions.find((item) => item.id === named.version)
  if (!version || (named.field !== undefined && !version.table.columns.has(named.field))) return gone
  if (!address) return { file: version.file, ...(named.field === undefined ? {} : { field: named.field }) }
  if (address.key.length !== dataset.record.primaryKey.length) return gone
  const row = findRow(version.table, address.key)
  return row === undefined ? gone : cellPlace(version, row, address.field)
}

/** Every cell of every waiver of a dataset. */
export const readExcuses = (dataset: Dataset, { today }: Clock): Excuse[] =>
  dataset.record.waivers.flatMap((waiver) =>
    waiver.cells.map((cell): Excuse => {
      const found = placeOfCell(dataset, cell)
      const where = 'message' in found ? { fault: found } : { at: found }
      return { waiver, cell, ...where, met: false, expired: today > waiver.expires }
    }),
  )

/** An issue of several fields is named by any of them, and one that names a row alone by any field of it. */
function isAt(place: Place, at: Place): boolean {
  if (place.file !== at.file || place.row !== at.row) return false
  if (place.field === undefined) return at.row !== undefined || at.field === undefined
  return at.field !== undefined && place.field.split(',').includes(at.field)
}

/** The waiver that excuses an issue. Every cell that names it is marked as met, expired or not. */
export function excuseOf(excuses: readonly Excuse[], found: Issue): Waiver | undefined {
  const named = excuses.filter(({ waiver, at }) => at && waiver.check === found.code && isAt(found.place, at))
  for (const excuse of named) excuse.met = true
  return named.find(({ expired }) => !expired)?.waiver
}

/**
 * What is wrong with the waivers of a dataset once all its issues were told: expired, without a cell, or without the fault they excuse.
 * `unread` are codes and files, joined by a space, of which not every issue was told.
 */
export function judgeWaivers(dataset: Dataset, excuses: readonly Excuse[], clock: Clock, unread: ReadonlySet<string>): Issue[] {
  const place = { file: recordFile(dataset), field: 'waivers' }
  const expired = dataset.record.waivers
    .filter((waiver) => clock.today > waiver.expires)
    .map((waiver) =>
      issue(WAIVER_CODE, place, `The waiver of ${waiver.check} by ${waiver.owner} has expired.`, {
        got: waiver.expires,
        expected: `a day from ${clock.today} on`,
        hint: 'Look at the fault again: mend it, or extend the waiver with a reason that still holds.',
      }),
    )
  const cells = excuses.flatMap(({ waiver, cell, at, fault, met }): Issue[] => {
    if (fault)
      return [
        issue(WAIVER_CODE, place, fault.message, {
          got: cell,
          expected: fault.expected,
          hint: 'Write the address of each cell that is excused.',
        }),
      ]
    if (met || unread.has(`${waiver.check} ${at?.file}`)) return []
    return [
      issue(WAIVER_CODE, place, `The fault that this waiver excuses is gone.`, {
        got: `no ${waiver.check} at ${cell}`,
        expected: 'a fault',
        hint: `Take ${cell} out of the waiver, or the waiver out of the record.`,
      }),
    ]
  })
  return [...expired, ...cells]
}

const waivers = (expires: string) => ({
  totals: [{ field: 'output', by: 'country', total: 'WLD' }],
  waivers: [{ check: 'data/total', cells: ['example@2026/output[WLD]'], owner: 'Assay desk', reason: 'Printed so.', expires }],
})
const fields = { country: 'string', output: { type: 'number', unit: 't' } } as const
const head = { totals: { digits: 2 } }

/** What the frame itself finds in waivers, with its words and examples; it has nothing to run of its own. */
export const waiverCheck = alwaysOn({
  name: WAIVER_CODE.slice(5),
  title: 'Every waiver excuses a fault that is there, and has not expired',
  about:
    'A waiver names a check, the exact cells, an owner, a reason and a last day. It fails when its day has passed, when a cell is not there, and when the fault is gone. `id@version/field[key]` names a cell, or a fault of its row; `id@version/field` one of a whole column, and `id@version` one of the whole version.',
  fails: {
    fields,
    head,
    record: waivers('2027-01-31'),
    rows: [
      ['AUS', 29000],
      ['WLD', 29000],
    ],
    note: 'The total agrees: the fault that was excused is gone.',
  },
  passes: {
    fields,
    head,
    record: waivers('2027-01-31'),
    rows: [
      ['AUS', 29000],
      ['WLD', 31000],
    ],
    note: 'The total does not agree, and is excused.',
  },
})
