import type { Fit } from '../fit.ts'

/** Two measures of the same rows. */
export const fits: Fit[] = [{ fields: { y: 'number', x: 'number', point: 'code' }, most: 24 }]
