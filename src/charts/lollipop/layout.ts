import type { Frame } from '../chart-type.ts'
import { layoutLying } from './layout-lying.ts'
import { layoutStanding } from './layout-standing.ts'
import type { LollipopSeries } from './series.ts'
import type { LollipopLayout } from './shape.ts'

/** Settles where stems, dots, names and values stand: in rows, or along time. */
export const layout = (series: LollipopSeries, frame: Frame): LollipopLayout =>
  series.horizontal ? layoutLying(series, frame) : layoutStanding(series, frame)
