import type { Fit } from '../fit.ts'

/** How many events are suggested: few enough for their words to stand above a true axis. */
const rows = 16

/** Dates with words, by their kind where there is one. */
export const fits: Fit[] = [
  { fields: { x: 'day', text: 'words', series: 'class' }, rows },
  { fields: { x: 'day', text: 'words' }, rows },
]
