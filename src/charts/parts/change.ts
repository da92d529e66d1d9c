import { signedFigure, withUnit } from './figures.ts'

/** A change between two printings of one value: its words, and percent where the first printing carries it. */
export interface Change {
  text: string
  /** Percent; null where the change is printed as a difference. */
  percent: number | null
}

/**
 * The change from `first` to `last`: "+123%", "none", or, where the first is below `from` (a percentage of a small number
 * shouts), the difference in its unit: "+540 t".
 */
export function changeOf(first: number, last: number, { from, unit, locale }: { from: number; unit: string; locale: string }): Change {
  if (first === last) return { text: 'none', percent: 0 }
  if (Math.abs(first) < from || first === 0)
    return { text: withUnit(signedFigure(last - first, locale), unit === 'percent' ? 'points' : unit), percent: null }
  const percent = ((last - first) / Math.abs(first)) * 100
  return { text: `${signedFigure(percent, locale, Math.abs(percent) >= 10 ? 0 : 1)}%`, percent }
}
