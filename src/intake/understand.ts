import type { Answers } from '../data/answers-schema.ts'
import { bare } from './cell-text.ts'
import { Converter } from './convert.ts'
import type { MarkWords } from './convert.ts'
import type { Decided, Plan, Subject } from './decide.ts'
import { decide, isNumberColumn } from './decide.ts'
import { Evidence, Memory } from './evidence.ts'
import { publisherOf } from './eurostat.ts'
import type { Cell, Grid, Merge } from './grid.ts'
import { isBlank, textOf } from './grid.ts'
import { isCodeHeader } from './header-words.ts'
import type { Layout, Survey } from './layout.ts'
import { findLayout, survey } from './layout.ts'
import { marksIn } from './mark-text.ts'
import { MergedRows } from './merged.ts'
import { distinct, joinHeader, oneLine, withoutMarks } from './names.ts'
import { isProse, setWithBlanks } from './prose.ts'
import { refuse } from './refuse.ts'
import { ColumnStore } from './store.ts'
import type { CellFlag, Column, ColumnType, Guess, Understood, Warning } from './understood.ts'
import { makeUnderstood } from './understood.ts'
import { knownUnit, plainUnit, unitIn } from './unit-words.ts'

/** A table's rows between header and footnotes, without blank rows and repeated headers. */
interface Body {
  walk(call: (cells: readonly Cell[]) => void): void
  blank: number
  repeated: number
  units: number
  merged: MergedRows
}

const TYPES = new Set(['string', 'integer', 'number', 'year', 'date', 'boolean'])

function bodyOf(grid: Grid, layout: Layout, seen: Survey): Body {
  const headers = layout.header.map((at) => seen.head.find(({ row }) => row === at)?.cells.map((cell) => textOf(cell).trim()) ?? [])
  const units =
    layout.unitRow === undefined ? undefined : seen.head.find(({ row }) => row === layout.unitRow)?.cells.map((cell) => textOf(cell).trim())
  const same = (cells: readonly Cell[], row: readonly string[] | undefined): boolean =>
    row !== undefined && row.length > 0 && row.some((text) => text !== '') &&
    textOf(cells[0]).trim() === (row[0] ?? '') && Math.max(cells.length, row.length) > 1 &&
    row.every((text, at) => text === textOf(cells[at]).trim()) && cells.every((cell, at) => at < row.length || isBlank(cell)) // prettier-ignore
  const body: Body = {
    blank: 0,
    repeated: 0,
    units: 0,
    merged: new MergedRows(grid.merges ?? [], layout.from),
    walk(call) {
      Object.assign(body, { blank: 0, repeated: 0, units: 0 })
      body.merged.restart()
      grid.visit((cells, row) => {
        if (row < layout.from) return true
        if (row >= layout.to) return false
        if (isBlank(cells[0]) && cells.every(isBlank)) body.blank++
        else if (grid.header === undefined && headers.some((header) => same(cells, header))) body.repeated++
        else if (units && same(cells, units)) body.units++
        else call(body.merged.filled(cells, row))
        return true
      })
    },
  }
  return body
}

interface Counted {
  evidence: Evidence[]
  rows: number
  lengths: Lengths
}

/** Counts what every cell of the body may be; `width` is the header's. */
function countAll(body: Body, memory: Memory, width: number): Counted {
  const evidence: Evidence[] = []
  const lengths: Lengths = { short: 0, long: 0, first: 0 }
  let rows = 0
  body.walk((cells) => {
    if (cells.length !== width && width > 0) noteLength(lengths, cells, width, rows)
    rows++
    for (let column = evidence.length; column < cells.length; column++) evidence.push(new Evidence())
    for (let column = 0; column < cells.length; column++) evidence[column]?.add(cells[column] ?? null, memory)
  })
  return { evidence, rows, lengths }
}

