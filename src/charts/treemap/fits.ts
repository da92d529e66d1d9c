import { NUMBERS_BY_CODE, NUMBER_BY_CODE, type Fit } from '../fit.ts'

/** Parts of a whole as areas. */
export const fits: Fit[] = [NUMBER_BY_CODE, NUMBERS_BY_CODE]
