import type { Catalogue } from '../../data/catalogue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import type { Term } from '../../glossary/term.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/** Terms that name other terms or sources which are not there, or name themselves. */
export function checkTerms(terms: ReadonlyMap<string, Term>, { sources }: Pick<Catalogue, 'sources'>): Issue[] {
  return [...terms.values()].flatMap((term) => {
    const { see, source } = term.spec
    const ofSee = see.flatMap((id, place): Issue[] => {
      const at = term.placeOf(['see', place])
      if (id === term.id) return [issue('term/see', at, 'a term does not send its reader to itself', { got: id, hint: 'take it out' })]
      return terms.has(id) ? [] : [issue('term/see', at, `there is no term "${id}"`, nearestHint(id, terms.keys()))]
    })
    const ofSource =
      source === undefined || sources.has(source)
        ? []
        : [issue('term/source', term.placeOf(['source']), `there is no source "${source}"`, nearestHint(source, sources.keys()))]
    return [...ofSee, ...ofSource]
  })
}
