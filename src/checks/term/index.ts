import type { Catalogue } from '../../data/catalogue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import type { Term } from '../../glossary/term.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/** Terms that name other terms or sources which are not there, or name themselves. `stated` are the ids of all terms, of broken ones too. */
export function checkTerms(
  terms: ReadonlyMap<string, Term>,
  stated: ReadonlySet<string>,
  { sources }: Pick<Catalogue, 'sources'>,
): Issue[] {
  return [...terms.values()].flatMap((term) => {
    const { see, source } = term.spec
    const ofSee = see.flatMap((id, place): Issue[] => {
      const at = term.placeOf(['see', place])
      if (id === term.id) return [issue('term/see', at, 'a term does not send its reader to itself', { got: id, hint: 'take it out' })]
      return stated.has(id) ? [] : [issue('term/see', at, `there is no term "${id}"`, nearestHint(id, stated))]
    })
    const ofSource =
      source === undefined || sources.has(source)
        ? []
        : [issue('term/source', term.placeOf(['source']), `there is no source "${source}"`, nearestHint(source, sources.keys()))]
    return [...ofSee, ...ofSource]
  })
}
