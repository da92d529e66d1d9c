import type { Fit } from '../fit.ts'

/** Amounts that go from one code to another. */
export const fits: Fit[] = [{ fields: { x: 'code', y: 'number', series: 'code' }, most: 12 }]
