import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { extraFields } from './shown-field.ts'
import { layout } from './layout.ts'
import type { TableLayout } from './places.ts'
import type { TableSeries } from './cells.ts'
import { series } from './series.ts'
import type { TableSpec } from './spec.ts'

/** Table chart: rows with bars, dots, small lines, words and changes in their cells. */
export const type: ChartType<TableSpec, TableSeries, TableLayout> = { name: 'table', extraFields, series, layout, draw, describe }
