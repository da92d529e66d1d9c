import type { Flag } from '../data/flags.ts'
import { ABSENCE_CLASSES, readCell, signsIn, type DataCell } from './data-cell.ts'
import type { ChartTable } from './chart-table.ts'

/** How a table is set. Its title is read by screen readers. */
export interface TableSetting {
  title: string
  id?: string
  /** Attributes of the table by which a script sorts it. */
  sorting?: Readonly<Record<string, string>>
  /** Keeps a long table in a window of its own. */
  tall?: boolean
  /** A flag in words. */
  flagWords: (flag: Flag | 'none') => string
}

type Make = (
  name: string,
  attributes?: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Node | string)[]
) => HTMLElement

/** Makes elements of a document; attributes without a value are left out. */
const maker =
  (document: Document): Make =>
  (name, attributes = {}, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value)
    for (const child of children) element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
    return element
  }

/** The real table of a chart or a dataset, and below it the line that explains the signs of its flags: elements of a document, in pages and in the browser alike. */
export function tableElements(document: Document, table: ChartTable, setting: TableSetting): HTMLElement[] {
  const make = maker(document)
  const { title, id, sorting = {}, tall, flagWords } = setting
  const head = make('thead', {}, make('tr', {}, ...table.columns.map((column, place) => headCell(make, table, column, place))))
  const body = make(
    'tbody',
    {},
    ...table.rows.map((row) => make('tr', {}, ...row.map((cell, place) => bodyCell(make, table, readCell(cell), place, flagWords)))),
  )
  const scroll = make(
    'div',
    { class: tall ? 'scroll tall' : 'scroll', tabindex: '0', role: 'group', 'aria-label': title },
    make('table', { class: 'table', id, ...sorting }, head, body),
  )
  const signs = signsIn(table.rows)
  if (signs.length === 0) return [scroll]
  const key = signs.map(({ sign, flag, absent }) =>
    make(
      'span',
      {},
      make('span', { class: absent ? ABSENCE_CLASSES[flag as keyof typeof ABSENCE_CLASSES] : 'flag' }, sign),
      ` ${flagWords(flag)}`,
    ),
  )
  return [scroll, make('p', { class: 'flags-key' }, ...key)]
}

const sideOf = ({ columns }: ChartTable, place: number): string | false => columns[place]?.align === 'start' && 'start'

const classOf = (...names: (string | false)[]): string | undefined => names.filter(Boolean).join(' ') || undefined

/** A column of sentences gets room for them; in a narrow one a row would be ten lines tall. */
const isLong = ({ rows }: ChartTable, place: number): boolean => rows.some((row) => (row[place]?.text.length ?? 0) > 48)

/** Ids and codes stay whole: a hyphen in one is no place to break it. */
const isOneWord = (table: ChartTable, place: number, text: string): boolean =>
  sideOf(table, place) !== false && text.includes('-') && /^[\w-]{1,32}$/.test(text)

function headCell(make: Make, table: ChartTable, { title, unit }: ChartTable['columns'][number], place: number): HTMLElement {
  const attributes = { scope: 'col', class: classOf(sideOf(table, place), isLong(table, place) && 'long') }
  return make('th', attributes, title, ...(unit ? [make('span', { class: 'unit' }, unit)] : []))
}

function bodyCell(make: Make, table: ChartTable, cell: DataCell, place: number, flagWords: TableSetting['flagWords']): HTMLElement {
  const { bound, absence, text, signs } = cell
  const inner = [
    ...(bound ? [make('abbr', { class: 'bound', title: flagWords(bound.flag) }, bound.sign)] : []),
    absence ? make('span', { class: ABSENCE_CLASSES[absence], title: flagWords(absence) }, text) : text,
    ...(signs.length > 0
      ? [make('span', { class: 'flags' }, ...signs.map(({ flag, sign }) => make('abbr', { class: 'flag', title: flagWords(flag) }, sign)))]
      : []),
  ]
  if (place < table.heads) return make('th', { scope: 'row' }, ...inner)
  return make('td', { class: classOf(sideOf(table, place), isOneWord(table, place, text) && 'one') }, ...inner)
}
