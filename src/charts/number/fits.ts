import { NUMBER_OVER_TIME, SERIES_OVER_TIME, type Fit } from '../fit.ts'

/** One number and how it came there, or up to four side by side. */
export const fits: Fit[] = [NUMBER_OVER_TIME, { ...SERIES_OVER_TIME, most: 4 }]
