import { issue, IssueError } from '../issues/issue.ts'
import { hintForType } from './asked-for.ts'
import type { suggestCharts, Suggestion } from './suggest-charts.ts'

/** The suggestion of a type; throws IssueError with the nearest type there is, or with why this one does not draw the dataset. */
export function chosen(dataset: string, type: string, { suggestions, refusals }: ReturnType<typeof suggestCharts>): Suggestion {
  const found = suggestions.find((suggestion) => suggestion.type === type)
  if (found) return found
  const fitting = suggestions.map((suggestion) => suggestion.type)
  const place = { file: 'npm run new', field: '--type' }
  const expected = fitting.length > 0 ? fitting.join(', ') : 'none of the types draws it'
  const refusal = refusals.get(type)
  if (!refusal) {
    const near = hintForType(type, [...fitting, ...refusals.keys()])
    throw new IssueError([issue('new/type', place, 'There is no such chart type.', { ...near, expected })])
  }
  const why = `${refusal.message}${refusal.got ? ` (${refusal.got})` : ''}`
  throw new IssueError([
    issue('new/type', place, `${dataset} is not drawn by this type as it stands.`, {
      got: type,
      expected,
      hint: `${why}. Begin with a plain chart, and choose its rows: npm run new -- chart NAME.`,
    }),
  ])
}
