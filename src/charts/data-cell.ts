import type { ChartCell } from './chart-table.ts'
import type { Flag } from '../data/flags.ts'

/** A small raised sign after a number, whose title says what it means. */
export interface FlagSign {
  flag: Flag
  sign: string
}

/** Why a cell has no value. `none`: the source has no such row. */
export type Absence = 'withheld' | 'not-available' | 'net-exporter' | 'none'

/** How a cell is set: its text, the class of its sign if its value is not there, and the signs of its flags. */
export interface DataCell {
  text: string
  /** `>` or `<` before a number that is only a bound; it is not part of `text`. */
  bound?: { sign: string; flag: Flag }
  absence?: Absence
  signs: FlagSign[]
}

/** Raised signs; flags that are not here show otherwise. */
const SIGNS: Partial<Record<Flag, string>> = {
  estimated: 'e',
  projected: 'p',
  derived: 'd',
  'revised-as-printed': 'r',
  break: 'b',
  partial: '*',
}

/** Class of the sign that stands for a missing value. */
export const ABSENCE_CLASSES: Record<Absence, string> = {
  withheld: 'wh',
  'not-available': 'na',
  'net-exporter': 'nx',
  none: 'none',
}

/** Reads how a cell is set. Zero never looks like a missing value, and a missing one says which kind it is. */
export function readCell(cell: ChartCell): DataCell {
  const signs = cell.flags.flatMap((flag) => (SIGNS[flag] ? [{ flag, sign: SIGNS[flag] }] : []))
  if (cell.value === null && cell.text !== '') {
    const absence = cell.flags.find((flag) => flag === 'withheld' || flag === 'not-available' || flag === 'net-exporter') ?? 'none'
    const text = absence === 'net-exporter' ? 'E' : cell.text
    return { text, absence, signs }
  }
  const flag = cell.flags.find((one) => one === 'over' || one === 'under')
  const found = flag && /^[<>]/.exec(cell.text)?.[0]
  return flag && found ? { text: cell.text.slice(1), bound: { sign: found, flag }, signs } : { text: cell.text, signs }
}

/** Signs used in a table, each once, for the line that explains them. */
export function signsIn(rows: readonly (readonly ChartCell[])[]): { sign: string; flag: Flag; absent: boolean }[] {
  const found = new Map<Flag, { sign: string; flag: Flag; absent: boolean }>()
  for (const cell of rows.flat()) {
    const read = readCell(cell)
    for (const { flag, sign } of read.signs) found.set(flag, { flag, sign, absent: false })
    if (read.bound) found.set(read.bound.flag, { ...read.bound, absent: false })
    if (read.absence && read.absence !== 'none') found.set(read.absence, { flag: read.absence, sign: read.text, absent: true })
  }
  return [...found.values()]
}
