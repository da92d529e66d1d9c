import type { Catalogue } from '../../data/catalogue.ts'
import { inOrder, type Term } from '../../glossary/term.ts'
import type { FactScope } from '../load-facts.ts'
import type { GlossaryModel } from '../site-model.ts'
import { receiptsOf } from './article-model.ts'
import { factsIn, wordsOf } from './words.ts'

/** The glossary as its page shows it, in the order of the alphabet; undefined for content without terms. */
export function makeGlossaryModel(
  terms: ReadonlyMap<string, Term>,
  scope: FactScope,
  catalogue: Catalogue,
  locale: string,
): GlossaryModel | undefined {
  if (terms.size === 0) return undefined
  const ordered = inOrder(terms.values(), locale)
  return {
    terms: ordered.map(({ id, spec }) => {
      const source = spec.source === undefined ? undefined : catalogue.sources.get(spec.source)
      return {
        id,
        term: spec.term,
        ...(spec.plural ? { plural: spec.plural } : {}),
        definition: wordsOf(spec.definition),
        see: spec.see.flatMap((other) => {
          const found = terms.get(other)
          return found ? [{ id: other, term: found.spec.term }] : []
        }),
        ...(source ? { source: { title: source.title, publisher: source.publisher, url: source.url } } : {}),
      }
    }),
    receipts: receiptsOf(
      ordered.flatMap(({ spec }) => factsIn(spec.definition)),
      scope,
      catalogue,
      locale,
    ),
  }
}
