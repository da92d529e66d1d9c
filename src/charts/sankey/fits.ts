import type { Fit } from '../fit.ts'

const FLOWS: Fit = { fields: { x: 'code', y: 'number', series: 'code' }, most: 12 }

/** Amounts that go from one code to another, or shares of which each code is a whole. */
export const fits: Fit[] = [FLOWS, { ...FLOWS, also: () => ({ wholes: 'x' }) }, { ...FLOWS, also: () => ({ wholes: 'series' }) }]
