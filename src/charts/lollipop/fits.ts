import { byValue, NUMBERS_BY_CODE, NUMBER_BY_CODE, NUMBER_OVER_TIME, TWO_TIMES_BY_CODE, type Fit } from '../fit.ts'

/** Many rows to compare by length. */
export const fits: Fit[] = [byValue(NUMBER_BY_CODE), byValue(NUMBERS_BY_CODE), byValue(TWO_TIMES_BY_CODE), NUMBER_OVER_TIME]
