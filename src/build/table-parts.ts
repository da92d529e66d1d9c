import type { Part } from '../charts/fit.ts'
import type { Catalogue, Dataset } from '../data/catalogue.ts'
import { EDITION } from '../data/editions.ts'
import { timeFields } from '../data/moments.ts'
import { cellOf, type Table } from '../data/table.ts'
import { namingOf } from '../facts/names.ts'

/** Fields of a table by what they can be to a chart, the likeliest first. */
export interface TableParts {
  fields: Readonly<Record<Part, readonly string[]>>
  /** Fields besides whose values are brought down to one: what the record's rules forbid to mix. */
  apart: readonly string[]
  /** Fields that the record's rules forbid to mix. */
  ruled: readonly string[]
  /** Codes of each field that are wholes, such as the world. */
  wholes: Readonly<Record<string, readonly string[]>>
}

/** How many letters the words of rows may have in the mean to stand on a drawing, and the share of rows that say something of their own. */
const WORDS = { letters: 80, own: 0.6 }

/** Values of a field in some rows of a table, or in all, each once; empty cells left out. */
export const distinct = (table: Table, field: string, rows?: readonly number[]): string[] => [
  ...new Set(
    (rows ?? Array.from({ length: table.size }, (_, row) => row)).flatMap((row) => {
      const value = cellOf(table, row, field)
      return value === null ? [] : [String(value)]
    }),
  ),
]

/** Sorts the fields of a dataset by what they can be to a chart. */
export function partsOf({ id, record, versions }: Dataset, table: Table, catalogue: Catalogue): TableParts {
  const { primaryKey } = record
  const fields = record.fields.filter(({ name }) => table.columns.has(name))
  const isKey = ({ name }: { name: string }): boolean => primaryKey.includes(name)
  const many = (name: string): number => distinct(table, name).length
  const named = (some: typeof fields): string[] => some.map(({ name }) => name)
  const moments = timeFields(table)
  const times = fields.filter((field) => isKey(field) && moments.includes(field.name))
  const texts = fields.filter((field) => field.type === 'string' && !times.includes(field))
  // Who printed a number is a poor thing to draw by.
  const last = (name: string): number => Number(name === 'source')
  const codes = named(texts.filter((field) => isKey(field) && many(field.name) > 1)).toSorted(
    (a, b) => last(a) - last(b) || many(b) - many(a),
  )
  const refers = new Set(record.foreignKeys.flatMap((key) => key.fields))
  const free = texts.filter((field) => !isKey(field) && !refers.has(field.name) && field.name !== 'source')
  const naming = namingOf(catalogue)
  const ruled = [...new Set(record.rules.flatMap((rule) => rule.fields).filter((name) => table.columns.has(name)))]
  const numbers = fields.filter(({ name }) => table.columns.get(name)?.kind === 'number')
  const amounts = numbers
    .filter(({ type, unit }) => type === 'number' || (type === 'integer' && unit !== undefined))
    .filter(({ unit }) => unit !== 'degree')
  const degrees = (name: string): string[] => named(numbers.filter((field) => field.unit === 'degree' && field.name === name))
  return {
    fields: {
      time: named(times),
      day: named(fields.filter(({ type }) => type === 'date')),
      code: codes,
      class: named(free.filter(({ name, categories }) => categories !== undefined && many(name) > 1)),
      edition: versions.length > 1 ? [EDITION] : [],
      // Amounts whose unit stands in another field come last.
      number: [...named(amounts.filter(({ unit }) => unit !== undefined)), ...named(amounts.filter(({ unit }) => unit === undefined))],
      north: degrees('latitude'),
      east: degrees('longitude'),
      words: named(free.filter(({ name, categories }) => categories === undefined && areWords(table, name))).toSorted(
        (a, b) => many(b) - many(a),
      ),
    },
    apart: [...named(times), ...codes, ...ruled],
    ruled,
    wholes: Object.fromEntries(
      codes.map((field) => [field, distinct(table, field).filter((code) => naming.isAggregate(id, { [field]: code }))]),
    ),
  }
}

/** True where every row says a few words, and most rows their own. */
function areWords(table: Table, field: string): boolean {
  const texts = Array.from({ length: table.size }, (_, row) => cellOf(table, row, field))
  const letters = texts.reduce((sum: number, text) => sum + String(text ?? '').length, 0)
  return (
    texts.every((text) => text !== null && text !== '') &&
    letters <= WORDS.letters * table.size &&
    distinct(table, field).length >= WORDS.own * table.size
  )
}
