import type { Fix } from '../../issues/issue.ts'
import type { Mark } from '../../marks/mark.ts'

/** A name that needs no quotes in braces. */
const BARE = /^[\p{L}\p{N}-]+$/u

/** The fix that lists a name among those the sentence may hold besides its facts'. Never safe: the number may be another's. */
export function alsoFixes(mark: Mark, name: string, file: string): Fix[] {
  const names = [...mark.also, name].join(', ')
  const quote = BARE.test(names) && mark.quote ? '' : mark.quote === '"' ? "'" : '"'
  if (!mark.bracesAt || !mark.fact || names.includes(quote || '"')) return []
  const text = `{#${mark.fact} also=${quote}${names}${quote}}`
  return [{ title: `Say that ${name} belongs there: also="${names}"`, file, ...mark.bracesAt, text, safe: false }]
}
