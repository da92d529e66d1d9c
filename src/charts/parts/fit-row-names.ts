import type { Measure, Name } from '../chart-type.ts'
import { breakLines } from './annotate.ts'
import type { PlacedText } from './text.ts'

/** Names of rows that lie: their lines, in a column at the left or, where they would take too much of the picture, above their rows. */
export interface RowNames {
  above: boolean
  lines: string[][]
  /** Width of the widest line, in px; 0 when names stand above. */
  width: number
  size: number
  /** Height of a line, in px. */
  line: number
}

/** What names have to fit into, in px: `most` for a column, `whole` for a line above a row. */
export interface NamesRoom {
  most: number
  whole: number
  size: number
  short: boolean
  /** Lines that a name may take in a column before all names go above their rows. */
  lines: number
  measure: Measure
}

/** Breaks the names of rows to a column of `most` px; sets all of them above their rows where one does not fit. */
export function fitRowNames(rows: readonly { name: Name; strong: boolean }[], room: NamesRoom): RowNames {
  const { most, whole, size, short, measure } = room
  const weight = (strong: boolean): 400 | 600 => (strong ? 600 : 400)
  const broken = (widest: number): string[][] =>
    rows.map(({ name, strong }) => breakLines(short ? name.short : name.long, widest, (text) => measure(text, size, weight(strong))))
  const beside = broken(most)
  const width = Math.max(0, ...beside.flatMap((own, k) => own.map((text) => measure(text, size, weight(rows[k]!.strong)))))
  const above = width > most + 1 || beside.some((own) => own.length > room.lines)
  return { above, lines: above ? broken(whole) : beside, width: above ? 0 : Math.ceil(width), size, line: Math.round(size * 1.2) }
}

/** The lines of one name as placed texts: around `middle` (or from `middle` down, when above), at x. */
export function placeRowName(
  { lines, size, line, above }: RowNames,
  k: number,
  at: { x: number; middle: number; anchor: 'start' | 'end'; strong: boolean },
): PlacedText[] {
  const own = lines[k] ?? []
  const first = above ? at.middle + size * 0.85 : at.middle - ((own.length - 1) / 2) * line + size * 0.35
  return own.map((text, n) => ({
    x: at.x,
    y: first + n * line,
    text,
    size,
    weight: at.strong ? 600 : 400,
    anchor: at.anchor,
    role: 'ink',
  }))
}
