import Papa from 'papaparse'
import type { Answers } from '../data/answers-schema.ts'
import type { Grid } from './grid.ts'
import { gridOf } from './grid.ts'
import { mendQuotes, restored, withoutBlanksBeforeQuotes } from './quotes.ts'
import { refuse } from './refuse.ts'
import type { Guess, Warning } from './understood.ts'

/** Records longer than this are no rows of a table. */
export const RECORD_LIMIT = 16 * 1024 * 1024

/** More columns than a spreadsheet can hold are no table. */
export const COLUMN_LIMIT = 16_384

/** Texts up to this length are taken apart once and kept; longer ones are walked each time, so that memory stays bounded. */
const KEEP = 8 * 1024 * 1024

/** So much of a text is looked at to tell what stands between its values. */
const SAMPLE = 256 * 1024

const DELIMITERS = ['\t', ';', '|', ','] as const
const NAMES: Record<string, string> = { '\t': 'tab', ';': 'semicolon', '|': 'pipe', ',': 'comma' }

const parseSome = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 200 }).data.filter((row) => row.some((cell) => cell.trim() !== ''))

interface Tried {
  delimiter: string
  /** Share of rows that have the usual number of values. */
  share: number
  /** Rows before the first that has it. */
  lead: number
  columns: number
}

/** How well a sign cuts the rows; blanks before quotation marks are taken off where the rows agree better, or as well, without them. */
function tryDelimiter(sample: string, delimiter: string): Tried {
  const bare = withoutBlanksBeforeQuotes(sample, delimiter)
  const [asIs, unblanked] = [cutBy(sample, delimiter), bare === undefined ? undefined : cutBy(bare, delimiter)]
  return unblanked && unblanked.share >= asIs.share ? unblanked : asIs
}

function cutBy(sample: string, delimiter: string): Tried {
  const counts = parseSome(sample, delimiter).map((row) => row.length)
  const tally = new Map<number, number>()
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1)
  const [columns = 1, times = 0] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return { delimiter, share: counts.length === 0 ? 0 : times / counts.length, lead: counts.findIndex((count) => count >= columns), columns }
}

/** What stands between two values: the sign that cuts most rows, the header among them, into equally many. */
export function sniffDelimiter(text: string): { delimiter: string; guess: Guess } {
  const sample = text.slice(0, SAMPLE)
  const tried = DELIMITERS.map((delimiter) => tryDelimiter(sample, delimiter)).filter(({ columns }) => columns > 1)
  const told = (value: string, sure: Guess['sure'], why: string): Guess => ({ what: 'delimiter', value: NAMES[value] ?? value, sure, why })
  if (tried.length === 0) return { delimiter: ',', guess: told(',', 'unsure', 'no row is cut by any') }
  const best = Math.max(...tried.map(({ share }) => share))
  const near = tried.filter(({ share }) => share >= best - 0.12)
  const lead = Math.min(...near.map((one) => one.lead))
  const [chosen = near[0]] = near.filter((one) => one.lead === lead)
  const sure = near.length === 1 && best > 0.9 ? 'certain' : best > 0.6 ? 'likely' : 'unsure'
  const delimiter = chosen?.delimiter ?? ','
  return { delimiter, guess: told(delimiter, sure, `${Math.round((chosen?.share ?? 0) * 100)} % of rows have ${chosen?.columns} values`) }
}

/** A line as Excel writes it to name the delimiter: `sep=;`. */
const SEP_LINE = /^\ufeff?"?sep=(.)"?\n/i

/** Refuses a text with a line too long to be a row, told without taking it apart. */
function checkLines(text: string): void {
  let start = 0
  while (text.length - start > RECORD_LIMIT) {
    const end = text.indexOf('\n', start)
    if ((end === -1 ? text.length : end) - start > RECORD_LIMIT)
      refuse('record', 'One row of this file is longer than 16 MB.', 'Check that it is a table with line ends.', {
        expected: 'rows up to 16 MB',
      })
    if (end === -1) return
    start = end + 1
  }
}

/** Walks the rows of a text; a row of too many values or letters ends everything. */
function walk(text: string, delimiter: string, mended: boolean, call: (cells: string[], row: number) => boolean | void): void {
  let row = 0
  let cursor = 0
  let fault: 'columns' | 'record' | undefined
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    // The fast mode first cuts the whole text into lines: twice the memory, and slower.
    fastMode: false,
    step: ({ data, meta }, parser) => {
      if (data.length > COLUMN_LIMIT) fault = 'columns'
      else if (meta.cursor - cursor > RECORD_LIMIT) fault = 'record'
      cursor = meta.cursor
      if (fault || call(mended ? restored(data) : data, row++) === false) parser.abort()
    },
  })
  if (fault === 'columns')
    refuse(
      'columns',
      `Row ${row + 1} has more than ${COLUMN_LIMIT} columns.`,
      'Check the delimiter, or turn the table: years and places belong in rows.',
    )
  if (fault === 'record') refuse('record', `Row ${row + 1} is longer than 16 MB.`, 'Check that its quotation marks are closed.')
}

/** The text to be cut: without blanks before quotation marks, where its rows then agree better, or as well. */
function unblanked(text: string, delimiter: string): string {
  const bare = withoutBlanksBeforeQuotes(text, delimiter)
  if (bare === undefined) return text
  return cutBy(bare.slice(0, SAMPLE), delimiter).share >= cutBy(text.slice(0, SAMPLE), delimiter).share ? bare : text
}

/** The line of a Markdown table that parts its header from its rows: `|---|:--:|`. */
const RULE = /^([^\n]*\|[^\n]*\n)[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)*[ \t]*:?-{3,}:?[ \t]*\|?[ \t]*(?=\n|$)/

/** A text of delimited values as a grid, and what was guessed. */
export function csvGrid(raw: string, answers: Answers): { grid: Grid; guessed: Guess[]; warnings: Warning[] } {
  checkLines(raw)
  const unix = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  const named = SEP_LINE.exec(unix)
  const whole = named ? unix.slice(named[0].length) : unix
  const told: Guess = { what: 'delimiter', value: '', sure: 'certain', why: 'answered' }
  const given = answers.delimiter ?? named?.[1]
  const { delimiter, guess } =
    given === undefined ? sniffDelimiter(whole) : { delimiter: given, guess: { ...told, value: NAMES[given] ?? given } }
  const ruled = delimiter === '|' && RULE.test(whole.slice(0, 64 * 1024))
  const lines = ruled ? whole.replace(RULE, '$1') : whole
  const { text, rows } = lines.includes('"') ? mendQuotes(unblanked(lines, delimiter), delimiter) : { text: lines, rows: [] }
  const warnings: Warning[] = []
  if (ruled) warnings.push({ code: 'intake/rule', message: 'Left out: the line of dashes under the header.', place: 'line 2' })
  if (rows.length > 0)
    warnings.push({
      code: 'intake/quotes',
      message: 'A quotation mark is not closed: taken as a mere sign.',
      place: `line ${rows.join(', ')}`,
    })
  const mended = rows.length > 0
  if (text.length > KEEP) return { grid: { visit: (call) => walk(text, delimiter, mended, call) }, guessed: [guess], warnings }
  const kept: string[][] = []
  walk(text, delimiter, mended, (cells) => void kept.push(cells))
  // The end of the last line is no row.
  if (kept.at(-1)?.length === 1 && kept.at(-1)?.[0] === '') kept.pop()
  return { grid: gridOf(kept), guessed: [guess], warnings }
}
