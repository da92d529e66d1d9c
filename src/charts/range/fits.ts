import { byValue, NUMBERS_BY_CODE, NUMBER_BY_CODE, TWO_TIMES_BY_CODE, type Fit } from '../fit.ts'

/** Two moments or more of each row on one scale. */
export const fits: Fit[] = [byValue(TWO_TIMES_BY_CODE), byValue(NUMBERS_BY_CODE), byValue(NUMBER_BY_CODE)]
