import { SERIES_AT_TWO_TIMES, SERIES_OVER_TIME, type Fit } from '../fit.ts'

/** What can be ranked at each moment. */
export const fits: Fit[] = [SERIES_OVER_TIME, SERIES_AT_TWO_TIMES]
