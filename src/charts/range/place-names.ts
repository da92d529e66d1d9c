import type { Measure } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { PlacedText } from '../parts/text.ts'
import type { RangeSeries } from './series.ts'
import type { Spacing } from './spacing.ts'

/** The names of rows: a column of their own at the left, or a line above each row where they would take too much. */
export interface NameColumn {
  /** Width of the column with its gap; 0 when names stand above. */
  width: number
  above: boolean
  /** Lines of a row's name. */
  lines: string[][]
  texts: (middles: readonly number[], bodies: readonly number[]) => PlacedText[]
}

/** Height of a line of a name. */
export const LINE = 17

/** A column takes at most this part of the picture. */
const WIDEST = 0.36

/** Breaks names into at most two lines for a column; sets them above their rows where that does not do, or `above` asks for it. */
export function placeNames(
  series: RangeSeries,
  { size, short, compact }: Spacing,
  options: { width: number; measure: Measure; above: boolean },
): NameColumn {
  const { width, measure } = options
  const words = (text: string, strong: boolean): number => measure(text, size, strong ? 600 : 400)
  const broken = (widest: number): string[][] =>
    series.rows.map(({ name, strong }) => breakLines(short ? name.short : name.long, widest, (text) => words(text, strong)))
  const widthOf = (lines: string[][]): number =>
    Math.max(0, ...lines.flatMap((own, k) => own.map((text) => words(text, series.rows[k]!.strong))))
  const beside = broken(width * WIDEST)
  const above = options.above || widthOf(beside) > width * WIDEST || beside.some((own) => own.length > 2)
  const lines = above ? broken(width) : beside
  const column = above ? 0 : Math.ceil(widthOf(lines)) + (compact ? 12 : 16)
  // Beside an axis of zero, names lean against it; else they begin a line that the rules carry across.
  const end = compact && series.mode === 'single' && series.zero && !above
  return {
    width: column,
    above,
    lines,
    texts: (middles, bodies) =>
      series.rows.flatMap(({ strong }, k) =>
        lines[k]!.map((text, n): PlacedText => ({
          x: end ? column - 12 : 0,
          y: above ? bodies[k]! + 14 + n * LINE : middles[k]! + size * 0.34 + (n - (lines[k]!.length - 1) / 2) * LINE,
          text,
          size,
          weight: strong ? 600 : 400,
          anchor: end ? 'end' : 'start',
          role: strong ? 'ink' : 'ink2',
          halo: above,
        })),
      ),
  }
}
