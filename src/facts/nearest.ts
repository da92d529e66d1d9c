import { closest, distance } from 'fastest-levenshtein'

/** The existing name nearest to one that was written; nothing where none is like it. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const all = [...names]
  if (all.length === 0) return undefined
  const near = closest(name, all)
  return distance(name, near) <= Math.max(2, Math.ceil(name.length / 2)) ? near : undefined
}

/** What was written, and a hint with the nearest existing name or else the names there are: `got` and `hint` of an issue. */
export function nearestHint(name: string, names: Iterable<string>): { got: string; hint: string } {
  const all = [...names]
  if (all.length === 0) return { got: name, hint: 'there is none yet' }
  const near = nearest(name, all)
  const listed = all.length > 12 ? `${all.slice(0, 12).join(', ')} …` : all.join(', ')
  return { got: name, hint: near ? `did you mean "${near}"?` : `there are ${listed}` }
}
