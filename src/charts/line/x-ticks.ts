import type { Frame } from '../chart-type.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { figure } from '../parts/figures.ts'
import { roundYears, withEnds, yearTicks } from '../parts/ticks.ts'
import { wordsOf } from '../parts/time.ts'
import type { LineSeries } from './series.ts'

/** A place on the x axis with its words. */
export interface XTick {
  value: number
  text: string
}

/** Ticks of the x axis, as many as have room: whole years, or months with the first and the last, or the beginnings of years and months under days. */
export function xTicks(series: LineSeries, room: number, { measure, locale }: Frame): XTick[] {
  const [first, last] = series.x
  if (series.kind === 'month') return monthTicks(first, last, room, measure, locale)
  if (series.kind === 'day') return dayTicks(first, last, room, measure, locale)
  const write = (year: number): string => (series.kind === 'year' ? String(year) : figure(year, locale))
  const width = measure('2024', AXIS_SIZE) + 18
  const [from, to] = [measure(write(first), AXIS_SIZE), measure(write(last), AXIS_SIZE)]
  // In a narrow panel the first and the last would touch: the last says when a reader is.
  const ticks = room < (from + to) / 2 + 12 ? [last] : yearTicks(first, last, Math.floor(room / width) + 1)
  return ticks.map((year) => ({ value: year, text: write(year) }))
}

/** The first month, years as they begin at even steps, and the last month, each where it has room. */
function monthTicks(first: number, last: number, room: number, measure: Frame['measure'], locale: string): XTick[] {
  const month = (at: number) => ({ value: at, text: wordsOf(monthText(at), 'month', locale, 'short') })
  const each = room / Math.max(last - first, 1 / 12)
  const all = Array.from({ length: Math.max(0, Math.floor(last) - Math.ceil(first) + 1) }, (_, k) => Math.ceil(first) + k)
  const years = roundYears(all, (measure('2024', AXIS_SIZE) + 10) / each).map((year) => ({ value: year + 1 / 24, text: String(year) }))
  const place = (value: number): number => (value - first) * each
  const half = ({ text }: XTick): number => measure(text, AXIS_SIZE) / 2
  const apart = (a: XTick, b: XTick): boolean => place(b.value) - place(a.value) > half(a) + half(b) + 10
  return withEnds([month(first), ...(last > first ? [month(last)] : [])], years, apart)
}

const monthText = (at: number): string => `${Math.floor(at)}-${String(Math.floor((at % 1) * 12) + 1).padStart(2, '0')}`

/** Years as they begin, every second or fifth where they are many, the first and the last where only one would stay; months as they begin, where fewer than two years do. */
function dayTicks(first: number, last: number, room: number, measure: Frame['measure'], locale: string): XTick[] {
  const starts = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k)
  const years = starts(Math.ceil(first), Math.floor(last)).map((year) => ({ value: year, text: String(year) }))
  const months = starts(Math.ceil(first * 12 - 1e-6), Math.floor(last * 12 + 1e-6)).map((at) => ({
    value: at / 12,
    text: wordsOf(monthText(at / 12 + 1e-6), 'month', locale, 'short'),
  }))
  const ticks = years.length >= 2 ? years : months
  const widest = Math.max(0, ...ticks.map(({ text }) => measure(text, AXIS_SIZE))) + 8
  const apart = (room / Math.max(last - first, 1 / 365)) * (years.length >= 2 ? 1 : 1 / 12)
  const step = [1, 2, 3, 5, 6, 10, 20].find((size) => size * apart >= widest) ?? 50
  // Years are counted from round ones, so that every fifth is one a reader expects.
  const kept = ticks.filter(({ value }, k) => (years.length >= 2 ? value % step === 0 : k % step === 0))
  // One date alone gives an axis no length.
  const ends = [ticks[0], ticks.at(-1)].filter((tick) => tick !== undefined)
  const fit = ends.length === 2 && ((ends[1]!.value - ends[0]!.value) / Math.max(last - first, 1 / 365)) * room >= widest
  return kept.length < 2 && fit ? ends : kept
}
