import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { read as readWorkbook, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import type { Answers } from '../data/answers-schema.ts'
import type { Cell, Grid, Merge } from './grid.ts'
import { gridOf, isBlank } from './grid.ts'
import { refuse } from './refuse.ts'
import { sheetCell } from './sheet-cell.ts'
import type { Guess, Warning } from './understood.ts'
import type { ZipEntry } from './zip-sizes.ts'

/** Sheets that explain a workbook rather than hold its table. */
const ASIDE = /^(?:read ?me|contents?|cover|title|about|notes?|info|information|metadata|legend|index|inhalt|hinweise|sommaire|目次)\b/i

function open(bytes: Uint8Array): WorkBook {
  try {
    return readWorkbook(bytes, { type: 'array', dense: true, cellNF: true, cellFormula: true, cellHTML: true, cellText: true })
  } catch {
    return refuse(
      'truncated',
      'This workbook cannot be opened: it is damaged or locked by a password.',
      'Open it in a spreadsheet and save it anew.',
      { expected: 'an Excel workbook' },
    )
  }
}

const rowsOf = (sheet: WorkSheet): (CellObject | undefined)[][] => (sheet['!data'] ?? []) as (CellObject | undefined)[][]

/** True where at least two rows hold two values: less is no table. */
const hasTable = (sheet: WorkSheet): boolean =>
  rowsOf(sheet).filter((row) => (row ?? []).filter((cell) => cell?.v !== undefined && cell.v !== '').length >= 2).length >= 2

function choose(book: WorkBook, wanted: string | undefined): { name: string; others: string[] } {
  const names = book.SheetNames
  if (wanted !== undefined) {
    if (!names.includes(wanted))
      refuse('sheet', `There is no sheet “${wanted}”.`, 'Name one of its sheets.', { expected: names.join(', ') })
    return { name: wanted, others: [] }
  }
  const hidden = (name: string): boolean => (book.Workbook?.Sheets?.[names.indexOf(name)]?.Hidden ?? 0) > 0
  const tables = names.filter((name) => book.Sheets[name] && hasTable(book.Sheets[name]))
  const [first = tables[0]] = tables.filter((name) => !ASIDE.test(name) && !hidden(name))
  const filled = names.find(
    (name) => book.Sheets[name] && rowsOf(book.Sheets[name]).some((row) => (row ?? []).some((cell) => !isBlank(sheetCell(cell, false)))),
  )
  const name = first ?? filled
  if (name === undefined)
    return refuse('empty', 'This workbook holds nothing.', 'Check that the download is complete.', { expected: 'a sheet with a table' })
  return { name, others: tables.filter((other) => other !== name) }
}

/** Text of a sheet's own file inside the workbook, to see what the reader does not tell. */
function sheetXml(bytes: Uint8Array, name: string): string {
  const wanted = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels)$/
  const parts = unzipSync(bytes, { filter: (file) => wanted.test(file.name) })
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  const links = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())
  const plain = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
  const sheet =
    [...book.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].find(([tag]) => plain(/\sname="([^"]*)"/.exec(tag)?.[1] ?? '') === name)?.[0] ?? ''
  const id = /\s(?:\w+:)?id="([^"]*)"/.exec(sheet)?.[1]
  const link = [...links.matchAll(/<Relationship\s[^>]*>/g)].find(([tag]) => /\sId="([^"]*)"/.exec(tag)?.[1] === id)?.[0] ?? ''
  const target = (/\sTarget="([^"]*)"/.exec(link)?.[1] ?? '').replace(/^\/(?:xl\/)?|^\.\//, '')
  const path = `xl/${target}`
  return strFromU8(unzipSync(bytes, { filter: (file) => file.name === path })[path] ?? new Uint8Array())
}

/** Addresses of formulas for which the workbook keeps no value; the reader would give 0 or no cell at all for them. */
function withoutValue(bytes: Uint8Array, name: string): Set<string> {
  const found = new Set<string>()
  for (const [, attributes = '', inner = ''] of sheetXml(bytes, name).matchAll(/<(?:\w+:)?c\s([^>]*[^/>])>([\s\S]*?)<\/(?:\w+:)?c>/g)) {
    const address = /(?:^|\s)r="([A-Z]+\d+)"/.exec(attributes)?.[1]
    if (address !== undefined && /<(?:\w+:)?f[\s>/]/.test(inner) && !/<(?:\w+:)?v(?:\s[^>]*)?>[^<]+<\/(?:\w+:)?v>/.test(inner))
      found.add(address)
  }
  return found
}

function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, bottom: e.r, left: s.c, right: e.c }))
}

/** A workbook's sheet as a grid: the one answered, or the first with a table. `entries` is the zip's directory, already checked. */
export function sheetGrid(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  answers: Answers,
): { grid: Grid; guessed: Guess[]; warnings: Warning[] } {
  if (!entries.some(({ name }) => /^xl\/workbook\.(?:xml|bin)$/.test(name)))
    refuse('format', 'This zip file is no Excel workbook.', 'Unpack it, or save the table as .xlsx or CSV.', {
      expected: 'an Excel workbook',
    })
  const book = open(bytes)
  const { name, others } = choose(book, answers.sheet)
  const sheet = book.Sheets[name] ?? {}
  const empty = withoutValue(bytes, name)
  const old = book.Workbook?.WBProps?.date1904 === true
  const source = rowsOf(sheet)
  const rows = Array.from({ length: source.length }, (_, row): Cell[] =>
    Array.from(source[row] ?? [], (cell, column) =>
      empty.size > 0 && empty.has(utils.encode_cell({ r: row, c: column })) ? null : sheetCell(cell, old),
    ),
  )
  const warnings: Warning[] = []
  if (others.length > 0)
    warnings.push({
      code: 'intake/other-sheets',
      message: `Read: the sheet “${name}”. Not read: ${others.map((other) => `“${other}”`).join(', ')}.`,
    })
  if (empty.size > 0)
    warnings.push({
      code: 'intake/formula',
      message: `${empty.size} ${empty.size === 1 ? 'formula has' : 'formulas have'} no stored value: read as nothing. Open the file in a spreadsheet and save it.`,
      place: [...empty].slice(0, 10).join(', '),
    })
  const broken = source.flatMap((row) => row ?? []).filter((cell) => cell?.t === 'e').length
  if (broken > 0)
    warnings.push({
      code: 'intake/formula',
      message: `${broken} ${broken === 1 ? 'cell holds' : 'cells hold'} an error of the spreadsheet, such as #DIV/0!: read as not available.`,
    })
  const guessed: Guess[] = [
    {
      what: 'sheet',
      value: name,
      sure: answers.sheet || others.length === 0 ? 'certain' : 'likely',
      why: answers.sheet ? 'answered' : 'the first with a table',
    },
  ]
  return { grid: gridOf(rows, { merges: mergesOf(sheet) }), guessed, warnings }
}
