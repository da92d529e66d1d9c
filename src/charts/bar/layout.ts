import type { Frame } from '../chart-type.ts'
import type { BarLayout } from './bar-shape.ts'
import { layoutChain } from './layout-chain.ts'
import { layoutLying } from './layout-lying.ts'
import { fitsUpright, layoutUpright } from './layout-upright.ts'
import type { BarSeries } from './series.ts'

/** Places of a bar chart, by the way its bars run. */
export function layout(series: BarSeries, frame: Frame): BarLayout {
  if (series.stream && series.categories.length > 1) return { ...layoutChain(series, frame), notes: [], grounds: [], over: [] }
  if (series.horizontal || !fitsUpright(series, frame)) return { ...layoutLying(series, frame), notes: [] }
  return layoutUpright(series, frame)
}
