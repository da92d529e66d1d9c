import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'

/**
 * The issue of a name that is not among those that exist, with the nearest one; nothing where it is. `kind` is the word for what it names;
 * `nameAt` is where the name itself stands, where that is less than the place.
 */
export const unknownName = (kind: string, name: string, names: ReadonlySet<string>, place: Place, nameAt: Place = place): Issue[] =>
  names.has(name) ? [] : [issue(`article/unknown-${kind}`, place, `there is no ${kind} "${name}"`, nearestHint(name, names, nameAt))]
