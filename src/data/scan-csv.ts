import { parse } from 'csv-parse/sync'
import { readCsvText } from './csv.ts'

/** Most characters that one record of a CSV may have: what is longer is no table, or a quote that is never closed. */
export const LONGEST_RECORD = 16 * 1024 * 1024

/** Why a text cannot be read as CSV, in a sentence, and the line (from 1) where reading stopped. */
export class CsvFault extends Error {
  readonly line: number
  /** True where a record was too long to be read on. */
  readonly isLong: boolean
  constructor(message: string, line: number, isLong = false) {
    super(message)
    this.name = 'CsvFault'
    this.line = line
    this.isLong = isLong
  }
}

/** Takes the pieces of a text in their order, then its end. Both throw `CsvFault` where the text is no CSV. */
export interface CsvScanner {
  push: (piece: string) => void
  end: () => void
}

const QUOTE = '"'

/** The record that a walk found and where the next begins; `irregular` where csv-parse has to judge; nothing where the text is too short. */
type Walked = { cells: string[]; next: number } | 'irregular' | undefined

/** Place of the quote that closes a value whose first character stands at `from`; -1 where the text ends before it. */
function closingQuote(text: string, from: number): number {
  for (let place = text.indexOf(QUOTE, from); place !== -1; place = text.indexOf(QUOTE, place + 2)) {
    if (text[place + 1] !== QUOTE) return place
  }
  return -1
}

/** Walks a record that holds quotes, value by value. */
function walkQuoted(text: string, start: number, delimiter: string, newline: string): Walked {
  const cells: string[] = []
  for (let place = start; ;) {
    let stop: number
    if (text[place] === QUOTE) {
      const close = closingQuote(text, place + 1)
      // What follows the closing quote must be in sight, and a newline of two characters whole.
      if (close === -1 || close + newline.length >= text.length) return undefined
      cells.push(text.slice(place + 1, close).replaceAll('""', QUOTE))
      stop = close + 1
      if (text[stop] !== delimiter && !text.startsWith(newline, stop)) return 'irregular'
    } else {
      const end = text.indexOf(newline, place)
      if (end === -1) return undefined
      const next = text.indexOf(delimiter, place)
      stop = next === -1 || next > end ? end : next
      const cell = text.slice(place, stop)
      if (cell.includes(QUOTE)) return 'irregular'
      cells.push(cell)
    }
    if (text[stop] !== delimiter) return { cells, next: stop + newline.length }
    place = stop + 1
  }
}

/** The first mark that ends a line outside quotes; nothing while the text is too short to tell. */
function findNewline(text: string): string | undefined {
  let quoted = false
  for (let place = 0; place < text.length; place += 1) {
    const mark = text[place]
    if (mark === QUOTE) quoted = !quoted
    else if (!quoted && mark === '\n') return '\n'
    else if (!quoted && mark === '\r') return place + 1 === text.length ? undefined : text[place + 1] === '\n' ? '\r\n' : '\r'
  }
  return undefined
}

function countLines(text: string, from: number, to: number, newline: string): number {
  let lines = 0
  for (let place = text.indexOf(newline, from); place !== -1 && place < to; place = text.indexOf(newline, place + newline.length))
    lines += 1
  return lines
}

/** What csv-parse makes of a text that starts at a line: its records, or its fault with the line of the whole file. */
function judge(text: string, line: number, delimiter: string, newline: string): string[][] {
  try {
    const before = newline.repeat(line - 1)
    return parse(before + text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(newline === '' ? {} : { record_delimiter: newline }),
    })
  } catch (error) {
    const at = (error as { lines?: number }).lines
    throw new CsvFault(error instanceof Error ? error.message : String(error), at ?? line)
  }
}

/**
 * Reads CSV as csv-parse does, several times as fast and without holding the text: records as they are met, header first, empty lines
 * left out, the guard taken off each value but the header's. Lines without a quote are split, regular quotes are walked; a text that
 * is neither is judged by csv-parse, in its own words.
 */
export function scanCsv(delimiter: string, onRecord: (cells: string[]) => void): CsvScanner {
  let rest = ''
  let newline = ''
  let line = 1
  let isHeader = true
  let isFirst = true

  const give = (cells: string[]): void => {
    if (isHeader) isHeader = false
    else
      for (let place = 0; place < cells.length; place += 1)
        if (cells[place]?.startsWith("'")) cells[place] = readCsvText(cells[place] ?? '')
    onRecord(cells)
  }

  /** Gives every record of the text that is whole; what is left begins a record. */
  const take = (text: string): string => {
    let start = 0
    let quote = text.indexOf(QUOTE)
    for (;;) {
      const end = text.indexOf(newline, start)
      if (end === -1) return text.slice(start)
      if (quote !== -1 && quote < start) quote = text.indexOf(QUOTE, start)
      if (quote === -1 || quote > end) {
        if (end > start) give(text.slice(start, end).split(delimiter))
        start = end + newline.length
        line += 1
        continue
      }
      const walked = walkQuoted(text, start, delimiter, newline)
      if (walked === undefined) return text.slice(start)
      if (walked === 'irregular') {
        judge(text.slice(start), line, delimiter, newline)
        throw new CsvFault('The quotes of this record are not those of CSV.', line)
      }
      give(walked.cells)
      line += countLines(text, start, walked.next, newline)
      start = walked.next
    }
  }

  return {
    push: (piece) => {
      let text = rest + piece
      if (isFirst && text !== '') {
        if (text.startsWith('\uFEFF')) text = text.slice(1)
        isFirst = false
      }
      if (newline === '') newline = findNewline(text) ?? ''
      rest = newline === '' ? text : take(text)
      if (rest.length > LONGEST_RECORD)
        throw new CsvFault('a record that does not end, perhaps for a quote that is never closed', line, true)
    },
    end: () => {
      for (const cells of judge(rest, line, delimiter, newline)) give(cells)
      rest = ''
    },
  }
}
