import { refuse } from './refuse.ts'

/** What a file is, by its content. */
export type Format = 'csv' | 'json' | 'json-lines' | 'xlsx' | 'parquet' | 'json-stat' | 'px' | 'data-package'

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte)
const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0))

const OTHERS: readonly (readonly [readonly number[], string, string])[] = [
  [ascii('%PDF'), 'a PDF', 'Ask the publisher for the table, or copy it into a spreadsheet.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel file (.xls)', 'Save it as .xlsx.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Give the table itself.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Give the table itself.'],
  [ascii('Rar!'), 'an archive', 'Unpack it first.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'an archive', 'Unpack it first.'],
  [ascii('SQLite format 3'), 'a database', 'Export the table as CSV.'],
]

/** The binary container that the first bytes name; undefined for text. Anything else binary is refused. */
export function binaryFormat(bytes: Uint8Array, name: string): 'xlsx' | 'parquet' | undefined {
  if (starts(bytes, ascii('PAR1'))) return 'parquet'
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'xlsx'
  const other = OTHERS.find(([signature]) => starts(bytes, signature))
  if (other)
    refuse('format', `This file is ${other[1]}.`, other[2], { expected: 'CSV, JSON, .xlsx, Parquet, JSON-stat, .px or a Data Package' })
  if (/\.parquet$/i.test(name))
    refuse('truncated', 'This Parquet file does not begin as one.', 'Download it again.', { expected: 'PAR1 as first letters' })
  if (/\.xlsx$/i.test(name))
    refuse('truncated', 'This workbook does not begin as one.', 'Download it again.', { expected: 'an Excel workbook' })
  return undefined
}

/** Refuses text that no one wrote: control signs that are no part of any table. */
export function checkIsText(text: string): void {
  const sample = text.slice(0, 64 * 1024)

  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0
  const unknown = sample.match(/\ufffd/g)?.length ?? 0
  if (odd > sample.length / 200 || sample.includes('\u0000') || unknown > sample.length / 10)
    refuse(
      'format',
      'This file is neither text nor a container that we know.',
      'Check the download; give CSV, JSON, .xlsx, Parquet, JSON-stat or .px.',
      {
        expected: 'a table',
      },
    )
  if (/^\s*(?:<!doctype html|<html)/i.test(sample))
    refuse(
      'format',
      'This file is a web page, perhaps an error page of the publisher.',
      'Open it in a browser and download the table itself.',
      { expected: 'a table' },
    )
  if (/^\s*<\?xml/i.test(sample)) refuse('format', 'This file is XML.', 'Ask the publisher for CSV or JSON.', { expected: 'a table' })
}

/** The format of a text by its first signs; the file's name is only a hint. */
export function textFormat(text: string, name: string): 'csv' | 'json' | 'json-lines' | 'px' {
  const start = text.slice(0, 4096).replace(/^[\s\ufeff]+/, '')
  if (
    /^(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|DECIMALS|SHOWDECIMALS|MATRIX|SUBJECT-CODE|SUBJECT-AREA|CONTENTS|TITLE|LANGUAGES|TABLEID)(?:\[\w+\])?\s*=/.test(
      start,
    )
  )
    return 'px'
  if (/\.px$/i.test(name) && /^[A-Z][A-Z-]+(?:\[\w+\])?\s*=/.test(start)) return 'px'
  if (start.startsWith('{') || start.startsWith('[')) {
    if (/\.(?:jsonl|ndjson|jsonlines)$/i.test(name)) return 'json-lines'
    const [first = '', second = ''] = text.trimStart().split('\n', 2)
    const lines = isJson(first) && second.trim() !== '' && isJson(second)
    if (lines) return 'json-lines'
    // A bracket may open a comment in a CSV file; then what follows is no JSON.
    if (/^[{[]\s*(?:["{[\]}\d-]|true|false|null)/.test(start) || /\.json$/i.test(name)) return 'json'
  }
  return 'csv'
}

function isJson(line: string): boolean {
  if (!/^\s*[{[]/.test(line) || line.length > 16 * 1024 * 1024) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
