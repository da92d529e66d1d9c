import type { Table } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'
import { columnOf } from './columns.ts'

/** Keys of one table looked up in another, without making a text for a row. */
export interface Lookup {
  /** Row of the other table that holds the key of this row: -1 where none does, -2 where a part of the key is empty. */
  rowOf: (row: number) => number
}

const ABSENT = -1
const EMPTY = -2

/** For each row of a column, the code that the other column gives to the same value; a year and its text are the same. */
function translate(
  from: Table,
  field: string,
  to: Table,
  other: string,
): { codeOf: (row: number) => number; their: (row: number) => number } {
  const theirs = columnOf(to, other)
  const codes = new Map<string, number>()
  const codeOfNumber = new Map<number, number>()
  const their = (row: number): number => {
    if (theirs.kind === 'text') return theirs.codes[row]!
    return codeOfNumber.get(theirs.values[row]!) ?? ABSENT
  }
  if (theirs.kind === 'text') theirs.dictionary.forEach((text, code) => codes.set(text, code))
  else
    for (let row = 0; row < to.size; row += 1) {
      const value = theirs.values[row]!
      if (value === value && !codeOfNumber.has(value)) {
        codes.set(String(value), codeOfNumber.size)
        codeOfNumber.set(value, codeOfNumber.size)
      }
    }
  const own = columnOf(from, field)
  if (own.kind === 'text') {
    const translated = Int32Array.from(own.dictionary, (text) => codes.get(text) ?? ABSENT)
    return { their, codeOf: (row) => (own.codes[row] === -1 ? EMPTY : translated[own.codes[row]!]!) }
  }
  const ofNumber = theirs.kind === 'number' ? codeOfNumber : new Map([...codes].map(([text, code]) => [Number(text), code]))
  return {
    their,
    codeOf: (row) => {
      const value = own.values[row]!
      return value !== value ? EMPTY : (ofNumber.get(value) ?? ABSENT)
    },
  }
}

/**
 * Finds, for rows of one table, the row of another that holds the same values in the fields named (the first such row), among `their` rows
 * where given. Fields stand in the same order in both lists; an unknown one throws `unknown field: NAME`.
 */
export function makeLookup(from: Table, fields: readonly string[], to: Table, others: readonly string[], rows?: Iterable<number>): Lookup {
  const parts = fields.map((field, place) => ({ ...translate(from, field, to, others[place] ?? field), count: to.size + 1 }))
  const known = new Map<number | string, number>()
  // Keys of up to three parts fit one exact number in tables of 100,000 rows; longer ones are rare and are written out.
  const exact = parts.reduce((span, { count }) => span * count, 1) < 2 ** 52
  const join = (codes: readonly number[]): number | string =>
    exact ? codes.reduce((key, code) => key * (to.size + 1) + code, 0) : codes.join()
  const each = rows ?? Array.from({ length: to.size }, (_, row) => row)
  for (const row of each) {
    const codes = parts.map(({ their }) => their(row))
    if (codes.includes(ABSENT)) continue
    const key = join(codes)
    if (!known.has(key)) known.set(key, row)
  }
  const single = parts.length === 1 ? parts[0]!.codeOf : undefined
  return {
    rowOf: (row) => {
      if (single) {
        const code = single(row)
        return code < 0 ? code : (known.get(code) ?? ABSENT)
      }
      const codes = parts.map(({ codeOf }) => codeOf(row))
      if (codes.includes(EMPTY)) return EMPTY
      return codes.includes(ABSENT) ? ABSENT : (known.get(join(codes)) ?? ABSENT)
    },
  }
}

/** The values of some fields of a row, as a key is written. */
export const textOf = (table: Table, row: number, fields: readonly string[]): string =>
  fields.map((field) => String(cellOf(table, row, field) ?? '')).join(',')
