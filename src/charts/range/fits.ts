import { NUMBERS_BY_CODE, NUMBER_BY_CODE, TWO_TIMES_BY_CODE, type Fit } from '../fit.ts'

/** Two moments or more of each row on one scale. */
export const fits: Fit[] = [TWO_TIMES_BY_CODE, NUMBERS_BY_CODE, NUMBER_BY_CODE]
