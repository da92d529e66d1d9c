import { rowsOf } from '../../data/make-table.ts'
import type { Value } from '../../data/table.ts'
import type { Dice } from '../dice.ts'
import type { FaultKind, Seeded, Subject } from './kind.ts'
import { oneCell, spots } from './kind.ts'

const copy = (subject: Subject): Value[][] => subject.rows.map((cells) => [...cells])

function duplicated(subject: Subject, dice: Dice): Seeded {
  const row = dice.below(subject.rows.length)
  return { what: `row ${row + 1} stands twice`, rows: [...copy(subject), [...(subject.rows[row] ?? [])]] }
}

function dropped(subject: Subject, dice: Dice): Seeded | undefined {
  if (subject.rows.length < 2) return undefined
  const row = dice.below(subject.rows.length)
  return { what: `row ${row + 1} is gone: ${JSON.stringify(subject.rows[row])}`, rows: copy(subject).toSpliced(row, 1) }
}

/** The last rows of the file are cut off. */
function cut(subject: Subject, dice: Dice): Seeded | undefined {
  const lines = 1 + dice.below(Math.max(1, Math.floor(subject.rows.length / 10)))
  return subject.rows.length <= lines ? undefined : { what: `the last ${lines} rows are gone`, rows: copy(subject).slice(0, -lines) }
}

/** Values of one column one row too low, from some row on, as when a blank cell was deleted in a spreadsheet. */
function shifted(subject: Subject, dice: Dice): Seeded | undefined {
  const { fields, primaryKey } = subject.version.table.head
  const places = fields.flatMap((field, place) =>
    (field.type === 'number' || field.type === 'integer') && !primaryKey.includes(field.name) ? [place] : [],
  )
  const place = dice.pick(places)
  if (place === undefined || subject.rows.length < 6) return undefined
  const from = dice.below(subject.rows.length - 4)
  const rows = copy(subject).map((cells, row) =>
    cells.map((cell, at) => (at === place && row > from ? (subject.rows[row - 1]?.[place] ?? null) : cell)),
  )
  return { what: `${fields[place]?.name ?? ''} one row too low from row ${from + 2} on`, rows }
}

/** Two columns of one type change places in every row. */
function swapped(subject: Subject, dice: Dice): Seeded | undefined {
  const { fields } = subject.version.table.head
  const usable = fields.flatMap((field, place) => (field.name.endsWith('_flag') ? [] : [{ field, place }]))
  const pairs = usable.flatMap((a) =>
    usable
      .filter((b) => b.place > a.place && b.field.type === a.field.type)
      .filter((b) => subject.rows.some((cells) => cells[a.place] !== cells[b.place]))
      .map((b) => [a, b] as const),
  )
  const pair = dice.pick(pairs)
  if (!pair) return undefined
  const [a, b] = pair
  const rows = copy(subject).map((cells) =>
    cells.map((cell, at) => (at === a.place ? (cells[b.place] ?? null) : at === b.place ? (cells[a.place] ?? null) : cell)),
  )
  return { what: `${a.field.name} and ${b.field.name} change places`, rows }
}

/** A row of the version before under this version's name. */
function mixed(subject: Subject, dice: Dice): Seeded | undefined {
  const { dataset, version } = subject
  const older = dataset.versions.filter((other) => other.table.head.published < version.table.head.published).at(-1)
  if (!older || older.table.head.fields.length !== version.table.head.fields.length) return undefined
  const { fields, primaryKey } = version.table.head
  const keys = primaryKey.map((name) => fields.findIndex((field) => field.name === name))
  const same = (a: readonly Value[], b: readonly Value[]): boolean => keys.every((place) => a[place] === b[place])
  const pairs = rowsOf(older.table).flatMap((before) => {
    const row = subject.rows.findIndex((cells) => same(cells, before))
    return row !== -1 && JSON.stringify(before) !== JSON.stringify(subject.rows[row]) ? [{ row, before }] : []
  })
  const pair = dice.pick(pairs)
  if (!pair) return undefined
  return { what: `row ${pair.row + 1} as ${older.id} printed it`, rows: copy(subject).with(pair.row, pair.before) }
}

/** The whole table of the version before, published as this one. */
function stale(subject: Subject): Seeded | undefined {
  const { dataset, version } = subject
  const older = dataset.versions.filter((other) => other.table.head.published < version.table.head.published).at(-1)
  if (!older || older.table.head.fields.length !== version.table.head.fields.length) return undefined
  return { what: `the rows of ${older.id}`, rows: rowsOf(older.table) }
}

const years = (subject: Subject) =>
  spots(
    subject,
    (field) => field.type === 'year',
    (value) => typeof value === 'number',
  )

/** Faults of rows, columns and editions. */
export const ROW_FAULTS: readonly FaultKind[] = [
  { name: 'row-duplicated', about: 'a row copied twice', seed: duplicated },
  { name: 'row-dropped', about: 'a row lost', seed: dropped },
  { name: 'end-cut-off', about: 'a file that was not read to its end', seed: cut },
  { name: 'column-shifted', about: 'values one row too low', seed: shifted },
  { name: 'columns-swapped', about: 'two columns change places', seed: swapped },
  { name: 'editions-mixed', about: 'a row of the last edition left in the new one', seed: mixed },
  { name: 'edition-unchanged', about: 'the last edition published again as the new one', seed: stale },
  {
    name: 'year-mistyped',
    about: '2024 typed as 2204',
    seed: (subject, dice) => oneCell(subject, dice, years(subject), (value) => Number(String(value).replace(/(.)(.)(.)(.)/, '$1$3$2$4'))),
  },
  {
    name: 'year-off-by-one',
    about: "a row under its neighbour's year",
    seed: (subject, dice) => oneCell(subject, dice, years(subject), (value) => (typeof value === 'number' ? value + 1 : undefined)),
  },
]
