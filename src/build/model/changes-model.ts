import type { ChartCell, ChartTable } from '../../charts/chart-table.ts'
import { cellText } from '../../charts/parts/figures.ts'
import { fieldTitle, makeNames } from '../../charts/names.ts'
import type { Catalogue, Dataset, Version } from '../../data/catalogue.ts'
import { canCompare, differenceOf, type CellState, type Difference, type Revision } from '../../data/difference.ts'
import { levelOf } from '../../data/licence.ts'
import type { RecordField } from '../../data/record-schema.ts'
import { distanceOf, sizeOf } from '../../data/revision-size.ts'
import { keyOf, type Table } from '../../data/table.ts'
import { formatNumber } from '../../format/numbers.ts'
import { unitOf } from '../../format/units.ts'
import { printedTable } from './printed-table.ts'

/** Changed cells that a page carries itself; the file beside it holds them all. */
const CELLS = 500

/** What changed between two versions, as its page prints it. */
export interface ChangesModel {
  before: Version
  after: Version
  counts: { revised: number; flags: number; added: number; removed: number; retold: number }
  newFields: string[]
  lostFields: string[]
  /** The one field in which cells changed, as readers call it; its name then heads the table, not every row of it. */
  field?: string
  /** Changed cells, the largest change first: their row, their field, both printings, the change. */
  revised: ChartTable
  added: ChartTable
  removed: ChartTable
  /** True where both versions may be passed on, so that the changes are a file too. */
  open: boolean
  /** True where single cells may be shown at all. */
  shown: boolean
}

const plain = (text: string): ChartCell => ({ text, value: text, flags: [] })

interface Printer {
  field: (name: string) => RecordField | undefined
  title: (name: string) => string
  name: (field: string, key: string) => string
  locale: string
}

function stateCell({ value, flags }: CellState, revision: Revision, { field, name, locale }: Printer): ChartCell {
  const type = field(revision.field)?.type
  if (type === 'number' || type === 'integer')
    return { text: value === null && flags.length === 0 ? '–' : cellText(value as number | null, flags, locale, 6), value, flags }
  return { text: value === null ? '–' : name(revision.field, String(value)), value, flags }
}

function rowOf(revision: Revision, keys: readonly string[], printer: Printer): ChartCell[] {
  const { locale, field, title, name } = printer
  const of = field(revision.field)
  const { absolute, percent } = sizeOf(revision, of)
  const unit = of?.unit && unitOf(of.unit).dimension === 'share' ? 'points' : of?.unit ? unitOf(of.unit).symbol : ''
  return [
    ...keys.map((key, place) => plain(name(key, revision.key[place] ?? ''))),
    plain(title(revision.field)),
    stateCell(revision.before, revision, printer),
    stateCell(revision.after, revision, printer),
    absolute === undefined
      ? plain('')
      : { text: [formatNumber(absolute, locale, { sign: 'always' }), unit].filter(Boolean).join('\u00a0'), value: absolute, flags: [] },
    percent === undefined
      ? plain('')
      : { text: `${formatNumber(percent, locale, { decimals: 1, sign: 'always' })}%`, value: percent, flags: [] },
  ]
}

/** Words for the columns that are not fields. */
export interface ChangeWords {
  field: string
  change: string
  percent: string
}

function revisedTable(
  { revised }: Difference,
  { before, after }: { before: Version; after: Version },
  printer: Printer,
  words: ChangeWords,
): ChartTable {
  const keys = after.table.head.primaryKey
  const start = (name: string, title: string) => ({ name, title, align: 'start' as const })
  const end = (name: string, title: string) => ({ name, title, align: 'end' as const })
  const shown = revised.toSorted((a, b) => distanceOf(b) - distanceOf(a)).slice(0, CELLS)
  const table: ChartTable = {
    heads: 1,
    columns: [
      ...keys.map((key) => start(key, printer.title(key))),
      start('field', words.field),
      end('before', before.id),
      end('after', after.id),
      end('change', words.change),
      end('percent', words.percent),
    ],
    rows: shown.map((revision) => rowOf(revision, keys, printer)),
  }
  return withoutEmptyColumns(table, keys.length)
}

/** Columns that say nothing are left out: one field that all cells share, and changes of what is no number. */
function withoutEmptyColumns({ heads, columns, rows }: ChartTable, keys: number): ChartTable {
  const says = (place: number): boolean => {
    const name = columns[place]?.name ?? ''
    if (place < keys || name === 'before' || name === 'after') return true
    const texts = new Set(rows.map((row) => row[place]?.text))
    return name === 'field' ? texts.size > 1 : texts.size > 1 || !texts.has('')
  }
  const places = columns.map((_, place) => place).filter(says)
  return { heads, columns: places.map((place) => columns[place]!), rows: rows.map((row) => places.map((place) => row[place]!)) }
}

const rowsWith = (table: Table, keys: readonly string[][]): number[] => {
  const wanted = new Set(keys.map((key) => JSON.stringify(key)))
  return Array.from({ length: table.size }, (_, row) => row).filter((row) => wanted.has(JSON.stringify(keyOf(table, row))))
}

/** Two versions side by side: every cell that changed, and the rows that came and went. Versions with different keys give undefined. */
export function makeChanges(
  dataset: Dataset,
  { before, after }: { before: Version; after: Version },
  catalogue: Catalogue,
  locale: string,
  words: ChangeWords,
): ChangesModel | undefined {
  if (!canCompare(before.table, after.table)) return undefined
  const difference = differenceOf(before.table, after.table)
  const names = makeNames({ names: {} }, dataset, catalogue)
  const fields = new Map(dataset.record.fields.map((field) => [field.name, field]))
  const printer: Printer = {
    field: (name) => fields.get(name),
    title: (name) => fieldTitle(dataset, name),
    name: (field, key) => names(field, key).long,
    locale,
  }
  const levels = [before, after].map(({ table }) => levelOf(table, catalogue.sources))
  const { revised, added, removed } = difference
  const changed = new Set(revised.map(({ field }) => field))
  const [only] = changed
  return {
    before,
    after,
    ...(only !== undefined && changed.size === 1 ? { field: printer.title(only) } : {}),
    counts: {
      revised: revised.length,
      flags: revised.filter((one) => one.before.value === one.after.value).length,
      added: added.length,
      removed: removed.length,
      retold: difference.retold.length,
    },
    newFields: difference.newFields.map(printer.title),
    lostFields: difference.lostFields.map(printer.title),
    revised: revisedTable(difference, { before, after }, printer, words),
    added: printedTable(after.table, dataset, catalogue, locale, undefined, rowsWith(after.table, added)),
    removed: printedTable(before.table, dataset, catalogue, locale, undefined, rowsWith(before.table, removed)),
    open: levels.every((level) => level === 'open'),
    shown: !levels.includes('closed'),
  }
}
