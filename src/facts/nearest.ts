import { closest, distance } from 'fastest-levenshtein'
import type { Fix, Place } from '../issues/issue.ts'
import { spanOf } from '../issues/span.ts'

const YEAR = /^\d{4}$/

/** Letters of a name that may stand for all of it, where no other begins with them: "mine-prod" for "mine-production". */
const BEGUN = 4

/** Whether one name may be meant by another, which is the most like it. */
type IsNear = (name: string, near: string) => boolean

const loosely: IsNear = (name, near) => distance(name, near) <= Math.max(2, Math.ceil(name.length / 2))

/** For words that mean something else two letters on, as keys do: one slip in five letters, two in eight, three in more. */
export const closely: IsNear = (name, near) => slips(name, near) <= (name.length <= 5 ? 1 : name.length <= 8 ? 2 : 3)

/** Letters that differ; two that changed places are one slip. */
function slips(name: string, near: string): number {
  const at = [...name].findIndex((letter, k) => letter !== near[k])
  const turned = name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
  return turned === near ? 1 : distance(name, near)
}

/** The existing name nearest to one that was written; nothing where none is like it. Of years as like as another it is the one nearest in time. */
export function nearest(name: string, names: Iterable<string>, isNear: IsNear = loosely): string | undefined {
  const all = [...names]
  if (all.length === 0) return undefined
  const same = all.find((one) => one.toLowerCase() === name.toLowerCase())
  if (same !== undefined) return same
  const [begun, ...more] = all.filter((one) => name.length >= BEGUN && one.toLowerCase().startsWith(name.toLowerCase()))
  if (begun !== undefined && more.length === 0) return begun
  const near = closest(name, YEAR.test(name) ? byTime(name, all) : all)
  // Short words that have no letter in common are a few slips apart, and nothing alike.
  return isNear(name, near) && distance(name, near) < Math.max(name.length, near.length) ? near : undefined
}

/** Years first, those nearest to one in front; what is no year stays where it was, behind them. */
const byTime = (year: string, names: readonly string[]): string[] => {
  const apart = (name: string): number => (YEAR.test(name) ? Math.abs(Number(name) - Number(year)) : Infinity)
  return names.toSorted((a, b) => (apart(a) === apart(b) ? 0 : apart(a) - apart(b)))
}

/** Years in order, those that follow one another as a span: "2010, 2012 to 2025". */
function yearsIn(names: readonly string[]): string {
  const spans: [from: number, to: number][] = []
  for (const year of [...new Set(names.map(Number))].toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last?.[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ')
}

/**
 * What was written, and a hint with the nearest existing name or else the names there are: `got` and `hint` of an issue. Where `at` spans
 * the name in its file, the nearest one is a fix too; never a safe one, for another name may have been meant.
 */
export function nearestHint(
  name: string,
  names: Iterable<string>,
  at?: Place,
  isNear: IsNear = loosely,
): { got: string; hint: string; fixes?: Fix[] } {
  const all = [...names]
  if (all.length === 0) return { got: name, hint: 'there is none yet' }
  const near = nearest(name, all, isNear)
  const isYears = all.every((one) => YEAR.test(one))
  const listed = isYears ? yearsIn(all) : all.length > 12 ? `${all.slice(0, 12).join(', ')} …` : all.join(', ')
  if (!near) return { got: name, hint: `there are ${listed}` }
  const span = at && spanOf(at)
  const fixes = at && span ? { fixes: [{ title: `Write "${near}"`, file: at.file, ...span, text: near, safe: false }] } : {}
  return { got: name, hint: `${isYears ? `there are ${listed}: ` : ''}did you mean "${near}"?`, ...fixes }
}

/** What a fault says of an unknown name: as `nearestHint`, with the nearest name alone, which would be understood in its place. */
export function nearestOf(name: string, names: Iterable<string>): { got: string; hint: string; near?: string } {
  const all = [...names]
  const near = nearest(name, all)
  return { ...nearestHint(name, all), ...(near === undefined ? {} : { near }) }
}
