import { randomLcg } from 'd3-random'
import type { Dice } from '../src/checks/dice.ts'

/** Dice of one seed. Each kind throws its own, so that one kind alone gives the same draws as all together. */
export function diceOf(seed: number): Dice {
  const random = randomLcg(seed / 2 ** 20)
  const below = (end: number): number => Math.floor(random() * end)
  return { below, pick: (items) => items[below(items.length)] }
}

/** A share as a bench prints it: "99.3 %". */
export const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
