import { makeIssueList } from '../issues/issue-list.ts'
import type { Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { CsvFault, LONGEST_RECORD, scanCsv } from '../data/scan-csv.ts'

/** Most columns that a table may have: a header with more is a table that lies on its side, or no table. */
export const MOST_COLUMNS = 2_000

/** What a reader of a CSV does with it: the header comes once and first, each row after it with its number, from 1. */
export interface CsvUse {
  header: (columns: string[]) => void
  row: (cells: string[], row: number) => void
}

/** A fault that ends the reading: nothing of the file is of use. */
class Unreadable extends Error {
  readonly issue: Issue
  constructor(found: Issue) {
    super(found.message)
    this.issue = found
  }
}

const refuse = (place: Place, message: string, got: string, expected: string, hint: string): never => {
  throw new Unreadable(issue('import/csv', place, message, { got, expected, hint }))
}

function checkHeader(columns: readonly string[], file: string): void {
  if (columns.length > MOST_COLUMNS)
    refuse(
      { file, line: 1 },
      'The header names more columns than a table has.',
      `${columns.length} columns`,
      `at most ${MOST_COLUMNS}`,
      'Look whether rows and columns are swapped, or name the delimiter in recipe.yaml; else take out what is not needed.',
    )
  if (columns.includes('__proto__'))
    refuse(
      { file, line: 1, field: '__proto__' },
      'A column is called “__proto__”, which programs take for something else.',
      '__proto__',
      'another name',
      'Rename the column in the file.',
    )
}

function checkPiece(text: string, file: string): void {
  const place = text.indexOf('\0')
  if (place === -1) return
  refuse(
    { file },
    'This file holds NUL characters, so it is no text in UTF-8.',
    JSON.stringify(text.slice(Math.max(0, place - 12), place + 12)),
    'text in UTF-8',
    'It may be UTF-16 or a spreadsheet: save it as “CSV UTF-8”.',
  )
}

function issueOf(fault: unknown, file: string): Issue {
  if (fault instanceof Unreadable) return fault.issue
  if (!(fault instanceof CsvFault)) throw fault
  return issue('import/csv', { file, line: fault.line }, 'This file cannot be read as CSV.', {
    got: fault.message,
    expected: fault.isLong
      ? `records of at most ${LONGEST_RECORD / 1024 / 1024} million characters`
      : 'comma-separated values with a header',
    hint: 'Save it as CSV in UTF-8, with values that hold commas or quotes in double quotes.',
  })
}

/**
 * Reads a CSV that comes in pieces; `file` is named in issues. Rows of another length than the header are reported and not given on.
 * What cannot be read at all gives one issue. Memory does not grow with the file.
 */
export function readCsv(pieces: Iterable<string>, file: string, delimiter: string, use: CsvUse): Issue[] {
  const odd = makeIssueList()
  let width = -1
  let row = 0
  const scanner = scanCsv(delimiter, (cells) => {
    if (width === -1) {
      checkHeader(cells, file)
      width = cells.length
      return use.header(cells)
    }
    row += 1
    if (cells.length === width) return use.row(cells, row)
    const at = { file, row }
    odd.add('', () =>
      issue('import/csv', at, 'This row is not as long as the header.', {
        got: `${cells.length} values`,
        expected: `${width} values`,
        hint: 'A value that holds the delimiter must stand in double quotes.',
      }),
    )
  })
  try {
    for (const piece of pieces) {
      checkPiece(piece, file)
      scanner.push(piece)
    }
    scanner.end()
    if (row === 0) {
      const [message, got] =
        width === -1 ? ['This file is empty.', 'nothing'] : ['This file holds a header and no rows.', `${width} columns`]
      refuse({ file }, message ?? '', got ?? '', 'a header and rows', 'Look whether the download was cut short, and take the file again.')
    }
  } catch (fault) {
    return [issueOf(fault, file)]
  }
  return odd.issues()
}
