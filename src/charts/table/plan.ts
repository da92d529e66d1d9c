import type { Frame, Measure } from '../chart-type.ts'
import { absenceWidth } from '../parts/absent.ts'
import { breakLines } from '../parts/annotate.ts'
import type { TableColumn, TableRow, TableSeries } from './cells.ts'

/** Where the cells of a column stand: on which line of a row, from where, how wide; figures end at `x + number`. */
export interface Slot {
  line: number
  x: number
  width: number
  number: number
}

/** How a table is set at its width. */
export interface Plan {
  size: number
  /** Height of a line of words. */
  line: number
  /** Names stand beside their cells, or above them where the picture is too narrow. */
  beside: boolean
  /** Lines of each row's name; those of its series come after, `under` of them. */
  names: { lines: string[]; under: string[] }[]
  slots: Slot[]
  /** Lines of cells in a row. */
  lines: number
}

/** Size of heads, in px. */
export const HEAD = 13

/** Widest and narrowest a column may be, and how much of the room left over it takes. */
interface Need {
  min: number
  want: number
  most: number
  weight: number
  number: number
}

/** Between a figure and its bar. */
export const TRACK_GAP = 10

/** Names beside the cells where all columns have room, else above them on one line, else on as many as they need. */
export function makePlan(series: TableSeries, frame: Frame): Plan {
  const { width, measure } = frame
  const narrow = width < 560
  const size = narrow ? 13.5 : 14.5
  const gap = narrow ? 14 : 24
  const needs = series.columns.map((column, k) => needOf(column, k, series.rows, { narrow, size, measure }))
  const base = { size, line: Math.round(size * 1.25) }
  const total = needs.reduce((sum, need) => sum + need.min, 0) + gap * needs.length
  for (const part of narrow ? [0.4] : [0.36, 0.3, 0.25]) {
    const names = namesOf(series.rows, width * part, size, measure, narrow)
    const widest = Math.ceil(widthOf(names, series.rows, size, measure))
    if (widest > width * part + 1 || names.some(({ lines, under }) => lines.length + under.length > 3)) continue
    if (widest + total > width) continue
    return { ...base, beside: true, names, lines: 1, slots: spread(needs, widest + gap, width, gap, 0) }
  }
  const names = namesOf(series.rows, width, size, measure, narrow)
  const lines = pack(needs, width, gap)
  const slots = lines.flatMap((own, line) => spread(own, 0, width, gap, line))
  return { ...base, beside: false, names, lines: lines.length, slots }
}

function needOf(
  column: TableColumn,
  k: number,
  rows: readonly TableRow[],
  { narrow, size, measure }: { narrow: boolean; size: number; measure: Measure },
): Need {
  // A head breaks between words, but "since 2021" under figures stays one line.
  const words = [...column.title.split(' '), ...(column.kind === 'change' ? [column.under] : column.under.split(' '))]
  const head = Math.max(0, ...words.map((word) => measure(word, HEAD, 500)))
  const widthOfCell = ({ cells, strong }: TableRow): number => {
    const { text, main } = cells[k]!
    return main.absence ? absenceWidth(main.absence) : measure(text, size, strong ? 600 : 400)
  }
  const number = Math.ceil(Math.max(0, ...rows.map(widthOfCell)))
  const kind = column.kind
  if (kind === 'bar' || kind === 'dot') {
    const track = number + TRACK_GAP
    return { min: Math.max(head, track + (narrow ? 52 : 90)), want: track + 160, most: track + 560, weight: 3, number }
  }
  if (kind === 'spark') return { min: Math.max(head, narrow ? 60 : 84), want: 120, most: 240, weight: 1.6, number: 0 }
  if (column.numeric) return { min: Math.max(head, number), want: Math.max(head, number), most: Math.max(head, number), weight: 0, number }
  const word = Math.max(0, ...rows.flatMap(({ cells }) => cells[k]!.text.split(' ').map((one) => measure(one, size, 600))))
  const want = Math.max(head, word, Math.min(number, 220))
  return {
    min: Math.max(head, word, Math.min(number, 116)),
    want,
    most: Math.max(want, Math.min(number, 320)),
    weight: 1,
    number: 0,
  }
}

/** Lines of names and of what stands beneath them; short ones where the picture is narrow. A name that the row above has too is not said again. */
function namesOf(rows: readonly TableRow[], width: number, size: number, measure: Measure, narrow: boolean): Plan['names'] {
  return rows.map(({ name, under, strong, group }, k) => {
    const above = rows[k - 1]
    const again = under.long !== '' && above?.name.long === name.long && above.group === group
    const lines = again ? [] : breakLines(narrow ? name.short : name.long, width, (text) => measure(text, size, strong ? 600 : 400))
    const second = narrow ? under.short : under.long
    return { lines, under: second === '' ? [] : breakLines(second, width, (text) => measure(text, HEAD)) }
  })
}

const widthOf = (names: Plan['names'], rows: readonly TableRow[], size: number, measure: Measure): number =>
  Math.max(
    0,
    ...names.flatMap(({ lines, under }, k) => [
      ...lines.map((text) => measure(text, size, rows[k]!.strong ? 600 : 400)),
      ...under.map((text) => measure(text, HEAD)),
    ]),
  )

/** Columns in their order on as few lines as hold them. */
function pack(needs: readonly Need[], width: number, gap: number): Need[][] {
  const lines: Need[][] = []
  let used = Infinity
  for (const need of needs) {
    const wanted = Math.min(need.min, width)
    if (used + gap + wanted > width) {
      lines.push([])
      used = -gap
    }
    lines.at(-1)!.push({ ...need, min: wanted })
    used += gap + wanted
  }
  return lines
}

/** Shares the room of a line: first what each column wants, then the rest by weight; what nobody takes widens the gaps. */
function spread(needs: readonly Need[], left: number, right: number, gap: number, line: number): Slot[] {
  const widths = needs.map((need) => need.min)
  let rest = right - left - gap * (needs.length - 1) - widths.reduce((sum, width) => sum + width, 0)
  for (const goal of ['want', 'most'] as const) {
    const wanting = needs.map((need, k) => Math.max(0, need[goal] - widths[k]!) * (need.weight > 0 ? 1 : 0))
    const sum = wanting.reduce((total, more) => total + more, 0)
    const part = sum === 0 ? 0 : Math.min(1, Math.max(0, rest) / sum)
    wanting.forEach((more, k) => (widths[k]! += more * part))
    rest -= sum * part
  }
  const wider = gap + (needs.length > 1 ? Math.max(0, rest) / (needs.length - 1) : 0)
  let x = left
  return needs.map((need, k) => {
    const slot = { line, x, width: widths[k]!, number: need.number }
    x += widths[k]! + wider
    return slot
  })
}
