import { formatNumber } from '../format/numbers.ts'

/** Something printed, with the value behind it: a number, the ends of a range, or anything else. */
export interface Printed {
  text: string
  value: unknown
}

const LOCALE = 'en'
const MOST_DIGITS = 15

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits))

/** Numbers in as few significant digits as tell one side from the other. */
function inDigits(before: readonly number[], after: readonly number[]): [string, string] {
  let digits = 3
  while (digits < MOST_DIGITS && before.every((value, place) => rounded(value, digits) === rounded(after[place] ?? 0, digits))) digits += 1
  const print = (values: readonly number[]): string => values.map((value) => formatNumber(rounded(value, digits), LOCALE)).join(' to ')
  return [print(before), print(after)]
}

const numbersIn = (value: unknown): number[] => [value].flat().filter((one): one is number => typeof one === 'number')

/** What stood before and what stands after, told apart: where both are printed alike, the digits that differ follow in brackets. */
export function apart(before: Printed, after: Printed): [before: string, after: string] {
  const [a, b] = [numbersIn(before.value), numbersIn(after.value)]
  if (before.text !== after.text || a.length === 0 || a.length !== b.length || a.every((value, place) => value === b[place]))
    return [before.text, after.text]
  const [was, is] = inDigits(a, b)
  return [`${before.text} (${was})`, `${after.text} (${is})`]
}