function noteLength(lengths: Lengths, cells: readonly Cell[], width: number, row: number): void {
  const long = cells.length > width && cells.slice(width).some((cell) => !isBlank(cell))
  if (!long && cells.length > width) return
  if (lengths.short + lengths.long === 0) lengths.first = row
  lengths[long ? 'long' : 'short']++
}

const spansOf =
  (merges: readonly Merge[] | undefined, header: readonly number[]) =>
  (at: number, column: number): number | undefined => {
    const row = header[at]
    const inRow = (merges ?? []).filter(({ top, bottom, left, right }) => row !== undefined && top <= row && bottom >= row && right > left)
    if (inRow.length === 0) return undefined
    return inRow.find(({ left, right }) => left <= column && column <= right)?.right ?? column
  }

interface Named {
  names: string[]
  /** Columns of the file that are kept, by place. */
  kept: number[]
  units: (string | undefined)[]
}

function nameColumns(grid: Grid, seen: Survey, layout: Layout, evidence: readonly Evidence[]): Named {
  const rowTexts = (at: number): string[] => seen.head.find(({ row }) => row === at)?.cells.map((cell) => oneLine(bare(textOf(cell)))) ?? []
  const figures = new Set(layout.notes.flatMap((note) => /^\(?(\d)\)?[.)]?\s*\p{L}/u.exec(note)?.[1] ?? []))
  const rows = layout.header.map((at) => rowTexts(at).map((text) => withoutMarks(text, figures)))
  const joined = joinHeader(rows, spansOf(grid.merges, layout.header))
  const width = Math.max(joined.length, evidence.length)
  const kept = Array.from({ length: width }, (_, at) => at).filter((at) => (joined[at] ?? '') !== '' || (evidence[at]?.filled ?? 0) > 0)
  const under = layout.unitRow === undefined ? [] : rowTexts(layout.unitRow)
  const names = distinctAt(joined, kept)
  const units = kept.map((at, place) => {
    const text = under[at] ?? ''
    const printed = text.replace(/^[([]\s*|\s*[)\]]$/g, '')
    if (text !== '' && /\p{L}|%|\$|€|£/u.test(text)) return knownUnit(text) ?? (isNumeric(evidence[at]) ? printed : undefined)
    const name = names[place] ?? ''
    // What stands in brackets behind the name of a code is the list that it is taken from.
    return grid.units?.[at] ?? lowestUnit(rows, at) ?? unitIn(name, isNumeric(evidence[at]) && !isCodeHeader(name))
  })
  return { names, kept, units }
}

/** The unit that the lowest of several header rows gives, as in "tonnes" under "2023". */
const lowestUnit = (rows: readonly (readonly string[])[], at: number): string | undefined =>
  rows.length > 1 && rows.slice(0, -1).some((row) => row.some((text) => text !== '')) ? plainUnit(rows.at(-1)?.[at] ?? '') : undefined

const isNumeric = (evidence: Evidence | undefined): boolean => evidence !== undefined && isNumberColumn(evidence)

