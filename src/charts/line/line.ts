import type { Name } from '../chart-type.ts'
import type { Paint } from '../parts/colours.ts'
import type { LineBand } from './bands.ts'
import type { LinePoint } from './points.ts'
import type { LineSpec } from './spec.ts'

/** One series: runs of points without a gap between them. */
export interface Line {
  code: string
  name: Name
  paint: Paint
  column: number
  runs: LinePoint[][]
  last: LinePoint
  area: boolean
  band: LineBand | null
}

/** Points of a line that stand alone: no stroke shows them. */
export const aloneOf = (line: Line): LinePoint[] =>
  line.runs.filter((run) => run.length === 1 && run[0]!.x2 === run[0]!.x).map((run) => run[0]!)

/** Points of a line that are drawn as dots: those that the spec asks for and those that stand alone; spans of months are flat strokes instead. */
export function dotsOf(line: Line, dots: LineSpec['dots']): LinePoint[] {
  const shown = dots === 'all' || dots === 'only' ? line.runs.flat() : dots === 'last' ? [line.last] : []
  return [...new Set([...shown, ...aloneOf(line)])].filter((point) => point.x2 === point.x)
}
