import type { Dataset, Version } from '../../data/catalogue.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import type { Subject } from './definition.ts'
import { settable } from './definition.ts'
import { makeLookup } from './keys.ts'
import { aNumberField, aPart, aRatio, aSize, optionsOf } from './options-schema.ts'
import { cellPlace, figure } from './places.ts'
import { ratioOf } from './statistics.ts'

const CODE = 'data/revision'
const fields = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const
const setting = { field: 'output', ratio: 3, share: 0.6 }
const before = [
  ['AUS', 2024, 13000],
  ['CHN', 2024, 270000],
] as const

/** The version published before this one; of two of one day the one that stands first. A withdrawn version is none. */
export function versionBefore(dataset: Dataset, version: Version): Version | undefined {
  const standing = dataset.versions.filter((other) => other === version || !other.lock?.withdrawn)
  const ordered = standing.toSorted((a, b) =>
    a.table.head.published < b.table.head.published ? -1 : Number(a.table.head.published > b.table.head.published),
  )
  return ordered[ordered.indexOf(version) - 1]
}

interface Pair {
  row: number
  earlier: number
}

/** Rows of a version and of the one before it that have the same key and a number in the field. */
function commonCells({ table, rows }: Subject, older: Version, field: string): Pair[] {
  const names = table.head.primaryKey
  if (![...names, field].every((name) => older.table.columns.has(name))) return []
  const { rowOf } = makeLookup(table, names, older.table, names)
  const [now, then] = [numbersOf(table, field), numbersOf(older.table, field)]
  const pairs: Pair[] = []
  for (const row of rows) {
    const earlier = rowOf(row)
    if (earlier >= 0 && !Number.isNaN(now[row]) && !Number.isNaN(then[earlier])) pairs.push({ row, earlier })
  }
  return pairs
}

function* compare(
  subject: Subject,
  { field, ratio, least, share }: { field: string; ratio: number; least?: number; share?: number },
): Iterable<Issue> {
  const { table, version, dataset } = subject
  const older = versionBefore(dataset, version)
  if (!older || older.table.columns.get(field)?.kind !== 'number') return
  const pairs = commonCells(subject, older, field)
  const [now, then] = [numbersOf(table, field), numbersOf(older.table, field)]
  for (const { row, earlier } of pairs) {
    const [a, b] = [then[earlier]!, now[row]!]
    if ((least === undefined && (a === 0 || b === 0)) || ratioOf(a, b, least) <= ratio * (1 + 1e-9)) continue
    yield issue(CODE, cellPlace(version, row, field), `“${field}” was revised by more than is likely.`, {
      got: `${figure(a)} in ${older.id}, ${figure(b)} in ${version.id}`,
      expected: `a factor of at most ${ratio}`,
      hint: 'Compare both editions as printed; if the publisher revised it so, excuse the cell with a waiver.',
    })
  }
  const changed = pairs.filter(({ row, earlier }) => now[row] !== then[earlier]).length
  if (share === undefined || changed <= share * pairs.length) return
  yield issue(CODE, { file: version.file, field }, `More of “${field}” was revised than is likely.`, {
    got: `${changed} of ${pairs.length} cells that ${older.id} has too`,
    expected: `at most ${figure(share * 100)} per cent of them`,
    hint: 'Look whether columns, units or rows moved; if the publisher revised so much, set `share` anew in index.yaml.',
  })
}

/** Against the version published before, cells changed by no more than a factor, and not too many of them. */
export const revisionCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    ratio: aRatio('The largest factor, up or down, between a cell and the same cell in the version published before.'),
    least: aSize('Values nearer to zero count as this one. Where it is left out, zeros are passed over.').optional(),
    share: aPart('The largest part, 0 to 1, of the cells common to both versions that may have changed at all.').optional(),
  }),
  {
    name: 'revision',
    title: 'Revisions are within what is usual',
    about:
      'Each cell is compared with the cell of the same key in the version published before: it changed by a factor of at most `ratio`, and at most `share` of all cells in common changed at all. A row of another edition, a column moved by one row and a slip of unit in one edition are found here.',
    fails: {
      fields,
      key: ['country', 'year'],
      setting,
      before,
      rows: [
        ['AUS', 2024, 29],
        ['CHN', 2024, 270000],
      ],
    },
    passes: {
      fields,
      key: ['country', 'year'],
      setting,
      before,
      rows: [
        ['AUS', 2024, 29000],
        ['CHN', 2024, 270000],
      ],
    },
    run: compare,
  },
)
