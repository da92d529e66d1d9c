import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout } from './layout.ts'
import type { TimelineLayout } from './placed-timeline.ts'
import { series, type TimelineSeries } from './series.ts'
import type { TimelineSpec } from './spec.ts'

/** Timeline: an event for each row in words, hung on a time axis by threads, or listed down a line on a phone. */
export const type: ChartType<TimelineSpec, TimelineSeries, TimelineLayout> = {
  name: 'timeline',
  extraFields: ({ text, detail, until, precision, state }) =>
    [text, detail, until, precision, state].filter((field): field is string => field !== undefined),
  series,
  layout,
  draw,
  describe,
}
