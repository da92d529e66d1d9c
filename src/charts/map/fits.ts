import { NUMBER_BY_CODE, type Fit } from '../fit.ts'

/** A number for each country. */
export const fits: Fit[] = [NUMBER_BY_CODE]
