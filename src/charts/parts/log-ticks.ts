import { logTicks, type Ticks } from './ticks.ts'

/** Ticks of a logarithmic scale; `decades` where each is ten times, or a whole power of ten times, the one before. */
export interface LogTicks extends Ticks {
  decades: boolean
}

/** Powers of ten inside the values, about `count` of them; smaller steps where they span less than three. Values must be above zero. */
export function decadeTicks(values: readonly number[], count: number): LogTicks {
  const { domain, values: powers } = logTicks(values)
  return powers.length >= 3 ? { domain, values: thin(powers, count), decades: true } : { domain, values: steps(domain), decades: false }
}

/** Every second or third power where all would stand too close. */
const thin = (values: readonly number[], count: number): number[] => {
  const step = Math.ceil(values.length / (count + 1))
  return values.filter((_, k) => (values.length - 1 - k) % step === 0)
}

/** Steps within few powers of ten: 1, 2, 5, or every digit where even these are fewer than three. */
function steps([low, high]: [number, number]): number[] {
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high))
  const of = (digits: readonly number[]): number[] =>
    Array.from({ length: last - first + 1 }, (_, k) => first + k)
      .flatMap((power) => digits.map((digit) => (power < 0 ? digit / 10 ** -power : digit * 10 ** power)))
      .filter((value) => value >= low && value <= high)
  const coarse = of([1, 2, 5])
  return coarse.length >= 3 ? coarse : of([1, 2, 3, 4, 5, 6, 7, 8, 9])
}
