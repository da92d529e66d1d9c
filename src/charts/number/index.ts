import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type NumberLayout } from './layout.ts'
import type { NumberSeries } from './big-number.ts'
import { series } from './series.ts'
import type { NumberSpec } from './spec.ts'

/** Number chart: a value set large with its words, its change and its small line over time; up to four side by side. */
export const type: ChartType<NumberSpec, NumberSeries, NumberLayout> = { name: 'number', series, layout, draw, describe }
