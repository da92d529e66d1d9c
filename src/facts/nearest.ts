import { closest, distance } from 'fastest-levenshtein'
import type { Fix, Place } from '../issues/issue.ts'
import { spanOf } from '../issues/span.ts'

/** The existing name nearest to one that was written; nothing where none is like it. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const all = [...names]
  if (all.length === 0) return undefined
  const near = closest(name, all)
  return distance(name, near) <= Math.max(2, Math.ceil(name.length / 2)) ? near : undefined
}

/**
 * What was written, and a hint with the nearest existing name or else the names there are: `got` and `hint` of an issue. Where `at` spans
 * the name in its file, the nearest one is a fix too; never a safe one, for another name may have been meant.
 */
export function nearestHint(name: string, names: Iterable<string>, at?: Place): { got: string; hint: string; fixes?: Fix[] } {
  const all = [...names]
  if (all.length === 0) return { got: name, hint: 'there is none yet' }
  const near = nearest(name, all)
  const listed = all.length > 12 ? `${all.slice(0, 12).join(', ')} …` : all.join(', ')
  if (!near) return { got: name, hint: `there are ${listed}` }
  const span = at && spanOf(at)
  const fixes = at && span ? { fixes: [{ title: `Write "${near}"`, file: at.file, ...span, text: near, safe: false }] } : {}
  return { got: name, hint: `did you mean "${near}"?`, ...fixes }
}

/** What a fault says of an unknown name: as `nearestHint`, with the nearest name alone, which would be understood in its place. */
export function nearestOf(name: string, names: Iterable<string>): { got: string; hint: string; near?: string } {
  const all = [...names]
  const near = nearest(name, all)
  return { ...nearestHint(name, all), ...(near === undefined ? {} : { near }) }
}
