import type { Measure } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { cutTo } from '../parts/cut-to.ts'
import type { PlacedText } from '../parts/text.ts'
import type { Head } from './grid.ts'

/** Size of all words but figures, and the height of a line of them. */
export const SIZE = 13
export const LINE = 16

/** How names stand over columns: in one line, in several, every second (third …) of a time, or on steps with a hairline down. */
export interface ColumnHeads {
  way: 'line' | 'wrap' | 'thin' | 'stairs'
  lines: string[][]
  height: number
}

const weightOf = ({ strong }: Head): 400 | 600 => (strong ? 600 : 400)

/** Fits the names of columns to the width of a cell. */
export function fitColumns(heads: readonly Head[], cell: number, inTime: boolean, measure: Measure): ColumnHeads {
  const words = (text: string, head: Head): number => measure(text, SIZE, weightOf(head))
  const height = LINE + 4
  const forms = (['long', 'short'] as const).map((form) => heads.map((head) => head.name[form]))
  for (const names of forms)
    if (names.every((name, k) => words(name, heads[k]!) <= cell - 2)) return { way: 'line', lines: names.map((name) => [name]), height }
  if (inTime) {
    const names = forms[1]!
    const widest = Math.max(...names.map((name, k) => words(name, heads[k]!)))
    const step = Math.ceil((widest + 6) / cell)
    // The last one is always named, and the others at whole steps from it.
    return { way: 'thin', lines: names.map((name, k) => ((names.length - 1 - k) % step === 0 ? [name] : [])), height }
  }
  for (const names of forms) {
    const lines = names.map((name, k) => breakLines(name, cell - 6, (text) => words(text, heads[k]!)))
    if (lines.every((own, k) => own.length <= 3 && own.every((text) => words(text, heads[k]!) <= cell - 4)))
      return { way: 'wrap', lines, height: 4 + LINE * Math.max(...lines.map((own) => own.length)) }
  }
  return { way: 'stairs', lines: forms[1]!.map((name) => [name]), height: (LINE + 1) * heads.length + 6 }
}

/** Words over columns, with the hairlines of steps. `bottom` is where cells begin. */
export function placeColumns(
  heads: readonly Head[],
  fitted: ColumnHeads,
  place: { left: number; cell: number; bottom: number; width: number; measure: Measure },
): { texts: PlacedText[]; rules: { x: number; y1: number; y2: number }[] } {
  const { left, cell, bottom, width, measure } = place
  const rules: { x: number; y1: number; y2: number }[] = []
  const texts = heads.flatMap((head, k): PlacedText[] => {
    const x = left + (k + 0.5) * cell
    const own = fitted.lines[k]!
    const words = { size: SIZE, weight: weightOf(head), role: head.strong ? ('ink' as const) : ('ink2' as const) }
    if (fitted.way !== 'stairs')
      return own.map((text, n) => {
        const half = measure(text, SIZE, words.weight) / 2
        const at = Math.max(half, Math.min(width - half, x))
        return { ...words, x: at, y: bottom - 6 - (own.length - 1 - n) * LINE, text, anchor: 'middle' }
      })
    const y = bottom - fitted.height + (k + 1) * (LINE + 1) - 4
    rules.push({ x, y1: y + 3, y2: bottom - 1 })
    // A name that would leave the picture ends at its hairline instead of beginning there.
    const text = cutTo(own[0]!, width, (part) => measure(part, SIZE, words.weight))
    const wide = measure(text, SIZE, words.weight)
    const step = { ...words, y, text, halo: true }
    if (x - 3 + wide <= width) return [{ ...step, x: x - 3 }]
    return x + 3 >= wide ? [{ ...step, x: x + 3, anchor: 'end' }] : [{ ...step, x: 0 }]
  })
  return { texts, rules }
}

/** The names of rows: a column of their own at the left, or a line above the cells of each where they would take too much. */
export interface RowHeads {
  width: number
  above: boolean
  lines: string[][]
}

/** A column of names takes at most this part of the picture; a single long word a little more. */
const WIDEST = 0.4
const WORD = 0.43
/** Ways to write names, from the fullest: which name, in how many lines at most. */
const PLAIN = [
  ['long', 1],
  ['long', 2],
  ['long', 3],
  ['short', 1],
  ['short', 2],
  ['short', 3],
] as const

/** Fits the names of rows into a column, broken into three lines at most; else above their rows. */
export function fitRows(heads: readonly Head[], width: number, measure: Measure): RowHeads {
  if (heads.every(({ name }) => name.long === '')) return { width: 0, above: false, lines: heads.map(() => []) }
  const words = (text: string, head: Head): number => measure(text, SIZE, weightOf(head))
  const broken = (form: 'long' | 'short', widest: number): string[][] =>
    heads.map((head) => breakLines(head.name[form], widest, (text) => words(text, head)))
  const widthOf = (lines: string[][]): number => Math.max(0, ...lines.flatMap((own, k) => own.map((text) => words(text, heads[k]!))))
  // In a long grid a short name in one line is better than a tall row.
  const forms = heads.length > 14 ? ([1, 2, 3] as const).flatMap((most) => [['long', most] as const, ['short', most] as const]) : PLAIN
  for (const [form, most] of forms) {
    const lines = broken(form, width * WIDEST)
    if (lines.every((own) => own.length <= most) && widthOf(lines) <= width * WORD)
      return { width: Math.ceil(widthOf(lines)) + 10, above: false, lines }
  }
  return { width: 0, above: true, lines: broken('short', width) }
}
