import { round } from '../parts/svg.ts'

/** A point of a line in px. */
export interface At {
  x: number
  y: number
}

/** A path through points: straight, or leaving and reaching each level, so that a rank is held where it is read. */
export function pathThrough(points: readonly At[], join: 'smooth' | 'straight'): string {
  const [first, ...rest] = points
  if (!first) return ''
  let before = first
  const parts = rest.map((point) => {
    const middle = round((before.x + point.x) / 2)
    const end = `${round(point.x)},${round(point.y)}`
    const part =
      join === 'straight' || before.y === point.y ? `L${end}` : `C${middle},${round(before.y)},${middle},${round(point.y)},${end}`
    before = point
    return part
  })
  return `M${round(first.x)},${round(first.y)}${parts.join('')}`
}

/** Points along such a path every few pixels, for labels that keep clear of it. */
export function tracePath(points: readonly At[], join: 'smooth' | 'straight'): At[] {
  return points.flatMap((a, k) => {
    const b = points[k + 1]
    if (!b) return [a]
    const steps = Math.max(4, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 4))
    return Array.from({ length: steps }, (_, i) => {
      const t = i / steps
      // The curve of `pathThrough`: its handles lie half way across, level with its ends.
      const x = join === 'straight' ? t : 1.5 * t * (1 - t) ** 2 + 1.5 * t ** 2 * (1 - t) + t ** 3
      const y = join === 'straight' ? t : 3 * t ** 2 * (1 - t) + t ** 3
      return { x: a.x + (b.x - a.x) * x, y: a.y + (b.y - a.y) * y }
    })
  })
}
