import type { Frame } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import { layoutChain } from './layout-chain.ts'
import { layoutLying } from './layout-lying.ts'
import { layoutUpright } from './layout-upright.ts'
import type { BarSeries } from './series.ts'

/** Places of a bar chart, by the way its bars run. */
export function layout(series: BarSeries, frame: Frame): Shapes {
  if (series.stream && series.categories.length > 1) return layoutChain(series, frame)
  return series.horizontal ? layoutLying(series, frame) : layoutUpright(series, frame)
}
