import type { Measure } from '../chart-type.ts'
import { AXIS_SIZE } from './axes.ts'
import { axisUnit, figure, withUnit } from './figures.ts'

/** Sizes at which numbers change their words, the largest first: the word of an axis, and the letters behind a value. */
const SIZES = [
  { size: 1e12, word: 'trillion', letters: 'tn' },
  { size: 1e9, word: 'billion', letters: 'bn' },
  { size: 1e6, word: 'million', letters: 'm' },
  { size: 1e3, word: 'thousand', letters: '' },
] as const

/** Units that have a size in their name, as so many of another: "300,000 thousand t" is 300 million t. */
const OF_OTHERS: Record<string, { unit: string; times: number }> = {
  kt: { unit: 't', times: 1e3 },
  Mt: { unit: 't', times: 1e6 },
  musd: { unit: 'usd', times: 1e6 },
  busd: { unit: 'usd', times: 1e9 },
}

/** Units whose numbers nobody writes in millions. */
const NEVER: readonly string[] = ['percent', 'points', 'percentage-point', 'ppm', 'ratio', 'degree', 'dalton']

/** An axis below this is as short in whole figures. */
const LEAST = 1e5

const plainOf = (unit: string): { unit: string; times: number } => OF_OTHERS[unit] ?? { unit, times: 1 }

/** Writes a figure of an axis; the last one carries the unit. */
export type TickWriter = (tick: number, last: boolean) => string

/** What the figures of an axis are written in. `digits` is the most decimals, 2 where it is not given. */
export interface TickWords {
  unit: string
  locale: string
  digits?: number
}

/** Whole figures, the unit after the last: "200,000", "300,000 t". */
export const plainTicks =
  ({ unit, locale, digits = 2 }: TickWords): TickWriter =>
  (tick, last) =>
    withAxisUnit(figure(tick, locale, digits), last ? axisUnit(unit) : '')

const withAxisUnit = (text: string, word: string): string => (word === '' ? text : word === '%' ? `${text}%` : `${text} ${word}`)

/**
 * Short figures, their size said once with the unit: "200", "300 million kg". Where ticks are of many sizes, as on a log scale,
 * each has its own: "10,000", "1m", "100m kg". Undefined where that is no shorter.
 */
export function shortTicks(ticks: readonly number[], { unit, locale, digits = 2 }: TickWords): TickWriter | undefined {
  const plain = plainOf(unit)
  const sizes = ticks.filter((tick) => tick !== 0).map((tick) => Math.abs(tick) * plain.times)
  const largest = Math.max(0, ...sizes)
  const scale = SIZES.find(({ size }) => largest >= size)
  if (NEVER.includes(unit) || !scale || largest / plain.times < LEAST) return undefined
  if (largest / Math.min(...sizes) >= 100)
    return (tick, last) => withAxisUnit(shortFigure(tick * plain.times, locale), last ? axisUnit(plain.unit) : '')
  const words = [scale.word, axisUnit(plain.unit)].filter(Boolean).join(' ')
  return (tick, last) => withAxisUnit(figure((tick * plain.times) / scale.size, locale, digits), last ? words : '')
}

/** Where figures stand: a picture, or a panel, which is small and gives them a larger part. */
export interface FigureRoom {
  width: number
  panel?: unknown
  measure: Measure
}

/** Widest figure, in px: "1,000,000" is read at a glance, "10,000,000" is not. */
const WIDEST = 70

/** True where the widest of some figures, set at a size in px, takes more of the width than its axis is worth. */
export const isWide = (texts: readonly string[], { width, panel, measure }: FigureRoom, size: number): boolean =>
  Math.max(0, ...texts.map((text) => measure(text, size))) > Math.min(WIDEST * (size / AXIS_SIZE), width * (panel ? 0.3 : 0.2))

/** How the figures at the left of an upright axis are written: short where the widest would take too much of the width. */
export function fittingTicks(ticks: readonly number[], words: TickWords, room: FigureRoom): TickWriter {
  const plain = plainTicks(words)
  return (
    (isWide(
      ticks.map((tick) => plain(tick, false)),
      room,
      AXIS_SIZE,
    ) &&
      shortTicks(ticks, words)) ||
    plain
  )
}

/** A figure of its own size: "270m", "1.32bn", and whole below a million: "99,000". */
function shortFigure(value: number, locale: string): string {
  const scale = SIZES.find((one) => one.letters !== '' && Math.abs(value) >= one.size)
  return scale ? threeFigures(value / scale.size, locale) + scale.letters : figure(value, locale)
}

/** Three figures tell values apart, the table has all. */
const threeFigures = (part: number, locale: string): string =>
  figure(part, locale, [100, 10, 1].filter((least) => Math.abs(part) < least).length)

/** Words of a value, without and with its unit. */
export interface ValueWords {
  bare: string
  text: string
}

/** Writes a value's words otherwise. */
export type ValueWriter = (words: ValueWords, value: number) => ValueWords

/** The smallest size of values that are not zero; infinite where all are. */
export const leastOf = (values: readonly (number | null)[]): number =>
  Math.min(...values.flatMap((value) => (value ? Math.abs(value) : [])))

/** A value below this part of its size would have too many decimals to be short. */
const LEAST_PART = 1e-3

/**
 * Values in few letters, all of one size, their signs kept, for places where whole figures would take the room of the scale: ">270m",
 * ">270m kg". Undefined where none of them reaches a million, some are far too small to be counted so, or their unit is not.
 */
export function shortValues(values: readonly number[], { unit, locale }: { unit: string; locale: string }): ValueWriter | undefined {
  const plain = plainOf(unit)
  const largest = Math.max(0, ...values.map(Math.abs))
  const scale = SIZES.find(
    ({ size, letters }) => letters !== '' && largest * plain.times >= size && leastOf(values) * plain.times >= size * LEAST_PART,
  )
  if (NEVER.includes(unit) || !scale || largest < 1e4) return undefined
  return ({ bare }, value) => {
    const part = (value * plain.times) / scale.size
    const short = /^[<>+]*/.exec(bare)![0] + threeFigures(part, locale) + (value === 0 ? '' : scale.letters)
    return { bare: short, text: withUnit(short, plain.unit) }
  }
}

/** Values as the table has them, or short where the widest of all would take too much of the width. */
export function fittingValues(
  values: readonly number[],
  words: { unit: string; locale: string },
  room: FigureRoom,
  size: number,
): ValueWriter {
  const plain = values.map((value) => figure(value, words.locale))
  return (isWide(plain, room, size) && shortValues(values, words)) || ((own) => own)
}
