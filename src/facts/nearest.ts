import { closest, distance } from 'fastest-levenshtein'

/** What was written and the existing name nearest to it, as the `got` and `hint` of an issue. */
export function nearest(name: string, names: Iterable<string>): { got: string; hint: string } {
  const all = [...names]
  if (all.length === 0) return { got: name, hint: 'there is none yet' }
  const near = closest(name, all)
  const like = distance(name, near) <= Math.max(2, Math.ceil(name.length / 2))
  const listed = all.length > 12 ? `${all.slice(0, 12).join(', ')} …` : all.join(', ')
  return { got: name, hint: like ? `did you mean "${near}"?` : `there are ${listed}` }
}
