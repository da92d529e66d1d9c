import { round } from '../parts/svg.ts'

/** A piece of a band between two bars: its ends, the middles of its height there, and its height. */
export interface Stretch {
  x0: number
  x1: number
  y0: number
  y1: number
  width: number
}

/** Outline of a band: for each stretch its upper edge from left to right, its lower edge back. */
export const bandPath = (stretches: readonly Stretch[]): string => stretches.map(outline).join('')

function outline({ x0, x1, y0, y1, width }: Stretch): string {
  const middle = (x0 + x1) / 2
  const half = Math.max(width, 0.8) / 2
  const at = (...numbers: number[]): string => numbers.map(round).join(',')
  return [
    `M${at(x0, y0 - half)}`,
    `C${at(middle, y0 - half, middle, y1 - half, x1, y1 - half)}`,
    `L${at(x1, y1 + half)}`,
    `C${at(middle, y1 + half, middle, y0 + half, x0, y0 + half)}Z`,
  ].join('')
}
