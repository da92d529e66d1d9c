import type { Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { makeTable } from './make-table.ts'
import type { Field, FieldType, Table, Value, VersionHead } from './table.ts'

/** What reading a version gives: a table when the file holds one, and every fault found on the way. */
export interface ReadVersion {
  table?: Table
  issues: Issue[]
}

const TYPES: readonly FieldType[] = ['string', 'integer', 'number', 'year', 'date', 'boolean']
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.length > 0 && value.every(isText)
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isField = (value: unknown): value is Field =>
  isObject(value) &&
  isText(value['name']) &&
  TYPES.includes(value['type'] as FieldType) &&
  (value['unit'] === undefined || isText(value['unit']))

const isTotals = (value: unknown): value is NonNullable<VersionHead['totals']> =>
  isObject(value) &&
  Number.isInteger(value['digits']) &&
  (value['exceptions'] === undefined ||
    (Array.isArray(value['exceptions']) &&
      value['exceptions'].every((item) => isObject(item) && isTexts(item['key']) && Number.isInteger(item['digits']))))

/** What each key of the head must be: a test, and the words for it. */
const HEAD: Record<string, [test: (value: unknown) => boolean, expected: string]> = {
  dataset: [isText, 'the id of a dataset'],
  version: [(value) => isText(value) && /^\d{4}(-\d{2}){0,2}$/.test(value), 'YYYY, YYYY-MM or YYYY-MM-DD'],
  edition: [isText, 'what the publisher calls this edition'],
  published: [(value) => isText(value) && /^\d{4}(-\d{2}){0,2}$/.test(value), 'an ISO 8601 day, month or year'],
  fields: [(value) => Array.isArray(value) && value.length > 0 && value.every(isField), 'a list of { name, type, unit }'],
  primaryKey: [isTexts, 'a list of field names'],
  sources: [isTexts, 'a list of source ids'],
  compiled: [(value) => value === undefined || value === true, 'true, or nothing'],
  totals: [(value) => value === undefined || isTotals(value), '{ digits, exceptions }'],
  corrects: [(value) => value === undefined || isText(value), 'the id of a version'],
  rows: [Array.isArray, 'a list of rows'],
}

function readHead(raw: unknown, file: string): Issue[] {
  if (!isObject(raw)) return [issue('data/schema', { file }, 'This is not a version file.', { expected: 'an object with a head and rows' })]
  const known = Object.keys(HEAD)
  const strange = Object.keys(raw).filter((key) => !known.includes(key))
  return [
    ...known
      .filter((key) => !HEAD[key]?.[0](raw[key]))
      .map((key) =>
        issue('data/schema', { file, field: key }, `The head's “${key}” is not as it should be.`, {
          got: raw[key] === undefined ? 'nothing' : JSON.stringify(raw[key]).slice(0, 120),
          expected: HEAD[key]?.[1] ?? '',
          hint: 'Version files are written by `npm run data -- import`; import the edition again.',
        }),
      ),
    ...strange.map((key) =>
      issue('data/schema', { file, field: key }, `The head holds a key nobody knows, “${key}”.`, {
        expected: known.join(', '),
        hint: `Take “${key}” out.`,
      }),
    ),
  ]
}

/** Words for what a field of this type may hold. */
const EXPECTED: Record<FieldType, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  year: 'a year of four digits',
  date: 'an ISO 8601 date: YYYY, YYYY-MM or YYYY-MM-DD',
  boolean: 'true or false',
}

/** True when the value is of the type; null always is. Dates are checked as days of the calendar, not as a shape only. */
export function isOfType(value: unknown, type: FieldType): boolean {
  if (value === null) return true
  if (type === 'string') return typeof value === 'string'
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'date') return typeof value === 'string' && isDate(value)
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  if (type === 'integer') return Number.isInteger(value)
  return type === 'number' || (Number.isInteger(value) && value >= 1000 && value <= 9999)
}

function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return false
  const full = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text
  const time = Date.parse(`${full}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full)
}

function readRows(fields: readonly Field[], rows: readonly unknown[], file: string): { rows: Value[][]; issues: Issue[] } {
  const issues: Issue[] = []
  const good = rows.map((row, place): Value[] => {
    const at: Place = { file, row: place + 1 }
    if (!Array.isArray(row) || row.length !== fields.length) {
      const got = Array.isArray(row) ? `${row.length} values` : JSON.stringify(row)
      issues.push(
        issue('data/schema', at, 'This row has not one value for each field.', {
          got,
          expected: `${fields.length} values`,
          hint: 'Write null for a value that is not there.',
        }),
      )
      return []
    }
    return fields.map((field, index): Value => {
      const value: unknown = row[index]
      if (isOfType(value, field.type)) return typeof value === 'boolean' ? String(value) : (value as Value)
      issues.push(
        issue('data/type', { ...at, field: field.name }, `“${field.name}” holds a value of another type.`, {
          got: JSON.stringify(value),
          expected: EXPECTED[field.type],
          hint: 'Mend the input or the recipe, then import again; write null, with a flag, for a value that is not there.',
        }),
      )
      return null
    })
  })
  return { rows: good, issues }
}

function lineOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function parse(text: string, file: string): { raw?: unknown; issues: Issue[] } {
  try {
    return { raw: JSON.parse(text), issues: [] }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const offset = /position (\d+)/.exec(message)?.[1]
    const place = { file, ...(offset === undefined ? {} : lineOf(text, Number(offset))) }
    return {
      issues: [
        issue('data/json', place, 'This file is not valid JSON.', {
          got: message,
          expected: 'JSON',
          hint: 'Version files are not edited by hand: import the edition again.',
        }),
      ],
    }
  }
}

/**
 * Reads the text of a version file. Everything wrong is reported at once, each with its row (from 1) and field;
 * a table comes back only when no fault was found. `file` is the path to name in issues.
 */
export function readVersion(text: string, file: string): ReadVersion {
  const { raw, issues } = parse(text, file)
  if (raw === undefined) return { issues }
  const faults = readHead(raw, file)
  if (faults.length > 0) return { issues: faults }
  const { rows, ...head } = raw as VersionHead & { rows: unknown[] }
  const read = readRows(head.fields, rows, file)
  return read.issues.length > 0 ? { issues: read.issues } : { table: makeTable(head, read.rows), issues: [] }
}
