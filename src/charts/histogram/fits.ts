import { NUMBER_BY_CODE, NUMBER_OVER_TIME, type Fit } from '../fit.ts'

/** Many rows to count: codes, or moments where these are many and codes few. */
export const fits: Fit[] = [NUMBER_BY_CODE, NUMBER_OVER_TIME]
