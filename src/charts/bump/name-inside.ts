import type { Frame } from '../chart-type.ts'
import type { Numbered } from '../parts/number-key.ts'
import { overlap, textBox, type PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import { tracePath } from './curve.ts'
import type { BumpLayout } from './placed-bump.ts'
import type { BumpPoint, BumpSeries } from './series.ts'
import type { SideName } from './side-names.ts'

/** Radius of a disc that holds a rank, in px. */
export const RADIUS = 12

/** Where values stand. */
export interface Scales {
  x: (place: number) => number
  y: (point: BumpPoint) => number
  narrow: boolean
}

/**
 * Names of lines that have none at a side, beside or above their last dot, where they are free of everything else. Where they are
 * not, a letter stands there, for numbers are ranks; gives those, with their names for the key.
 */
export function nameInside(
  series: BumpSeries,
  names: readonly SideName[][],
  { x, y, narrow, measure }: Scales & { measure: Frame['measure'] },
  at: BumpLayout,
): Numbered[] {
  const lettered: Numbered[] = []
  const told = new Set(names.flat().map(({ line }) => line))
  const ink = at.strokes.flatMap((stroke) => tracePath(stroke.points, series.join))
  const dots = [...at.dots, ...at.ends]
  for (const line of series.lines.filter((one) => !told.has(one))) {
    const last = line.runs.at(-1)?.at(-1)
    if (!last) continue
    const text: PlacedText = {
      x: x(last.place),
      y: y(last),
      text: narrow ? line.name.short : line.name.long,
      size: 13,
      weight: 600,
      anchor: 'middle',
      role: textRole(line.paint.role),
      halo: true,
    }
    const spotsOf = (words: PlacedText): PlacedText[] => [
      { ...words, x: words.x + RADIUS + 5, y: words.y + 4.6, anchor: 'start' },
      ...[RADIUS + 15, -RADIUS - 5].flatMap((dy) =>
        (['middle', 'start', 'end'] as const).map((anchor) => ({ ...words, y: words.y + dy, anchor })),
      ),
      { ...words, x: words.x - RADIUS - 5, y: words.y + 4.6, anchor: 'end' },
    ]
    const cost = (spot: PlacedText): number => {
      const box = textBox(spot, measure(spot.text, 13, 600))
      const hits = at.texts.filter((other) => overlap(box, textBox(other, measure(other.text, other.size, other.weight)), 2)).length
      const covered = [...ink, ...dots.map((dot) => ({ x: dot.x, y: dot.y }))].filter(
        (p) => p.x > box.x0 - 3 && p.x < box.x1 + 3 && p.y > box.y0 - 3 && p.y < box.y1 + 3,
      ).length
      const outside = box.x0 < 0 || box.x1 > at.width || box.y0 < 0 ? 1 : 0
      return (hits + outside) * 1000 + covered
    }
    const bestOf = (words: PlacedText): PlacedText => spotsOf(words).reduce((a, b) => (cost(b) < cost(a) ? b : a))
    const best = bestOf(text)
    // Covered ink can be read through the band of paper; other words cannot.
    if (cost(best) < 1000) {
      at.texts.push(best)
      continue
    }
    const letter = { number: String.fromCharCode(97 + lettered.length), series: `c${line.column}`, role: text.role }
    lettered.push({ ...letter, name: line.name.long })
    at.texts.push(bestOf({ ...text, text: letter.number, series: letter.series }))
  }
  return lettered
}
