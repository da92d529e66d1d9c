import { NUMBER_BY_CODE, type Fit } from '../fit.ts'

/** Many rows to count. */
export const fits: Fit[] = [NUMBER_BY_CODE]
