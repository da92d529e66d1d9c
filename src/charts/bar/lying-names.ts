import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { BarSeries, Category } from './series.ts'

/** Names of lying bars: lines by category, and where they stand. */
export interface LyingNames {
  /** In a column at the left, above their bars, or across zero from their bars. */
  mode: 'column' | 'above' | 'across'
  lines: string[][]
  /** Width of the column with its gap; of the widest name otherwise. */
  width: number
  size: number
  /** Height of a line. */
  line: number
}

/** Gap between a name and its bar. */
export const NAME_GAP = 11

/** Breaks names to a column that leaves the bars their room; names too long for one go above their bars, and all where `above` says so. */
export function placeNames(series: BarSeries, { width, measure, panel }: Frame, above: boolean): LyingNames {
  const small = width < 560 || panel !== undefined
  const size = small ? 13 : 14.5
  const name = (category: Category): string => (small ? category.name.short : category.name.long)
  const measured = (category: Category, text: string): number => measure(text, size, category.strong ? 600 : 400)
  const most = Math.round(width * (panel ? 0.4 : width < 560 ? 0.38 : 0.3))
  const shown = new Set([
    ...series.pieces.map((piece) => piece.category),
    ...series.gaps.filter((gap) => gap.was).map((gap) => gap.category),
  ])
  const lines = series.categories.map((category, place) =>
    shown.has(place) ? breakLines(name(category), most, (text) => measured(category, text)) : [],
  )
  const widest = Math.max(0, ...lines.flatMap((own, place) => own.map((text) => measured(series.categories[place]!, text))))
  const base = { size, line: Math.round(size * 1.2), lines }
  // A panel has no room for a column unless it is wide; all panels of a chart are alike.
  if (above || (panel ? width < 260 : widest > most + 1) || lines.some((own) => own.length > 3)) {
    const whole = series.categories.map((category, place) =>
      shown.has(place) ? breakLines(name(category), width, (text) => measured(category, text)) : [],
    )
    return { ...base, mode: 'above', lines: whole, width: 0 }
  }
  if (series.diverging && series.groups === 1 && !panel && series.arrange === 'group')
    return { ...base, mode: 'across', width: widest + NAME_GAP }
  // Panels share a scale, so their columns are equally wide.
  return { ...base, mode: 'column', width: panel ? most + NAME_GAP : Math.ceil(widest) + NAME_GAP }
}
