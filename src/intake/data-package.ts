import type { Answers } from '../data/answers-schema.ts'
import { isoDay } from './date-text.ts'
import type { Cell, Grid } from './grid.ts'
import { textOf } from './grid.ts'
import type { JsonObject } from './json.ts'
import { isObject, ownValue } from './json.ts'
import { refuse } from './refuse.ts'
import type { Warning } from './understood.ts'

/** A resource of a Data Package: where its table is, and what its descriptor says of it. */
export interface Resource {
  name: string
  /** File beside the descriptor; undefined where the rows stand in the descriptor itself. */
  path?: string
  /** Rows in the descriptor itself. */
  data?: unknown
  descriptor: JsonObject
  warnings: Warning[]
}

const text = (object: JsonObject, key: string): string | undefined => {
  const value = ownValue(object, key)
  return typeof value === 'string' ? value : undefined
}

const child = (object: JsonObject, key: string): JsonObject => {
  const value = ownValue(object, key)
  return isObject(value) ? value : {}
}

/** True for the descriptor of a Data Package. */
export const isPackage = (value: unknown): value is JsonObject => {
  const resources = isObject(value) ? ownValue(value, 'resources') : undefined
  return (
    Array.isArray(resources) &&
    resources.length > 0 &&
    resources.every((one) => isObject(one) && (Object.hasOwn(one, 'path') || Object.hasOwn(one, 'data')))
  )
}

const isTable = (resource: JsonObject): boolean =>
  Object.hasOwn(resource, 'schema') ||
  /\.(?:csv|tsv|txt|json|jsonl|xlsx|parquet)(?:\.gz)?$/i.test(String(ownValue(resource, 'path') ?? '')) ||
  Object.hasOwn(resource, 'data')

/** Chooses the resource that is read: the one answered, or the first that is a table. A path that leaves the package is refused. */
export function chooseResource(descriptor: JsonObject, wanted: string | undefined): Resource {
  const resources = (ownValue(descriptor, 'resources') as unknown[]).filter(isObject)
  const names = resources.map((resource, at) => text(resource, 'name') ?? `resource ${at + 1}`)
  const tables = resources.filter(isTable)
  const chosen = wanted === undefined ? (tables[0] ?? resources[0]) : resources[names.indexOf(wanted)]
  if (!chosen)
    return refuse('resource', `There is no resource “${wanted}”.`, 'Name one of the package’s resources.', { expected: names.join(', ') })
  const name = names[resources.indexOf(chosen)] ?? ''
  const stated = ownValue(chosen, 'path')
  const path = Array.isArray(stated) ? stated[0] : stated
  const warnings: Warning[] = []
  const others = tables.filter((one) => one !== chosen).map((one) => `“${names[resources.indexOf(one)]}”`)
  if (others.length > 0 && wanted === undefined)
    warnings.push({ code: 'intake/other-resources', message: `Read: the resource “${name}”. Not read: ${others.join(', ')}.` })
  if (Array.isArray(stated) && stated.length > 1) refuse('resource', `“${name}” is cut into ${stated.length} files.`, 'Join them into one.')
  if (typeof path === 'string') {
    if (/^[a-z]+:\/\//i.test(path))
      refuse('resource', `“${name}” lies at ${path}, not beside its descriptor.`, 'Download it and put it beside datapackage.json.')
    if (/^[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)|^[a-z]:/i.test(path))
      refuse('resource', `The path of “${name}” leaves the package.`, 'Put the file beside datapackage.json.')
  }
  const data = ownValue(chosen, 'data')
  return { name, descriptor: chosen, warnings, ...(typeof path === 'string' ? { path } : {}), ...(data === undefined ? {} : { data }) }
}

/** What a resource's descriptor answers beforehand: encoding, delimiter, header. The editor's own answers come first. */
export function answersOf(resource: Resource, own: Answers): Answers {
  const dialect = child(resource.descriptor, 'dialect')
  const [encoding, delimiter] = [text(resource.descriptor, 'encoding'), text(dialect, 'delimiter')]
  const rows = ownValue(dialect, 'headerRows')
  const header = ownValue(dialect, 'header') === false ? 0 : Array.isArray(rows) ? rows.length : undefined
  return {
    ...(encoding === undefined
      ? {}
      : {
          encoding: encoding
            .toLowerCase()
            .replace('_', '-')
            .replace(/^shift-jis$/, 'shift_jis'),
        }),
    ...(delimiter?.length === 1 ? { delimiter } : {}),
    ...(header === undefined ? {} : { header }),
    ...own,
  }
}

/** The text without the lines that the dialect calls comments. */
export function withoutComments(raw: string, resource: Resource): string {
  const sign = text(child(resource.descriptor, 'dialect'), 'commentChar')
  if (sign === undefined || sign === '') return raw
  return raw.split(/(?<=\n)/).filter((line) => !line.startsWith(sign)).join('') // prettier-ignore
}

const TYPES: Record<string, string> = {
  string: 'string',
  number: 'number',
  integer: 'integer',
  year: 'year',
  date: 'date',
  yearmonth: 'date',
  boolean: 'boolean',
}

const escape = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** How a field writes numbers, where its descriptor says so. */
function numberReader(field: JsonObject): ((printed: string) => Cell) | undefined {
  const [point, group] = [text(field, 'decimalChar'), text(field, 'groupChar')]
  if (point === undefined && group === undefined) return undefined
  const pattern = new RegExp(`^-?\\d+(?:${escape(point ?? '.')}\\d+)?(?:[eE][-+]?\\d+)?$`)
  return (printed) => {
    const plain = group === undefined || group === '' ? printed : printed.replaceAll(group, '')
    if (!pattern.test(plain)) return printed
    return { number: Number(plain.replace(point ?? '.', '.')), printed, decimals: plain.includes(point ?? '.') }
  }
}

/** How a field writes dates, by its `%d/%m/%Y`. */
function dateReader(field: JsonObject): ((printed: string) => Cell) | undefined {
  const format = text(field, 'format')
  if (format === undefined || !format.includes('%')) return undefined
  const order: string[] = []
  const source = escape(format).replace(/%([dmYy])/g, (_all, letter: string) => {
    order.push(letter)
    return letter === 'Y' ? '(\\d{4})' : '(\\d{1,2})'
  })
  const pattern = new RegExp(`^${source}$`)
  return (printed) => {
    const parts = pattern.exec(printed)?.slice(1)
    const part = (letter: string): number => Number(parts?.[order.indexOf(letter)] ?? Number.NaN)
    const year = order.includes('Y') ? part('Y') : part('y') + (part('y') < 70 ? 2000 : 1900)
    return (parts && (order.includes('d') ? isoDay(year, part('m'), part('d')) : isoDay(year, part('m'), 1)?.slice(0, 7))) ?? printed
  }
}

function booleanReader(field: JsonObject): ((printed: string) => Cell) | undefined {
  const [yes, no] = [ownValue(field, 'trueValues'), ownValue(field, 'falseValues')]
  if (!Array.isArray(yes) && !Array.isArray(no)) return undefined
  const [trues, falses] = [Array.isArray(yes) ? yes : ['true'], Array.isArray(no) ? no : ['false']]
  return (printed) => (trues.includes(printed) ? true : falses.includes(printed) ? false : printed)
}

function missingOf(schema: JsonObject): Set<string> {
  const stated = ownValue(schema, 'missingValues')
  const values = Array.isArray(stated) ? stated.map((one) => (isObject(one) ? ownValue(one, 'value') : one)) : []
  return new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))
}

