import type { Catalogue, Version } from '../../data/catalogue.ts'
import type { RecordTotal } from '../../data/record-schema.ts'
import { cellOf, flagsOf, keyOf } from '../../data/table.ts'
import { roundSignificant, withoutNoise } from '../../format/rounding.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Check } from '../check.ts'
import { cellPlace, everyVersion } from './places.ts'

const CODE = 'data/total'
const print = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/** Rows of one total: the row that states it and the rows that it is made of. */
interface Group {
  stated: number
  parts: number[]
}

function groupsOf(version: Version, total: RecordTotal): Group[] {
  const { table } = version
  const others = table.head.primaryKey.filter((name) => name !== total.by)
  const groups = Map.groupBy(
    Array.from({ length: table.size }, (_, row) => row),
    (row) => others.map((name) => String(cellOf(table, row, name))).join(','),
  )
  const codeOf = (row: number): string => String(cellOf(table, row, total.by))
  return [...groups.values()].flatMap((rows) => {
    const stated = rows.find((row) => codeOf(row) === total.total)
    const parts = rows.filter((row) => row !== stated && !total.except.includes(codeOf(row)))
    return stated === undefined ? [] : [{ stated, parts }]
  })
}

/** Significant digits to which this version rounds the total of a row; undefined where it does not say. */
function digitsOf(version: Version, row: number): number | undefined {
  const { totals } = version.table.head
  const key = keyOf(version.table, row).join(',')
  return totals?.exceptions?.find((item) => item.key.join(',') === key)?.digits ?? totals?.digits
}

function checkGroup(version: Version, total: RecordTotal, { stated, parts }: Group): Issue[] {
  const { table } = version
  const value = cellOf(table, stated, total.field)
  if (typeof value !== 'number') return []
  const place = cellPlace(version, stated, total.field)
  const digits = digitsOf(version, stated)
  if (digits === undefined) {
    return [
      issue(CODE, place, 'The version does not say to how many digits this total is rounded.', {
        got: 'no rounding',
        expected: 'totals: { digits }',
        hint: 'Add `totals: { digits: 2 }` to the version in recipe.yaml and import it again.',
      }),
    ]
  }
  const flagged = (flag: 'over' | 'under' | 'withheld'): boolean => parts.some((row) => flagsOf(table, row, total.field).includes(flag))
  const sum = withoutNoise(parts.reduce((all, row) => all + Number(cellOf(table, row, total.field) ?? 0), 0))
  const rounded = roundSignificant(sum, digits)
  const flags = flagsOf(table, stated, total.field)
  const hint =
    'Compare the rows with the publisher’s table. If the publisher prints it so, excuse this cell with a waiver in index.yaml: owner, reason, last day.'
  const fault = (expected: string): Issue[] => [
    issue(CODE, place, `The stated total does not agree with its ${parts.length} rows.`, {
      got: `${print(value)} stated, rows add up to ${print(sum)}`,
      expected,
      hint,
    }),
  ]
  if (flags.includes('over')) return sum > value ? [] : fault(`rows that add up to more than ${print(value)}`)
  if (flags.includes('under')) return sum < value ? [] : fault(`rows that add up to less than ${print(value)}`)
  // With a part withheld, or known as "at least", the rows can only prove a total too small; with "at most", only one too large.
  if (flagged('withheld') || flagged('over')) return rounded <= value ? [] : fault(`at least ${print(rounded)}`)
  if (flagged('under')) return rounded >= value ? [] : fault(`at most ${print(rounded)}`)
  return rounded === value ? [] : fault(`${print(rounded)} (${print(sum)} to ${digits} significant digits)`)
}

/** A stated total is the sum of its rows, rounded as the version declares; a bound is held to as a bound. */
export const totalCheck: Check<Catalogue> = {
  code: CODE,
  title: 'Stated totals agree with the sum of their rows',
  run: (catalogue) =>
    everyVersion(catalogue).flatMap(({ dataset, version }) =>
      dataset.record.totals.flatMap((total) =>
        [total.field, total.by].every((name) => version.table.columns.has(name))
          ? groupsOf(version, total).flatMap((group) => checkGroup(version, total, group))
          : [],
      ),
    ),
}
