import { byValue, NUMBER_BY_CODE, TWO_TIMES_BY_CODE, type Fit } from '../fit.ts'

/** Values with signs, or what changed between two moments. */
export const fits: Fit[] = [
  { ...byValue(NUMBER_BY_CODE), signed: true },
  { ...TWO_TIMES_BY_CODE, also: () => ({ change: 'difference', sort: '-value' }) },
]
