import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type LineLayout } from './layout.ts'
import { series, type LineSeries } from './series.ts'
import type { LineSpec } from './spec.ts'

/** Line chart: values over years or months, broken where a value is missing, dashed where it is projected. */
export const type: ChartType<LineSpec, LineSeries, LineLayout> = { name: 'line', series, layout, draw, describe }
