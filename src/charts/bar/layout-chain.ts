import type { Frame } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import { layoutChainDown } from './layout-chain-down.ts'
import { fitsRight, layoutChainRight } from './layout-chain-right.ts'
import type { BarSeries } from './series.ts'

/** Bars of parts in a hundred, one for each step of a chain, joined by a stream: rightwards on wide, downwards on a phone, where steps are many or their names long. */
export const layoutChain = (series: BarSeries, frame: Frame): Shapes =>
  frame.width < 560 || frame.width / series.categories.length < 180 || !fitsRight(series, frame)
    ? layoutChainDown(series, frame)
    : layoutChainRight(series, frame)
