import { SERIES_AT_TWO_EDITIONS, SERIES_AT_TWO_TIMES, SERIES_OVER_TIME, type Fit } from '../fit.ts'

/** Two moments to join. */
export const fits: Fit[] = [SERIES_AT_TWO_TIMES, SERIES_OVER_TIME, SERIES_AT_TWO_EDITIONS]
