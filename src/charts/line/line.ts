import type { Name } from '../chart-type.ts'
import type { Paint } from '../parts/colours.ts'
import type { LineBand } from './bands.ts'
import type { LinePoint } from './points.ts'

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
