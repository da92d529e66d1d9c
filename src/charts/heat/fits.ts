import { NUMBER_OVER_TIME, SERIES_AT_TWO_TIMES, SERIES_OVER_TIME, type Fit } from '../fit.ts'

/** A grid of moments and codes. */
export const fits: Fit[] = [SERIES_OVER_TIME, SERIES_AT_TWO_TIMES, NUMBER_OVER_TIME]
