import { NUMBER_BY_CODE, type Fit } from '../fit.ts'

/** What was added and taken away between two moments, by code. */
export const fits: Fit[] = [
  {
    ...NUMBER_BY_CODE,
    moments: 'two',
    most: 12,
    also: ({ time, moments: [from, to] }) => ({ between: { field: time, from, to } }),
  },
]
