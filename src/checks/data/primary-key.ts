import type { Table } from '../../data/table.ts'
import { keyOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { columnOf, orderOf, rowsWithText } from './columns.ts'
import type { Subject } from './definition.ts'
import { alwaysOn } from './definition.ts'
import { groupsOf } from './groups.ts'
import { cellPlace } from './places.ts'
import { emptyRows } from './rows.ts'

const CODE = 'data/primary-key'

function* checkCells({ table, rows, version }: Subject, names: readonly string[]): Iterable<Issue> {
  for (const name of names) {
    for (const row of emptyRows(columnOf(table, name), rows))
      yield issue(CODE, cellPlace(version, row, name), `The key’s “${name}” is empty.`, {
        got: 'nothing',
        expected: 'a value',
        hint: 'Fill it in the input, or leave the row out with a condition under `select` in recipe.yaml.',
      })
    const column = columnOf(table, name)
    for (const row of rowsWithText(column, rows, (text) => /[,[\]*]/.test(text)))
      yield issue(CODE, cellPlace(version, row, name), `The key’s “${name}” cannot be written in a cell address.`, {
        got: column.kind === 'text' ? column.dictionary[column.codes[row]!] : '',
        expected: 'a value without , [ ] and *',
        hint: 'Map it to a short code in recipe.yaml and give the printed name under `categories`.',
      })
  }
}

/** Rows that do not come after the row above them. A table whose every row does has no key twice. */
function unsortedRows(table: Table, names: readonly string[]): number[] {
  const orders = names.map((name) => orderOf(columnOf(table, name)))
  const found: number[] = []
  for (let row = 1; row < table.size; row += 1) {
    let place = 0
    let step = 0
    while (step === 0 && place < orders.length) {
      const of = orders[place]!
      const [before, here] = [of(row - 1), of(row)]
      // Nothing comes first; a text can be no number, so NaN stands for nothing alone.
      step = before === here || (before !== before && here !== here) ? 0 : before !== before || before < here ? 1 : -1
      place += 1
    }
    if (step !== 1) found.push(row)
  }
  return found
}

function* checkOrder({ table, rows, version }: Subject, names: readonly string[]): Iterable<Issue> {
  const odd = unsortedRows(table, names)
  if (odd.length === 0) return
  const { ids, first } = groupsOf(table, rows, names)
  const twice = rows.filter((row) => first[ids[row]!] !== row)
  const field = names.join(',')
  for (const row of twice)
    yield issue(CODE, cellPlace(version, row, field), `This key stands in row ${first[ids[row]!]! + 1} already.`, {
      got: keyOf(table, row).join(','),
      expected: 'a key of its own in every row',
      hint: 'Leave one of the two out, or add the field that tells them apart to the key.',
    })
  const told = new Set(twice)
  for (const row of odd)
    if (!told.has(row))
      yield issue(CODE, cellPlace(version, row, field), 'The rows are not sorted by the key.', {
        got: `${keyOf(table, row - 1).join(',')} before ${keyOf(table, row).join(',')}`,
        expected: 'rows in the order of the key',
        hint: 'Import the edition again; version files are not edited by hand.',
      })
}

const FIELDS = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const

/** Every row has a whole key of its own that a cell address can hold, and rows are sorted by it. */
export const primaryKeyCheck = alwaysOn({
  name: 'primary-key',
  title: 'Every row has a key of its own',
  about:
    'The fields of `primaryKey` name one row: none is empty, no two rows hold the same, and rows stand in their order. A year printed twice and a row copied twice are found here.',
  fails: {
    fields: FIELDS,
    key: ['country', 'year'],
    rows: [
      ['AUS', 2024, 29000],
      ['AUS', 2025, 29000],
      ['AUS', 2025, 30000],
    ],
  },
  passes: {
    fields: FIELDS,
    key: ['country', 'year'],
    rows: [
      ['AUS', 2024, 29000],
      ['AUS', 2025, 30000],
    ],
  },
  *run(subject) {
    const names = subject.table.head.primaryKey.filter((name) => subject.table.columns.has(name))
    yield* checkCells(subject, names)
    yield* checkOrder(subject, names)
  },
})
