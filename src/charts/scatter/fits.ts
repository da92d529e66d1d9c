import type { Fit } from '../fit.ts'

const MEASURES: Fit = { fields: { y: 'number', x: 'number', point: 'code' }, most: 24 }

/** Two measures of the same rows; rows that must not be mixed are series of their own. */
export const fits: Fit[] = [MEASURES, { ...MEASURES, also: ({ fields: { point } }) => ({ series: point }) }]
