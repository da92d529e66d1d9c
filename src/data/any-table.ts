import fc from 'fast-check'
import { FLAGS } from './flags.ts'
import { makeTable } from './make-table.ts'
import type { Field, FieldType, Table, Value, VersionHead } from './table.ts'

/** Tables of every kind, for tests that something holds for any of them. */

const TYPES: readonly FieldType[] = ['string', 'integer', 'number', 'year', 'date', 'boolean']

/** Texts that have broken somebody's file: formulas, quotes, lines, guards, letters of other scripts, signs outside the basic plane. */
const awkward = fc.constantFrom(
  '=1+1',
  '+1',
  '-',
  '-5',
  '@x',
  "'",
  "'=x",
  "''-",
  '\t=x',
  '\r',
  'a\r\nb',
  'a\nb',
  ' ',
  ' spaced ',
  'say "hi"',
  '"',
  '""',
  'a,b',
  'a;b',
  'null',
  'NA',
  'NaN',
  'true',
  '0',
  '1e5',
  '007',
  '中国',
  'Ünïcödé',
  '👩‍🔬',
  '\u{10ffff}',
  '\ufeffmark',
  '\u2028',
)
const text = fc.oneof(
  awkward,
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.tuple(awkward, awkward).map(([a, b]) => a + b),
)

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 0.1, 1e21, 1e-7, -1e-300, 5e-324, 1.7976931348623157e308, 9007199254740993, 380_000),
)
const integer = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constantFrom(0, -0, 2 ** 53, 1e300))

const VALUES: Record<FieldType, fc.Arbitrary<Value>> = {
  string: text,
  integer,
  number,
  year: fc.integer({ min: 1000, max: 9999 }),
  date: day,
  boolean: fc.constantFrom('true', 'false'),
}
/** Dates of every length, for a field that mixes them. */
const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]): Value => date.slice(0, length))

const flagged = fc.option(
  fc.subarray([...FLAGS], { minLength: 1, maxLength: 3 }).map((flags): Value => flags.join(' ')),
  { nil: null },
)

interface AnyField {
  type: FieldType
  flags: boolean
  partial: boolean
}

const valuesOf = ({ type, flags, partial }: AnyField): fc.Arbitrary<Value[]> => {
  const one = fc.option(type === 'date' && partial ? partialDate : VALUES[type], { nil: null, freq: 4 })
  return flags ? fc.tuple(one, flagged) : one.map((value) => [value])
}

const fieldsOf = ({ type, flags }: AnyField, place: number): Field[] => {
  const name = `field_${place}`
  const main: Field = { name, type, ...(type === 'number' ? { unit: 't' } : {}) }
  return flags ? [main, { name: `${name}_flag`, type: 'string' }] : [main]
}

const HEAD = { dataset: 'any', version: '2026', edition: 'Any', published: '2026-01-01', primaryKey: ['id'], sources: ['any'] }

/** Any table: one to six fields of any types beside a key, with missing values, flags and texts that are hard to write down. */
export const anyTable: fc.Arbitrary<Table> = fc
  .array(fc.record({ type: fc.constantFrom(...TYPES), flags: fc.boolean(), partial: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .chain((fields) => {
    const head: VersionHead = { ...HEAD, fields: [{ name: 'id', type: 'integer' }, ...fields.flatMap(fieldsOf)] }
    const row = fc.tuple(...fields.map(valuesOf)).map((cells) => cells.flat())
    return fc.array(row, { maxLength: 12 }).map((rows) =>
      makeTable(
        head,
        rows.map((cells, place): Value[] => [place, ...cells]),
      ),
    )
  })
