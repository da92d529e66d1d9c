import type { Cell, Grid } from './grid.ts'
import { gridOf } from './grid.ts'
import { refuse } from './refuse.ts'
import { valueCell } from './value-cell.ts'

/** An object of JSON, read by its own keys only. */
export type JsonObject = Record<string, unknown>

/** True for an object that is no list. */
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A key of an object, its own only: `__proto__` and `constructor` are names like others. */
export const ownValue = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined)

/** Words that programs write for no number, and whole numbers too long for one, as texts. */
const SPECIAL = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b|(?<![\w.])-?\d{16,}(?![\w.])/g

/** Parses JSON; NaN and Infinity, which JSON does not have, and whole numbers too long for a number become texts. */
export function parseJson(text: string, what = 'file'): unknown {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const odd = /\bNaN\b|\bInfinity\b|\d{16}/.test(plain)
  try {
    return JSON.parse(odd ? plain.replace(SPECIAL, (found) => (found.startsWith('"') ? found : `"${found}"`)) : plain)
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    const cut =
      position === undefined ? error instanceof Error && /end of JSON/.test(error.message) : Number(position) >= plain.trimEnd().length
    const where = position === undefined ? undefined : `character ${position}`
    return refuse(cut ? 'truncated' : 'format', `This ${what} is not valid JSON${cut ? ': it is cut short' : ''}.`, 'Download it again, or save it as CSV.', {
      expected: 'JSON', ...(where === undefined ? {} : { place: where }),
    }) // prettier-ignore
  }
}

/** A record's values by flat names: `{country: {id: 1}}` is `country.id`. Lists stay JSON text. */
function flatten(record: JsonObject, prefix: string, into: Map<string, Cell>, depth = 0): Map<string, Cell> {
  for (const [key, value] of Object.entries(record)) {
    if (isObject(value) && depth < 5 && Object.keys(value).length > 0) flatten(value, `${prefix}${key}.`, into, depth + 1)
    else into.set(`${prefix}${key}`, valueCell(value))
  }
  return into
}

const TYPED = { header: 1, decimal: '.', typed: true } as const

/** Records as a grid: a column for each name, in the order in which names first appear. */
export function recordsGrid(records: readonly unknown[]): Grid {
  const flat = records.filter(isObject).map((record) => flatten(record, '', new Map<string, Cell>()))
  const names = [...new Set(flat.flatMap((record) => [...record.keys()]))]
  if (names.length === 0)
    refuse('no-table', 'These records hold nothing.', 'Check the download.', { expected: 'records with names and values' })
  return gridOf([names, ...flat.map((record) => names.map((name) => record.get(name) ?? null))], TYPED)
}

/** Lists as a grid; the first is the header where it holds only texts. */
function listsGrid(lists: readonly unknown[][]): Grid {
  const [first = []] = lists
  const named = first.length > 0 && first.every((value) => typeof value === 'string' || value === null) && lists.length > 1
  return gridOf(
    lists.map((list) => list.map(valueCell)),
    { ...TYPED, header: named ? 1 : 0 },
  )
}

const nameOf = (column: unknown, at: number): string => {
  if (!isObject(column)) return column === null || column === undefined ? `column_${at + 1}` : String(column)
  const name = ['name', 'id', 'key', 'field', 'label', 'title', 'code']
    .map((key) => ownValue(column, key))
    .find((value) => typeof value === 'string')
  return typeof name === 'string' ? name : `column_${at + 1}`
}

function rowsGrid(columns: readonly unknown[], rows: readonly unknown[]): Grid {
  const names = columns.map(nameOf)
  const cells = rows.map((row) =>
    Array.isArray(row)
      ? names.map((_name, at) => valueCell(row[at]))
      : names.map((name) => valueCell(isObject(row) ? ownValue(row, name) : row)),
  )
  return gridOf([names, ...cells], TYPED)
}

function arrayGrid(list: readonly unknown[]): Grid | undefined {
  if (list.length === 0) return undefined
  if (list.every(isObject)) return recordsGrid(list)
  if (list.every((item) => Array.isArray(item) && !item.some((value) => isObject(value)))) return listsGrid(list as unknown[][])
  // The World Bank's service: what was asked, then the records.
  const inner = list.find((item) => Array.isArray(item) && item.length > 0 && item.every(isObject))
  return inner ? recordsGrid(inner as unknown[]) : undefined
}

function columnsGrid(object: JsonObject): Grid | undefined {
  const columns = Object.entries(object).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
  const [first] = columns
  if (
    columns.length < 2 ||
    !first ||
    columns.some(([, list]) => list.length !== first[1].length || list.some((value) => isObject(value) || Array.isArray(value)))
  )
    return undefined
  return gridOf([columns.map(([name]) => name), ...first[1].map((_value, row) => columns.map(([, list]) => valueCell(list[row])))], TYPED)
}

function objectGrid(object: JsonObject, depth = 0): Grid | undefined {
  const schema = ownValue(object, 'schema')
  const columns = [
    ownValue(object, 'columns'),
    ownValue(object, 'fields'),
    ownValue(object, 'header'),
    isObject(schema) ? ownValue(schema, 'fields') : undefined,
  ].find(Array.isArray)
  const rows = [ownValue(object, 'rows'), ownValue(object, 'data'), ownValue(object, 'values'), ownValue(object, 'records')].find(
    Array.isArray,
  )
  if (columns && rows && !(rows.every(isObject) && rows.length > 0)) return rowsGrid(columns, rows)
  const inRecords = Object.values(object).filter(
    (value): value is unknown[] => Array.isArray(value) && value.length > 0 && value.every(isObject),
  )
  if (rows && rows.length > 0) {
    const found = arrayGrid(rows)
    if (found) return found
  }
  const side = columnsGrid(object)
  if (side) return side
  const longest = inRecords.sort((a, b) => b.length - a.length)[0]
  if (longest) return recordsGrid(longest)
  if (depth >= 3) return undefined
  for (const value of Object.values(object)) {
    const found = isObject(value) ? objectGrid(value, depth + 1) : Array.isArray(value) ? arrayGrid(value) : undefined
    if (found) return found
  }
  return undefined
}

/** Parsed JSON as a grid: records, lists, `{data}`, `{columns, rows}`, or a list for each column. Anything else is refused. */
export function jsonGrid(value: unknown): Grid {
  const found = Array.isArray(value) ? arrayGrid(value) : isObject(value) ? objectGrid(value) : undefined
  if (!found && (Array.isArray(value) || isObject(value)) && Object.keys(value).length === 0)
    refuse('empty', 'This file holds no records.', 'Check that the download is complete.', { expected: 'records' })
  return (
    found ??
    refuse('no-table', 'No table was found in this JSON.', 'Give a list of records, or rows with named columns.', {
      expected: '[{…}, {…}], or {columns, rows}',
    })
  )
}

/** Lines of JSON as a grid: a record, or a list, a line. A line that is none is refused with its number. */
export function jsonLinesGrid(text: string): Grid {
  const values = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, at + 1)]))
  return jsonGrid(values)
}

function parseLine(line: string, number: number): unknown {
  const value = parseJson(line, `file’s line ${number}`)
  return isObject(value) || Array.isArray(value)
    ? value
    : refuse('format', `Line ${number} is no record.`, 'Give one JSON object a line.', { place: `line ${number}` })
}
