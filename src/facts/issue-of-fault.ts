import type { Fix, Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { startOf } from '../issues/span.ts'
import { locateFrom, spanBetween, type Locate } from '../marks/mark.ts'
import type { Fault } from './fault.ts'

/** An expression as it stands in its file. */
export interface Written {
  text: string
  place: Place
  /** Line and column of an offset in the text, where YAML folds it. */
  locate?: Locate | undefined
}

const locateOf = ({ text, place, locate }: Written): Locate => locate ?? locateFrom(text, place)

/** The place of a part of an expression, from offset `start` up to `end`. */
export const placeIn = (written: Written, start: number, end: number): Place => ({
  ...startOf(written.place),
  ...spanBetween(locateOf(written), start, end),
})

/** Where what was met stands in the expression; -1 where it does not. A key stands in brackets: the version before them may read the same. */
function startOfMet({ fault, at, got }: Fault, text: string): number {
  return got ? text.indexOf(got, fault === 'missing-row' ? text.indexOf('[', at) : at) : -1
}

/** The nearest name in place of the one that was met, where that stands in the expression. */
function nearFixes(fault: Fault, written: Written): Fix[] {
  const { got = '', near } = fault
  const from = startOfMet(fault, written.text)
  if (near === undefined || from === -1) return []
  const span = spanBetween(locateOf(written), from, from + got.length)
  return [{ title: `Write "${near}"`, file: written.place.file, ...span, text: near, safe: false }]
}

/** The issue of a fault met in an expression, at its line and column: `fact/<fault>`, `claim/<fault>`. `id` is whose expression it is. */
export function issueOfFault(fault: Fault, kind: 'claim' | 'fact', id: string, written: Written): Issue {
  const { got, hint, at } = fault
  const from = got ? written.text.indexOf(got, at) : -1
  const place = from === -1 ? { ...startOf(written.place), ...locateOf(written)(at) } : placeIn(written, at, from + (got ?? '').length)
  const more = { ...(got ? { got } : {}), ...(hint ? { hint } : {}), fixes: nearFixes(fault, written) }
  return issue(`${kind}/${fault.fault}`, place, `${id}: ${fault.message}`, more)
}
