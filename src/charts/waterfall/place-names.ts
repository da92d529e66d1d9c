import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { Step } from './series.ts'

/** Names of rows: in a column at the left, or above their bars where a column would take too much. */
export interface WaterfallNames {
  size: number
  /** Height of a line. */
  line: number
  /** Width of the column with its gap; 0 where names stand above. */
  width: number
  above: boolean
  lines: string[][]
}

/** Space between the column and the bars. */
const APART = 12

/** Breaks names to a column of at most two fifths; above the bars where a word is wider or a name needs four lines. */
export function placeNames(steps: readonly Step[], { width, measure }: Frame): WaterfallNames {
  const narrow = width < 560
  const size = narrow ? 13 : 14.5
  const most = Math.round(width * (narrow ? 0.38 : 0.3))
  const wide = (step: Step, text: string): number => measure(text, size, step.strong ? 600 : 400)
  const broken = (room: number): string[][] =>
    steps.map((step) => breakLines(narrow ? step.name.short : step.name.long, room, (text) => wide(step, text)))
  const lines = broken(most)
  const widest = Math.max(0, ...lines.flatMap((own, k) => own.map((text) => wide(steps[k]!, text))))
  const above = widest > most + 1 || lines.some((own) => own.length > 3)
  return {
    size,
    line: Math.round(size * 1.2),
    width: above ? 0 : Math.ceil(widest) + APART,
    above,
    lines: above ? broken(width) : lines,
  }
}