/** Says "not available" in every column, whatever the publisher's own mark is. */
const MISSING = 'n/a'

/** A resource's grid as its schema says: types, numbers, dates and missing values. Fields are met by name, else by place. */
export function schemaGrid(grid: Grid, resource: Resource, header: readonly string[]): Grid {
  const schema = child(resource.descriptor, 'schema')
  const stated = ownValue(schema, 'fields')
  if (!Array.isArray(stated)) return { ...grid, decimal: '.' }
  const fields = stated.filter(isObject)
  const named = header.map((name) => fields.find((field) => text(field, 'name') === name))
  const byName = named.some((field) => field !== undefined)
  const matched = byName ? named : fields
  const names = fields.map((field, at) => text(field, 'name') ?? `column_${at + 1}`)
  const readers = matched.map((field) => field && (numberReader(field) ?? dateReader(field) ?? booleanReader(field)))
  const missing = missingOf(schema)
  const read = (cell: Cell, at: number): Cell => {
    if (typeof cell !== 'string') return cell
    const printed = cell.trim()
    return missing.has(printed) ? MISSING : (readers[at]?.(printed) ?? cell)
  }
  const noHeader = ownValue(child(resource.descriptor, 'dialect'), 'header') === false
  const [top, more] = noHeader ? [1, 0] : [grid.header ?? 1, 0]
  return {
    ...grid,
    header: top,
    decimal: '.',
    types: matched.map((field) => (field ? TYPES[text(field, 'type') ?? ''] : undefined)),
    units: matched.map((field) => (field ? text(field, 'unit') : undefined)),
    visit(call) {
      if (noHeader && call(names, 0) === false) return
      grid.visit((cells, row) => call(!noHeader && row < top ? cells : cells.map(read), row + more + (noHeader ? 1 : 0)))
    },
  }
}

/** The header of a resource's grid, as texts. */
export const headerOf = (cells: readonly Cell[]): string[] => cells.map((cell) => textOf(cell).trim())
