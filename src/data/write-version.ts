import type { Column, Field, Table, Value, VersionHead } from './table.ts'
import { makeTable } from './make-table.ts'
import { sortTable } from './sort-table.ts'

/** Characters of a piece of a version's text, about. */
const PIECE = 1 << 18

const list = (values: readonly unknown[]): string => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`

/** An object of plain values on one line, with spaces inside the braces. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${JSON.stringify(key)}: ${line(item)}`)
    .join(', ')} }`
}

function headLines(head: VersionHead): string[] {
  const { dataset, version, edition, published, fields, primaryKey, sources, compiled, totals, corrects } = head
  return [
    `"dataset": ${JSON.stringify(dataset)}`,
    `"version": ${JSON.stringify(version)}`,
    ...(corrects === undefined ? [] : [`"corrects": ${JSON.stringify(corrects)}`]),
    `"edition": ${JSON.stringify(edition)}`,
    `"published": ${JSON.stringify(published)}`,
    `"fields": [\n    ${fields.map(line).join(',\n    ')}\n  ]`,
    `"primaryKey": ${list(primaryKey)}`,
    `"sources": ${list(sources)}`,
    ...(compiled ? ['"compiled": true'] : []),
    ...(totals === undefined ? [] : [`"totals": ${line(totals)}`]),
  ]
}

/** What writes the value of a row. Texts are quoted once each, as they are met. */
function cellWriter(field: Field, column: Column): (row: number) => string {
  if (column.kind === 'number') {
    const { values } = column
    return (row) => {
      const value = values[row] ?? Number.NaN
      return Number.isNaN(value) ? 'null' : String(value)
    }
  }
  const { codes, dictionary } = column
  const written: (string | undefined)[] = []
  const write = field.type === 'boolean' ? (text: string) => String(text === 'true') : (text: string) => JSON.stringify(text)
  return (row) => {
    const code = codes[row] ?? -1
    return code === -1 ? 'null' : (written[code] ??= write(dictionary[code] ?? ''))
  }
}

/**
 * The text of a version file in pieces: the head, one thing a line, then `rows`, one array a line, sorted by the primary key,
 * so that a difference between two editions reads as a difference of lines. The table's rows must stand in that order.
 */
export function* versionPieces({ head, size, columns }: Table): Generator<string, void> {
  const writers = head.fields.map((field) => {
    const column = columns.get(field.name)
    if (!column) throw new Error(`unknown field: ${field.name}`)
    return cellWriter(field, column)
  })
  let text = `{\n  ${headLines(head).join(',\n  ')},\n  "rows": [\n    `
  for (let row = 0; row < size; row += 1) {
    text += row === 0 ? '[' : ',\n    ['
    for (let place = 0; place < writers.length; place += 1) text += (place === 0 ? '' : ', ') + (writers[place]?.(row) ?? 'null')
    text += ']'
    if (text.length > PIECE) {
      yield text
      text = ''
    }
  }
  yield `${text}\n  ]\n}\n`
}

/** The text of a version file for a table in memory, its rows put in the order of the primary key. */
export const writeTable = (table: Table): string => [...versionPieces(sortTable(table))].join('')

/** The text of a version file for rows whose values stand in the order of the head's fields. */
export const writeVersion = (head: VersionHead, rows: readonly (readonly Value[])[]): string => writeTable(makeTable(head, rows))
