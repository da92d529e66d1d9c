import type { Dataset, Version } from '../../data/catalogue.ts'
import type { RecordField } from '../../data/record-schema.ts'
import type { Dice } from '../dice.ts'
import type { Field, Value, VersionHead } from '../../data/table.ts'

/** A version that a fault is put into: its dataset, and its rows as they would be written. */
export interface Subject {
  dataset: Dataset
  version: Version
  /** Rows with their values in the order of `version.table.head.fields`. */
  rows: readonly (readonly Value[])[]
}

/** What a fault makes of a version. `head` and `rows` replace the version's own; `what` says in one line what was done. */
export interface Seeded {
  what: string
  rows?: Value[][]
  head?: VersionHead
}

/** One kind of fault, as it happens on the way from a publisher's file to a version. */
export interface FaultKind {
  /** Name in the report: `times-1000`. */
  name: string
  /** How it comes about, in a few words. */
  about: string
  /** True for a kind that no check can promise to find; measured and printed, but held to no bar. The text says why. */
  beyond?: string
  /** Puts one such fault into the subject; undefined where the version has nothing that it could befall. */
  seed: (subject: Subject, dice: Dice) => Seeded | undefined
}

/** A cell: its row and the place of its field, both from 0. */
export interface Spot {
  row: number
  place: number
  field: Field
}

const isFlag = (field: Field): boolean => field.name.endsWith('_flag')

/** The record's own words for a field of a version. */
export const recordField = ({ dataset }: Subject, field: Field): RecordField | undefined =>
  dataset.record.fields.find((item) => item.name === field.name)

/** Every cell of the fields that pass, in the rows whose value passes. */
export function spots(subject: Subject, fields: (field: Field) => boolean, values: (value: Value) => boolean): Spot[] {
  return subject.version.table.head.fields.flatMap((field, place) =>
    fields(field) ? subject.rows.flatMap((cells, row) => (values(cells[place] ?? null) ? [{ row, place, field }] : [])) : [],
  )
}

/** Numbers that state something: no key, no year. */
export const measures = (subject: Subject): Spot[] =>
  spots(
    subject,
    (field) => (field.type === 'number' || field.type === 'integer') && !subject.version.table.head.primaryKey.includes(field.name),
    (value) => typeof value === 'number' && value !== 0,
  )

/** Texts for readers and machines alike, flags apart. */
export const texts = (subject: Subject, passes: (text: string) => boolean): Spot[] =>
  spots(
    subject,
    (field) => field.type === 'string' && !isFlag(field),
    (value) => typeof value === 'string' && passes(value),
  )

/** The rows with one cell changed. */
export const withCell = (subject: Subject, { row, place }: Spot, value: Value): Value[][] =>
  subject.rows.map((cells, index) => cells.map((cell, at) => (index === row && at === place ? value : cell)))

/** The value of a cell. */
export const valueAt = (subject: Subject, { row, place }: Spot): Value => subject.rows[row]?.[place] ?? null

/** A cell in words: `mine-production@2026/output[CHN,2024]`. */
export function nameOf(subject: Subject, { row, field }: Spot): string {
  const { head } = subject.version.table
  const key = head.primaryKey.map((name) => subject.rows[row]?.[head.fields.findIndex((item) => item.name === name)] ?? '')
  return `${head.dataset}@${head.version}/${field.name}[${key.join(',')}]`
}

/** A fault that changes one cell, drawn among the spots; `change` gives the new value, or undefined where it cannot befall this one. */
export function oneCell(
  subject: Subject,
  dice: Dice,
  among: readonly Spot[],
  change: (value: Value, spot: Spot) => Value | undefined,
): Seeded | undefined {
  const fit = among.filter((spot) => {
    const after = change(valueAt(subject, spot), spot)
    return after !== undefined && after !== valueAt(subject, spot)
  })
  const spot = dice.pick(fit)
  if (!spot) return undefined
  const before = valueAt(subject, spot)
  const after = change(before, spot) ?? null
  return { what: `${nameOf(subject, spot)}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`, rows: withCell(subject, spot, after) }
}
