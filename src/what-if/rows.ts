import { roundAt } from '../format/rounding.ts'
import { PARTS, type Outcome, type Part } from './model.ts'

/** A row of the drawing and of the table. */
export interface Row {
  name: 'world' | 'outside' | Part
  /** Where its bar begins and ends, in tonnes, unrounded. */
  from: number
  to: number
  /** Tonnes as written: whole hundreds, since the data are good to about a thousand. */
  tonnes: number
  /** Percent of the demand outside China as written, whole; the world's row has none. */
  percent?: number
}

/** Decimal places that are written: whole hundreds of tonnes, whole percent. */
const HUNDREDS = -2
const WHOLE = 0

/** A tonnage as the page writes it: whole hundreds. */
export const inHundreds = (tonnes: number): number => roundAt(tonnes, HUNDREDS)

/** A stretch of a sum, its two ends rounded: such stretches add up to the rounded sum, and none is below zero. */
const stretch = (from: number, to: number, places: number): number => roundAt(to, places) - roundAt(from, places)

/** Rows in reading order: the world's demand, the demand outside China, and then, each where the last one ended, what meets it and what is missing. */
export function rowsOf({ demand, parts }: Outcome, world: number): Row[] {
  let from = 0
  const steps = PARTS.map((name): Row => {
    const [start, to] = [from, from + parts[name]]
    from = to
    const percent = (tonnes: number): number => (100 * tonnes) / demand
    return { name, from: start, to, tonnes: stretch(start, to, HUNDREDS), percent: stretch(percent(start), percent(to), WHOLE) }
  })
  return [
    { name: 'world', from: 0, to: world, tonnes: inHundreds(world) },
    { name: 'outside', from: 0, to: demand, tonnes: inHundreds(demand), percent: 100 },
    ...steps,
  ]
}
