import type { Fix, Issue, Span } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { startOf } from '../issues/span.ts'
import { locateFrom, spanBetween, type Locate } from '../marks/mark.ts'
import type { FactSpec } from './fact.ts'
import type { Fault } from './fault.ts'

/** From where a fault was met to the end of what was met, where that stands there. */
function spanOfFault({ at, got }: Fault, expression: string, locate: Locate): Partial<Span> {
  const from = got ? expression.indexOf(got, at) : -1
  const { line: endLine, column: endColumn } = from === -1 ? ({} as Partial<Span>) : locate(from + (got ?? '').length)
  return { ...locate(at), ...(endLine && endColumn ? { endLine, endColumn } : {}) }
}

/** The issue of a fault in a fact's expression, at its line and column. */
export function issueOf(fault: Fault, spec: FactSpec): Issue {
  const locate = spec.locate ?? locateFrom(spec.expression, spec.place)
  const { got, hint } = fault
  return issue(
    `fact/${fault.fault}`,
    { ...startOf(spec.place), ...spanOfFault(fault, spec.expression, locate) },
    `${spec.id}: ${fault.message}`,
    {
      ...(got ? { got } : {}),
      ...(hint ? { hint } : {}),
      fixes: nearFixes(fault, spec, locate),
    },
  )
}

/** The nearest name in place of the one that was met, where that stands in the expression. */
function nearFixes({ fault, at, got, near }: Fault, { expression, place }: FactSpec, locate: Locate): Fix[] {
  if (near === undefined || got === undefined) return []
  // A key stands in brackets: the version before them may read the same.
  const from = expression.indexOf(got, fault === 'missing-row' ? expression.indexOf('[', at) : at)
  if (from === -1) return []
  return [{ title: `Write "${near}"`, file: place.file, ...spanBetween(locate, from, from + got.length), text: near, safe: false }]
}
