import * as Plot from '@observablehq/plot'
import { point, pointed, type Mark } from '../parts/plot.ts'
import type { Theme } from '../theme.ts'
import type { BandPoint } from './bands.ts'
import type { LineLayout } from './layout.ts'
import type { Line } from './line.ts'

/** A run of a band as Plot draws it: a span of months gives two places. */
const spread = (run: readonly BandPoint[]): (BandPoint & { at: number })[] =>
  run.flatMap((p) => [{ ...p, at: p.x }, ...(p.x2 > p.x ? [{ ...p, at: p.x2 }] : [])])

/** The band around a line: a pale area with an edge at its lowest and at its highest values; a single place has a bar between two dots. */
export function bandMarks(line: Line, layout: LineLayout, theme: Theme): Mark[] {
  const { band, paint } = line
  if (!band) return []
  const color = theme.color(paint.role)
  const edge = layout.narrow ? 0.9 : 1
  return band.runs.flatMap((run) => {
    const wide = spread(run)
    if (wide.length === 1) return single(run[0]!, { low: band.low, high: band.high }, color)
    return [
      Plot.areaY(wide, { x: 'at', y1: 'low', y2: 'high', fill: color, fillOpacity: 0.16 }),
      ...(['low', 'high'] as const).map((end) =>
        Plot.line(wide, {
          x: 'at',
          y: end,
          stroke: color,
          strokeWidth: edge,
          render: (index, scales, values, dimensions, context, next) => {
            const drawn = next?.(index, scales, values, dimensions, context) ?? null
            const path = drawn?.firstChild as Element | null
            if (path) point(path, { rows: wide.map((p) => p.row), column: band[end] })
            return drawn
          },
        }),
      ),
    ]
  })
}

function single(at: BandPoint, columns: { low: number; high: number }, color: string): Mark[] {
  const dots = (['low', 'high'] as const).map((end) => ({ x: at.x, y: at[end], pointer: { rows: [at.row], column: columns[end] } }))
  return [
    Plot.ruleX([at], { x: 'x', y1: 'low', y2: 'high', stroke: color, strokeWidth: 1 }),
    Plot.dot(dots, { x: 'x', y: 'y', r: 2.2, fill: color, render: pointed(dots.map((dot) => dot.pointer)) }),
  ]
}
