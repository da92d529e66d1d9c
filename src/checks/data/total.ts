import type { Version } from '../../data/catalogue.ts'
import type { RecordTotal } from '../../data/record-schema.ts'
import { keyOf } from '../../data/table.ts'
import { roundSignificant, withoutNoise } from '../../format/rounding.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Subject } from './definition.ts'
import { alwaysOn } from './definition.ts'
import { cellPlace, figure } from './places.ts'
import type { Parts } from './parts-of-sum.ts'
import { sumsOf } from './parts-of-sum.ts'

const CODE = 'data/total'

/** Significant digits to which this version rounds the total of a row; undefined where it does not say. */
function digitsOf(version: Version, row: number): number | undefined {
  const { totals } = version.table.head
  const key = keyOf(version.table, row).join(',')
  return totals?.exceptions?.find((item) => item.key.join(',') === key)?.digits ?? totals?.digits
}

/** What a sum allows the stated total to be; nothing where it agrees. */
export function wrongTotal({ stated, sum, flags }: Parts, round: (value: number) => number, how: string): string | undefined {
  const rounded = round(sum)
  if (flags.over) return sum > stated ? undefined : `rows that add up to more than ${figure(stated)}`
  if (flags.under) return sum < stated ? undefined : `rows that add up to less than ${figure(stated)}`
  // With a part withheld, or known as "at least", the rows can only prove a total too small; with "at most", only one too large.
  if (flags.partWithheld || flags.partOver) return rounded <= stated ? undefined : `at least ${figure(rounded)}`
  if (flags.partUnder) return rounded >= stated ? undefined : `at most ${figure(rounded)}`
  return rounded === stated ? undefined : `${figure(rounded)} (${figure(sum)}${how})`
}

function checkTotal(version: Version, total: RecordTotal, parts: Parts): Issue[] {
  const place = cellPlace(version, parts.row, total.field)
  const digits = digitsOf(version, parts.row)
  if (digits === undefined) {
    return [
      issue(CODE, place, 'The version does not say to how many digits this total is rounded.', {
        got: 'no rounding',
        expected: 'totals: { digits }',
        hint: 'Add `totals: { digits: 2 }` to the version in recipe.yaml and import it again.',
      }),
    ]
  }
  const sum = withoutNoise(parts.sum)
  const expected = wrongTotal({ ...parts, sum }, (value) => roundSignificant(value, digits), ` to ${digits} significant digits`)
  if (expected === undefined) return []
  return [
    issue(CODE, place, `The stated total does not agree with its ${parts.count} rows.`, {
      got: `${figure(parts.stated)} stated, rows add up to ${figure(sum)}`,
      expected,
      hint: 'Compare the rows with the publisher’s table. If the publisher prints it so, excuse this cell with a waiver in index.yaml: owner, reason, last day.',
    }),
  ]
}

function* checkVersion({ table, rows, version, dataset }: Subject): Iterable<Issue> {
  for (const total of dataset.record.totals) {
    if (![total.field, total.by].every((name) => table.columns.has(name))) continue
    const others = table.head.primaryKey.filter((name) => name !== total.by)
    for (const parts of sumsOf(table, rows, { ...total, within: others })) yield* checkTotal(version, total, parts)
  }
}

const fields = { country: 'string', output: { type: 'number', unit: 't' } }
const record = { totals: [{ field: 'output', by: 'country', total: 'WLD' }] }
const head = { totals: { digits: 2 } }

/** A stated total is the sum of its rows, rounded as the version declares; a bound is held to as a bound. */
export const totalCheck = alwaysOn({
  name: 'total',
  title: 'Stated totals agree with the sum of their rows',
  about:
    'A total that the table states, declared under `totals` in the record, is the sum of its rows at the digits to which the version says its totals are rounded. A total flagged over or under is held to as a bound; where a part is withheld the rows can only prove it too small.',
  fails: {
    fields,
    record,
    head,
    rows: [
      ['AUS', 29000],
      ['CHN', 270000],
      ['WLD', 310000],
    ],
  },
  passes: {
    fields,
    record,
    head,
    rows: [
      ['AUS', 29000],
      ['CHN', 270000],
      ['WLD', 300000],
    ],
  },
  run: checkVersion,
})