/** Names of the kept columns; an empty one says where it stands in the file. */
function distinctAt(joined: readonly string[], kept: readonly number[]): string[] {
  return distinct(kept.map((at) => ((joined[at] ?? '') === '' ? `column_${at + 1}` : (joined[at] ?? ''))))
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function leftOut(layout: Layout, body: Body): Warning[] {
  const warnings: Warning[] = []
  const tell = (code: string, message: string, place?: string): void =>
    void warnings.push({ code: `intake/${code}`, message, ...(place === undefined ? {} : { place }) })
  const shown = (lines: readonly string[]): string => lines.slice(0, 3).map((line) => `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`).join(', ') // prettier-ignore
  if (layout.preamble.length > 0)
    tell('preamble', `Left out above the header: ${plural(layout.preamble.length, 'row', 'rows')}: ${shown(layout.preamble)}.`)
  if (layout.notes.length > 0)
    tell(
      'footnotes',
      `Left out below the table: ${plural(layout.notes.length, 'row', 'rows')} of notes: ${shown(layout.notes)}.`,
      `from row ${layout.to + 1}`,
    )
  if (layout.unitRow !== undefined)
    tell('unit-row', 'A row under the header gives units: left out of the rows.', `row ${layout.unitRow + 1}`)
  if (body.blank > 0) tell('blank-rows', `Left out: ${plural(body.blank, 'blank row', 'blank rows')}.`)
  if (body.repeated + body.units > 0)
    tell('repeated-header', `Left out: ${plural(body.repeated + body.units, 'row that repeats', 'rows that repeat')} the header.`)
  if (layout.second !== undefined)
    tell(
      'second-table',
      'Another table begins below a blank row: it is not read. Cut the file in two, or ask for it apart.',
      `row ${layout.second + 1}`,
    )
  warnings.push(...body.merged.warnings())
  if (layout.header.length === 0) tell('no-header', 'No header was found: columns are named by their place.')
  return warnings
}

interface Made {
  store: ColumnStore
  flags: CellFlag[]
  warnings: Warning[]
}

/** Reads every cell by its column's plan. */
function convertAll(body: Body, named: Named, plans: readonly Plan[], memory: Memory, words: MarkWords): Made {
  const store = new ColumnStore(plans.map(({ type }) => type === 'integer' || type === 'number' || type === 'year'))
  const converters = plans.map((plan) => new Converter(plan, memory, words))
  const flags: CellFlag[] = []
  const lost: { column: number; row: number; text: string }[] = []
  const dashes = new Set<number>()
  let row = 0
  body.walk((cells) => {
    for (let column = 0; column < plans.length; column++) {
      const cell = cells[named.kept[column] ?? -1] ?? null
      const converter = converters[column]
      if (!converter) continue
      const quick = store.numeric[column] ? converter.fast(cell) : undefined
      if (quick !== undefined) {
        store.addNumber(column, quick)
        continue
      }
      const made = converter.convert(cell)
      store.add(column, made.value)
      for (const flag of made.flags) flags.push([row, column, flag])
      if (made.lost) lost.push({ column, row, text: textOf(cell) })
      if (made.dash) dashes.add(column)
    }
    row++
  })
  store.size = row
  const warnings: Warning[] = lost.slice(0, 20).map(({ column, row: at, text }) => ({
    code: 'intake/lost',
    message: `“${text}” in “${named.names[column]}” does not read like the rest of its column: kept as text.`,
    place: `row ${at}, column ${column}`,
  }))
  if (dashes.size > 0)
    warnings.push({
      code: 'intake/dash',
      message: 'A dash may mean zero or nothing, and the file does not say: read as not available. The answer “dash” settles it.',
      place: `column ${[...dashes].map((column) => `“${named.names[column]}”`).join(', ')}`,
    })
  return { store, flags, warnings }
}

function wordsOf(layout: Layout, grid: Grid, answers: Answers): MarkWords {
  const noted = marksIn([...layout.preamble, ...layout.notes])
  const notes = new Map([...noted, ...(grid.marks ?? [])])
  return { answers: new Map(Object.entries(answers.marks ?? {})), notes, ...(answers.dash ? { dash: answers.dash } : {}) }
}

/** Rows that are not as long as the header: how many, and the first. */
interface Lengths {
  short: number
  long: number
  first: number
}

function ragged({ short, long, first }: Lengths, named: Named): Warning[] {
  const place = `row ${first}`
  const hint = 'A value that holds the delimiter must stand in quotation marks.'
  const last = named.names.at(-1) ?? ''
  return [
    ...(short > 0 ? [`${plural(short, 'row is', 'rows are')} shorter than the header: what is missing is read as empty.`] : []),
    ...(long > 0
      ? [`${plural(long, 'row is', 'rows are')} longer than the header: the surplus stands in columns up to “${last}”. ${hint}`]
      : []),
  ].map((message) => ({ code: 'intake/ragged', message, place }))
}

/** What the layout and the publisher's habits tell beside the table. */
function guessesOf(layout: Layout, publisher: string | undefined): Guess[] {
  const rows = layout.header.map((at) => at + 1).join(', ')
  const header: Guess = {
    what: 'header',
    value: layout.header.length === 0 ? 'none' : `row ${rows}`,
    sure: layout.sure,
    why: layout.header.length === 0 ? 'the first row holds values like the others' : 'what stands below it is of another kind',
  }
  return publisher === undefined
    ? [header]
    : [header, { what: 'publisher', value: publisher, sure: 'likely', why: 'the names of its columns' }]
}

/** Understands a grid: finds the table, decides how each column is read, reads it. `guessed` and `warnings` come from the container. */
export function understand(grid: Grid, answers: Answers, before: { guessed: Guess[]; warnings: Warning[] }): Understood {
  const seen = survey(grid)
  if (seen.head.every(({ cells }) => cells.every(isBlank)) && seen.tail.every(({ cells }) => cells.every(isBlank)))
    refuse('empty', 'This file holds nothing.', 'Check that the download is complete.', { expected: 'a table' })
  const layout = findLayout(seen, grid, answers)
  const body = bodyOf(grid, layout, seen)
  const words = wordsOf(layout, grid, answers)
  const memory = new Memory([...words.answers.keys(), ...words.notes.keys()])
  const lastHeader = layout.header.length === 1 ? seen.head.find(({ row }) => row === layout.header[0]) : undefined
  const { evidence, rows, lengths } = countAll(body, memory, grid.typed ? 0 : (lastHeader?.cells.length ?? 0))
  if (rows === 0 && grid.header === undefined)
    refuse('no-table', 'This file holds a header and no rows.', 'Check that the download is complete.', {
      expected: 'a header and at least one row below it',
    })
  if (rows === 1 && evidence.length === 1 && layout.header.length === 0 && grid.header === undefined)
    refuse('no-table', 'This file holds a single value.', 'Give a file with rows and columns.', { expected: 'values in columns' })
  if (isProse(evidence, seen))
    refuse('no-table', 'This file is text, not a table.', 'Give a file with rows and columns.', { expected: 'values in columns' })
  const named = nameColumns(grid, seen, layout, evidence)
  const subjects = named.kept.map((at, place): Subject => {
    const type = grid.types?.[at]
    return {
      name: named.names[place] ?? '',
      evidence: evidence[at] ?? new Evidence(),
      hasUnit: named.units[place] !== undefined,
      ...(type !== undefined && TYPES.has(type) ? { type: type as ColumnType } : {}),
    }
  })
  const publisher = publisherOf(named.names)
  const decimal = grid.decimal ?? (publisher === undefined ? undefined : '.')
  const decided: Decided = decide(subjects, { ...(decimal ? { decimal } : {}), typed: grid.typed ?? false, answers })
  const made = convertAll(body, named, decided.plans, memory, words)
  const columns = decided.plans.map(({ type, unit: seenUnit }, at): Column => {
    const unit = named.units[at] ?? seenUnit
    return { name: named.names[at] ?? '', type, ...(unit === undefined ? {} : { unit }) }
  })
  return makeUnderstood({
    columns,
    flags: withStated(made.flags, grid.flags ?? []),
    asked: decided.asked,
    warnings: [
      ...before.warnings,
      ...setWithBlanks(evidence, seen),
      ...leftOut(layout, body),
      ...ragged(lengths, named),
      ...decided.warnings,
      ...made.warnings,
    ],
    guessed: [...before.guessed, ...guessesOf(layout, publisher), ...decided.guessed],
    store: made.store,
  })
}

/** Flags in the order of rows and columns, those that the container states among them; none twice. */
function withStated(own: CellFlag[], stated: readonly CellFlag[]): CellFlag[] {
  if (stated.length === 0) return own
  const seen = new Set<string>()
  return [...own, ...stated]
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .filter((flag) => !seen.has(flag.join('|')) && seen.add(flag.join('|')))
}
