import type { Fit } from '../fit.ts'
import { RARE_EARTHS } from './elements.data.ts'

const codes = RARE_EARTHS.map(({ symbol }) => symbol)

/** Rare earths, one row each, by class or by number. */
export const fits: Fit[] = [
  { fields: { x: 'code', series: 'class' }, codes },
  { fields: { x: 'code', y: 'number' }, codes },
]
