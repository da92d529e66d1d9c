import { NUMBER_BY_CODE, type Fit } from '../fit.ts'

/** A number for each country, or places by their kind. */
export const fits: Fit[] = [
  NUMBER_BY_CODE,
  { fields: { x: 'words', series: 'class', longitude: 'east', latitude: 'north' }, rows: 80, beside: true },
]
