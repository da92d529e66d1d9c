import { NUMBER_OVER_TIME, SERIES_OVER_TIME, type Fit } from '../fit.ts'

/** Values over time. */
export const fits: Fit[] = [SERIES_OVER_TIME, NUMBER_OVER_TIME]
