import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { makeIssueList } from '../issues/issue-list.ts'
import { columnBuilder, type ColumnBuilder } from './build-column.ts'
import { EXPECTED, isOfType } from './field-types.ts'
import type { Field, FieldType, Table, Value, VersionHead } from './table.ts'

export { isOfType }

/** What reading a version gives: a table when the file holds one, and every fault found on the way. */
export interface ReadVersion {
  table?: Table
  issues: Issue[]
}

const TYPES = Object.keys(EXPECTED) as FieldType[]
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

/** Rows on their way into columns, with the faults met. */
interface RowReader {
  add: (row: unknown) => void
  finish: (head: VersionHead) => ReadVersion
}

function startRows(fields: readonly Field[], file: string): RowReader {
  const builders = fields.map(columnBuilder)
  const faults = makeIssueList()
  let size = 0
  let faulty = false
  const addValue = (value: unknown, field: Field, builder: ColumnBuilder): void => {
    if (isOfType(value, field.type)) return builder.add(typeof value === 'boolean' ? String(value) : (value as Value))
    faulty = true
    const at = { file, row: size, field: field.name }
    faults.add(field.name, () =>
      issue('data/type', at, `“${field.name}” holds a value of another type.`, {
        got: JSON.stringify(value),
        expected: EXPECTED[field.type],
        hint: 'Mend the input or the recipe, then import again; write null, with a flag, for a value that is not there.',
      }),
    )
    builder.add(null)
  }
  return {
    add: (row) => {
      size += 1
      if (Array.isArray(row) && row.length === fields.length) {
        for (const [place, field] of fields.entries()) addValue(row[place], field, builders[place] as ColumnBuilder)
        return
      }
      faulty = true
      const at = { file, row: size }
      faults.add('', () =>
        issue('data/schema', at, 'This row has not one value for each field.', {
          got: Array.isArray(row) ? `${row.length} values` : JSON.stringify(row),
          expected: `${fields.length} values`,
          hint: 'Write null for a value that is not there.',
        }),
      )
    },
    finish: (head) =>
      faulty
        ? { issues: faults.issues() }
        : {
            table: {
              head,
              size,
              columns: new Map(fields.map((field, place) => [field.name, (builders[place] as ColumnBuilder).column()])),
            },
            issues: [],
          },
  }
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

/** Where the rows of a file begin that is written as we write it. A raw line break cannot stand inside a JSON text. */
const ROWS = '\n  "rows": [\n'
const END = '\n  ]\n}\n'

/** Characters of rows that are parsed at a time. */
const BATCH = 1 << 16

/**
 * Reads a file that is laid out as `import` writes it a batch of lines at a time, so that no object a row is kept. Undefined for any
 * other file: cut at the ends of lines, JSON that is not so laid out does not parse.
 */
function readByLines(text: string, file: string): ReadVersion | undefined {
  const start = text.indexOf(ROWS)
  if (start === -1 || !text.endsWith(END)) return undefined
  try {
    const raw: unknown = JSON.parse(`${text.slice(0, start + ROWS.length)}]}`)
    if (readHead(raw, file).length > 0) return undefined
    const { rows: _rows, ...head } = raw as VersionHead & { rows: unknown[] }
    const reader = startRows(head.fields, file)
    const end = text.length - END.length
    for (let from = start + ROWS.length; from < end;) {
      const cut = from + BATCH >= end ? -1 : text.indexOf('],\n', from + BATCH)
      const to = cut === -1 || cut >= end ? end : cut + 1
      for (const row of JSON.parse(`[${text.slice(from, to)}]`) as unknown[]) reader.add(row)
      from = to + 1
    }
    return reader.finish(head)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Faults of a head that is in memory: those that reading the file written with it would find. `file` is the path to name in issues. */
export const checkHead = (head: VersionHead, file: string): Issue[] => readHead({ ...head, rows: [] }, file)

/**
 * Reads the text of a version file. Everything wrong is reported at once, each with its row (from 1) and field;
 * a table comes back only when no fault was found. `file` is the path to name in issues.
 */
export function readVersion(text: string, file: string): ReadVersion {
  const quick = readByLines(text, file)
  if (quick) return quick
  const { raw, issues } = parse(text, file)
  if (raw === undefined) return { issues }
  const faults = readHead(raw, file)
  if (faults.length > 0) return { issues: faults }
  const { rows, ...head } = raw as VersionHead & { rows: unknown[] }
  const reader = startRows(head.fields, file)
  rows.forEach(reader.add)
  return reader.finish(head)
}
