import { NUMBERS_BY_CODE, NUMBER_BY_CODE, TWO_TIMES_BY_CODE, type Fit } from '../fit.ts'

/** Values with signs, or two series back to back. */
export const fits: Fit[] = [NUMBER_BY_CODE, NUMBERS_BY_CODE, TWO_TIMES_BY_CODE]
